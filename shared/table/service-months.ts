import { type ServiceCounters, type ServiceMonth, serviceMonthsOf } from "../domain/service-month.ts";
import type { AnsweredSurvey } from "../domain/survey-response.ts";
import { keys, ranges } from "./keys.ts";
import type { Table } from "./table.ts";

/** What a unit's complaints and surveys count together. */
export function serviceMonths(table: Table) {
  return {
    /** A unit's month as it is now, in one query; undefined where nothing happened in it. */
    async of(unitId: string, month: string): Promise<ServiceMonth | undefined> {
      const range = ranges.serviceMonths(unitId, month, month);
      return serviceMonthsOf(await table.all<ServiceCounters>(range, { isConsistent: true }))[0];
    },
    /** A unit's months from one to another, the newest first, in one query for some hundred surveys and months. */
    async between(unitId: string, from: string, to: string): Promise<readonly ServiceMonth[]> {
      return serviceMonthsOf(await table.all<ServiceCounters>(ranges.serviceMonths(unitId, from, to)));
    },
    /** The counters of one edition of a survey, an item for each of its months, in one query. */
    async ofSurvey(survey: AnsweredSurvey, from: string, to: string): Promise<readonly ServiceCounters[]> {
      const range = ranges.serviceMonths(survey.unitId, from, to);
      const items = await table.all<ServiceCounters & { readonly sk: string }>(range);
      return items.filter(({ sk, month }) => sk === keys.surveyMonth(survey, month).sk);
    },
  };
}
