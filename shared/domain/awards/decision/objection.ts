import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../../aggregate.ts";
import { localDay } from "../../calendar/calendar.ts";
import { MonthSchema } from "../../calendar/period-id.ts";
import { freeText } from "../../free-text.ts";
import { named } from "../../once.ts";
import { refusals } from "../../refusal.ts";
import type { Text } from "../../text.ts";
import { AWARD_CATEGORIES } from "../rule.ts";
import { type AwardDecision, requirePublished } from "./decision.ts";

export const ObjectionReasonSchema = /* @__PURE__ */ named("ObjectionReason", () =>
  freeText().min(30).max(4_000),
);

/**
 * A citizen's objection to an award (masa sanggah). HR answers it by a deadline; the head of the city sees those that are
 * overdue. It is anonymous.
 */
export const AwardObjectionSchema = /* @__PURE__ */ named("AwardObjection", () =>
  z.object({
    code: z.string(),
    month: MonthSchema(),
    category: z.enum(AWARD_CATEGORIES),
    /** The certificate of the disputed award. */
    certificateCode: z.string(),
    /** The employee or the unit whose award it is; absent from those filed before this was kept. */
    winnerId: z.string().optional(),
    reason: z.string(),
    state: z.enum(["OPEN", "UPHELD", "REJECTED"]),
    filedAt: z.string(),
    answerDueAt: z.string(),
    /** When the missed deadline was noticed; a late answer does not clear it. */
    overdueSince: z.string().optional(),
    answer: z.object({ text: z.string(), by: z.string(), at: z.string() }).optional(),
    version: z.int(),
  }),
);

export type AwardObjection = z.infer<ReturnType<typeof AwardObjectionSchema>> & Aggregate;
export type AwardObjectionDecision = Decision<
  AwardObjection,
  DomainEvent<
    | "AWARD_OBJECTION_FILED"
    | "AWARD_OBJECTION_OVERDUE"
    | "AWARD_OBJECTION_UPHELD"
    | "AWARD_OBJECTION_REJECTED"
  >
>;

const refuse = /* @__PURE__ */ refusals("award-objection", {
  "window-over": {
    kind: "conflict",
    id: "Masa sanggah penghargaan ini sudah berakhir pada {until}. Dugaan pelanggaran tetap dapat disampaikan sebagai pengaduan.",
    en: "The time to object to this award ended on {until}. You can still report misconduct as a complaint.",
    source: { id: "kebijakan daerah", en: "policy of the city" },
  },
  answered: {
    kind: "conflict",
    id: "Sanggahan ini sudah dijawab ({state}).",
    en: "This objection has already been answered ({state}).",
    source: { id: "kebijakan: satu jawaban untuk satu keberatan", en: "policy: one answer an objection" },
  },
  own: {
    kind: "forbidden",
    id: "Sanggahan atas penghargaan Anda sendiri, atau unit yang Anda pimpin, dijawab pengelola kinerja yang lain.",
    en: "An objection to your own award, or that of a unit that you head, has to be answered by somebody else in HR.",
    source: {
      id: "UU 30/2014 Ps 42–45: tidak seorang pun memutus perkaranya sendiri",
      en: "UU 30/2014 Ps 42–45: nobody decides in their own cause",
    },
  },
  outdated: {
    kind: "conflict",
    id: "Penghargaan yang disanggah sudah dibatalkan, jadi sanggahan ini tidak dapat dikabulkan lagi; tolak sanggahan ini.",
    en: "The disputed award has been revoked, so this objection can no longer be upheld; reject the objection.",
    source: { id: "kebijakan", en: "policy" },
  },
});

const ANSWER_WORDS: Readonly<Record<Exclude<AwardObjection["state"], "OPEN">, Text>> = {
  UPHELD: { id: "dikabulkan", en: "upheld" },
  REJECTED: { id: "ditolak", en: "rejected" },
};

interface Filing {
  readonly code: string;
  readonly reason: string;
  readonly answerDueAt: string;
  /** The city's time zone. */
  readonly zone: string;
  readonly at: string;
}

/**
 * A citizen objects to a published award.
 * @throws DomainError `award-decision.revoked`, `award-decision.not-published`, `award-objection.window-over`
 * @source policy: an award is given in the open
 */
export function fileObjection(
  decision: AwardDecision,
  { code, reason, answerDueAt, zone, at }: Filing,
): AwardObjectionDecision {
  requirePublished(decision);
  const { month, category, objectUntil = "" } = decision;
  if (at > objectUntil) throw refuse("window-over", { until: localDay(objectUntil, zone) });
  return {
    state: {
      ...NEW_AGGREGATE,
      ...{ code, month, category, certificateCode: decision.code, winnerId: decision.winner.id, reason },
      ...{ state: "OPEN", filedAt: at, answerDueAt },
    },
    // A citizen's words stay out of the history, which cannot be erased.
    event: { type: "AWARD_OBJECTION_FILED", by: "PUBLIC", at, data: { month, category, answerDueAt } },
  };
}

interface Answer {
  readonly isUpheld: boolean;
  readonly text: string;
  readonly decision: AwardDecision;
  readonly by: string;
  /** The units that they head on the day of the answer. */
  readonly headed: readonly string[];
  readonly at: string;
}

/** Whether an award is somebody's own, or that of a unit that they head. */
export function isOwnAward(
  winnerId: string | undefined,
  { by, headed }: Pick<Answer, "by" | "headed">,
): boolean {
  return winnerId !== undefined && (winnerId === by || headed.includes(winnerId));
}

/**
 * HR answers an objection; upholding it revokes the award. Nobody answers one to an award of their own, or of a unit that they head,
 * even after it was given to somebody else.
 * @throws DomainError `award-objection.answered`, `.own`, `.outdated`
 * @source UU 30/2014 Ps 42–45: nobody decides in their own cause; the rest is policy
 */
export function answerObjection(
  objection: AwardObjection,
  { isUpheld, text, decision, by, headed, at }: Answer,
): AwardObjectionDecision {
  if (objection.state !== "OPEN") throw refuse("answered", { state: ANSWER_WORDS[objection.state] });
  if (isOwnAward(objection.winnerId ?? decision.winner.id, { by, headed })) throw refuse("own");
  const isCurrent = decision.code === objection.certificateCode && decision.state !== "REVOKED";
  if (isUpheld && !isCurrent) throw refuse("outdated");
  return {
    state: { ...objection, state: isUpheld ? "UPHELD" : "REJECTED", answer: { text, by, at } },
    event: { type: isUpheld ? "AWARD_OBJECTION_UPHELD" : "AWARD_OBJECTION_REJECTED", by, at },
  };
}

/** Notes that the deadline passed unanswered; undefined if it has not passed, or was noted before. */
export function markObjectionOverdue(
  objection: AwardObjection,
  at: string,
): AwardObjectionDecision | undefined {
  const { state, answerDueAt, overdueSince } = objection;
  if (state !== "OPEN" || overdueSince !== undefined || at <= answerDueAt) return undefined;
  return {
    state: { ...objection, overdueSince: at },
    event: { type: "AWARD_OBJECTION_OVERDUE", by: "SYSTEM", at, data: { answerDueAt } },
  };
}
