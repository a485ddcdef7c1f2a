import {
  addDays,
  localDay,
  monthOf,
  nextMonth,
  previousMonth,
} from "../../shared/domain/calendar/calendar.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { firstDayUnshown } from "../../shared/domain/surveys/answers/counted-day.ts";
import type { SurveyPolicy } from "../../shared/domain/surveys/policy.ts";
import { surveyWeighting } from "../../shared/domain/surveys/policy.ts";
import { publishedOutcome } from "../../shared/domain/surveys/results/publication.ts";
import { surveyResult } from "../../shared/domain/surveys/results/result.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { SurveyResponseRepository } from "../../shared/table/surveys/responses.ts";
import type { SurveyRepository } from "../../shared/table/surveys/surveys.ts";
import type { surveyPictureRoutes } from "./contract.ts";
import { resultPicture } from "./result-picture.ts";

interface Deps {
  readonly planned: SurveyRepository;
  readonly surveys: SurveyResponseRepository;
  readonly city: CityWith<{ surveys: SurveyPolicy }>;
}

export async function readResultPicture(
  { params: { surveyId }, query: { lang } }: Input<typeof surveyPictureRoutes.resultPicture>,
  { planned, city }: Deps,
) {
  const survey = await planned.get(surveyId);
  const { service, opensOn, endsOn, publishedAt, result } = publishedOutcome(survey);
  const { name } = await planned.unit(survey.unitId);
  const on = localDay(publishedAt, city.timeZone);
  const about = { unitName: name, cityName: city.name, service, from: opensOn, to: endsOn };
  return resultPicture({ ...about, standing: { kind: "PUBLISHED", on }, result }, lang);
}

/** Without a month it always shows the newest, so a page that embeds it need not change from month to month. */
export async function readSatisfactionPicture(
  { params: { unitId }, query: { month, lang }, at }: Input<typeof surveyPictureRoutes.satisfactionPicture>,
  { surveys, city }: Deps,
) {
  const before = firstDayUnshown(at, city.timeZone);
  const running = monthOf(before);
  const asked = await monthResult(month ?? running);
  const isTooFew = asked.result.state === "NOT_ENOUGH_ANSWERS";
  const last = month === undefined && isTooFew ? await monthResult(previousMonth(running)) : undefined;
  const shown = last?.result.state === "SHOWN" ? last : asked;
  return resultPicture(
    {
      unitName: shown.unitName,
      cityName: city.name,
      from: `${shown.month}-01`,
      to: addDays(`${nextMonth(shown.month)}-01`, -1),
      standing: shown.month < running ? { kind: "MONTH" } : { kind: "LIVE", on: addDays(before, -1) },
      result: shown.result,
    },
    lang,
  );

  async function monthResult(ofMonth: string) {
    const months = { from: ofMonth, to: ofMonth };
    const { unit, countersOf } = await surveys.withUnit(unitId, months, before);
    const result = surveyResult(countersOf(ofMonth), { weighting: surveyWeighting(city)(ofMonth) });
    return { month: ofMonth, unitName: unit.name, result };
  }
}
