import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireFeedUnits } from "../../shared/domain/planning/feeds/indicator-feed.ts";
import {
  explicitFeedUnits,
  rewriteTemplate as rewrite,
  writeTemplate as write,
} from "../../shared/domain/planning/template.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { PlanTemplateRepository } from "../../shared/table/planning/templates.ts";
import type { planTemplateRoutes } from "./contract.ts";
import { requireTemplateFeeds } from "./template-feeds.ts";

interface Deps {
  readonly units: UnitRepository;
  readonly templates: PlanTemplateRepository;
  readonly city: CityFacts;
}

export async function writeTemplate(
  { body, principal, at }: Input<typeof planTemplateRoutes.writeTemplate>,
  { templates, units, city }: Deps,
) {
  await requireTemplateFeeds(body.content, { units, today: localDay(at, city.timeZone) });
  return templates.commit(write(sortableId(at), body, { by: principal.id, at }));
}

export async function rewriteTemplate(
  { params: { templateId }, body, principal, at }: Input<typeof planTemplateRoutes.rewriteTemplate>,
  { templates, city }: Deps,
) {
  const wanted = explicitFeedUnits(body.content);
  const { template, units } = await templates.editWithUnits(templateId, wanted);
  requireFeedUnits(wanted, { units, from: localDay(at, city.timeZone) });
  return templates.commit(rewrite(template, body, { by: principal.id, at }));
}

export async function readTemplate(
  { params: { templateId } }: Input<typeof planTemplateRoutes.template>,
  { templates }: Deps,
) {
  return templates.get(templateId);
}

export async function listTemplates(
  { query }: Input<typeof planTemplateRoutes.templates>,
  { templates }: Deps,
) {
  return templates.list(query);
}
