import { localMonth, monthsUpTo } from "../../shared/domain/calendar/calendar.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { firstDayUnshown } from "../../shared/domain/surveys/answers/counted-day.ts";
import type { SurveyPolicy } from "../../shared/domain/surveys/policy.ts";
import { surveyWeighting } from "../../shared/domain/surveys/policy.ts";
import { satisfaction } from "../../shared/domain/surveys/results/satisfaction.ts";
import type { ServiceMonth } from "../../shared/domain/surveys/results/service-month.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { SurveyResponseRepository } from "../../shared/table/surveys/responses.ts";
import type { staffSurveyRoutes } from "./contract.ts";

const MONTHS_SHOWN = 12;

interface Deps {
  readonly surveys: SurveyResponseRepository;
  readonly city: CityWith<{ surveys: SurveyPolicy }>;
}

export async function listServiceMonths(
  { params: { unitId }, query, at }: Input<typeof staffSurveyRoutes.serviceMonths>,
  { surveys, city }: Deps,
) {
  const until = query.until ?? localMonth(at, city.timeZone);
  const [from = until] = monthsUpTo(until, MONTHS_SHOWN);
  const before = firstDayUnshown(at, city.timeZone);
  const months = await surveys.months.between(unitId, { from, to: until }, before);
  return { items: months.map((counters) => summary(counters, city)) };
}

export async function listComments(
  { params: { unitId }, query: { month, ...page } }: Input<typeof staffSurveyRoutes.comments>,
  { surveys }: Pick<Deps, "surveys">,
) {
  const { items, ...rest } = await surveys.comments(unitId, month, page);
  return { items: items.map(({ comment = "", ...item }) => ({ ...item, comment })), ...rest };
}

function summary(counters: ServiceMonth, city: CityWith<{ surveys: SurveyPolicy }>) {
  const { month } = counters;
  return {
    month,
    complaintsReceived: counters.complaintsReceived ?? 0,
    complaintsAnsweredInTime: counters.complaintsAnsweredInTime ?? 0,
    complaintsAnsweredLate: counters.complaintsAnsweredLate ?? 0,
    complaintsEscalated: counters.complaintsEscalated ?? 0,
    satisfaction: satisfaction(counters, surveyWeighting(city)(month)),
  };
}
