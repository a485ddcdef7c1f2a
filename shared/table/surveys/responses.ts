import { type LocalDay, monthOf } from "../../domain/calendar/calendar.ts";
import { sumOfCounters } from "../../domain/counters.ts";
import { dayCounters, monthCounters } from "../../domain/surveys/answers/counters.ts";
import type { AnsweredSurvey, CountedResponse } from "../../domain/surveys/answers/response.ts";
import { answerCells } from "../../domain/surveys/results/answer-cells.ts";
import * as items from "../items.ts";
import { count, type Projection, put } from "../projection.ts";
import { type PageRequest, type Table, TRANSACTION_ITEMS } from "../table.ts";
import { surveyDayKey, surveyMonthKey, surveyResponseKey, surveyResponses } from "./answer-keys.ts";
import { type Months, serviceMonths, surveyName } from "./service-months.ts";

export type SurveyResponseRepository = ReturnType<typeof surveyResponseRepository>;

/**
 * Splits answers into transactions. Each answer takes an item, and so do the counters of the month and of the
 * day at each service point.
 */
export function* transactionsOf<Answered>(
  answered: readonly Answered[],
  pointOf: (one: Answered) => string | undefined,
): Generator<readonly Answered[]> {
  let together: Answered[] = [];
  let points = new Set<string | undefined>();
  // Answers of one point stay together, so that few transactions move its counters.
  for (const one of [...Map.groupBy(answered, pointOf).values()].flat()) {
    const point = pointOf(one);
    if (together.length + 1 + new Set([...points, point]).size + 1 > TRANSACTION_ITEMS) {
      yield together;
      together = [];
      points = new Set();
    }
    together.push(one);
    points.add(point);
  }
  if (together.length > 0) yield together;
}

export function surveyResponseRepository(table: Table) {
  const months = serviceMonths(table);
  return {
    /**
     * Stores and counts answers to one edition on one day, all or none.
     * @param responses as many as `transactionsOf` puts together, all different
     * @throws CommitConflict naming the answers counted already
     */
    count: (responses: readonly CountedResponse[]) =>
      table.write([...responses.map(answerItem), ...counters(responses)]),
    /**
     * A unit and what may be shown of its citizens' answers, by month: two round trips, and one per edition of the running month.
     * @param before the first day that is not shown yet
     * @throws DomainError `aggregate.not-found` if there is no such unit
     */
    async withUnit(unitId: string, between: Months, before: LocalDay) {
      const [unit, counted] = await Promise.all([
        table.get(items.unit.key(unitId)),
        months.itemsBetween(unitId, between, before),
      ]);
      const ofMonths = Map.groupBy(counted, ({ month }) => month);
      return { unit, countersOf: (month: string) => sumOfCounters(ofMonths.get(month) ?? []) };
    },
    months,
    /** What may be shown of ended months in the whole city. */
    ofCity: months.ofCity,
    /** What may be shown of an edition's answers in a month, cell by cell. */
    cells: async ({ unitId, surveyId, edition }: AnsweredSurvey, month: string, before: LocalDay) =>
      answerCells(await table.all(items.surveyDays(unitId, surveyId, edition, month)), before),
    comments: (unitId: string, month: string, page: PageRequest) =>
      table.query(items.surveyResponse.list.range(unitId, month), { ...page, newestFirst: true }),
    /** Every stored answer to a survey, all editions. It reads them all, so it is for recounts only. */
    async *each(survey: Pick<AnsweredSurvey, "unitId" | "surveyId">): AsyncGenerator<CountedResponse> {
      for (const range of surveyResponses(survey)) yield* table.each(range);
    },
  };
}

function answerItem(response: CountedResponse): Projection {
  const { unitId, day, receivedAt, responseId, comment } = response;
  const list = items.surveyResponse.list.at(unitId, monthOf(day), receivedAt, responseId);
  return put({
    key: surveyResponseKey(response),
    item: response,
    once: true,
    ...(comment !== undefined && { placement: { list } }),
  });
}

function counters(responses: readonly CountedResponse[]): Projection[] {
  const [first] = responses;
  if (first === undefined) return [];
  const { unitId, surveyId, edition, day } = first;
  const month = monthOf(day);
  const days = [...Map.groupBy(responses, ({ point }) => point)];
  return [
    count({
      key: surveyMonthKey(first, month),
      add: monthCounters(responses),
      set: { unitId, month, survey: surveyName(surveyId, edition) },
      placement: { list: items.surveyMonth.list.at(month, unitId, surveyId, edition) },
    }),
    ...days.flatMap(([point, answers]): Projection[] => {
      const add = dayCounters(answers);
      // Late answers alone move no counter of the day.
      if (Object.keys(add).length === 0) return [];
      const set = point === undefined ? { day } : { day, point };
      return [count({ key: surveyDayKey(first, day, point), add, set })];
    }),
  ];
}
