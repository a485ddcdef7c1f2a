import { dayWords } from "../../shared/documents/words.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { nextDeadline } from "../../shared/domain/complaints/clocks/deadlines.ts";
import { draftOf, writeTemplate as write } from "../../shared/domain/complaints/life/answer-template.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ComplaintRepository } from "../../shared/table/complaints/complaints.ts";
import type { TemplateRepository } from "../../shared/table/complaints/desk.ts";
import { visibleComplaint } from "../../shared/table/complaints/visible-complaint.ts";
import { found } from "../../shared/table/found.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { deskRoutes } from "./contract.ts";

interface Deps {
  readonly templates: TemplateRepository;
  readonly complaints: ComplaintRepository;
  readonly units: UnitRepository;
  readonly city: CityFacts;
}

export async function listTemplates(
  { query }: Input<typeof deskRoutes.templates>,
  { templates }: Pick<Deps, "templates">,
) {
  return templates.list(query);
}

export async function writeTemplate(
  { params, body, principal, at }: Input<typeof deskRoutes.writeTemplate>,
  { templates }: Pick<Deps, "templates">,
) {
  const before = await templates.replaceable(params.templateId);
  return templates.commit(write(before, { ...body, id: params.templateId }, { by: principal.id, at }));
}

export async function draftAnswer(input: Input<typeof deskRoutes.draft>, deps: Deps) {
  const [{ complaint, terms }, template] = await Promise.all([
    visibleComplaint(input, deps),
    deps.templates.find(input.params.templateId),
  ]);
  const [unit] = await deps.units.findMany([complaint.unitId]);
  const due = nextDeadline(complaint, terms);
  const text = draftOf(found(template), {
    nomor: complaint.trackingCode,
    unit: unit?.name ?? complaint.unitId,
    ...(due && { tenggat: dayWords(localDay(due, deps.city.timeZone)) }),
  });
  return { text };
}
