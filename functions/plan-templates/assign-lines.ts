import type { AssignmentLine, PlanAssignment } from "../../shared/domain/planning/assignment.ts";
import { assignPlan } from "../../shared/domain/planning/draft.ts";
import { standing } from "../../shared/domain/planning/performance-plan.ts";
import { contentFor } from "../../shared/domain/planning/template.ts";
import type { LineChange, PlanAssignmentRepository } from "../../shared/table/planning/assignments.ts";
import { changeLines } from "./change-lines.ts";
import type { AssignUnit } from "./messages.ts";

interface Deps {
  readonly assignments: PlanAssignmentRepository;
}

/** Gives a draft to everybody the preview found ready who has not drafted a plan since. */
export async function assignLines(
  assignment: PlanAssignment,
  { unitId, by, at }: AssignUnit,
  { assignments }: Deps,
): Promise<void> {
  const { id: assignmentId, year, content } = assignment;
  await changeLines(
    { assignment, unitId, from: "READY" },
    assignments,
    (line, plan): LineChange | undefined => {
      // Given by a concurrent run; the line was read before.
      if (standing(plan)?.assignmentId === assignmentId) return undefined;
      if (standing(plan)) return { line: { ...line, outcome: "HAS_PLAN" } };
      const { nip, unitId } = line;
      const order = { nip, year, content: contentFor(content, unitId), before: plan, assignmentId };
      const decision = assignPlan(order, { by, at });
      const planVersion = decision.state.version + 1;
      const assigned: AssignmentLine = { ...line, outcome: "ASSIGNED", planVersion };
      return { line: assigned, plan: { decision, before: plan } };
    },
  );
}
