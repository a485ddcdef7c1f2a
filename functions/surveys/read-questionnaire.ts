import { addDays, localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { isOpenOn } from "../../shared/domain/organisation/open-unit.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import {
  answeringState,
  openQuestionnaire,
  openSurveyOf,
  standingQuestionnaire,
} from "../../shared/domain/surveys/answers/answering.ts";
import { formerResult } from "../../shared/domain/surveys/results/former-result.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { UnitSuccessorRepository } from "../../shared/table/organisation/unit-successors.ts";
import type { ServicePointRepository } from "../../shared/table/surveys/service-points.ts";
import type { SurveyRepository } from "../../shared/table/surveys/surveys.ts";
import type { publicSurveyRoutes } from "./public-contract.ts";

interface Deps {
  readonly planned: SurveyRepository;
  readonly points: ServicePointRepository;
  readonly city: CityFacts;
}

/** Where a poster's code leads today. */
export async function readServicePoint(
  { params: { code }, at }: Input<typeof publicSurveyRoutes.servicePoint>,
  { points, planned, units, city }: Deps & { readonly units: UnitSuccessorRepository },
) {
  const { unitId, service, name } = await points.get(code);
  const day = localDay(at, city.timeZone);
  const [unit, all] = await Promise.all([planned.unit(unitId), planned.ofUnit(unitId)]);
  const open = openSurveyOf(all, service, day);
  const continuedBy = await continuedFrom(unit, day, units);
  const questionnaire = open ? openQuestionnaire(open) : standingQuestionnaire();
  const former = formerResult(all, service);
  const place = { unitId, unitName: unit.name, pointName: name };
  return { ...place, questionnaire, ...(continuedBy && { continuedBy }), ...(former && { former }) };
}

/** Which unit goes on with a closed one's service; undefined while that is open. */
async function continuedFrom(unit: OrganisationUnit, day: string, units: UnitSuccessorRepository) {
  if (unit.closing === undefined || isOpenOn(unit, day)) return undefined;
  const next = await units.goingOn(unit.id, day);
  return next && { since: addDays(unit.closing.lastDay, 1), unitId: next.id, unitName: next.name };
}

export async function readQuestionnaire(
  { params: { surveyId }, query: { edition }, at }: Input<typeof publicSurveyRoutes.questionnaire>,
  { planned, city }: Pick<Deps, "planned" | "city">,
) {
  const survey = await planned.get(surveyId);
  const { unitId, service } = survey;
  const [unit, all] = await Promise.all([planned.unit(unitId), planned.ofUnit(unitId)]);
  const former = formerResult(all, service);
  return {
    ...openQuestionnaire(survey, edition),
    unitId,
    unitName: unit.name,
    state: answeringState(survey, localDay(at, city.timeZone)),
    ...(former && { former }),
  };
}
