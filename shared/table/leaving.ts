import type { DEADLINES_QUEUE, STAFF_DEADLINES_QUEUE } from "../domain/calendar/deadline.ts";
import type { AnyItem } from "./item.ts";
import type * as declared from "./items.ts";

/**
 * What becomes of an item once somebody for whom it waits leaves the service: `HANDED_ON` by its step in
 * `functions/deadlines/hand-on.ts`; `HANDED_OVER` with the employee whose it is to their new rater, by its step in `hand-over.ts`;
 * `OFFICE`, others of the office or unit act on it; `ORGANISER`, whoever set it up names another or calls it off; `NOBODY`, it
 * waits for a time alone.
 */
type Leaving = "HANDED_ON" | "HANDED_OVER" | "OFFICE" | "ORGANISER" | "NOBODY";

type Items = typeof declared;
type Names = { readonly [Name in keyof Items]: Items[Name] extends AnyItem ? Name : never }[keyof Items];

/** People may be waited for at these deadlines. */
type Due = {
  readonly [Name in Names]: Items[Name] extends {
    readonly spec: { readonly due: typeof DEADLINES_QUEUE | typeof STAFF_DEADLINES_QUEUE };
  }
    ? Name
    : never;
}[Names];

/**
 * For each item with a deadline, and for those kept by the person for whom they wait. It stands beside the declarations, since no
 * function needs more than its types.
 */
export const LEAVING = {
  assignedComplaint: ["OFFICE"],
  awardObjection: ["OFFICE"],
  careerPlan: ["HANDED_ON", "HANDED_OVER"],
  cityCalendar: ["NOBODY"],
  complaint: ["OFFICE"],
  consultation: ["ORGANISER"],
  discussionQuestion: ["OFFICE"],
  discussionReply: ["NOBODY"],
  enrolment: ["HANDED_ON", "HANDED_OVER"],
  evaluation: ["HANDED_ON"],
  helpRequest: ["HANDED_ON"],
  indicatorSuggestion: ["HANDED_ON"],
  inspectorVisit: ["ORGANISER"],
  integrityReport: ["OFFICE"],
  lineChange: ["NOBODY"],
  owedConsultation: ["ORGANISER"],
  plan: ["HANDED_OVER"],
  raterHandover: ["NOBODY"],
  raterRequest: ["OFFICE"],
  recommendation: ["HANDED_ON", "ORGANISER"],
  staffing: ["HANDED_ON"],
  survey: ["HANDED_ON"],
  training: ["HANDED_OVER"],
  trainingSession: ["ORGANISER"],
  unit: ["NOBODY"],
  waitingQuestion: ["OFFICE"],
  workReport: ["HANDED_ON"],
} as const satisfies Readonly<Record<Due, readonly Leaving[]>> &
  Readonly<Partial<Record<Names, readonly Leaving[]>>>;

type HandedOn = {
  [Name in keyof typeof LEAVING]: "HANDED_ON" extends (typeof LEAVING)[Name][number] ? Name : never;
}[keyof typeof LEAVING];

/**
 * What becomes of what was handed on once the leaving is taken back, or is over: it `STAYS` with whoever has it by now; or what nobody
 * took over is `REGAINED`, by its step in `functions/deadlines/hand-back.ts`. What was handed over follows the rater again, as at any
 * other change of the line; nothing was done to the rest.
 */
export const RETURNING = {
  // Another mentor was agreed, or can be proposed.
  careerPlan: "STAYS",
  // The place went to whoever waited; who is back can enrol again.
  enrolment: "STAYS",
  // What was left to HR they may still rate, until HR assigns somebody else.
  evaluation: "STAYS",
  helpRequest: "STAYS",
  indicatorSuggestion: "STAYS",
  recommendation: "REGAINED",
  // HR or the head writes rosters anew.
  staffing: "STAYS",
  // Where nobody above could take them over, follow-ups never left them.
  survey: "STAYS",
  workReport: "STAYS",
} as const satisfies Readonly<Record<HandedOn, "STAYS" | "REGAINED">>;

/** A step for each item that is regained: leaving one out does not compile. */
export type StepsOnReturn<Step> = {
  readonly [Name in HandedOn as (typeof RETURNING)[Name] extends "REGAINED" ? Name : never]: Step;
};

/** A step for each item of a way: leaving one out does not compile. */
export type StepsFor<Way extends Leaving, Step> = {
  readonly [Name in keyof typeof LEAVING as Way extends (typeof LEAVING)[Name][number] ? Name : never]: Step;
};
