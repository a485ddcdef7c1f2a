import type { OrganisationUnit } from "../domain/organisation-unit.ts";
import type { ServiceMonth } from "../domain/service-month.ts";
import { type CountedResponse, surveyCounts } from "../domain/survey-response.ts";
import { type Key, keys, ranges } from "./keys.ts";
import type { Projection } from "./projection.ts";
import { type PageRequest, type Table, TRANSACTION_ITEMS } from "./table.ts";

export type SurveyResponseRepository = ReturnType<typeof surveyResponseRepository>;

/** Answers that one transaction counts: each is an item, and the counters are one more. */
export const ANSWERS_A_TRANSACTION = TRANSACTION_ITEMS - 1;

export function surveyResponseRepository(table: Table) {
  return {
    /**
     * Stores answers of one unit's month and counts them: all of them, or none.
     * @param responses at most 99, no two of them the same answer
     * @throws CommitConflict that names those counted already
     */
    count: (responses: readonly CountedResponse[]) =>
      table.write([...responses.map(answerItem), ...counters(responses)]),
    /**
     * A unit and what citizens said of its month, in one round trip.
     * @throws DomainError `aggregate.not-found` where there is no such unit
     */
    async withUnit(unitId: string, month: string) {
      const counters = keys.serviceCounters(unitId, month);
      const [unit, serviceMonth] = await table.editMany<OrganisationUnit>(keys.unit(unitId), [counters]);
      return { unit, serviceMonth: serviceMonth as ServiceMonth | undefined };
    },
    months: (unitId: string, page: PageRequest) =>
      table.query<ServiceMonth>(ranges.serviceMonths(unitId), { ...page, newestFirst: true }),
    comments: (unitId: string, month: string, page: PageRequest) =>
      table.query<CountedResponse>(ranges.surveyComments(unitId, month), { ...page, newestFirst: true }),
  };
}

/** The key under which an answer counts once. */
export function surveyResponseKey({ unitId, responseId }: CountedResponse): Key {
  return keys.surveyResponse(unitId, responseId.toLowerCase());
}

function answerItem(response: CountedResponse): Projection {
  const { unitId, month, receivedAt, responseId, comment } = response;
  const list = { in: ranges.surveyComments(unitId, month), at: `${receivedAt}#${responseId}` };
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
  const { unitId, month } = first;
  return [
    {
      kind: "count",
      key: keys.serviceCounters(unitId, month),
      add: { ...surveyCounts(responses) },
      set: { unitId, month },
    },
  ];
}
