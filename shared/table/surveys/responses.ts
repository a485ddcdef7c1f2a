import { monthOf } from "../../domain/calendar/calendar.ts";
import { sumOfCounters } from "../../domain/counters.ts";
import { dayCounters, monthCounters } from "../../domain/surveys/answers/counters.ts";
import type { AnsweredSurvey, CountedResponse } from "../../domain/surveys/answers/response.ts";
import * as items from "../items.ts";
import { count, type Projection, put } from "../projection.ts";
import { type PageRequest, type Table, TRANSACTION_ITEMS } from "../table.ts";
import { surveyDayKey, surveyMonthKey, surveyResponseKey, surveyResponses } from "./answer-keys.ts";
import { serviceMonths, surveyName } from "./service-months.ts";

export type SurveyResponseRepository = ReturnType<typeof surveyResponseRepository>;

/**
 * Answers as one transaction counts them: each is an item, and so are the counters of their survey's month, and of its day
 * at each service point that they name.
 */
export function* transactionsOf<Answered>(
  answered: readonly Answered[],
  pointOf: (one: Answered) => string | undefined,
): Generator<readonly Answered[]> {
  let together: Answered[] = [];
  let points = new Set<string | undefined>();
  // Those of one point side by side, so that few transactions move its counters.
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
     * Stores answers to one edition of a survey on one day, and counts them: all of them, or none.
     * @param responses as many as `transactionsOf` takes together, no two of them the same answer
     * @throws CommitConflict that names those counted already
     */
    count: (responses: readonly CountedResponse[]) =>
      table.write([...responses.map(answerItem), ...counters(responses)]),
    /**
     * A unit and what citizens said of its month.
     * @throws DomainError `aggregate.not-found` where there is no such unit
     */
    async withUnit(unitId: string, month: string) {
      const range = items.serviceMonths(unitId, month, month);
      const [unit, counted] = await Promise.all([table.get(items.unit.key(unitId)), table.all(range)]);
      return { unit, counters: sumOfCounters(counted) };
    },
    months,
    /** The counters of a survey's days in a month, a day each. */
    days: (survey: AnsweredSurvey, month: string) =>
      table.all(items.surveyDays(survey.unitId, survey.surveyId, survey.edition, month)),
    comments: (unitId: string, month: string, page: PageRequest) =>
      table.query(items.surveyResponse.list.range(unitId, month), { ...page, newestFirst: true }),
    /** Every stored answer to a survey, of all its editions: for a recount, since it costs what the answers are. */
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
    }),
    ...days.flatMap(([point, answers]): Projection[] => {
      const add = dayCounters(answers);
      // Answers that all came too late move no counter of the day.
      if (Object.keys(add).length === 0) return [];
      const set = point === undefined ? { day } : { day, point };
      return [count({ key: surveyDayKey(first, day, point), add, set })];
    }),
  ];
}
