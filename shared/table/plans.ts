import type { Decision } from "../domain/aggregate.ts";
import type { Employee } from "../domain/employee.ts";
import type { PerformancePlan, PlanEvent } from "../domain/performance-plan.ts";
import { keys, type Placement, ranges } from "./keys.ts";
import type { PageRequest, Table } from "./table.ts";

export type PlanRepository = ReturnType<typeof planRepository>;

export function planRepository(table: Table) {
  return {
    edit: (nip: string, year: string) => table.edit<PerformancePlan>(keys.plan(nip, year)),
    /** The plan with the employee whose it is, in one round trip. */
    async withEmployee(nip: string, year: string) {
      const [employee, plan] = await table.findMany<unknown>([keys.employee(nip), keys.plan(nip, year)]);
      return { employee: employee as Employee | undefined, plan: plan as PerformancePlan | undefined };
    },
    /** A plan about to be proposed, and the employee whose rater it goes to, in one round trip. */
    async editWithEmployee(nip: string, year: string) {
      const [plan, employee] = await table.editMany<PerformancePlan>(keys.plan(nip, year), [
        keys.employee(nip),
      ]);
      return { plan, employee: employee as Employee };
    },
    awaiting: (raterNip: string, page: PageRequest) =>
      table.query<PerformancePlan>(ranges.plansAwaiting(raterNip), page),
    commit: (decision: Decision<PerformancePlan, PlanEvent>) => {
      const { state } = decision;
      return table.commit([
        { key: keys.plan(state.nip, state.year), decision, placement: placementOf(state) },
      ]);
    },
  };
}

function placementOf({ state, raterNip, proposedAt }: PerformancePlan): Placement {
  if (state !== "PROPOSED" || raterNip === undefined || proposedAt === undefined) return {};
  return { list: { in: ranges.plansAwaiting(raterNip), at: proposedAt } };
}
