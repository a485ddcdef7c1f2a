import * as z from "zod";
import type { Instant } from "./calendar.ts";
import {
  COMPLAINT_CLOCKS,
  COMPLAINT_STATUSES,
  type Complaint,
  ComplaintClassSchema,
  hasEnded,
} from "./complaint.ts";
import { type ComplaintTerms, clocksOf, isMissed, nextDueAt } from "./complaint-deadlines.ts";
import { once } from "./once.ts";
import { UnitIdSchema } from "./organisation-unit.ts";

/** A deadline as people see it: one that runs, one that was met, or one that was missed and stays so. */
const DeadlineSchema = once(() =>
  z.object({
    clock: z.enum(COMPLAINT_CLOCKS),
    dueAt: z.iso.datetime(),
    doneAt: z.iso.datetime().optional(),
    state: z.enum(["RUNNING", "MET", "MISSED"]),
  }),
);

export type Deadline = z.infer<ReturnType<typeof DeadlineSchema>>;

/** What every view of a complaint says. */
export const ComplaintSummarySchema = once(() =>
  z.object({
    trackingCode: z.string(),
    status: z.enum(COMPLAINT_STATUSES),
    class: ComplaintClassSchema().optional(),
    unitId: UnitIdSchema(),
    receivedAt: z.iso.datetime(),
    /** When the next deadline runs out; absent where none runs. */
    dueAt: z.iso.datetime().optional(),
    deadlines: z.array(DeadlineSchema()).readonly(),
  }),
);

/** The one reply that shows the complainant's secret. */
export const ComplaintReceiptSchema = once(() => ComplaintSummarySchema().extend({ secret: z.string() }));

/** The deadlines of a complaint, as they stand at a moment. */
export function deadlinesOf(complaint: Complaint, terms: ComplaintTerms, at: Instant): readonly Deadline[] {
  return clocksOf(complaint, terms).map((running) => {
    const { clock, dueAt, stoppedAt } = running;
    const done = stoppedAt && { doneAt: stoppedAt };
    // A complainant who lets an answer stand has missed nothing.
    if (clock !== "COMPLAINANT_REPLY" && isMissed(running, complaint, at))
      return { clock, dueAt, ...done, state: "MISSED" };
    return { clock, dueAt, ...done, state: stoppedAt ? "MET" : "RUNNING" };
  });
}

/** What everybody who may see a complaint at all sees of it. */
export function summaryOf(complaint: Complaint, terms: ComplaintTerms, at: Instant) {
  const { trackingCode, status, class: named, unitId, receivedAt } = complaint;
  const dueAt = hasEnded(complaint) ? undefined : nextDueAt(complaint, terms);
  return {
    trackingCode,
    status,
    ...(named && { class: named }),
    unitId,
    receivedAt,
    ...(dueAt && { dueAt }),
    deadlines: deadlinesOf(complaint, terms, at),
  };
}
