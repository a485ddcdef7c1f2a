import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import type { DiscussionPolicy } from "../../shared/domain/discussion/policy.ts";
import { readsAnyway, standingIn } from "../../shared/domain/discussion/topic.ts";
import { isNip } from "../../shared/domain/organisation/employee.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { DiscussionRepository, PostName } from "../../shared/table/discussion/discussions.ts";
import type { discussionRoutes } from "./discussion-contract.ts";

export interface DiscussionDeps {
  readonly discussions: DiscussionRepository;
  readonly city: CityWith<{ discussion: DiscussionPolicy }>;
}

type Asking = Pick<Input<typeof discussionRoutes.discussion>, "principal" | "at">;
/** Whether a question is put to whoever answers there. */
type Asked = { readonly isAsked?: boolean };

/** What the caller is in a discussion, and what shows its posts to them. @throws DomainError `announcement.not-addressed` */
export async function showingIn(
  topic: string,
  { principal, at, isAsked = false }: Asking & Asked,
  { discussions, city }: DiscussionDeps,
) {
  const day = localDay(at, city.timeZone);
  const read = await discussions.topic(topic, principal.id, { day, isAsked });
  const { announcement, employee, unit, publisher, hasRead = false } = read;
  const reader = { principal, employee, unit, publisher, day };
  const mayHaveWritten =
    announcement && !hasRead && isNip(principal.id) && !readsAnyway(announcement, reader);
  // Read only for whoever would be refused otherwise.
  const tookPart =
    hasRead || (mayHaveWritten && (await discussions.hasWritten(principal.id, topic))) || false;
  const standing = standingIn(topic, announcement, { ...reader, tookPart });
  return { standing, policy: policyOn(city, day).discussion, at, title: announcement?.title };
}

/** A post that the caller would change, if there is one, beside what they are in its discussion. */
export async function postToChange(name: PostName, asking: Asking, deps: DiscussionDeps) {
  const [showing, post] = await Promise.all([
    showingIn(name.topic, asking, deps),
    deps.discussions.toChange(name),
  ]);
  return { showing, post };
}
