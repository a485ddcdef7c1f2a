import * as z from "zod";
import {
  assumingKnownYears,
  type Calendar,
  type Instant,
  localDay,
  workingDaysBetween,
} from "../../calendar/calendar.ts";
import { named } from "../../once.ts";
import { UnitIdSchema } from "../../organisation/organisation-unit.ts";
import type { ComplaintTerms } from "../clocks/terms.ts";
import type { Complaint } from "../complaint.ts";
import { STAFF_ACTS } from "../life/staff-acts.ts";
import {
  AnswerSchema,
  AssigneeSchema,
  ClosingSchema,
  ComplaintPointSchema,
  EscalationSchema,
  PauseSchema,
  PlaceSchema,
  RatingSchema,
  RejectionSchema,
  ReopeningSchema,
  ServiceNameSchema,
  StoredTextSchema,
} from "../parts.ts";
import { ComplaintSummarySchema, summaryOf } from "./summary.ts";

const StandingSchema = /* @__PURE__ */ named("HandledComplaintStanding", () =>
  ComplaintSummarySchema().extend({
    isOverdue: z.boolean(),
    /**
     * Working days after today until the next deadline, 0 on its day; below 0 those since it passed. Absent if none is running.
     */
    workingDaysLeft: z.int().optional(),
    escalationLevel: z.int(),
    /** Who works on it. */
    assignee: AssigneeSchema().optional(),
    version: z.int(),
  }),
);

/** One line in a list. */
export const ComplaintLineSchema = /* @__PURE__ */ named("ComplaintLine", () =>
  StandingSchema().extend({
    unitName: z.string(),
    service: ServiceNameSchema().optional(),
    /** The start of the text, at most 120 characters; only for those who may open the complaint. */
    excerpt: z.string().optional(),
  }),
);

/** What handlers see of a complaint. The complainant's identity is not included: seeing it takes a reason. */
export const StaffComplaintSchema = /* @__PURE__ */ named("StaffComplaint", () =>
  StandingSchema().extend({
    text: StoredTextSchema(),
    place: PlaceSchema().optional(),
    /** Its coordinates are outside the city: ask the complainant before sending somebody there. */
    isOutsideCity: z.boolean().optional(),
    service: ServiceNameSchema().optional(),
    /** The service point named by the complainant. */
    point: ComplaintPointSchema().optional(),
    /** The unit reported for misconduct. */
    aboutUnitId: UnitIdSchema().optional(),
    isAnonymous: z.boolean(),
    isConfidential: z.boolean(),
    hasContact: z.boolean(),
    followers: z.int(),
    answers: z.array(AnswerSchema()),
    escalations: z.array(EscalationSchema()),
    pauses: z.array(PauseSchema()),
    reopenings: z.array(ReopeningSchema()),
    ratings: z.array(RatingSchema()),
    rejection: RejectionSchema().optional(),
    archiving: RejectionSchema().optional(),
    closing: ClosingSchema().optional(),
    mergedInto: z.string().optional(),
  }),
);

/** The same for somebody who has opened it: whose names are in it, and what they may do now. */
export const OpenedComplaintSchema = /* @__PURE__ */ named("OpenedComplaint", () =>
  StaffComplaintSchema().extend({
    unitName: z.string(),
    /** What the caller may do now. */
    acts: z.array(z.enum(STAFF_ACTS)).readonly(),
    answers: z.array(AnswerSchema().extend({ byName: z.string().optional() })),
  }),
);

/** A complaint as its handlers see it. */
export function staffView(complaint: Complaint, terms: ComplaintTerms, at: Instant) {
  const summary = summaryOf(complaint, terms, at);
  const { dueAt } = summary;
  return {
    ...complaint,
    ...summary,
    ...(dueAt && { workingDaysLeft: workingDaysUntil(dueAt, at, terms.calendar) }),
    isOverdue: summary.deadlines.some(({ state, doneAt }) => state === "MISSED" && doneAt === undefined),
    escalationLevel: Math.max(0, ...complaint.escalations.map(({ level }) => level)),
  };
}

function workingDaysUntil(dueAt: Instant, at: Instant, ofCity: Calendar): number {
  const calendar = assumingKnownYears(ofCity, dueAt < at ? dueAt : at);
  const [today, due] = [localDay(at, calendar.zone), localDay(dueAt, calendar.zone)];
  return due < today
    ? 0 - workingDaysBetween(due, today, calendar)
    : workingDaysBetween(today, due, calendar);
}

const MOST_EXCERPT = 120;

/** A complaint as a line in a list. @param canOpen whether the reader may open it */
export function lineOf(
  complaint: Complaint,
  { terms, at, unitName, canOpen }: LineContext,
): z.infer<ReturnType<typeof ComplaintLineSchema>> {
  const { text, service } = complaint;
  return {
    ...staffView(complaint, terms, at),
    service,
    unitName,
    ...(canOpen && { excerpt: excerptOf(text) }),
  };
}

interface LineContext {
  readonly terms: ComplaintTerms;
  readonly at: Instant;
  readonly unitName: string;
  readonly canOpen: boolean;
}

/** The start of a text on one line, cut between words if possible. */
function excerptOf(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  if (line.length <= MOST_EXCERPT) return line;
  const cut = line.slice(0, MOST_EXCERPT - 1).replace(/[\uD800-\uDBFF]$/u, "");
  return `${cut.replace(/ \S*$/u, "")}…`;
}
