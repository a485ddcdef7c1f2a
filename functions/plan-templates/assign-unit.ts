import type { CityFacts } from "../../shared/domain/city.ts";
import { completeAssignmentRun, isRunning } from "../../shared/domain/planning/assignment.ts";
import { DomainError } from "../../shared/domain/refusal.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { PlanAssignmentRepository } from "../../shared/table/planning/plan-assignments.ts";
import { assignLines } from "./assign-lines.ts";
import type { AssignUnit } from "./messages.ts";
import { previewUnit } from "./preview-unit.ts";
import { undoLines } from "./undo-lines.ts";

interface Deps {
  readonly assignments: PlanAssignmentRepository;
  readonly employees: EmployeeRepository;
  readonly city: CityFacts;
}

const WORK = { PREVIEWING: previewUnit, ASSIGNING: assignLines, UNDOING: undoLines } as const;

/** Does a unit's part of a run. Done again it finds nothing left to do, and a run that another has replaced is left alone. */
export async function assignUnit(message: AssignUnit, deps: Deps): Promise<void> {
  const { assignments } = deps;
  const assignment = await assignments.get(message.assignmentId);
  if (!isRunning(assignment, message.run)) return;
  await WORK[assignment.state as keyof typeof WORK](assignment, message, deps);
  await assignments.markUnit(message);
  await completeWhenLast(message, assignments);
}

async function completeWhenLast(
  { assignmentId, run, at }: AssignUnit,
  assignments: PlanAssignmentRepository,
): Promise<void> {
  const { unitsDone } = await assignments.progress(assignmentId, run);
  const completion = completeAssignmentRun(await assignments.get(assignmentId), { run, unitsDone }, at);
  if (completion === undefined) return;
  try {
    await assignments.commit(completion);
  } catch (error) {
    // Another unit's consumer was the last as well, and has completed the run.
    if (!(error instanceof DomainError && error.refusal.kind === "stale")) throw error;
  }
}
