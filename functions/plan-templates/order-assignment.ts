import { orderAssignment, orderUndo } from "../../shared/domain/planning/assignment.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { retryPart } from "../../shared/runs/retry-part.ts";
import { runOfAssignment } from "../../shared/table/planning/assignments.ts";
import type { RunRepository } from "../../shared/table/runs/runs.ts";
import { assignmentSource } from "./assignment-run.ts";
import { beginAssignment, type Ordering } from "./begin-assignment.ts";
import type { planTemplateRoutes } from "./contract.ts";

export async function assignTemplate(
  { params: { assignmentId }, principal, at }: Input<typeof planTemplateRoutes.assign>,
  deps: Ordering,
) {
  const assignment = await deps.assignments.edit(assignmentId);
  return beginAssignment(orderAssignment(assignment, { by: principal.id, at }), deps);
}

export async function undoAssignment(
  { params: { assignmentId }, principal, at }: Input<typeof planTemplateRoutes.undoAssignment>,
  deps: Ordering,
) {
  const assignment = await deps.assignments.edit(assignmentId);
  return beginAssignment(orderUndo(assignment, { by: principal.id, at }), deps);
}

/** Retries a unit that was set aside, once the cause is fixed. */
export async function retryUnit(
  { params: { assignmentId, unitId }, at }: Input<typeof planTemplateRoutes.retryUnit>,
  deps: Ordering & { readonly parts: RunRepository },
) {
  const { id } = runOfAssignment(await deps.assignments.get(assignmentId));
  return retryPart(assignmentSource(deps), { id, part: unitId, at }, deps.parts);
}
