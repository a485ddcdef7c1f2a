import * as z from "zod";
import type { Instant } from "../calendar/calendar.ts";
import { named, once } from "../once.ts";
import { IntegrityAccountSchema } from "./account.ts";
import { runningClocks } from "./clocks.ts";
import { isFull, MESSAGE_KINDS } from "./messages.ts";
import { IntegrityPhotoIdSchema } from "./photo.ts";
import { INTEGRITY_CLOCKS, INTEGRITY_STATES, type IntegrityReport, IntegrityReportSchema } from "./report.ts";
import { stepsFrom } from "./steps.ts";

const MessageSchema = /* @__PURE__ */ once(() =>
  z.object({
    at: z.string(),
    from: z.enum(["REPORTER", "OFFICER"]),
    kind: z.enum(MESSAGE_KINDS),
    text: z.string(),
    /** The photo that came with it. */
    photo: IntegrityPhotoIdSchema().optional(),
  }),
);
export type ShownMessage = z.infer<ReturnType<typeof MessageSchema>>;

const StandingSchema = /* @__PURE__ */ once(() =>
  IntegrityReportSchema()
    .pick({ state: true, receivedAt: true, openings: true, forwardedTo: true, endedAt: true })
    .extend({
      isForgotten: z.boolean(),
      /** Whether nothing more can be written in its conversation. */
      isFull: z.boolean(),
      hasContact: z.boolean(),
      clock: z.enum(INTEGRITY_CLOCKS).optional(),
      dueAt: z.string().optional(),
      isLate: z.boolean(),
    }),
);

/** A report as whoever has its secret sees it. */
export const ReporterViewSchema = /* @__PURE__ */ named("IntegrityReporterView", () =>
  StandingSchema().extend({
    account: IntegrityAccountSchema().optional(),
    messages: z.array(MessageSchema()).readonly(),
  }),
);

/** A line of the officers' list. */
export const OfficerLineSchema = /* @__PURE__ */ named("IntegrityOfficerLine", () =>
  StandingSchema().extend({
    id: z.string(),
    version: z.int(),
    category: IntegrityAccountSchema().shape.category.optional(),
    /** How it begins. */
    beginning: z.string().optional(),
    hasRetaliation: z.boolean(),
  }),
);

/** A report as its officers see it. */
export const OfficerViewSchema = /* @__PURE__ */ named("IntegrityOfficerView", () =>
  ReporterViewSchema().extend({
    id: z.string(),
    version: z.int(),
    hasRetaliation: z.boolean(),
    steps: z.array(z.enum(INTEGRITY_STATES)).readonly(),
  }),
);

/**
 * What everybody who sees a report is told of its state, by its clocks at an instant.
 * @source policy choice: a reporter reads the same states, deadlines and openings as officers
 */
export function standingOf(report: IntegrityReport, at: Instant) {
  const { state, receivedAt, openings, forwardedTo, endedAt, hasContact, forgottenAt } = report;
  const [first] = runningClocks(report);
  return {
    ...{ state, receivedAt, openings, hasContact },
    isForgotten: forgottenAt !== undefined,
    isFull: isFull(report),
    ...(forwardedTo && { forwardedTo }),
    ...(endedAt && { endedAt }),
    ...(first && { clock: first.clock, dueAt: first.dueAt }),
    isLate: first !== undefined && at > first.dueAt,
  };
}

/**
 * What officers see beside it: whether retaliation waits for an answer, and the steps that they may take.
 * @source policy choice
 */
export function officerPart(report: IntegrityReport) {
  const { id, version, retaliation } = report;
  const hasRetaliation = retaliation !== undefined && retaliation.answeredAt === undefined;
  return { id, version, hasRetaliation, steps: stepsFrom(report) };
}
