import { sumOfCounters } from "../../domain/counters.ts";
import { type ServiceMonth, serviceMonthsOf } from "../../domain/surveys/results/service-month.ts";
import * as items from "../items.ts";
import type { ItemOf } from "../keys.ts";
import type { Table } from "../table.ts";

interface Months {
  readonly from: string;
  readonly to: string;
}

/** Counters of a unit's month: of its complaints, or of one edition of a survey. */
type CountedItem = ItemOf<ReturnType<typeof items.serviceMonths>>;

/** Counters of a unit's complaints and surveys together. */
export function serviceMonths(table: Table) {
  return {
    /** A unit's month as it is now, in one query; undefined if nothing happened in it. */
    async of(unitId: string, month: string): Promise<ServiceMonth | undefined> {
      const range = items.serviceMonths(unitId, month, month);
      return serviceMonthsOf(await table.all(range, { isConsistent: true }))[0];
    },
    /** The items of a unit's month: counters of complaints, and of each edition of a survey. */
    async itemsOf(unitId: string, month: string): Promise<readonly CountedItem[]> {
      return table.all(items.serviceMonths(unitId, month, month), { isConsistent: true });
    },
    /** A unit's months over a range, newest first, in one query per few hundred items. */
    async between(unitId: string, from: string, to: string): Promise<readonly ServiceMonth[]> {
      return serviceMonthsOf(await table.all(items.serviceMonths(unitId, from, to)));
    },
    /** Counters of each answered edition of a survey over all months, in one query. */
    async ofSurvey(unitId: string, surveyId: string, editions: readonly number[], months: Months) {
      const counted = await table.all(items.serviceMonths(unitId, months.from, months.to));
      return editions.flatMap((number) => {
        const ofEdition = items.surveyMonth
          .among(counted)
          .filter(({ survey }) => survey === surveyName(surveyId, number));
        return ofEdition.length > 0 ? [{ number, counters: sumOfCounters(ofEdition) }] : [];
      });
    },
  };
}

/** The name of a survey's edition on its counters; text, so that it is never taken for a counter. */
export function surveyName(surveyId: string, edition: number): string {
  return `${surveyId}#${edition}`;
}

/** The survey and edition of some counters; undefined for those of complaints. */
export function surveyOf(counters: object) {
  if (!("survey" in counters) || typeof counters.survey !== "string") return undefined;
  const [surveyId = "", edition] = counters.survey.split("#");
  return { surveyId, edition: Number(edition) };
}
