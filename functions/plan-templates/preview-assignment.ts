import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { isOpenOn, requireOpenUnit } from "../../shared/domain/organisation/open-unit.ts";
import { isWithin } from "../../shared/domain/organisation/organisation-unit.ts";
import { orderPreview } from "../../shared/domain/planning/assignment.ts";
import { requirePlannable } from "../../shared/domain/planning/draft.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { PlanTemplateRepository } from "../../shared/table/planning/templates.ts";
import { beginAssignment, type Ordering } from "./begin-assignment.ts";
import type { planTemplateRoutes } from "./contract.ts";
import { requireTemplateFeeds } from "./template-feeds.ts";

interface Deps extends Ordering {
  readonly templates: PlanTemplateRepository;
  readonly units: UnitRepository;
  readonly city: CityFacts;
}

export async function previewAssignment(
  { params: { templateId }, body, principal, at }: Input<typeof planTemplateRoutes.previewAssignment>,
  { templates, assignments, units, send, city }: Deps,
) {
  const today = localDay(at, city.timeZone);
  requirePlannable(body.year, today);
  const { year, unitId, isWithBelow } = body;
  const [template, unit] = await Promise.all([templates.get(templateId), units.get(unitId)]);
  requireOpenUnit(unit, today);
  await requireTemplateFeeds(template.content, { units, today, year });
  const all = isWithBelow ? await units.all() : [unit];
  const unitIds = all.filter((one) => isWithin(one, unitId) && isOpenOn(one, today)).map(({ id }) => id);
  const order = { id: sortableId(at), year, unitIds };
  return beginAssignment(orderPreview(template, order, { by: principal.id, at }), { assignments, send });
}
