import type { Input } from "../../shared/http/exchange.ts";
import type { PlanAssignmentRepository } from "../../shared/table/planning/plan-assignments.ts";
import type { planTemplateRoutes } from "./contract.ts";

interface Deps {
  readonly assignments: PlanAssignmentRepository;
}

export async function listAssignments(
  { query }: Input<typeof planTemplateRoutes.assignments>,
  { assignments }: Deps,
) {
  return assignments.list(query);
}

export async function readAssignment(
  { params: { assignmentId } }: Input<typeof planTemplateRoutes.assignment>,
  { assignments }: Deps,
) {
  const assignment = await assignments.get(assignmentId);
  return { ...assignment, progress: await assignments.progress(assignmentId, assignment.run) };
}

export async function listAssignmentLines(
  { params: { assignmentId }, query }: Input<typeof planTemplateRoutes.assignmentLines>,
  { assignments }: Deps,
) {
  return assignments.lines(assignmentId, query);
}
