import * as items from "../items.ts";
import type { Page, Table } from "../table.ts";
import type { VisitName } from "./items.ts";

/** The newest visits that an inspector made or makes: those of several years. */
export const NEWEST_VISITS = { limit: 200, newestFirst: true } as const;

/**
 * Follow-ups that await an inspector's verification, the earliest deadline of a programme first: a query for each programme of
 * their visits, all at once, and none for anybody else. Of one's own the others of the team decide. For whoever has made more
 * visits than are read, what awaits any team tells whose it is.
 * @param newest their newest visits
 */
export async function followUpsToVerify(table: Table, nip: string, newest: Page<VisitName>) {
  const isAll = newest.cursor === undefined;
  const made = new Set(newest.items.map(nameOf));
  const programmes = isAll
    ? [...new Set(newest.items.map(({ programmeId }) => programmeId))]
    : (await table.all(items.supervisionProgramme.list.range())).map(({ id }) => id);
  const waiting = await Promise.all(
    programmes.map((id) => table.all(items.unitRecommendation.list.range(id, "TO_VERIFY"))),
  );
  const others = waiting.flat().filter(({ ownerNip }) => ownerNip !== nip);
  const isKnown = others.map(({ visit, ...one }) => made.has(nameOf({ ...one, number: visit })));
  if (isAll) return others.filter((_, place) => isKnown[place]);
  const asked = others.filter((_, place) => !isKnown[place]);
  const found = await table.findMany(
    asked.map((one) => items.recommendation.key(one.programmeId, one.period, one.visit, one.number)),
    { isConsistent: false },
  );
  const theirs = new Set(asked.filter((_, place) => found[place]?.inspectors.includes(nip)));
  return others.filter((one, place) => isKnown[place] || theirs.has(one));
}

const nameOf = ({ programmeId, period, number }: VisitName) => `${programmeId} ${period} ${number}`;
