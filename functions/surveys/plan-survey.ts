import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { requireOpenUntil } from "../../shared/domain/organisation/open-until.ts";
import type { SurveyPolicy } from "../../shared/domain/surveys/policy.ts";
import { planSurvey as plan, reviseSurvey as revise } from "../../shared/domain/surveys/survey.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { SurveyRepository } from "../../shared/table/surveys/surveys.ts";
import type { staffSurveyRoutes } from "./contract.ts";

interface Deps {
  readonly planned: SurveyRepository;
  readonly city: CityWith<{ surveys: SurveyPolicy }>;
}

export async function planSurvey(
  { params: { unitId }, body, principal, at }: Input<typeof staffSurveyRoutes.planSurvey>,
  { planned, city }: Deps,
) {
  const stamp = stampOf({ principal, at }, body.endsOn, city);
  requireOpenUntil(await planned.unit(unitId), { last: body.endsOn, today: stamp.day });
  return planned.commit(plan({ ...body, unitId, id: sortableId(at) }, stamp));
}

export async function reviseSurvey(
  { params: { surveyId }, body, principal, at }: Input<typeof staffSurveyRoutes.reviseSurvey>,
  { planned, city }: Deps,
) {
  const stamp = stampOf({ principal, at }, body.endsOn, city);
  const survey = await planned.edit(surveyId);
  // One that runs on after its unit's end may be corrected, but not made to last longer.
  if (body.endsOn > survey.endsOn)
    requireOpenUntil(await planned.unit(survey.unitId), { last: body.endsOn, today: stamp.day });
  return planned.commit(revise(survey, body, stamp));
}

/** By the policy in force on the survey's last day, as for its weighting. */
function stampOf(
  { principal, at }: Pick<Input<typeof staffSurveyRoutes.planSurvey>, "principal" | "at">,
  endsOn: string,
  city: CityWith<{ surveys: SurveyPolicy }>,
) {
  const zone = city.timeZone;
  const { freezeAfterDays } = policyOn(city, endsOn).surveys;
  return { by: principal.id, at, day: localDay(at, zone), zone, freezeAfterDays };
}
