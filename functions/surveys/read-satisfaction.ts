import type { CityWith } from "../../shared/domain/city.ts";
import { firstDayUnshown } from "../../shared/domain/surveys/answers/counted-day.ts";
import type { SurveyPolicy } from "../../shared/domain/surveys/policy.ts";
import { surveyWeighting } from "../../shared/domain/surveys/policy.ts";
import { surveyResult } from "../../shared/domain/surveys/results/result.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { SurveyResponseRepository } from "../../shared/table/surveys/responses.ts";
import type { surveyResultRoutes } from "./results-contract.ts";

interface Deps {
  readonly surveys: SurveyResponseRepository;
  readonly city: CityWith<{ surveys: SurveyPolicy }>;
}

/** The answers to all surveys of the unit in the month. */
export async function readSatisfaction(
  { params: { unitId }, query: { month }, at }: Input<typeof surveyResultRoutes.satisfaction>,
  { surveys, city }: Deps,
) {
  const { unit, counters } = await surveys.withUnit(unitId, month, firstDayUnshown(at, city.timeZone));
  return {
    ...surveyResult(counters, { weighting: surveyWeighting(city)(month) }),
    unitId,
    unitName: unit.name,
    month,
  };
}
