import * as z from "zod";
import type { Instant } from "../../calendar/calendar.ts";
import { once } from "../../once.ts";
import { UnitIdSchema } from "../../organisation/organisation-unit.ts";
import type { ComplaintTerms } from "../clocks/terms.ts";
import type { Complaint } from "../complaint.ts";
import {
  AnswerSchema,
  ClosingSchema,
  ComplainedPointSchema,
  EscalationSchema,
  PauseSchema,
  PlaceSchema,
  RatingSchema,
  RejectionSchema,
  ReopeningSchema,
  ServiceNameSchema,
  WrittenSchema,
} from "../parts.ts";
import { ComplaintSummarySchema, summaryOf } from "./summary.ts";

/** A line of a unit's list, without what the complaint says. */
export const ComplaintLineSchema = once(() =>
  ComplaintSummarySchema().extend({ isOverdue: z.boolean(), escalationLevel: z.int(), version: z.int() }),
);

/** What those see who handle a complaint. Who handed it in is not among it: that takes a reason of its own. */
export const StaffComplaintSchema = once(() =>
  ComplaintLineSchema().extend({
    text: WrittenSchema(),
    place: PlaceSchema().optional(),
    /** Its coordinates lie outside the city: ask the complainant before you send somebody there. */
    isOutsideCity: z.boolean().optional(),
    service: ServiceNameSchema().optional(),
    /** The service point that the complainant named. */
    point: ComplainedPointSchema().optional(),
    /** The unit whose misconduct is reported. */
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

/** A complaint as those see it who handle it; a list leaves out what it says. */
export function staffView(complaint: Complaint, terms: ComplaintTerms, at: Instant) {
  const summary = summaryOf(complaint, terms, at);
  return {
    ...complaint,
    ...summary,
    isOverdue: summary.deadlines.some(({ state, doneAt }) => state === "MISSED" && doneAt === undefined),
    escalationLevel: Math.max(0, ...complaint.escalations.map(({ level }) => level)),
  };
}
