import * as items from "../items.ts";
import type { Table } from "../table.ts";
import type { VisitName } from "./items.ts";

/** The newest visits that an inspector made or makes: those of several years. */
export const NEWEST_VISITS = { limit: 200, newestFirst: true } as const;

/** Of each programme; how many wait there for any team. */
const WAITING = { limit: 500 };

/**
 * Follow-ups that await an inspector's verification, the earliest deadline of a programme first: a query for each programme of
 * their visits, all at once, and none for anybody else. Of one's own the others of the team decide.
 * @param agenda their newest visits
 */
export async function followUpsToVerify(table: Table, nip: string, agenda: readonly VisitName[]) {
  const made = new Set(agenda.map((one) => nameOf(one)));
  const programmes = [...new Set(agenda.map(({ programmeId }) => programmeId))];
  const pages = await Promise.all(
    programmes.map((id) => table.query(items.unitRecommendation.list.range(id, "TO_VERIFY"), WAITING)),
  );
  const listed = pages.flatMap((page) => page.items);
  return listed.filter(
    ({ visit, ownerNip, ...one }) => made.has(nameOf({ ...one, number: visit })) && ownerNip !== nip,
  );
}

const nameOf = ({ programmeId, period, number }: VisitName) => `${programmeId} ${period} ${number}`;
