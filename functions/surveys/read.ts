import { type City, policyOn } from "../../shared/cities/city.ts";
import type { ServiceMonth } from "../../shared/domain/service-month.ts";
import { satisfaction } from "../../shared/domain/survey-response.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { SurveyResponseRepository } from "../../shared/table/survey-responses.ts";
import type { publicSurveyRoutes, staffSurveyRoutes } from "./contract.ts";

interface Deps {
  readonly surveys: SurveyResponseRepository;
  readonly city: City;
}

export async function readSatisfaction(
  { params: { unitId }, query: { month } }: Input<typeof publicSurveyRoutes.satisfaction>,
  { surveys, city }: Deps,
) {
  const { unit, serviceMonth } = await surveys.withUnit(unitId, month);
  return { ...satisfactionOf(serviceMonth, month, city), unitId, unitName: unit.name, month };
}

export async function listServiceMonths(
  { params: { unitId }, query }: Input<typeof staffSurveyRoutes.serviceMonths>,
  { surveys, city }: Deps,
) {
  const { items, ...page } = await surveys.months(unitId, query);
  return { items: items.map((counters) => summary(counters, city)), ...page };
}

export async function listComments(
  { params: { unitId }, query: { month, ...page } }: Input<typeof staffSurveyRoutes.comments>,
  { surveys }: Pick<Deps, "surveys">,
) {
  const { items, ...rest } = await surveys.comments(unitId, month, page);
  return { items: items.map(({ comment = "", ...item }) => ({ ...item, comment })), ...rest };
}

function summary(counters: ServiceMonth, city: City) {
  const { month } = counters;
  return {
    month,
    complaintsReceived: counters.complaintsReceived ?? 0,
    complaintsAnsweredInTime: counters.complaintsAnsweredInTime ?? 0,
    complaintsAnsweredLate: counters.complaintsAnsweredLate ?? 0,
    complaintsEscalated: counters.complaintsEscalated ?? 0,
    satisfaction: satisfactionOf(counters, month, city),
  };
}

/** By the policy with which the month began: one that starts within it holds from the next month on. */
function satisfactionOf(counters: ServiceMonth | undefined, month: string, city: City) {
  return satisfaction(counters, policyOn(city, `${month}-01`).surveys.weighting);
}
