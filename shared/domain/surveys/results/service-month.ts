import { type Counters, sumOfCounters } from "../../counters.ts";
import { SATISFACTION_ELEMENTS } from "../../rules/satisfaction-index.ts";
import { histogramOf, sumsOf } from "../answers/counters.ts";

/** Complaints by working days from receipt to the first answer, under `answeredAfterDays:<days>`. */
export interface AnswerDays {
  readonly [days: `answeredAfterDays:${number}`]: number;
}

/**
 * A unit's service in a local month, as citizens experienced it: exact counters, updated in the transactions of the complaints
 * and survey answers they count. An absent counter is 0.
 */
export interface ServiceMonth extends AnswerDays {
  readonly unitId: string;
  readonly month: string;
  readonly complaintsReceived?: number;
  /** First answered before the first response was due. */
  readonly complaintsAnsweredInTime?: number;
  /** First answered after that; late stays late. */
  readonly complaintsAnsweredLate?: number;
  readonly complaintsEscalated?: number;
  /** Missed a deadline, whether or not anybody was told; at most once per complaint and unit, and for good. */
  readonly complaintsLate?: number;
  /** Completed as solved, as staff or the complainant say. */
  readonly complaintsSolved?: number;
  /** Completed because nobody contested the final answer; nobody confirmed it either. */
  readonly complaintsUncontested?: number;
  /** Completed without a solution. */
  readonly complaintsUnsolved?: number;
  readonly complaintsRejected?: number;
  readonly complaintsArchived?: number;
  /** Merged into another complaint, which is handled and counted instead. */
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
  /** Sum of the squares of whole answers, each the sum of its nine scores: it measures their spread. */
  readonly sumSquares?: number;
}

/** One item of a unit's month: the counters of its complaints, or of one survey. */
export type ServiceCounters = Pick<ServiceMonth, "unitId" | "month"> & Readonly<Record<string, unknown>>;

/** A unit's month, from its items; there is at least one. */
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

/** The months that items belong to, newest first. */
export function serviceMonthsOf(items: readonly ServiceCounters[]): readonly ServiceMonth[] {
  const months = Map.groupBy(items, ({ month }) => month);
  return [...months.values()]
    .map((ofMonth) => serviceMonthOf(ofMonth as [ServiceCounters, ...ServiceCounters[]]))
    .sort((one, other) => (one.month < other.month ? 1 : -1));
}
