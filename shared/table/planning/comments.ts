import type { PlanCommentDecision } from "../../domain/planning/comment.ts";
import { standing } from "../../domain/planning/performance-plan.ts";
import { found } from "../found.ts";
import * as items from "../items.ts";
import type { PageRequest, Table } from "../table.ts";

export type PlanCommentRepository = ReturnType<typeof planCommentRepository>;

export function planCommentRepository(table: Table) {
  return {
    /** The commented plan and its owner, in one round trip. */
    async context(nip: string, year: string) {
      const [employee, plan] = await table.findMany([items.employee.key(nip), items.plan.key(nip, year)]);
      return {
        employee,
        plan: standing(plan),
      };
    },
    /** A comment to be answered, and the owner of its plan, in one round trip. */
    async editWithEmployee(nip: string, year: string, id: string) {
      const [comment, employee] = await table.editMany(items.planComment.key(nip, year, id), [
        items.employee.key(nip),
      ]);
      return { comment, employee: found(employee) };
    },
    list: (nip: string, year: string, page: PageRequest) =>
      table.query(items.planComment.range(nip, year), page),
    commit: (decision: PlanCommentDecision) => {
      const { nip, year, id } = decision.state;
      return table.commit([{ key: items.planComment.key(nip, year, id), decision }]);
    },
  };
}
