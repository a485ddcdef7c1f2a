import * as z from "zod";
import { type Instant, type LocalMonth, localMonth } from "../../calendar/calendar.ts";
import { type Counters, changesBetween, sumOfCounters } from "../../counters.ts";
import { named } from "../../once.ts";
import type { AnswerDays } from "../../surveys/results/service-month.ts";
import { medianAnswerDays } from "../clocks/answer-days.ts";
import type { Complaint } from "../complaint.ts";
import { daysToFirstAnswer } from "./figures.ts";

/** An employee's scorecard counters for the complaints they answered. An absent counter is 0. */
export interface HandledComplaints extends AnswerDays {
  /** Complaints to which they gave the first answer, on time. */
  readonly complaintsAnsweredInTime?: number;
  /** Complaints to which they gave the first answer, late. */
  readonly complaintsAnsweredLate?: number;
  /** Rounds of complaints to which they gave the first final answer. */
  readonly complaintsResolved?: number;
  /** Rounds that ended with their answer and whose complainant reopened the complaint. */
  readonly complaintsReopened?: number;
  /** Rounds that ended with their answer and satisfied the complainant. */
  readonly complaintsSatisfied?: number;
  readonly complaintsDissatisfied?: number;
}

type HandledFigure = keyof HandledComplaints;

/** How one complaint counts for one employee in one month. */
export interface OfficerFigures {
  readonly nip: string;
  readonly month: LocalMonth;
  readonly figures: Counters;
}

/** The record of that: counters by name, and the complaint they come from. */
export interface HandledComplaint {
  readonly trackingCode: string;
}

/** Accounts without an employee, such as a desk's, have no scorecard. */
const NIP = /^\d{18}$/;

/**
 * Whose a complaint is, and how it counts for them: officers are credited for what they answered. Speed belongs to whoever
 * gave the first answer; a reopening or rating belongs to whoever gave the last answer of its round, or to nobody if there
 * was none. Each counts in the local month in which it happened, so that a past month never changes.
 * @param zone the city's time zone
 * @source policy: whoever answers is responsible, not whoever verified, forwarded or closed it, nor the head of the unit
 */
export function officerFiguresOf(complaint: Complaint, zone: string): readonly OfficerFigures[] {
  const found = new Map<string, OfficerFigures>();
  const count = (nip: string | undefined, at: Instant, figure: HandledFigure) => {
    if (nip === undefined || !NIP.test(nip)) return;
    const month = localMonth(at, zone);
    const { figures = {} } = found.get(`${nip} ${month}`) ?? {};
    found.set(`${nip} ${month}`, {
      nip,
      month,
      figures: { ...figures, [figure]: (figures[figure] ?? 0) + 1 },
    });
  };
  const { answers, reopenings, ratings } = complaint;
  const [first] = answers;
  if (first) {
    const isLate = first.lateFor.includes("FIRST_RESPONSE");
    count(first.by, first.at, isLate ? "complaintsAnsweredLate" : "complaintsAnsweredInTime");
    const days = daysToFirstAnswer(complaint);
    if (days !== undefined) count(first.by, first.at, `answeredAfterDays:${days}`);
  }
  for (const round of roundsOf(complaint)) {
    const final = round.find(({ isFinal }) => isFinal);
    if (final) count(final.by, final.at, "complaintsResolved");
  }
  for (const [index, { at }] of reopenings.entries())
    count(lastAnswer(complaint, index + 1, at)?.by, at, "complaintsReopened");
  for (const { at, round, isSatisfied } of ratings) {
    const figure = isSatisfied ? "complaintsSatisfied" : "complaintsDissatisfied";
    count(lastAnswer(complaint, round, at)?.by, at, figure);
  }
  return [...found.values()];
}

/** The answers of each round, oldest first; a reopening starts the next round. */
function roundsOf({ answers, reopenings }: Complaint): readonly Complaint["answers"][] {
  const starts = ["", ...reopenings.map(({ at }) => at)];
  return starts.map((from, index) => {
    const until = starts[index + 1];
    return answers.filter(({ at }) => at > from && (until === undefined || at <= until));
  });
}

function lastAnswer(complaint: Complaint, round: number, until: Instant) {
  return roundsOf(complaint)[round - 1]?.findLast(({ at }) => at <= until);
}

/** What a change adds to an employee's counters of a month, and how the complaint counts from then on. */
interface OfficerMove extends OfficerFigures {
  readonly add: Counters;
}

/**
 * What a change to a complaint adds to the scorecards of those who answered it, so that they always equal a recount.
 * @param before undefined if the complaint is new
 */
export function officerChanges(
  before: Complaint | undefined,
  after: Complaint,
  zone: string,
): readonly OfficerMove[] {
  const old = before ? officerFiguresOf(before, zone) : [];
  const now = officerFiguresOf(after, zone);
  const of = (all: readonly OfficerFigures[], { nip, month }: OfficerFigures) =>
    all.find((one) => one.nip === nip && one.month === month)?.figures ?? {};
  const gone = old.filter((one) => Object.keys(of(now, one)).length === 0);
  return [...now, ...gone].flatMap((one): OfficerMove[] => {
    const { nip, month } = one;
    const figures = of(now, one);
    const add = changesBetween(of(old, one), figures);
    return Object.keys(add).length > 0 ? [{ nip, month, figures, add }] : [];
  });
}

/** The complaint counters among an employee's counters, without zeros. */
export function handledCounters(counters: Counters): Counters {
  const ofComplaints = Object.entries(counters).filter(
    ([name, value]) => value !== 0 && /^(complaints|answeredAfterDays:)/.test(name),
  );
  return Object.fromEntries(ofComplaints);
}

/** The counters of a month, recounted from how each complaint counts. */
export function recountHandled(all: readonly Counters[]): Counters {
  return sumOfCounters(all.map(handledCounters));
}

/** An employee's month of complaints, as shown on the scorecard. */
export const HandledComplaintsSchema = /* @__PURE__ */ named("HandledComplaints", () =>
  z.object({
    answeredInTime: z.int(),
    answeredLate: z.int(),
    /** Median of working days to the first answer; absent if none was given. */
    medianAnswerWorkingDays: z.number().optional(),
    resolved: z.int(),
    reopened: z.int(),
    satisfied: z.int(),
    dissatisfied: z.int(),
  }),
);

/** The complaint figures in somebody's counters; undefined if there are none. */
export function handledComplaints(
  counters: HandledComplaints | undefined,
): z.infer<ReturnType<typeof HandledComplaintsSchema>> | undefined {
  if (counters === undefined || Object.keys(handledCounters({ ...counters } as Counters)).length === 0)
    return undefined;
  const { median } = medianAnswerDays(counters);
  return {
    answeredInTime: counters.complaintsAnsweredInTime ?? 0,
    answeredLate: counters.complaintsAnsweredLate ?? 0,
    ...(median !== undefined && { medianAnswerWorkingDays: median }),
    resolved: counters.complaintsResolved ?? 0,
    reopened: counters.complaintsReopened ?? 0,
    satisfied: counters.complaintsSatisfied ?? 0,
    dissatisfied: counters.complaintsDissatisfied ?? 0,
  };
}
