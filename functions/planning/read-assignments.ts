import type { Input } from "../../shared/http/exchange.ts";
import type { PlanAssignmentRepository } from "../../shared/table/plan-assignments.ts";
import type { planningRoutes } from "./contract.ts";

interface Deps {
  readonly assignments: PlanAssignmentRepository;
}

export async function listAssignments(
  { query }: Input<typeof planningRoutes.assignments>,
  { assignments }: Deps,
) {
  return assignments.list(query);
}

export async function readAssignment(
  { params: { assignmentId } }: Input<typeof planningRoutes.assignment>,
  { assignments }: Deps,
) {
  const assignment = await assignments.get(assignmentId);
  return { ...assignment, progress: await assignments.progress(assignmentId, assignment.run) };
}

export async function listAssignmentLines(
  { params: { assignmentId }, query }: Input<typeof planningRoutes.assignmentLines>,
  { assignments }: Deps,
) {
  return assignments.lines(assignmentId, query);
}
