import type { Decision } from "../../domain/aggregate.ts";
import type { Employee, EmployeeEvent } from "../../domain/organisation/employee.ts";
import { LINE_LIMIT, ratersFrom } from "../../domain/organisation/raters/ring.ts";
import { type PerformancePlan, type PlanDecision, standing } from "../../domain/planning/performance-plan.ts";
import * as items from "../items.ts";
import { planCommit } from "../planning/plans.ts";
import type { Table } from "../table.ts";
import { employeeCommit } from "./employees.ts";

export type RaterAssignmentRepository = ReturnType<typeof raterAssignmentRepository>;

/** What a change of rater changes. */
export interface RaterChange {
  readonly employee: { readonly decision: Decision<Employee, EmployeeEvent>; readonly before: Employee };
  /** A proposal that awaited the previous rater; undefined if there is none. */
  readonly plan: { readonly decision: PlanDecision; readonly before: PerformancePlan } | undefined;
}

/** @param zone the city's time zone */
export function raterAssignmentRepository(table: Table, zone: string) {
  return {
    /** An employee whose rater is to change, the new rater, and the year's plan, in one round trip. */
    async edit(nip: string, year: string, raterNip: string | undefined) {
      const [employee, plan, rater] = await table.editMany(items.employee.key(nip), [
        items.plan.key(nip, year),
        raterNip === undefined ? undefined : items.employee.key(raterNip),
      ]);
      return { employee, plan: standing(plan), rater };
    },
    above: (rater: Employee | undefined, from: string) => raterChain(table, rater, from),
    /** Commits the posting with its new rater together with the proposal that is handed to them. */
    commit: <Reply>(change: RaterChange, reply: (employee: Employee) => Reply) =>
      table.commit(raterCommits(change, zone), ([employee]) => reply(employee)),
  };
}

export function raterCommits({ employee, plan }: RaterChange, zone: string) {
  return [
    employeeCommit(employee.decision, employee.before, zone),
    ...(plan ? [planCommit(plan.decision, plan.before)] : []),
  ] as const;
}

/** An employee's raters from a day on, and the raters above them; a round trip per level. */
export async function raterChain(
  table: Table,
  rater: Employee | undefined,
  from: string,
): Promise<readonly Employee[]> {
  const found = new Map<string, Employee>();
  let next = rater ? ratersFrom(rater, from) : [];
  for (let step = 0; next.length > 0 && step < LINE_LIMIT; step += 1) {
    const read = await table.findMany([...new Set(next)].map((nip) => items.employee.key(nip)));
    const people = read.filter((one) => one !== undefined);
    for (const one of people) found.set(one.nip, one);
    next = people.flatMap((one) => ratersFrom(one, from)).filter((nip) => !found.has(nip));
  }
  return [...found.values()];
}
