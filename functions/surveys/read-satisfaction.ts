import { monthsUpTo } from "../../shared/domain/calendar/calendar.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { firstDayUnshown } from "../../shared/domain/surveys/answers/counted-day.ts";
import type { SurveyPolicy } from "../../shared/domain/surveys/policy.ts";
import { surveyWeighting } from "../../shared/domain/surveys/policy.ts";
import { surveyResult } from "../../shared/domain/surveys/results/result.ts";
import { shownIndex } from "../../shared/domain/surveys/results/shown-index.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { SurveyResponseRepository } from "../../shared/table/surveys/responses.ts";
import type { surveyResultRoutes } from "./results-contract.ts";

const MONTHS_SHOWN = 12;

interface Deps {
  readonly surveys: SurveyResponseRepository;
  readonly city: CityWith<{ surveys: SurveyPolicy }>;
}

/** The answers to all surveys of the unit, in the month and in the year up to it. */
export async function readSatisfaction(
  { params: { unitId }, query: { month }, at }: Input<typeof surveyResultRoutes.satisfaction>,
  { surveys, city }: Deps,
) {
  const months = monthsUpTo(month, MONTHS_SHOWN);
  const between = { from: months[0] ?? month, to: month };
  const { unit, countersOf } = await surveys.withUnit(unitId, between, firstDayUnshown(at, city.timeZone));
  const weightingOf = surveyWeighting(city);
  const resultOf = (one: string) => surveyResult(countersOf(one), { weighting: weightingOf(one) });
  return {
    ...resultOf(month),
    unitId,
    unitName: unit.name,
    ...(unit.closing && { closing: unit.closing }),
    month,
    months: months.map((one) => ({ month: one, ...shownIndex(resultOf(one)) })),
  };
}
