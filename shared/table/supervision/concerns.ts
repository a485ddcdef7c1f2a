import * as items from "../items.ts";
import { onFrom } from "../keys.ts";
import type { Table } from "../table.ts";
import { visitKey } from "./inspections.ts";
import { followUpsToVerify, NEWEST_VISITS } from "./to-verify.ts";

export type ConcernRepository = ReturnType<typeof concernRepository>;

/** One day of a team has some dozen visits; a screen shows what is near. */
const NEAR = { limit: 100 };

/** What supervision asks of somebody, above all of whoever inspects. */
export function concernRepository(table: Table) {
  return {
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
