import * as items from "../../../shared/table/items.ts";
import type { RawKey } from "../../../shared/table/keys.ts";
import { type Everything, itemsOf, type Proof, sameCounters, tally } from "./items.ts";

const textOf = ({ pk, sk }: RawKey) => `${pk} ${sk}`;

/** How many of a unit have read and misunderstood an announcement equals a recount; all of it expires at the same moment. */
export function proveReach(everything: Everything): Proof {
  const recount = tally();
  for (const { announcementId, unitId } of itemsOf(everything, items.receipt))
    recount.add(textOf(items.reach.key(announcementId, unitId)), "reached", 1);
  const texts = new Map(itemsOf(everything, items.announcementText).map((one) => [one.pk, one]));
  for (const { announcementId, unitId, first, latest } of itemsOf(everything, items.checkAnswers)) {
    const key = textOf(items.reach.key(announcementId, unitId));
    recount.add(key, "answered", 1);
    const { questions = [] } = texts.get(items.announcementText.key(announcementId).pk) ?? {};
    for (const [index, { right }] of questions.entries()) {
      if (first[index] !== right) recount.add(key, `first${index}`, 1);
      if (latest[index] !== right) recount.add(key, `now${index}`, 1);
    }
  }
  const stored = itemsOf(everything, items.reach).map((one) =>
    Object.fromEntries(Object.entries(one).filter(([name]) => name !== "expiresAt")),
  ) as unknown as readonly RawKey[];
  return sameCounters("Jangkauan pengumuman sama dengan hitung ulang", stored, recount.counters);
}
