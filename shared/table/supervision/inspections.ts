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

/** One day of a team has some dozen visits; a screen shows what is near. */
const NEAR = { limit: 100 };

const visitKey = ({ programmeId, period, number }: VisitName) =>
  items.supervisionVisit.key(programmeId, period, number);

/** What supervision asks of somebody, above all of whoever inspects. */
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
    /**
     * What concerns somebody: visits that they make from a day on, follow-ups that they have to verify, their open
     * recommendations, and visits of them.
     */
    async concerning(nip: string, from: string) {
      const [agenda, newest, recommendations, visited] = await Promise.all([
        table.query(onFrom(items.inspectorVisit.range(nip), from), NEAR),
        table.query(items.inspectorVisit.range(nip), NEWEST_VISITS),
        table.query(items.recommendation.list.range(nip, "OPEN"), NEAR),
        table.query(items.supervisionVisit.list.range(nip), { ...NEAR, newestFirst: true }),
      ]);
      const names = agenda.items;
      const draws = new Map(names.map((one) => [`${one.programmeId} ${one.period}`, one]));
      const [[visits, known], toVerify] = await Promise.all([
        table.findBoth(
          names.map(visitKey),
          [...draws.values()].map((one) => items.supervisionDraw.key(one.programmeId, one.period)),
        ),
        followUpsToVerify(table, nip, newest),
      ]);
      return {
        visits: visits.filter((one) => one !== undefined),
        draws: known.filter((one) => one !== undefined),
        toVerify,
        recommendations: recommendations.items,
        visited: visited.items,
      };
    },
  };
}
