import type { Decision } from "../domain/aggregate.ts";
import type { Employee } from "../domain/employee.ts";
import type { PerformancePlan } from "../domain/performance-plan.ts";
import type { Period } from "../domain/period.ts";
import { scorecardMove } from "../domain/scorecard.ts";
import { monthOfReport, type WorkReport, type WorkReportEvent } from "../domain/work-report.ts";
import { keys, type Placement, ranges } from "./keys.ts";
import type { Projection } from "./projection.ts";
import type { PageRequest, Table } from "./table.ts";

export type WorkReportRepository = ReturnType<typeof workReportRepository>;

export function workReportRepository(table: Table) {
  return {
    get: (nip: string, id: string) => table.get<WorkReport>(keyOf(nip, id)),
    /** A report about to be answered, and the period that it counts for, in one round trip. */
    async editWithPeriod(nip: string, id: string) {
      const [report, period] = await table.editMany<WorkReport>(keyOf(nip, id), [
        keys.period(monthOfReport(id)),
      ]);
      return { report, period: period as Period | undefined };
    },
    /** The same with the plan that a revision is measured against. */
    async editWithPlan(nip: string, id: string) {
      const month = monthOfReport(id);
      const others = [keys.plan(nip, month.slice(0, 4)), keys.period(month)];
      const [report, plan, period] = await table.editMany<WorkReport>(keyOf(nip, id), others);
      return { report, plan: plan as PerformancePlan | undefined, period: period as Period | undefined };
    },
    /** Everything that a new report is checked against, in one round trip. */
    async surroundings(nip: string, month: string) {
      const wanted = [keys.employee(nip), keys.plan(nip, month.slice(0, 4)), keys.period(month)];
      const [employee, plan, period] = await table.findMany<unknown>(wanted);
      return {
        employee: employee as Employee | undefined,
        plan: plan as PerformancePlan | undefined,
        period: period as Period | undefined,
      };
    },
    ofMonth: (nip: string, month: string, page: PageRequest) =>
      table.query<WorkReport>(ranges.reportsOfMonth(nip, month), page),
    awaiting: (raterNip: string, page: PageRequest) =>
      table.query<WorkReport>(ranges.reportsAwaiting(raterNip), page),
    commit: (decision: Decision<WorkReport, WorkReportEvent>) => {
      const { state } = decision;
      return table.commit([
        {
          key: keyOf(state.nip, state.id),
          decision,
          placement: placementOf(state),
          projections: [scorecardProjection(decision)],
        },
      ]);
    },
  };
}

function keyOf(nip: string, id: string) {
  return keys.workReport(nip, monthOfReport(id), id);
}

function placementOf({ state, raterNip, submittedAt, id }: WorkReport): Placement {
  if (state !== "SUBMITTED" || raterNip === undefined) return {};
  return { list: { in: ranges.reportsAwaiting(raterNip), at: `${submittedAt}#${id}` } };
}

function scorecardProjection({ state, event }: Decision<WorkReport, WorkReportEvent>): Projection {
  const { nip, unitId, id } = state;
  const month = monthOfReport(id);
  const { add, set } = scorecardMove(state, event.type);
  return {
    kind: "count",
    key: keys.scorecard(nip, month),
    add,
    set: { ...set, nip, month, unitId },
  };
}
