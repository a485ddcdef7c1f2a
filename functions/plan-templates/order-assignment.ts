import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { isWithin } from "../../shared/domain/organisation/organisation-unit.ts";
import {
  orderAssignment,
  orderPreview,
  orderUndo,
  type PlanAssignment,
  type PlanAssignmentDecision,
} from "../../shared/domain/planning/assignment.ts";
import { requirePlannable } from "../../shared/domain/planning/draft.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import { orderParts } from "../../shared/runs/begin-run.ts";
import { retryPart } from "../../shared/runs/retry-part.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import { type PlanAssignmentRepository, runOfAssignment } from "../../shared/table/planning/assignments.ts";
import type { PlanTemplateRepository } from "../../shared/table/planning/templates.ts";
import { beginning, type RunRepository } from "../../shared/table/runs/runs.ts";
import { assignmentSource } from "./assignment-run.ts";
import type { planTemplateRoutes } from "./contract.ts";

interface Deps {
  readonly templates: PlanTemplateRepository;
  readonly assignments: PlanAssignmentRepository;
  readonly units: UnitRepository;
  readonly parts: RunRepository;
  readonly send: (messages: readonly object[]) => Promise<void>;
  readonly city: CityFacts;
}

type Ordering = Pick<Deps, "assignments" | "send">;

export async function previewAssignment(
  { params: { templateId }, body, principal, at }: Input<typeof planTemplateRoutes.previewAssignment>,
  { templates, assignments, units, send, city }: Omit<Deps, "parts">,
) {
  requirePlannable(body.year, localDay(at, city.timeZone));
  const { year, unitId, isWithBelow } = body;
  const [template, unit] = await Promise.all([templates.get(templateId), units.get(unitId)]);
  const all = isWithBelow ? await units.all() : [unit];
  const unitIds = all.filter((one) => isWithin(one, unitId)).map(({ id }) => id);
  const order = { id: sortableId(at), year, unitIds };
  return begin(orderPreview(template, order, { by: principal.id, at }), { assignments, send });
}

export async function assignTemplate(
  { params: { assignmentId }, principal, at }: Input<typeof planTemplateRoutes.assign>,
  deps: Ordering,
) {
  const assignment = await deps.assignments.edit(assignmentId);
  return begin(orderAssignment(assignment, { by: principal.id, at }), deps);
}

export async function undoAssignment(
  { params: { assignmentId }, principal, at }: Input<typeof planTemplateRoutes.undoAssignment>,
  deps: Ordering,
) {
  const assignment = await deps.assignments.edit(assignmentId);
  return begin(orderUndo(assignment, { by: principal.id, at }), deps);
}

/** Retries a unit that was set aside, once the cause is mended. */
export async function retryUnit(
  { params: { assignmentId, unitId }, at }: Input<typeof planTemplateRoutes.retryUnit>,
  deps: Ordering & Pick<Deps, "parts">,
) {
  const { id } = runOfAssignment(await deps.assignments.get(assignmentId));
  return retryPart(assignmentSource(deps), { id, part: unitId, at }, deps.parts);
}

/** Unit by unit over the queue; the sweep resends lost messages. */
async function begin(decision: PlanAssignmentDecision, deps: Ordering): Promise<PlanAssignment> {
  const { at, by } = decision.event;
  const { unitIds } = decision.state;
  const run = runOfAssignment(decision.state);
  const begun = beginning(run, { total: unitIds.length, at, by });
  const assignment = await deps.assignments.commit(decision, [begun]);
  await orderParts(assignmentSource(deps), run.id, unitIds, { at, isAgain: false });
  return assignment;
}
