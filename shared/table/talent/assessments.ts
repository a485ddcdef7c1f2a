import type { LocalDay } from "../../domain/calendar/calendar.ts";
import { yearOf } from "../../domain/calendar/period-id.ts";
import type { AssessmentDecision } from "../../domain/talent/assessment.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";

export type AssessmentRepository = ReturnType<typeof assessmentRepository>;

export function assessmentRepository(table: Table) {
  return {
    /** Who is assessed, who assesses, and the circle, in one round trip. */
    async toAssess(nip: string, account: string) {
      const [employee, assessor, circle] = await table.findMany([
        items.employee.key(nip),
        items.employee.key(account),
        items.talentCircle.key(),
      ]);
      return { employee, assessor, circle };
    },
    edit: (nip: string, id: string) => table.edit(items.competencyAssessment.key(nip, id)),
    /** All of somebody's, newest first: a few in a lifetime. */
    of: (nip: string) => table.all(items.competencyAssessment.range(nip), { newestFirst: true }),
    /** What a box follows from: evaluations of this year and the last, and assessments. */
    async talentOf(nip: string, today: LocalDay) {
      const year = yearOf(today);
      const [last, current, assessments] = await Promise.all([
        table.all(items.evaluationsOfYear(nip, String(Number(year) - 1))),
        table.all(items.evaluationsOfYear(nip, year)),
        table.all(items.competencyAssessment.range(nip)),
      ]);
      return { evaluations: [...last, ...current], assessments };
    },
    commit(decision: AssessmentDecision) {
      const { nip, id } = decision.state;
      return table.commit([{ key: items.competencyAssessment.key(nip, id), decision }]);
    },
  };
}
