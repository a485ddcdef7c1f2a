import * as z from "zod";
import type { Instant } from "./calendar.ts";
import {
  AnswerSchema,
  ClosingSchema,
  type Complaint,
  ComplaintTextSchema,
  EscalationSchema,
  RejectionSchema,
} from "./complaint.ts";
import type { ComplaintTerms } from "./complaint-deadlines.ts";
import { ComplaintSummarySchema, summaryOf } from "./complaint-summary.ts";
import { once } from "./once.ts";

/** A line of a unit's list, without what the complaint says. */
export const ComplaintLineSchema = once(() =>
  ComplaintSummarySchema().extend({ isOverdue: z.boolean(), escalationLevel: z.int(), version: z.int() }),
);

/** What those see who handle a complaint. */
export const StaffComplaintSchema = once(() =>
  ComplaintLineSchema().extend({
    text: ComplaintTextSchema(),
    isAnonymous: z.boolean(),
    isConfidential: z.boolean(),
    answers: z.array(AnswerSchema()),
    escalations: z.array(EscalationSchema()),
    rejection: RejectionSchema().optional(),
    closing: ClosingSchema().optional(),
  }),
);

/** A complaint as those see it who handle it; a list leaves out what it says. */
export function staffView(complaint: Complaint, terms: ComplaintTerms, at: Instant) {
  const { text, isAnonymous, isConfidential, answers, escalations, version } = complaint;
  const summary = summaryOf(complaint, terms, at);
  return {
    ...summary,
    isOverdue: summary.deadlines.some(({ state, doneAt }) => state === "MISSED" && doneAt === undefined),
    escalationLevel: escalations.length,
    version,
    text,
    isAnonymous,
    isConfidential,
    answers,
    escalations,
    ...("rejection" in complaint && { rejection: complaint.rejection }),
    ...("closing" in complaint && { closing: complaint.closing }),
  };
}
