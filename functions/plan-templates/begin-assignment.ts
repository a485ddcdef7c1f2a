import type { PlanAssignment, PlanAssignmentDecision } from "../../shared/domain/planning/assignment.ts";
import { orderParts } from "../../shared/runs/begin-run.ts";
import { type PlanAssignmentRepository, runOfAssignment } from "../../shared/table/planning/assignments.ts";
import { beginning } from "../../shared/table/runs/runs.ts";
import { assignmentSource } from "./assignment-run.ts";

export interface Ordering {
  readonly assignments: PlanAssignmentRepository;
  readonly send: (messages: readonly object[]) => Promise<void>;
}

/** Unit by unit over the queue; the sweep resends lost messages. */
export async function beginAssignment(
  decision: PlanAssignmentDecision,
  deps: Ordering,
): Promise<PlanAssignment> {
  const { at, by } = decision.event;
  const { unitIds } = decision.state;
  const run = runOfAssignment(decision.state);
  const begun = beginning(run, { total: unitIds.length, at, by });
  const assignment = await deps.assignments.commit(decision, [begun]);
  await orderParts(assignmentSource(deps), run.id, unitIds, { at, isAgain: false });
  return assignment;
}
