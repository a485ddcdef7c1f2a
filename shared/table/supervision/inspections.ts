import * as items from "../items.ts";
import { onFrom, sortedAt } from "../keys.ts";
import type { Table } from "../table.ts";
import type { VisitName } from "./items.ts";
import { followUpsToVerify, NEWEST_VISITS } from "./to-verify.ts";

export type InspectionRepository = ReturnType<typeof inspectionRepository>;

interface Days {
  /** Local days, both included. */
  readonly from: string;
  readonly upTo: string;
}

export const visitKey = ({ programmeId, period, number }: VisitName) =>
  items.supervisionVisit.key(programmeId, period, number);

/** What awaits whoever inspects, for where all that awaits them is shown. */
export function inspectionRepository(table: Table) {
  return {
    /** Whether somebody has been given a visit to make, at any time. */
    async hasVisits(nip: string): Promise<boolean> {
      return (await table.query(items.inspectorVisit.range(nip), { limit: 1 })).items.length > 0;
    },
    /**
     * An inspector's visits of some days, and the follow-ups that they have to verify: a query, and for whoever has made visits
     * a batch and a query for each programme of these, all at once. Whoever has more than their newest is read once more.
     */
    async dueFrom(nip: string, { from, upTo }: Days) {
      const agenda = items.inspectorVisit.range(nip);
      const newest = await table.query(agenda, NEWEST_VISITS);
      const near =
        newest.cursor === undefined
          ? newest.items.filter((one) => sortedAt(one) >= from && sortedAt(one) <= upTo)
          : await table.all({ ...onFrom(agenda, from), upTo: `${upTo}#~` });
      const [visits, toVerify] = await Promise.all([
        table.findMany(near.map(visitKey), { isConsistent: false }),
        followUpsToVerify(table, nip, newest),
      ]);
      return { visits: visits.filter((one) => one !== undefined), toVerify };
    },
  };
}
