import { monthOf } from "../../domain/calendar/calendar.ts";
import { type Counters, sumOfCounters } from "../../domain/counters.ts";
import type { OrganisationUnit } from "../../domain/organisation/organisation-unit.ts";
import { dayCounters, monthCounters } from "../../domain/surveys/answers/counters.ts";
import type { AnsweredSurvey, CountedResponse } from "../../domain/surveys/answers/response.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Key } from "../keys.ts";
import type { Projection } from "../projection.ts";
import { type PageRequest, type Table, TRANSACTION_ITEMS } from "../table.ts";
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
      const range = ranges.serviceMonths(unitId, month, month);
      const [unit, items] = await Promise.all([
        table.get<OrganisationUnit>(keys.unit(unitId)),
        table.all<Record<string, unknown>>(range),
      ]);
      return { unit, counters: sumOfCounters(items) };
    },
    months,
    /** The counters of a survey's days in a month, a day each. */
    days: (survey: AnsweredSurvey, month: string) =>
      table.all<Counters & { readonly day: string }>(ranges.surveyDays(survey, month)),
    comments: (unitId: string, month: string, page: PageRequest) =>
      table.query<CountedResponse>(ranges.surveyComments(unitId, month), { ...page, newestFirst: true }),
    /** Every stored answer to a survey, of all its editions: for a recount, since it costs what the answers are. */
    async *each(survey: Pick<AnsweredSurvey, "unitId" | "surveyId">): AsyncGenerator<CountedResponse> {
      for (const range of ranges.surveyResponses(survey)) yield* table.each<CountedResponse>(range);
    },
  };
}

/** The key under which an answer counts once. */
export function surveyResponseKey(response: CountedResponse): Key {
  return keys.surveyResponse(response, response.responseId.toLowerCase());
}

function answerItem(response: CountedResponse): Projection {
  const { unitId, day, receivedAt, responseId, comment } = response;
  const list = { in: ranges.surveyComments(unitId, monthOf(day)), at: `${receivedAt}#${responseId}` };
  return {
    kind: "put",
    key: surveyResponseKey(response),
    item: { ...response },
    once: true,
    ...(comment !== undefined && { placement: { list } }),
  };
}

function counters(responses: readonly CountedResponse[]): Projection[] {
  const [first] = responses;
  if (first === undefined) return [];
  const { unitId, surveyId, edition, day } = first;
  const month = monthOf(day);
  const days = [...Map.groupBy(responses, ({ point }) => point)];
  return [
    {
      kind: "count",
      key: keys.surveyMonth(first, month),
      add: monthCounters(responses),
      set: { unitId, month, survey: surveyName(surveyId, edition) },
    },
    ...days.flatMap(([point, answers]): Projection[] => {
      const add = dayCounters(answers);
      // Answers that all came too late move no counter of the day.
      if (Object.keys(add).length === 0) return [];
      const set = { day, ...(point !== undefined && { point }) };
      return [{ kind: "count", key: keys.surveyDay(first, day, point), add, set }];
    }),
  ];
}
