import { standing } from "../../shared/domain/planning/performance-plan.ts";
import type { PlanAssignment } from "../../shared/domain/planning/plan-assignment.ts";
import { withdrawPlan } from "../../shared/domain/planning/plan-draft.ts";
import type { LineChange, PlanAssignmentRepository } from "../../shared/table/planning/plan-assignments.ts";
import { changeLines } from "./change-lines.ts";
import type { AssignUnit } from "./messages.ts";

interface Deps {
  readonly assignments: PlanAssignmentRepository;
}

/** Takes back every draft that is as it was assigned; what an employee has touched is theirs. */
export async function undoLines(
  assignment: PlanAssignment,
  { unitId, by, at }: AssignUnit,
  { assignments }: Deps,
): Promise<void> {
  const { id: assignmentId } = assignment;
  await changeLines(
    { assignment, unitId, from: "ASSIGNED" },
    assignments,
    (line, plan): LineChange | undefined => {
      // Taken back by a run that is under way beside this one; the line was read before.
      if (standing(plan)?.assignmentId !== assignmentId) return undefined;
      const assigned = { assignmentId, version: line.planVersion };
      const decision = plan && withdrawPlan(plan, assigned, { by, at });
      if (decision === undefined) return { line: { ...line, outcome: "TOUCHED" } };
      return { line: { ...line, outcome: "UNDONE" }, plan: { decision, before: plan } };
    },
  );
}
