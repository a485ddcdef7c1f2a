import { type LocalDay, monthOf } from "../../domain/calendar/calendar.ts";
import { type Counters, numbersOf, sumOfCounters } from "../../domain/counters.ts";
import { answerCells, sumOfCells } from "../../domain/surveys/results/answer-cells.ts";
import type { UnitMonth } from "../../domain/surveys/results/city-satisfaction.ts";
import {
  type ServiceCounters,
  type ServiceMonth,
  serviceMonthsOf,
} from "../../domain/surveys/results/service-month.ts";
import { shownOfMonth, shownOfMonths, unshown } from "../../domain/surveys/results/shown-counters.ts";
import * as items from "../items.ts";
import type { ItemOf } from "../keys.ts";
import type { Table } from "../table.ts";

export interface Months {
  readonly from: string;
  readonly to: string;
}

interface Showing {
  /** The first day that is not shown yet. */
  readonly before: LocalDay;
  /** Whether no answer comes any more. */
  readonly isFinal: boolean;
}

type StoredMonth = ItemOf<ReturnType<typeof items.serviceMonths>>;

/** Counters of a unit's month: of its complaints, or of one edition of a survey. */
interface CountedMonth extends ServiceCounters {
  readonly [counter: string]: string | number;
}

export type ServiceMonthRepository = ReturnType<typeof serviceMonths>;

/**
 * Counters of a unit's complaints and surveys together. Of answers it gives only what may be shown, whoever asks: a
 * scorecard that counted more than the public result would reveal the difference.
 */
export function serviceMonths(table: Table) {
  /** What may be shown of an edition's month. Only a month that is not over needs its days. */
  async function shownOf(item: StoredMonth, before: LocalDay): Promise<CountedMonth> {
    const survey = surveyOf(item);
    const { unitId, month } = item;
    if (survey === undefined) return { ...numbersOf(item), unitId, month };
    const counters = numbersOf(item);
    const shown =
      month < monthOf(before)
        ? shownOfMonth(counters)
        : await runningMonth({ unitId, month }, survey, before);
    return {
      ...unshown(counters),
      ...shown,
      unitId,
      month,
      survey: surveyName(survey.surveyId, survey.edition),
    };
  }

  async function runningMonth(
    { unitId, month }: ServiceCounters,
    { surveyId, edition }: NonNullable<ReturnType<typeof surveyOf>>,
    before: LocalDay,
  ): Promise<Counters> {
    if (month > monthOf(before)) return {};
    return sumOfCells(
      answerCells(await table.all(items.surveyDays(unitId, surveyId, edition, month)), before),
    );
  }

  /** The items of a unit's months: counters of complaints, and what may be shown of each edition of a survey. */
  async function itemsBetween(
    unitId: string,
    { from, to }: Months,
    before: LocalDay,
  ): Promise<readonly CountedMonth[]> {
    const stored = await table.all(items.serviceMonths(unitId, from, to), { isConsistent: true });
    return Promise.all(stored.map((item) => shownOf(item, before)));
  }

  const itemsOf = (unitId: string, month: string, before: LocalDay) =>
    itemsBetween(unitId, { from: month, to: month }, before);

  return {
    itemsOf,
    itemsBetween,
    /** A unit's month as it is now; undefined if nothing happened in it. */
    async of(unitId: string, month: string, before: LocalDay): Promise<ServiceMonth | undefined> {
      return serviceMonthsOf(await itemsOf(unitId, month, before))[0];
    },
    /** A unit's months over a range, newest first, in one query per few hundred items, and one per edition of the newest. */
    async between(unitId: string, { from, to }: Months, before: LocalDay): Promise<readonly ServiceMonth[]> {
      const stored = await table.all(items.serviceMonths(unitId, from, to));
      return serviceMonthsOf(await Promise.all(stored.map((item) => shownOf(item, before))));
    },
    /**
     * What may be shown of answers in the whole city, by unit and edition: a query for each month, or for each 500 editions or MB of
     * them. Of the running month, whose days would take a query for each edition, only how many answers there are.
     */
    async ofCity(months: readonly string[], before: LocalDay): Promise<readonly UnitMonth[]> {
      const lists = months.map((month) => table.all(items.surveyMonth.list.range(month)));
      const stored = (await Promise.all(lists)).flat();
      return stored.map((item) => {
        const { unitId, month } = item;
        const counters = numbersOf(item);
        const isOver = month < monthOf(before);
        return { unitId, month, counters: isOver ? shownOfMonth(counters) : unshown(counters) };
      });
    },
    /**
     * What may be shown of each answered edition of a survey over all months, in one query, and one per edition of the running
     * month.
     */
    async ofSurvey(
      survey: { readonly unitId: string; readonly surveyId: string; readonly editions: readonly number[] },
      months: Months,
      { before, isFinal }: Showing,
    ) {
      const { unitId, surveyId, editions } = survey;
      const stored = items.surveyMonth.among(
        await table.all(items.serviceMonths(unitId, months.from, months.to)),
      );
      const shown = editions.map(async (number) => {
        const ofEdition = stored.filter((item) => item.survey === surveyName(surveyId, number));
        const isOver = ({ month }: ServiceCounters) => isFinal || month < monthOf(before);
        const over = ofEdition
          .filter(isOver)
          .map((item) => ({ month: item.month, counters: numbersOf(item) }));
        const running = ofEdition.filter((item) => !isOver(item)).map((item) => shownOf(item, before));
        const counters = sumOfCounters([shownOfMonths(over, isFinal), ...(await Promise.all(running))]);
        return ofEdition.length > 0 ? [{ number, counters }] : [];
      });
      return (await Promise.all(shown)).flat();
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
