import { type Counters, sumOfCounters } from "../../counters.ts";
import { SATISFACTION_ELEMENTS } from "../../rules/satisfaction-index.ts";
import { histogramOf, sumsOf } from "../answers/counters.ts";

/** Complaints by the working days from receipt to the first answer, under `answeredAfterDays:<days>`. */
export interface AnswerDays {
  readonly [days: `answeredAfterDays:${number}`]: number;
}

/**
 * Citizens' experience of a unit in a local month: exact counters, updated in the transactions of the
 * complaints and survey answers that they count. An absent counter is 0.
 */
export interface ServiceMonth extends AnswerDays {
  readonly unitId: string;
  readonly month: string;
  readonly complaintsReceived?: number;
  /** First answer before its deadline. */
  readonly complaintsAnsweredInTime?: number;
  /** First answer after its deadline; late stays late. */
  readonly complaintsAnsweredLate?: number;
  readonly complaintsEscalated?: number;
  /** A deadline was missed, whether or not anybody was told; at most once per complaint and unit. */
  readonly complaintsLate?: number;
  /** Completed as solved, according to staff or the complainant. */
  readonly complaintsSolved?: number;
  /** Completed without anybody contesting or confirming the final answer. */
  readonly complaintsUncontested?: number;
  /** Completed without a solution. */
  readonly complaintsUnsolved?: number;
  readonly complaintsRejected?: number;
  readonly complaintsArchived?: number;
  /** Merged into another complaint, where they are handled and counted. */
  readonly complaintsMerged?: number;
  /** Reopened at least once. */
  readonly complaintsReopened?: number;
  readonly complaintsSatisfied?: number;
  readonly complaintsDissatisfied?: number;
  /** Answers to all surveys of the unit. */
  readonly surveyAnswers?: number;
  /** Sum of the scores 1 to 4 of each element. */
  readonly sumU1?: number;
  readonly sumU2?: number;
  readonly sumU3?: number;
  readonly sumU4?: number;
  readonly sumU5?: number;
  readonly sumU6?: number;
  readonly sumU7?: number;
  readonly sumU8?: number;
  readonly sumU9?: number;
  /** Sum of the squares of whole answers' totals (each the sum of nine scores), for the spread. */
  readonly sumSquares?: number;
}

/** One item of a unit's month: the counters of its complaints, or those of one survey. */
export type ServiceCounters = Pick<ServiceMonth, "unitId" | "month">;

/** A unit's month from its items, of which there is at least one. */
export function serviceMonthOf(items: readonly [ServiceCounters, ...ServiceCounters[]]): ServiceMonth {
  const [{ unitId, month }] = items;
  const counters = sumOfCounters(items);
  const sums = sumsOf(histogramOf(counters));
  return {
    unitId,
    month,
    complaintsReceived: counters.complaintsReceived ?? 0,
    complaintsAnsweredInTime: counters.complaintsAnsweredInTime ?? 0,
    complaintsAnsweredLate: counters.complaintsAnsweredLate ?? 0,
    complaintsEscalated: counters.complaintsEscalated ?? 0,
    surveyAnswers: counters.answers ?? 0,
    ...answerDaysOf(counters),
    ...Object.fromEntries(SATISFACTION_ELEMENTS.map(({ code }, place) => [`sum${code}`, sums[place]])),
    sumSquares: counters.totalSquares ?? 0,
  };
}

function answerDaysOf(counters: Counters): AnswerDays {
  return Object.fromEntries(
    Object.entries(counters).filter(([name]) => name.startsWith("answeredAfterDays:")),
  );
}

/** The months to which some items belong, newest first. */
export function serviceMonthsOf(items: readonly ServiceCounters[]): readonly ServiceMonth[] {
  const months = Map.groupBy(items, ({ month }) => month);
  return [...months.values()]
    .map((ofMonth) => serviceMonthOf(ofMonth as [ServiceCounters, ...ServiceCounters[]]))
    .sort((one, other) => (one.month < other.month ? 1 : -1));
}
