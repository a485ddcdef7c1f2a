import { sumOfCounters } from "../../domain/counters.ts";
import { type ServiceMonth, serviceMonthsOf } from "../../domain/surveys/results/service-month.ts";
import * as items from "../items.ts";
import type { ItemOf } from "../keys.ts";
import type { Table } from "../table.ts";

interface Months {
  readonly from: string;
  readonly to: string;
}

/** Counters of a unit's month: of its complaints, or of an edition of a survey. */
type CountedItem = ItemOf<ReturnType<typeof items.serviceMonths>>;

/** What a unit's complaints and surveys count together. */
export function serviceMonths(table: Table) {
  return {
    /** A unit's month as it is now, in one query; undefined where nothing happened in it. */
    async of(unitId: string, month: string): Promise<ServiceMonth | undefined> {
      const range = items.serviceMonths(unitId, month, month);
      return serviceMonthsOf(await table.all(range, { isConsistent: true }))[0];
    },
    /** What a unit's month is made of: the counters of its complaints, and those of each edition of a survey. */
    async itemsOf(unitId: string, month: string): Promise<readonly CountedItem[]> {
      return table.all(items.serviceMonths(unitId, month, month), { isConsistent: true });
    },
    /** A unit's months from one to another, the newest first, in one query for some hundred surveys and months. */
    async between(unitId: string, from: string, to: string): Promise<readonly ServiceMonth[]> {
      return serviceMonthsOf(await table.all(items.serviceMonths(unitId, from, to)));
    },
    /** The counters of each edition of a survey that anybody answered, over all its months, in one query. */
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

/** Names an edition of a survey on its counters; a text, so that it is no counter itself. */
export function surveyName(surveyId: string, edition: number): string {
  return `${surveyId}#${edition}`;
}

/** The survey's edition that counters are of; undefined for those of complaints. */
export function surveyOf(counters: object) {
  if (!("survey" in counters) || typeof counters.survey !== "string") return undefined;
  const [surveyId = "", edition] = counters.survey.split("#");
  return { surveyId, edition: Number(edition) };
}
