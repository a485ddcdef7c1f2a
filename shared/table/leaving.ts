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
  plan: ["HANDED_OVER"],
  raterHandover: ["NOBODY"],
  raterRequest: ["OFFICE"],
  recommendation: ["HANDED_ON", "ORGANISER"],
  staffing: ["HANDED_ON"],
  survey: ["HANDED_ON"],
  training: ["HANDED_OVER"],
  trainingSession: ["ORGANISER"],
  workReport: ["HANDED_ON"],
} as const satisfies Readonly<Record<Due, readonly Leaving[]>> &
  Readonly<Partial<Record<Names, readonly Leaving[]>>>;

/** A step for each item of a way: leaving one out does not compile. */
export type StepsFor<Way extends Leaving, Step> = {
  readonly [Name in keyof typeof LEAVING as Way extends (typeof LEAVING)[Name][number] ? Name : never]: Step;
};
