import type { PlanAssignment } from "../../shared/domain/planning/assignment.ts";
import { withdrawPlan } from "../../shared/domain/planning/draft.ts";
import { standing } from "../../shared/domain/planning/performance-plan.ts";
import type { LineChange, PlanAssignmentRepository } from "../../shared/table/planning/assignments.ts";
import { changeLines } from "./change-lines.ts";
import type { AssignUnit } from "./messages.ts";

interface Deps {
  readonly assignments: PlanAssignmentRepository;
}

/** Withdraws every draft that is still as assigned; a plan that its employee has touched, or anybody has commented on, stays. */
export async function undoLines(
  assignment: PlanAssignment,
  { unitId, by, at }: AssignUnit,
  { assignments }: Deps,
): Promise<void> {
  const { id: assignmentId, year } = assignment;
  await changeLines(
    { assignment, unitId, from: "ASSIGNED" },
    assignments,
    async (line, plan): Promise<LineChange | undefined> => {
      // Withdrawn by a concurrent run; the line was read before.
      if (standing(plan)?.assignmentId !== assignmentId) return undefined;
      const isCommented = await assignments.isCommented(line.nip, year);
      const assigned = { assignmentId, version: line.planVersion, isCommented };
      const decision = plan && withdrawPlan(plan, assigned, { by, at });
      if (decision === undefined) return { line: { ...line, outcome: "TOUCHED" } };
      return { line: { ...line, outcome: "UNDONE" }, plan: { decision, before: plan } };
    },
  );
}
