import type { Employee } from "../../domain/organisation/employee.ts";
import type { PlanComment, PlanCommentDecision } from "../../domain/planning/comment.ts";
import { type PerformancePlan, standing } from "../../domain/planning/performance-plan.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { PageRequest, Table } from "../table.ts";

export type PlanCommentRepository = ReturnType<typeof planCommentRepository>;

export function planCommentRepository(table: Table) {
  return {
    /** The plan that somebody speaks of, and whose it is, in one round trip. */
    async surroundings(nip: string, year: string) {
      const [employee, plan] = await table.findMany<unknown>([keys.employee(nip), keys.plan(nip, year)]);
      return {
        employee: employee as Employee | undefined,
        plan: standing(plan as PerformancePlan | undefined),
      };
    },
    /** A comment about to be answered, and whose plan it is about, in one round trip. */
    async editWithEmployee(nip: string, year: string, id: string) {
      const [comment, employee] = await table.editMany<PlanComment>(keys.planComment(nip, year, id), [
        keys.employee(nip),
      ]);
      return { comment, employee: employee as Employee };
    },
    list: (nip: string, year: string, page: PageRequest) =>
      table.query<PlanComment>(ranges.planComments(nip, year), page),
    commit: (decision: PlanCommentDecision) => {
      const { nip, year, id } = decision.state;
      return table.commit([{ key: keys.planComment(nip, year, id), decision }]);
    },
  };
}
