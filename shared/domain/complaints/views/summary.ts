import * as z from "zod";
import type { Instant } from "../../calendar/calendar.ts";
import { named } from "../../once.ts";
import { UnitIdSchema } from "../../organisation/organisation-unit.ts";
import { nextDeadline } from "../clocks/deadlines.ts";
import { type ComplaintTerms, clocksOf, isMissed, type RunningClock } from "../clocks/terms.ts";
import { timelineOf } from "../clocks/timeline.ts";
import { COMPLAINT_STATUSES, type Complaint, ComplaintClassSchema, hasEnded } from "../complaint.ts";
import { COMPLAINT_CLOCKS, isStaffClock } from "../parts.ts";

/** A deadline as shown to people. The complainant's own deadlines lapse: nobody is late. */
const DeadlineSchema = /* @__PURE__ */ named("ComplaintDeadline", () =>
  z.object({
    clock: z.enum(COMPLAINT_CLOCKS),
    /** 1 from receipt, plus one with every reopening. */
    round: z.int(),
    /** Absent while paused because the complainant was asked something. */
    dueAt: z.iso.datetime().optional(),
    doneAt: z.iso.datetime().optional(),
    state: z.enum(["RUNNING", "PAUSED", "MET", "MISSED", "LAPSED"]),
  }),
);

export type Deadline = z.infer<ReturnType<typeof DeadlineSchema>>;

/** What every view of a complaint includes. */
export const ComplaintSummarySchema = /* @__PURE__ */ named("ComplaintSummary", () =>
  z.object({
    trackingCode: z.string(),
    status: z.enum(COMPLAINT_STATUSES),
    class: ComplaintClassSchema().optional(),
    unitId: UnitIdSchema(),
    receivedAt: z.iso.datetime(),
    /** When the next deadline runs out; absent if none is running. */
    dueAt: z.iso.datetime().optional(),
    deadlines: z.array(DeadlineSchema()).readonly(),
  }),
);

/** The only reply that shows the complainant's secret, with that day's complaints that say the same about the same place. */
export const ComplaintReceiptSchema = /* @__PURE__ */ named("ComplaintReceipt", () =>
  ComplaintSummarySchema().extend({
    secret: z.string(),
    /** Tracking codes of complaints to follow instead (`followers`); never confidential ones. */
    similar: z.array(z.string()).readonly(),
  }),
);

/** The state of a complaint's deadlines at a moment. */
export function deadlinesOf(complaint: Complaint, terms: ComplaintTerms, at: Instant): readonly Deadline[] {
  return clocksOf(timelineOf(complaint), terms).map((running) => {
    const { clock, round, dueAt, stoppedAt } = running;
    const known = { clock, round, ...(dueAt && { dueAt }), ...(stoppedAt && { doneAt: stoppedAt }) };
    return { ...known, state: stateOf(running, complaint, at) };
  });
}

function stateOf(running: RunningClock, complaint: Complaint, at: Instant): Deadline["state"] {
  const { clock, dueAt, stoppedAt } = running;
  // A complainant who accepts an answer by silence has missed nothing.
  if (isStaffClock(clock) && isMissed(running, complaint, at)) return "MISSED";
  if (stoppedAt !== undefined) return "MET";
  if (dueAt === undefined) return "PAUSED";
  return dueAt < at ? "LAPSED" : "RUNNING";
}

/** What everybody who may see the complaint sees. */
export function summaryOf(complaint: Complaint, terms: ComplaintTerms, at: Instant) {
  const { trackingCode, status, class: named, unitId, receivedAt } = complaint;
  const dueAt = hasEnded(complaint) ? undefined : nextDeadline(complaint, terms);
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
