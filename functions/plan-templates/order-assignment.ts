import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { isWithin } from "../../shared/domain/organisation/organisation-unit.ts";
import {
  orderAssignment,
  orderPreview,
  orderUndo,
  type PlanAssignment,
} from "../../shared/domain/planning/assignment.ts";
import { requirePlannable } from "../../shared/domain/planning/draft.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import { send } from "../../shared/queue/sender.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { PlanAssignmentRepository } from "../../shared/table/planning/plan-assignments.ts";
import type { PlanTemplateRepository } from "../../shared/table/planning/plan-templates.ts";
import type { planTemplateRoutes } from "./contract.ts";
import { ASSIGNMENTS_QUEUE, type AssignUnit } from "./messages.ts";

interface Deps {
  readonly templates: PlanTemplateRepository;
  readonly assignments: PlanAssignmentRepository;
  readonly units: UnitRepository;
  readonly city: CityFacts;
}

interface Act {
  readonly by: string;
  readonly at: string;
}

export async function previewAssignment(
  { params: { templateId }, body, principal, at }: Input<typeof planTemplateRoutes.previewAssignment>,
  { templates, assignments, units, city }: Deps,
) {
  requirePlannable(body.year, localDay(at, city.timeZone));
  const { year, unitId, isWithBelow } = body;
  const [template, unit] = await Promise.all([templates.get(templateId), units.get(unitId)]);
  const all = isWithBelow ? await units.all() : [unit];
  const unitIds = all.filter((one) => isWithin(one, unitId)).map(({ id }) => id);
  const act = { by: principal.id, at };
  return run(
    await assignments.commit(orderPreview(template, { id: sortableId(at), year, unitIds }, act)),
    act,
  );
}

export async function assignTemplate(
  { params: { assignmentId }, principal, at }: Input<typeof planTemplateRoutes.assign>,
  { assignments }: Pick<Deps, "assignments">,
) {
  const act = { by: principal.id, at };
  return run(await assignments.commit(orderAssignment(await assignments.edit(assignmentId), act)), act);
}

export async function undoAssignment(
  { params: { assignmentId }, principal, at }: Input<typeof planTemplateRoutes.undoAssignment>,
  { assignments }: Pick<Deps, "assignments">,
) {
  const act = { by: principal.id, at };
  return run(await assignments.commit(orderUndo(await assignments.edit(assignmentId), act)), act);
}

/** Unit by unit over the queue. Where a message does not reach it, the run stands still, and may be ordered again. */
async function run(assignment: PlanAssignment, act: Act): Promise<PlanAssignment> {
  const { id: assignmentId, run, unitIds } = assignment;
  await send(
    ASSIGNMENTS_QUEUE,
    unitIds.map((unitId) => ({ assignmentId, run, unitId, ...act }) satisfies AssignUnit),
  );
  return assignment;
}
