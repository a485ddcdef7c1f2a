import * as items from "../items.ts";
import { onFrom } from "../keys.ts";
import type { Table } from "../table.ts";
import { latestPeriods } from "./periods.ts";

export type RaterDeskRepository = ReturnType<typeof raterDeskRepository>;

/** Counts stop at this many in each list. */
const PAGE = { limit: 100 };

/** What awaits a rater, gathered from the lists of several contexts. */
export function raterDeskRepository(table: Table) {
  return {
    /**
     * The first page of every list: six parallel queries.
     * @param rater a NIP, or the role of the head of the city
     * @param since the instant from which reports count
     */
    async lists(rater: string, since: string) {
      const [plans, reports, escalated, trainings, tasks, team] = await Promise.all([
        table.query(items.plan.list.range(rater), PAGE),
        table.query(onFrom(items.workReport.list.range(rater), since), PAGE),
        table.query(onFrom(items.escalatedReport.list.range(rater), since), PAGE),
        table.query(items.training.list.range(rater), PAGE),
        table.query(items.evaluationTask.range(rater), PAGE),
        table.query(items.teamMember.range(rater), PAGE),
      ]);
      return { plans, reports, escalated, trainings, tasks, team };
    },
    latestPeriods: () => latestPeriods(table),
    /** Closed periods of several employees; a round trip for each hundred. */
    async evaluations(nips: readonly string[], periods: readonly string[]) {
      const wanted = periods.flatMap((period) => nips.map((nip) => items.evaluation.key(nip, period)));
      return (await table.findMany(wanted)).filter((one) => one !== undefined);
    },
  };
}
