import { sumOfCounters } from "../../domain/counters.ts";
import {
  type ServiceCounters,
  type ServiceMonth,
  serviceMonthsOf,
} from "../../domain/surveys/results/service-month.ts";
import * as ranges from "../item-ranges.ts";
import type { Table } from "../table.ts";

interface Months {
  readonly from: string;
  readonly to: string;
}

/** What a unit's complaints and surveys count together. */
export function serviceMonths(table: Table) {
  return {
    /** A unit's month as it is now, in one query; undefined where nothing happened in it. */
    async of(unitId: string, month: string): Promise<ServiceMonth | undefined> {
      const range = ranges.serviceMonths(unitId, month, month);
      return serviceMonthsOf(await table.all<ServiceCounters>(range, { isConsistent: true }))[0];
    },
    /** What a unit's month is made of: the counters of its complaints, and those of each edition of a survey. */
    async itemsOf(unitId: string, month: string): Promise<readonly SurveyMonth[]> {
      return table.all<SurveyMonth>(ranges.serviceMonths(unitId, month, month), { isConsistent: true });
    },
    /** A unit's months from one to another, the newest first, in one query for some hundred surveys and months. */
    async between(unitId: string, from: string, to: string): Promise<readonly ServiceMonth[]> {
      return serviceMonthsOf(await table.all<ServiceCounters>(ranges.serviceMonths(unitId, from, to)));
    },
    /** The counters of each edition of a survey that anybody answered, over all its months, in one query. */
    async ofSurvey(unitId: string, surveyId: string, editions: readonly number[], months: Months) {
      const items = await table.all<SurveyMonth>(ranges.serviceMonths(unitId, months.from, months.to));
      return editions.flatMap((number) => {
        const ofEdition = items.filter(({ survey }) => survey === surveyName(surveyId, number));
        return ofEdition.length > 0 ? [{ number, counters: sumOfCounters(ofEdition) }] : [];
      });
    },
  };
}

/** Counters of one edition of a survey in one month. */
export interface SurveyMonth extends ServiceCounters {
  /** As `surveyName` says it; absent on the counters of complaints. */
  readonly survey?: string;
}

/** Names an edition of a survey on its counters; a text, so that it is no counter itself. */
export function surveyName(surveyId: string, edition: number): string {
  return `${surveyId}#${edition}`;
}

/** The survey's edition that counters are of; undefined for those of complaints. */
export function surveyOf({ survey }: Pick<SurveyMonth, "survey">) {
  if (survey === undefined) return undefined;
  const [surveyId = "", edition] = survey.split("#");
  return { surveyId, edition: Number(edition) };
}
