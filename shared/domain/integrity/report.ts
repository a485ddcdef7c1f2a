import { createHash } from "node:crypto";
import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { type Calendar, dueAt, type Instant } from "../calendar/calendar.ts";
import { named } from "../once.ts";
import type { IntegrityPolicy } from "./policy.ts";

/** Where a report stands: received, screened, examined, and how it ended. */
export const INTEGRITY_STATES = [
  "DITERIMA",
  "DITELAAH",
  "DIPERIKSA",
  "TERBUKTI",
  "TIDAK_TERBUKTI",
  "DITERUSKAN",
  "TIDAK_DITINDAKLANJUTI",
] as const;
export type IntegrityState = (typeof INTEGRITY_STATES)[number];

/** What can run out. */
export const INTEGRITY_CLOCKS = ["SCREENING", "EXAMINATION", "RETALIATION"] as const;
export type IntegrityClock = (typeof INTEGRITY_CLOCKS)[number];

/** Whoever else examines such things. @source UU 23/2014 Ps 385, UU 30/2002, UU 37/2008; the list is a policy choice */
export const FORWARDED_TO = ["APIP", "INSPEKTORAT_PROVINSI", "KPK", "PENEGAK_HUKUM", "OMBUDSMAN"] as const;
export type ForwardedTo = (typeof FORWARDED_TO)[number];

/** Why the reporter's identity is opened. */
export const OPENING_GROUNDS = [
  "MENGHUBUNGI_PELAPOR",
  "MELINDUNGI_PELAPOR",
  "MEMERIKSA_BUKTI",
  "PERINTAH_HUKUM",
] as const;
export type OpeningGround = (typeof OPENING_GROUNDS)[number];

export const IntegrityReportIdSchema = /* @__PURE__ */ named("IntegrityReportId", () =>
  z.string().regex(/^[0-9a-z]{20}$/),
);

/** What the table shows of a report: how it goes, and nothing of what it says or who sent it. */
export const IntegrityReportSchema = /* @__PURE__ */ named("IntegrityReport", () =>
  z.object({
    id: IntegrityReportIdSchema(),
    state: z.enum(INTEGRITY_STATES),
    receivedAt: z.string(),
    screenDueAt: z.string(),
    examineDueAt: z.string(),
    /** Late stays late. */
    missed: z.array(z.object({ clock: z.enum(INTEGRITY_CLOCKS), dueAt: z.string(), at: z.string() })),
    /** The latest time that the reporter told of retaliation, until an officer has answered. */
    retaliation: z
      .object({ at: z.string(), dueAt: z.string(), answeredAt: z.string().optional() })
      .optional(),
    hasContact: z.boolean(),
    openings: z.array(z.object({ at: z.string(), ground: z.enum(OPENING_GROUNDS) })),
    forwardedTo: z.enum(FORWARDED_TO).optional(),
    endedAt: z.string().optional(),
    forgottenAt: z.string().optional(),
    /** How many messages there are. */
    messages: z.int(),
    /** How many of them are photos; absent while there are none. */
    photos: z.int().optional(),
    /** Of the secret with its code; nothing here says who has them. */
    secretHash: z.string(),
    /** The report's own key, wrapped by the city's key for officers and by the secret for the reporter; absent once forgotten. */
    keys: z.object({ ofOfficers: z.string(), ofReporter: z.string() }).optional(),
    /** What the report says, sealed with that key. */
    sealedAccount: z.string().optional(),
    version: z.int(),
  }),
);

export type IntegrityReport = z.infer<ReturnType<typeof IntegrityReportSchema>> & Aggregate;

/** Event data never contain what was said: an audit trail cannot forget. */
export type IntegrityEvent = DomainEvent<
  | "INTEGRITY_RECEIVED"
  | "INTEGRITY_STEPPED"
  | "INTEGRITY_WRITTEN"
  | "INTEGRITY_NAMED"
  | "INTEGRITY_UNMASKED"
  | "INTEGRITY_MISSED"
  | "INTEGRITY_FORGOTTEN"
>;
export type IntegrityDecision = Decision<IntegrityReport, IntegrityEvent>;

const ID_LENGTH = 20;

/** A report's id, which follows from its code; the code itself is stored nowhere, so no officer and no log has it. */
export function reportIdOf(code: string): string {
  const digest = createHash("sha256").update(`integrity report\n${code}`).digest("hex");
  return BigInt(`0x${digest}`).toString(36).slice(-ID_LENGTH).padStart(ID_LENGTH, "0");
}

interface Receipt {
  readonly id: string;
  readonly secretHash: string;
  readonly keys: NonNullable<IntegrityReport["keys"]>;
  readonly sealedAccount: string;
  readonly hasContact: boolean;
  readonly at: Instant;
}

export interface IntegrityTerms {
  readonly policy: IntegrityPolicy;
  readonly calendar: Calendar;
}

/** Receives a report from whoever sends it. @source PermenPANRB 62/2018 for the time of examination; the time of screening is a policy choice */
export function receiveReport(
  { at, ...sealed }: Receipt,
  { policy, calendar }: IntegrityTerms,
): IntegrityDecision {
  return {
    state: {
      ...NEW_AGGREGATE,
      ...sealed,
      state: "DITERIMA",
      receivedAt: at,
      screenDueAt: dueAt(at, policy.screenWorkingDays, calendar),
      examineDueAt: dueAt(at, policy.examineWorkingDays, calendar),
      missed: [],
      openings: [],
      messages: 0,
    },
    event: { type: "INTEGRITY_RECEIVED", at, by: "PUBLIC", data: {} },
  };
}

/** Whether officers are through with it. */
export function hasEnded({ state }: Pick<IntegrityReport, "state">): boolean {
  return !["DITERIMA", "DITELAAH", "DIPERIKSA"].includes(state);
}
