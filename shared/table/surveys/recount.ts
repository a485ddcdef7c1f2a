import { monthOf } from "../../domain/calendar/calendar.ts";
import { type Counters, sumOfCounters } from "../../domain/counters.ts";
import { dayCounters, monthCounters } from "../../domain/surveys/answers/counters.ts";
import { type CountedResponse, STANDING_SURVEY } from "../../domain/surveys/answers/response.ts";
import { shownOfMonths } from "../../domain/surveys/results/shown-counters.ts";
import type { Survey } from "../../domain/surveys/survey.ts";
import * as items from "../items.ts";
import { unitRepository } from "../organisation/units.ts";
import type { Table } from "../table.ts";
import { surveyDayKey, surveyMonthKey } from "./answer-keys.ts";
import { surveyResponseRepository } from "./responses.ts";
import { surveyName } from "./service-months.ts";
import { surveyRepository } from "./surveys.ts";

/** A counter that differs from the stored answers. */
interface Difference {
  /**
   * Sort key of the counters in the unit's partition; `FROZEN#survey#edition` for a survey's frozen counters.
   */
  readonly item: string;
  readonly unitId: string;
  readonly counter: string;
  readonly stored: number;
  readonly recounted: number;
}

export interface Recount {
  readonly surveys: number;
  readonly answers: number;
  readonly differences: readonly Difference[];
}

interface SurveyAtUnit {
  readonly unitId: string;
  readonly surveyId: string;
}

/**
 * Recounts every stored answer of the city and compares the result with all counters: by month, by day, and
 * of each frozen survey. It reads everything, so it is not for a request. Answers that arrive meanwhile may
 * show up as differences.
 */
export async function recountSurveys(table: Table): Promise<Recount> {
  let surveys = 0;
  let answers = 0;
  const differences: Difference[] = [];
  for (const { id: unitId } of await unitRepository(table).all()) {
    const planned = await surveyRepository(table).ofUnit(unitId);
    const recounted = new Map<string, Counters>();
    for (const surveyId of [STANDING_SURVEY.surveyId, ...planned.map(({ id }) => id)]) {
      const found = await recountOne({ unitId, surveyId }, recounted, table);
      surveys += found > 0 ? 1 : 0;
      answers += found;
    }
    const stored = [...(await storedCounters(unitId, table)), ...planned.flatMap(frozenCounters)];
    const again = [...recounted, ...planned.flatMap((survey) => frozenAgain(survey, recounted))];
    differences.push(...compare(unitId, new Map(stored), new Map(again)));
  }
  return { surveys, answers, differences };
}

const frozenName = (surveyId: string, edition: number) => `FROZEN#${surveyId}#${edition}`;

/** All survey counters of a unit by sort key, without those of complaints. */
async function storedCounters(unitId: string, table: Table): Promise<Map<string, Counters>> {
  const stored = new Map<string, Counters>();
  for await (const item of table.each(items.allServiceMonths(unitId), { isConsistent: true })) {
    if (items.surveyMonth.has(item)) stored.set(item.sk, sumOfCounters([item]));
  }
  for await (const item of table.each(items.allSurveyDays(unitId), { isConsistent: true })) {
    stored.set(item.sk, sumOfCounters([item]));
  }
  return stored;
}

async function recountOne(
  survey: SurveyAtUnit,
  recounted: Map<string, Counters>,
  table: Table,
): Promise<number> {
  let answers = 0;
  const add = (item: string, counters: Counters) =>
    recounted.set(item, sumOfCounters([recounted.get(item) ?? {}, counters]));
  for await (const answer of surveyResponseRepository(table).each(survey)) {
    answers += 1;
    addTo(answer, add);
  }
  return answers;
}

function frozenCounters({ id, frozen }: Survey): [item: string, counters: Counters][] {
  return (frozen?.editions ?? []).map(({ number, counters }) => [frozenName(id, number), counters]);
}

/** What freezing makes of the recounted months. */
function frozenAgain(
  { id, editions, frozen }: Survey,
  recounted: ReadonlyMap<string, Counters>,
): [item: string, counters: Counters][] {
  if (frozen === undefined) return [];
  return editions.map(({ number }) => {
    const months = [...recounted].flatMap(([item, counters]) => {
      const [kind, month = "", ...survey] = item.split("#");
      return kind === "SERVICE" && survey.join("#") === surveyName(id, number) ? [{ month, counters }] : [];
    });
    return [frozenName(id, number), shownOfMonths(months, true)];
  });
}

function addTo(answer: CountedResponse, add: (item: string, counters: Counters) => void): void {
  add(surveyMonthKey(answer, monthOf(answer.day)).sk, monthCounters([answer]));
  const ofDay = dayCounters([answer]);
  if (Object.keys(ofDay).length > 0) add(surveyDayKey(answer, answer.day, answer.point).sk, ofDay);
}

function compare(
  unitId: string,
  stored: ReadonlyMap<string, Counters>,
  recounted: ReadonlyMap<string, Counters>,
): Difference[] {
  const items = new Set([...stored.keys(), ...recounted.keys()]);
  return [...items].flatMap((item) => {
    const [one, other] = [stored.get(item) ?? {}, recounted.get(item) ?? {}];
    const counters = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...counters].flatMap((counter) => {
      const difference = { stored: one[counter] ?? 0, recounted: other[counter] ?? 0 };
      return difference.stored === difference.recounted ? [] : [{ unitId, item, counter, ...difference }];
    });
  });
}
