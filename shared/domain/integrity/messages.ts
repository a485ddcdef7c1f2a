import { dueAt, type Instant } from "../calendar/calendar.ts";
import { refusals } from "../refusal.ts";
import type { IntegrityDecision, IntegrityReport, IntegrityTerms, OpeningGround } from "./report.ts";
import { requireKept } from "./steps.ts";

/** What a reporter may write, and what officers may; only notes stay among officers. */
export const REPORTER_KINDS = ["MESSAGE", "RETALIATION"] as const;
export const OFFICER_KINDS = ["QUESTION", "REPLY", "NOTE"] as const;
/** `REASON` comes with a step, `OPENING` with a look at who reported. */
export const MESSAGE_KINDS = [...REPORTER_KINDS, ...OFFICER_KINDS, "REASON", "OPENING"] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Messages of one report; more is a conversation to be had elsewhere. Policy choice. */
const MOST_MESSAGES = 200;

/** What a reporter is told of a conversation that takes no more. */
export const FULL = {
  kind: "conflict",
  id: "Percakapan laporan ini sudah penuh. Buat laporan baru dan sebut bahwa ini kelanjutannya.",
  en: "The conversation of this report is full. Make a new report and say that it goes on with this one.",
  source: { id: "kebijakan: 200 pesan", en: "policy: 200 messages" },
} as const;

const refuse = /* @__PURE__ */ refusals("integrity", {
  full: FULL,
  "no-contact": {
    kind: "conflict",
    id: "Pelapor tidak meninggalkan data diri. Tulis kepadanya lewat laporan ini.",
    en: "The reporter left no contact data. Write to them through this report.",
    source: { id: "kebijakan: pelapor boleh tanpa nama", en: "policy: reporters may stay nameless" },
  },
});

interface Writing {
  readonly kind: MessageKind;
  readonly by: string;
  readonly at: Instant;
}

/** Whether nothing more can be written in a report's conversation, by the reporter or by officers. @source policy choice */
export function isFull({ messages }: Pick<IntegrityReport, "messages">): boolean {
  return messages >= MOST_MESSAGES;
}

/** A change with one more message in the conversation, if there is room. @throws DomainError `integrity.forgotten`, `integrity.full` */
export function withMessage(decision: IntegrityDecision): IntegrityDecision {
  requireKept(decision.state);
  if (isFull(decision.state)) throw refuse("full");
  return withReason(decision);
}

/**
 * A change with its reason in the conversation, which always has room for one: a report that is full is decided all the same.
 * @throws DomainError `integrity.forgotten`
 */
export function withReason({ state, event }: IntegrityDecision): IntegrityDecision {
  requireKept(state);
  return { state: { ...state, messages: state.messages + 1 }, event };
}

/**
 * Adds a message of the reporter or of an officer. Retaliation starts a clock of its own, also after the report has ended, which any
 * word of an officer to the reporter stops.
 * @throws DomainError `integrity.forgotten`, `integrity.full`
 * @source UU 13/2006 jo. 31/2014 Ps 10: whoever reports in good faith is protected; the time for an answer is a policy choice
 */
export function writeMessage(
  report: IntegrityReport,
  { kind, by, at }: Writing,
  { policy, calendar }: IntegrityTerms,
): IntegrityDecision {
  const { retaliation } = report;
  const isAnswered =
    ["QUESTION", "REPLY"].includes(kind) && retaliation !== undefined && retaliation.answeredAt === undefined;
  const told = { at, dueAt: dueAt(at, policy.retaliationWorkingDays, calendar) };
  const state: IntegrityReport = {
    ...report,
    ...(kind === "RETALIATION" && { retaliation: told }),
    ...(isAnswered && { retaliation: { ...retaliation, answeredAt: at } }),
  };
  return withMessage({ state, event: { type: "INTEGRITY_WRITTEN", at, by, data: { kind } } });
}

/**
 * Opens who reported; the reporter reads when and why.
 * @throws DomainError `integrity.forgotten`, `integrity.no-contact`
 * @source UU 27/2022: access to personal data is recorded; that the reporter is told is a policy choice
 */
export function openContact(
  report: IntegrityReport,
  { ground, by, at }: { readonly ground: OpeningGround; readonly by: string; readonly at: Instant },
): IntegrityDecision {
  requireKept(report);
  if (!report.hasContact) throw refuse("no-contact");
  return withReason({
    state: { ...report, openings: [...report.openings, { at, ground }] },
    event: { type: "INTEGRITY_UNMASKED", at, by, data: { ground } },
  });
}

/**
 * Names whom the report is about, so that they and those below them are kept from it.
 * @param sealedAccount what the report says with them, sealed again
 */
export function namePersons(
  report: IntegrityReport,
  {
    sealedAccount,
    count,
    by,
    at,
  }: { readonly sealedAccount: string; readonly count: number; readonly by: string; readonly at: Instant },
): IntegrityDecision {
  requireKept(report);
  return {
    state: { ...report, sealedAccount },
    event: { type: "INTEGRITY_NAMED", at, by, data: { count } },
  };
}
