import type { Evaluation } from "../../domain/evaluation/evaluation.ts";
import type { EvaluationTask } from "../../domain/evaluation/task.ts";
import type { WorkReport } from "../../domain/reporting/work-report.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Key } from "../keys.ts";
import type { TeamMember } from "../organisation/employees.ts";
import type { EscalatedReport } from "../reporting/work-report-stand-ins.ts";
import type { Table } from "../table.ts";
import { latestPeriods } from "./periods.ts";

export type RaterDeskRepository = ReturnType<typeof raterDeskRepository>;

/** Of each list as much as is counted. */
const PAGE = { limit: 100 };

/** What awaits somebody who rates others, from the lists of its own contexts. */
export function raterDeskRepository(table: Table) {
  return {
    /**
     * The first page of every list: six queries at once.
     * @param rater a NIP, or the role of the head of the city
     * @param since the instant from which on reports are asked for
     */
    async lists(rater: string, since: string) {
      const [plans, reports, escalated, trainings, tasks, team] = await Promise.all([
        table.query<Key>(ranges.plansAwaiting(rater), PAGE),
        table.query<WorkReport>(ranges.reportsAwaiting(rater, since), PAGE),
        table.query<EscalatedReport>(ranges.reportsEscalated(rater, since), PAGE),
        table.query<Key>(ranges.trainingsAwaiting(rater), PAGE),
        table.query<EvaluationTask>(ranges.evaluationTasks(rater), PAGE),
        table.query<TeamMember>(ranges.team(rater), PAGE),
      ]);
      return { plans, reports, escalated, trainings, tasks, team };
    },
    latestPeriods: () => latestPeriods(table),
    /** What some employees' periods came to, as far as they are closed: a round trip for each hundred. */
    async evaluations(nips: readonly string[], periods: readonly string[]) {
      const wanted = periods.flatMap((period) => nips.map((nip) => keys.evaluation(nip, period)));
      return (await table.findMany<Evaluation>(wanted)).filter((one) => one !== undefined);
    },
  };
}
