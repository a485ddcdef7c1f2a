import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { BothLanguagesSchema } from "../both-languages.ts";
import type { Calendar, Instant } from "../calendar/calendar.ts";
import { named } from "../once.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import type { Text } from "../text.ts";
import type { NoticePolicy } from "./policy.ts";
import { firstSendable } from "./quiet-hours.ts";

/** The recipient of a mail. Addresses are looked up on sending, and never stored with it. */
export type MailRecipient =
  | { readonly kind: "REPORTER" }
  /** The head of the unit on that day. */
  | { readonly kind: "HEAD"; readonly unitId: string };

/** A mail about one change to a complaint; written with the change, so that it is never sent before it. */
export interface Mail extends Aggregate {
  /** Unique within its complaint: the version it reports, and the recipient. */
  readonly id: string;
  readonly trackingCode: string;
  readonly to: MailRecipient;
  readonly writtenAt: Instant;
  readonly sentAt?: Instant;
  /** What happened, in a few Indonesian words; a mailbox shows no more of a mail. */
  readonly subject: string;
  /** What happened, in fixed wording: no free text. */
  readonly text: Text;
  readonly state: (typeof MAIL_STATES)[number];
  /** When it may be sent; while being sent, when another attempt may take over. */
  readonly dueAt?: Instant;
  /** The timestamp of the message that is sending it. */
  readonly claimedAt?: Instant;
  /** Why it will never be sent. */
  readonly reason?: UnsentReason;
}

const MAIL_STATES = ["WAITING", "SENDING", "SENT", "UNSENT"] as const;

/** Nobody has an address; the address is invalid; the city has stopped sending mail. */
const UNSENT_REASONS = ["NO_ADDRESS", "ADDRESS_REFUSED", "SWITCHED_OFF"] as const;
type UnsentReason = (typeof UNSENT_REASONS)[number];

/** A mail as staff see it: that it was sent, but never where to. */
export const MailSchema = /* @__PURE__ */ named("Mail", () =>
  z.object({
    to: z.object({ kind: z.enum(["REPORTER", "HEAD"]), unitId: UnitIdSchema().optional() }),
    subject: z.string(),
    text: BothLanguagesSchema(),
    state: z.enum(MAIL_STATES),
    writtenAt: z.iso.datetime(),
    /** When it may be sent, or will be retried. */
    dueAt: z.iso.datetime().optional(),
    sentAt: z.iso.datetime().optional(),
    reason: z.enum(UNSENT_REASONS).optional(),
  }),
);

export type MailEvent = DomainEvent<
  "MAIL_WRITTEN" | "MAIL_POSTPONED" | "MAIL_CLAIMED" | "MAIL_SENT" | "MAIL_UNSENT"
>;
export type MailDecision = Decision<Mail, MailEvent>;

/** How a city sends mail; it sends none if this is absent. */
export interface MailTerms {
  /** The quiet hours in force on a local day. */
  readonly quietOn: (day: string) => NoticePolicy;
}

/** Quiet hours and calendar that decide when mail may be sent. */
export interface MailTimes {
  readonly quiet: NoticePolicy;
  readonly calendar: Calendar;
}

type NewMail = Pick<Mail, "id" | "trackingCode" | "to" | "subject" | "text"> & { readonly at: Instant };

/** Writes a mail, which waits until it may be sent. */
export function writeMail({ at, ...mail }: NewMail, { quiet, calendar }: MailTimes): MailDecision {
  const dueAt = firstSendable(at, quiet, calendar);
  return {
    state: { ...NEW_AGGREGATE, ...mail, writtenAt: at, state: "WAITING", dueAt },
    event: { type: "MAIL_WRITTEN", by: "SYSTEM", at, data: { to: mail.to.kind, dueAt } },
  };
}

/** How long until an attempt that neither succeeded nor was redelivered is taken over: its message is lost. */
const TAKEN_OVER_AFTER_MILLISECONDS = 24 * 3_600_000;

/** What an attempt should do: nothing, only commit the decision, or send, after committing the decision if there is one. */
export interface Attempt {
  readonly isOurs: boolean;
  readonly decision?: MailDecision;
}

/**
 * Whether the message of `at` is the one that sends a mail. The first message claims it; later ones leave it alone for a day,
 * because the first is redelivered until it succeeds or becomes a dead letter. A redelivered first message sends again: nobody
 * can know whether it had already sent. During quiet hours the mail keeps waiting.
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

/** Records that the mail service accepted a mail. @param messageId the service's own id for it */
export function mailSent(
  mail: Mail,
  { at, messageId }: { readonly at: Instant; readonly messageId: string },
): MailDecision {
  const { state, event } = done(mail, "SENT", { type: "MAIL_SENT", by: "SYSTEM", at, data: { messageId } });
  return { state: { ...state, sentAt: at }, event };
}

/** Records that a mail can never be sent. */
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
