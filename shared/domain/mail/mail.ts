import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, UNBORN } from "../aggregate.ts";
import type { Calendar, Instant } from "../calendar/calendar.ts";
import { once } from "../once.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import type { Text } from "../text.ts";
import type { NoticePolicy } from "./policy.ts";
import { firstSendable } from "./quiet-hours.ts";

/** Whom a mail goes to. Addresses are looked up when it is sent, and never kept with it. */
export type MailRecipient =
  | { readonly kind: "REPORTER" }
  /** Whoever leads the unit on that day. */
  | { readonly kind: "HEAD"; readonly unitId: string };

/** A mail that tells of one change of a complaint; written with the change, so that it never comes before it. */
export interface Mail extends Aggregate {
  /** Among those of its complaint: the version that it tells of, and to whom. */
  readonly id: string;
  readonly trackingCode: string;
  readonly to: MailRecipient;
  readonly writtenAt: Instant;
  readonly sentAt?: Instant;
  /** What happened, in set words: nothing that anybody wrote. */
  readonly text: Text;
  readonly state: (typeof MAIL_STATES)[number];
  /** When it may be sent; of one that is being sent, when another attempt may take it over. */
  readonly dueAt?: Instant;
  /** The time of the message that sends it. */
  readonly claimedAt?: Instant;
  /** Why it was never sent. */
  readonly reason?: UnsentReason;
}

const MAIL_STATES = ["WAITING", "SENDING", "SENT", "UNSENT"] as const;

/** Nobody has an address; the address cannot be one; the city has stopped sending mail. */
const UNSENT_REASONS = ["NO_ADDRESS", "ADDRESS_REFUSED", "SWITCHED_OFF"] as const;
type UnsentReason = (typeof UNSENT_REASONS)[number];

/** A mail as staff see it: that it was sent, and never where to. */
export const MailSchema = once(() =>
  z.object({
    to: z.object({ kind: z.enum(["REPORTER", "HEAD"]), unitId: UnitIdSchema().optional() }),
    text: z.object({ id: z.string(), en: z.string() }),
    state: z.enum(MAIL_STATES),
    writtenAt: z.iso.datetime(),
    /** When it may be sent, or is tried again. */
    dueAt: z.iso.datetime().optional(),
    sentAt: z.iso.datetime().optional(),
    reason: z.enum(UNSENT_REASONS).optional(),
  }),
);

export type MailEvent = DomainEvent<
  "MAIL_WRITTEN" | "MAIL_POSTPONED" | "MAIL_CLAIMED" | "MAIL_SENT" | "MAIL_UNSENT"
>;
export type MailDecision = Decision<Mail, MailEvent>;

/** The hours and days by which mail waits. */
export interface MailTimes {
  readonly quiet: NoticePolicy;
  readonly calendar: Calendar;
}

type NewMail = Pick<Mail, "id" | "trackingCode" | "to" | "text"> & { readonly at: Instant };

/** A mail that waits until it may be sent. */
export function writeMail({ at, ...mail }: NewMail, { quiet, calendar }: MailTimes): MailDecision {
  const dueAt = firstSendable(at, quiet, calendar);
  return {
    state: { ...UNBORN, ...mail, writtenAt: at, state: "WAITING", dueAt },
    event: { type: "MAIL_WRITTEN", by: "SYSTEM", at, data: { to: mail.to.kind, dueAt } },
  };
}

/** After which an attempt that neither succeeded nor came again is taken over: its message is lost. */
const TAKEN_OVER_AFTER_MILLISECONDS = 24 * 3_600_000;

/** What an attempt may do: nothing, commit a decision and stop, or send, after the decision where there is one. */
export interface Attempt {
  readonly isOurs: boolean;
  readonly decision?: MailDecision;
}

/**
 * Whether the message of `at` is the one that sends a mail. The first takes it; a later one leaves it alone, because the first
 * comes again until it has succeeded or lies with the dead letters, and for a day nobody else sends meanwhile. The first that
 * comes again sends again: whether it had sent before it failed, nobody can know. In quiet hours the mail waits on.
 */
export function attemptMail(
  mail: Mail,
  { quiet, calendar, at }: MailTimes & { readonly at: Instant },
): Attempt {
  const { state, claimedAt = "", dueAt = "" } = mail;
  if (state === "SENT" || state === "UNSENT") return { isOurs: false };
  if (state === "SENDING" && claimedAt === at) return { isOurs: true };
  if (state === "SENDING" && at < dueAt) return { isOurs: false };
  const sendable = firstSendable(at, quiet, calendar);
  const { claimedAt: _, ...rest } = mail;
  if (sendable > at)
    return {
      isOurs: false,
      decision: {
        state: { ...rest, state: "WAITING", dueAt: sendable },
        event: { type: "MAIL_POSTPONED", by: "SYSTEM", at, data: { dueAt: sendable } },
      },
    };
  const takenOverAt = new Date(Date.parse(at) + TAKEN_OVER_AFTER_MILLISECONDS).toISOString();
  return {
    isOurs: true,
    decision: {
      state: { ...rest, state: "SENDING", claimedAt: at, dueAt: takenOverAt },
      event: { type: "MAIL_CLAIMED", by: "SYSTEM", at },
    },
  };
}

/** A mail that the mail service has taken. @param messageId the service's own name for it */
export function mailSent(
  mail: Mail,
  { at, messageId }: { readonly at: Instant; readonly messageId: string },
): MailDecision {
  const { state, event } = done(mail, "SENT", { type: "MAIL_SENT", by: "SYSTEM", at, data: { messageId } });
  return { state: { ...state, sentAt: at }, event };
}

/** A mail that cannot be sent, now or later. */
export function mailUnsent(
  mail: Mail,
  { at, reason }: { readonly at: Instant; readonly reason: UnsentReason },
): MailDecision {
  const { state, event } = done(mail, "UNSENT", { type: "MAIL_UNSENT", by: "SYSTEM", at, data: { reason } });
  return { state: { ...state, reason }, event };
}

function done(mail: Mail, state: "SENT" | "UNSENT", event: MailEvent): MailDecision {
  const { dueAt: _, ...rest } = mail;
  return { state: { ...rest, state }, event };
}
