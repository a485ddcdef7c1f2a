import type { Input } from "../../shared/http/exchange.ts";
import { unitsOf } from "../../shared/runs/progress.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import { type PlanAssignmentRepository, runOfAssignment } from "../../shared/table/planning/assignments.ts";
import type { RunRepository } from "../../shared/table/runs/runs.ts";
import type { planTemplateRoutes } from "./contract.ts";

interface RunDeps {
  readonly parts: RunRepository;
  readonly units: UnitRepository;
}

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
  { assignments, parts: runs, units }: Deps & Pick<RunDeps, "parts" | "units">,
) {
  const assignment = await assignments.get(assignmentId);
  const [progress, run] = await Promise.all([
    assignments.progress(assignment),
    runs.find(runOfAssignment(assignment)),
  ]);
  return { ...assignment, progress, parts: await unitsOf(run, { runs, units }) };
}

export async function listAssignmentLines(
  { params: { assignmentId }, query }: Input<typeof planTemplateRoutes.assignmentLines>,
  { assignments }: Deps,
) {
  return assignments.lines(await assignments.get(assignmentId), query);
}
