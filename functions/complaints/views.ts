import * as z from "zod";
import {
  COMPLAINT_CLOCKS,
  ComplaintClassSchema,
  ComplaintOutcomeSchema,
  STATUSES,
} from "../../shared/domain/complaint.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation-unit.ts";

const Instant = once(() => z.iso.datetime());
const TrackingCode = once(() => z.string());

/** A deadline as people see it: one that runs, one that was met, or one that was missed and stays so. */
export const DeadlineSchema = once(() =>
  z.object({
    clock: z.enum(COMPLAINT_CLOCKS),
    dueAt: Instant(),
    doneAt: Instant().optional(),
    state: z.enum(["RUNNING", "MET", "MISSED"]),
  }),
);

const ClosingSchema = once(() =>
  z.object({
    at: Instant(),
    outcome: ComplaintOutcomeSchema(),
    cause: z.enum(["STAFF", "SILENCE"]),
    reason: z.string().optional(),
  }),
);

const RejectionSchema = once(() => z.object({ at: Instant(), reason: z.string() }));

/** What every view of a complaint says. */
const summarySchema = once(() =>
  z.object({
    trackingCode: TrackingCode(),
    status: z.enum(STATUSES),
    class: ComplaintClassSchema().optional(),
    unitId: UnitIdSchema(),
    receivedAt: Instant(),
    /** When the next deadline runs out; absent where none runs. */
    nextDueAt: Instant().optional(),
  }),
);

/** The one reply that shows the secret. */
export const ReceiptSchema = once(() =>
  summarySchema().extend({ secret: z.string(), deadlines: z.array(DeadlineSchema()).readonly() }),
);

/** What the complainant sees: nothing of who worked on it, and nothing internal. */
export const CitizenViewSchema = once(() =>
  summarySchema().extend({
    /** The status in plain words. */
    statusText: z.object({ id: z.string(), en: z.string() }),
    deadlines: z.array(DeadlineSchema()).readonly(),
    steps: z
      .array(z.object({ at: Instant(), status: z.enum(STATUSES), unitName: z.string().optional() }))
      .readonly(),
    answers: z.array(z.object({ at: Instant(), text: z.string(), isFinal: z.boolean() })).readonly(),
    /** Present where a deadline of the city's was missed; the reason comes with the answer. */
    delay: z.object({ since: Instant(), reason: z.string().optional() }).optional(),
    rejection: RejectionSchema().optional(),
    closing: ClosingSchema().optional(),
  }),
);

/** A line of a unit's list, without what the complaint says. */
export const ComplaintLineSchema = once(() =>
  summarySchema().extend({ isOverdue: z.boolean(), escalationLevel: z.int(), version: z.int() }),
);

/** What those see who handle a complaint. */
export const StaffViewSchema = once(() =>
  ComplaintLineSchema().extend({
    text: z.string(),
    isAnonymous: z.boolean(),
    isConfidential: z.boolean(),
    deadlines: z.array(DeadlineSchema()).readonly(),
    answers: z
      .array(
        z.object({
          at: Instant(),
          by: z.string(),
          unitId: UnitIdSchema(),
          text: z.string(),
          isFinal: z.boolean(),
          lateFor: z.array(z.enum(COMPLAINT_CLOCKS)),
          delayReason: z.string().optional(),
        }),
      )
      .readonly(),
    escalations: z
      .array(
        z.object({
          clock: z.enum(COMPLAINT_CLOCKS),
          at: Instant(),
          level: z.int(),
          unitId: UnitIdSchema(),
          toUnitId: UnitIdSchema(),
        }),
      )
      .readonly(),
    rejection: RejectionSchema().optional(),
    closing: ClosingSchema().optional(),
  }),
);
