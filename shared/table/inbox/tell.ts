import type { Aggregate, Decision } from "../../domain/aggregate.ts";
import type { News } from "../../domain/inbox/news/news.ts";
import { KEPT_DAYS } from "../../domain/inbox/policy.ts";
import { type Key, OF } from "../keys.ts";
import { type Projection, put } from "../projection.ts";
import { inboxDeadline, inboxEntry } from "./items.ts";

const DAY_SECONDS = 86_400;

/** A change, with the key of what changes. */
interface Change {
  readonly key: Key;
  readonly decision: Decision<Aggregate>;
}

/**
 * What people are told of changes, as their items declare: one item for each entry, in the transaction that causes it. The same
 * entry of several changes is written once.
 */
export function told(changes: readonly Change[]): readonly Projection[] {
  const entries = changes.flatMap(({ key, decision }) =>
    (key[OF].spec.tells?.(decision) ?? []).map((news) => entryOf(news, decision.event.at)),
  );
  return [...new Map(entries.map((entry) => [`${entry.key.pk}\n${entry.key.sk}`, entry])).values()];
}

function entryOf({ to, ...entry }: News, at: string): Projection {
  const { kind, about, dueAt } = entry;
  const subject = Object.values(about).join(".");
  const item = { ...entry, at };
  if (dueAt === undefined)
    return put({ key: inboxEntry.key(to, at, kind, subject), item, expiresAt: expiry() });
  return put({ key: inboxDeadline.key(to, dueAt, kind, subject), item, expiresAt: expiry() });
}

/** The table expires items by the real clock, whatever time the change claims. */
function expiry(): number {
  return Math.floor(Date.now() / 1000) + KEPT_DAYS * DAY_SECONDS;
}
