import * as z from "zod";
import type { Instant } from "../../calendar/calendar.ts";
import { once } from "../../once.ts";
import { UnitIdSchema } from "../../organisation/organisation-unit.ts";
import type { ComplaintTerms } from "../clocks/terms.ts";
import type { Complaint } from "../complaint.ts";
import {
  AnswerSchema,
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

/** One line in a unit's list, without the text. */
export const ComplaintLineSchema = once(() =>
  ComplaintSummarySchema().extend({ isOverdue: z.boolean(), escalationLevel: z.int(), version: z.int() }),
);

/** What handlers see of a complaint. The complainant's identity is not included: seeing it takes a reason. */
export const StaffComplaintSchema = once(() =>
  ComplaintLineSchema().extend({
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

/** A complaint as its handlers see it; lists leave out the text. */
export function staffView(complaint: Complaint, terms: ComplaintTerms, at: Instant) {
  const summary = summaryOf(complaint, terms, at);
  return {
    ...complaint,
    ...summary,
    isOverdue: summary.deadlines.some(({ state, doneAt }) => state === "MISSED" && doneAt === undefined),
    escalationLevel: Math.max(0, ...complaint.escalations.map(({ level }) => level)),
  };
}
