import { localDay, monthOf, previousMonth } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import type { SupervisionPolicy } from "../../shared/domain/supervision/policy.ts";
import { weightOf } from "../../shared/domain/supervision/risk.ts";
import { firstDayUnshown } from "../../shared/domain/surveys/answers/counted-day.ts";
import { type SurveyPolicy, surveyWeighting } from "../../shared/domain/surveys/policy.ts";
import { citySatisfaction } from "../../shared/domain/surveys/results/city-satisfaction.ts";
import type { ComplaintFigureRepository } from "../../shared/table/complaints/figures.ts";
import type { SurveyResponseRepository } from "../../shared/table/surveys/responses.ts";

export interface WeighingDeps {
  readonly figures: ComplaintFigureRepository;
  readonly surveys: Pick<SurveyResponseRepository, "ofCity">;
  readonly city: CityWith<{ surveys: SurveyPolicy; supervision: SupervisionPolicy }>;
}

/** The weights of units by their last full month: one item for each unit, and one query for all surveys. */
export async function weighUnits(
  units: readonly Pick<OrganisationUnit, "id">[],
  at: string,
  { figures, surveys, city }: WeighingDeps,
): Promise<{ readonly month: string; readonly weights: ReadonlyMap<string, number> }> {
  const day = localDay(at, city.timeZone);
  const month = previousMonth(monthOf(day));
  const ids = units.map(({ id }) => id);
  const [counted, answered] = await Promise.all([
    figures.ofUnits(ids, month),
    surveys.ofCity([month], firstDayUnshown(at, city.timeZone)),
  ]);
  const satisfied = citySatisfaction(answered, { months: [month], weightingOf: surveyWeighting(city) });
  const indexes = new Map(satisfied.units.map(({ unitId, index }) => [unitId, index?.ikm]));
  const { risk } = policyOn(city, day).supervision;
  const weights = ids.map((id, place) => {
    const { complaintsReceived = 0, complaintsLate = 0 } = counted[place] ?? {};
    const ikm = indexes.get(id);
    const satisfactionHundredths = ikm === undefined ? undefined : Math.round(ikm * 100);
    return [id, weightOf({ complaintsReceived, complaintsLate, satisfactionHundredths }, risk)] as const;
  });
  return { month, weights: new Map(weights) };
}
