import type { Evaluation } from "../../domain/evaluation/evaluation.ts";
import type { EvaluationTask } from "../../domain/evaluation/evaluation-task.ts";
import type { Period } from "../../domain/evaluation/period.ts";
import { HEAD_OF_CITY } from "../../domain/organisation/head-of-city.ts";
import type { WorkReport } from "../../domain/reporting/work-report.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Key } from "../keys.ts";
import type { TeamMember } from "../organisation/employees.ts";
import type { EscalatedReport } from "../reporting/work-report-stand-ins.ts";
import type { Page, Table } from "../table.ts";

export type RaterDeskRepository = ReturnType<typeof raterDeskRepository>;

/** Of each list as much as is counted. */
const PAGE = { limit: 100 };

const NO_TEAM: Page<TeamMember> = { items: [] };

/** What awaits somebody who rates others, from the lists of its own contexts. */
export function raterDeskRepository(table: Table) {
  return {
    /**
     * The first page of every list: six queries at once.
     * @param desk the rater's number; undefined for the head of the city, of whose team there is no list
     */
    async lists(desk: string | undefined) {
      const [plans, reports, escalated, trainings, tasks, team] = await Promise.all([
        table.query<Key>(ranges.plansAwaiting(desk), PAGE),
        table.query<WorkReport>(ranges.reportsAwaiting(desk), PAGE),
        table.query<EscalatedReport>(ranges.reportsEscalated(desk), PAGE),
        table.query<Key>(ranges.trainingsAwaiting(desk), PAGE),
        table.query<EvaluationTask>(ranges.evaluationTasks(desk ?? HEAD_OF_CITY), PAGE),
        desk === undefined ? NO_TEAM : table.query<TeamMember>(ranges.team(desk), PAGE),
      ]);
      return { plans, reports, escalated, trainings, tasks, team };
    },
    /** The periods of some months, in their order; undefined where no close has begun. */
    periods: (months: readonly string[]) => table.findMany<Period>(months.map(keys.period)),
    /** What some employees' periods came to, as far as they are closed: a round trip for each hundred. */
    async evaluations(nips: readonly string[], periods: readonly string[]) {
      const wanted = periods.flatMap((period) => nips.map((nip) => keys.evaluation(nip, period)));
      return (await table.findMany<Evaluation>(wanted)).filter((one) => one !== undefined);
    },
  };
}
