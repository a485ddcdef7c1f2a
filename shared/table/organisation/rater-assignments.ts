import type { Decision } from "../../domain/aggregate.ts";
import type { Employee, EmployeeEvent } from "../../domain/organisation/employee.ts";
import { type PerformancePlan, type PlanDecision, standing } from "../../domain/planning/performance-plan.ts";
import * as keys from "../item-keys.ts";
import { planCommit } from "../planning/plans.ts";
import type { Table } from "../table.ts";
import { employeeCommit } from "./employees.ts";

export type RaterAssignmentRepository = ReturnType<typeof raterAssignmentRepository>;

/** What another rater changes. */
export interface RaterChange {
  readonly employee: { readonly decision: Decision<Employee, EmployeeEvent>; readonly before: Employee };
  /** A proposal that waited for the rater before; undefined where there is none. */
  readonly plan: { readonly decision: PlanDecision; readonly before: PerformancePlan } | undefined;
}

/** @param zone of the city */
export function raterAssignmentRepository(table: Table, zone: string) {
  return {
    /** An employee about to get another rater, with that person and the year's plan, in one round trip. */
    async edit(nip: string, year: string, raterNip: string | undefined) {
      const rater = raterNip === undefined ? [] : [keys.employee(raterNip)];
      const others = [keys.plan(nip, year), ...rater];
      const [employee, plan, found] = await table.editMany<Employee>(keys.employee(nip), others);
      return {
        employee,
        plan: standing(plan as PerformancePlan | undefined),
        rater: found as Employee | undefined,
      };
    },
    /** The posting with its new rater, and the proposal on its way to them: both or neither. */
    commit: (change: RaterChange) => table.commit(raterCommits(change, zone)),
  };
}

export function raterCommits({ employee, plan }: RaterChange, zone: string) {
  return [
    employeeCommit(employee.decision, employee.before, zone),
    ...(plan ? [planCommit(plan.decision, plan.before)] : []),
  ] as const;
}
