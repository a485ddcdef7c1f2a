import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import type { Instant } from "../calendar/calendar.ts";
import { type Fate, FateSchema, isAdopted } from "../fate.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { quantity } from "../quantity.ts";
import { refusals } from "../refusal.ts";
import { indicatorsOf, PartIdSchema } from "./content.ts";
import { type PerformancePlan, PlanYearSchema } from "./performance-plan.ts";

export const SuggestionIdSchema = /* @__PURE__ */ named("SuggestionId", () =>
  z.string().regex(/^[0-9a-z]{20}$/),
);

/** What an employee suggests about an indicator of their unit. */
export const SuggestedSchema = /* @__PURE__ */ named("Suggested", () =>
  z.strictObject({
    /** The head, in whose plan the unit's indicators are. */
    headNip: NipSchema(),
    year: PlanYearSchema(),
    indicatorId: PartIdSchema(),
    /** What should change, and why. */
    text: freeText().min(10).max(2_000),
    /** The target that is suggested, in the indicator's unit of measure; absent if the target is not what should change. */
    target: quantity({ minimum: 0 }).optional(),
  }),
);

type Suggested = z.infer<ReturnType<typeof SuggestedSchema>>;

/** An indicator as it was when something was suggested about it. */
const IndicatorThenSchema = /* @__PURE__ */ named("IndicatorThen", () =>
  z.object({ statement: z.string(), target: z.number(), unitOfMeasure: z.string() }),
);

/** A suggestion to an indicator of one's unit (usul atas indikator unit). */
export const SuggestionSchema = /* @__PURE__ */ named("IndicatorSuggestion", () =>
  z.object({
    ...SuggestedSchema().omit({ headNip: true }).shape,
    id: SuggestionIdSchema(),
    authorNip: NipSchema(),
    unitId: UnitIdSchema(),
    /** Whose plan it is about. */
    planNip: NipSchema(),
    /** Who answers: whose plan it is, or their successor; absent for the head of the city. */
    headNip: NipSchema().optional(),
    indicator: IndicatorThenSchema(),
    sentAt: z.iso.datetime(),
    /** The answer is due by the end of this working day. */
    dueAt: z.iso.datetime(),
    /** When it was found not to have been answered in time; late stays late. */
    missedAt: z.iso.datetime().optional(),
    answer: z
      .object({
        fate: FateSchema(),
        reason: z.string(),
        by: z.string(),
        at: z.iso.datetime(),
        isLate: z.boolean(),
      })
      .optional(),
    version: z.int(),
  }),
);

export type Suggestion = z.infer<ReturnType<typeof SuggestionSchema>> & Aggregate;
export type SuggestionEvent = DomainEvent<
  "SUGGESTION_MADE" | "SUGGESTION_ANSWERED" | "SUGGESTION_MISSED" | "SUGGESTION_HANDED_ON"
>;
export type SuggestionDecision = Decision<Suggestion, SuggestionEvent>;

const refuse = /* @__PURE__ */ refusals("suggestion", {
  "no-plan": {
    kind: "conflict",
    id: "Pimpinan Anda belum mempunyai rencana tahun {year} yang disepakati, jadi belum ada indikator unit yang dapat diusulkan perubahannya.",
    en: "Your head has no agreed plan for {year} yet, so that the unit has no indicators to suggest anything about.",
    source: {
      id: "kebijakan: indikator unit ada dalam rencana pimpinannya",
      en: "policy: a unit's indicators are in its head's plan",
    },
  },
  "unknown-indicator": {
    kind: "conflict",
    id: "Indikator itu tidak ada dalam rencana pimpinan Anda tahun {year}. Muat ulang, lalu pilih lagi.",
    en: "Your head's plan for {year} has no such indicator. Load it again, and choose once more.",
    source: { id: "kebijakan", en: "policy" },
  },
  "not-asked": {
    kind: "forbidden",
    id: "Usul ini ditujukan kepada pimpinan lain. Yang menjawab hanya pimpinan unit itu.",
    en: "This suggestion is for another head. Only the head of that unit answers it.",
    source: { id: "kebijakan: tertutup, kecuali yang diizinkan", en: "policy: deny by default" },
  },
  "answered-already": {
    kind: "conflict",
    id: "Usul ini sudah dijawab.",
    en: "This suggestion was answered already.",
    source: { id: "kebijakan: satu jawaban untuk satu usul", en: "policy: one answer to a suggestion" },
  },
});

export const refuseNotAsked = () => refuse("not-asked");

interface Making {
  readonly id: string;
  readonly authorNip: string;
  readonly unitId: string;
  /** The head's plan for the year, in whatever state. */
  readonly plan: PerformancePlan | undefined;
  readonly dueAt: Instant;
  readonly at: Instant;
}

/**
 * Suggests a change to an indicator of one's unit, as it is in force now.
 * @throws DomainError `suggestion.no-plan`, `suggestion.unknown-indicator`
 * @source policy choice
 */
export function suggest(
  { headNip, year, indicatorId, text, target }: Suggested,
  { id, authorNip, unitId, plan, dueAt, at }: Making,
): SuggestionDecision {
  if (plan?.state !== "AGREED") throw refuse("no-plan", { year });
  const found = indicatorsOf(plan).find((one) => one.id === indicatorId);
  if (found === undefined) throw refuse("unknown-indicator", { year });
  const indicator = { statement: found.statement, target: found.target, unitOfMeasure: found.unitOfMeasure };
  const said = { text, ...(target !== undefined && { target }) };
  const of = { id, authorNip, unitId, planNip: headNip, headNip, year, indicatorId, indicator };
  return {
    state: { ...NEW_AGGREGATE, ...of, ...said, sentAt: at, dueAt },
    event: { type: "SUGGESTION_MADE", by: authorNip, at, data: { ...said, indicatorId, headNip, dueAt } },
  };
}

interface Answering {
  readonly fate: Fate;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** Answers a suggestion: what becomes of it, and why; late or not. @throws DomainError `suggestion.answered-already` */
export function answerSuggestion(
  suggestion: Suggestion,
  { fate, reason, by, at }: Answering,
): SuggestionDecision {
  if (suggestion.answer) throw refuse("answered-already");
  const isLate = at > suggestion.dueAt;
  return {
    state: { ...suggestion, answer: { fate, reason, by, at, isLate } },
    event: { type: "SUGGESTION_ANSWERED", by, at, data: { fate, reason, isLate } },
  };
}

/** A suggestion as it counts for its author, once it is adopted. @source policy choice, as for proposals to a consultation */
export function creditedSuggestion({ authorNip, answer }: Suggestion) {
  const isCredited = answer !== undefined && isAdopted(answer.fate);
  return { authorNip, ...(isCredited && { creditedAt: answer.at }) };
}

/** Notes that the deadline passed without an answer; undefined if it has not, or was noted before. */
export function missSuggestion(suggestion: Suggestion, at: Instant): SuggestionDecision | undefined {
  const { answer, dueAt, missedAt } = suggestion;
  if (answer || missedAt !== undefined || at <= dueAt) return undefined;
  return {
    state: { ...suggestion, missedAt: at },
    event: { type: "SUGGESTION_MISSED", by: "SYSTEM", at, data: { dueAt } },
  };
}

/**
 * Hands a suggestion that awaits somebody no longer in service to their successor, with its deadline; undefined if it awaits
 * nobody or somebody else. Nobody gets to answer their own. @param toNip undefined for the head of the city
 * @source policy: what a person left open goes to their successor
 */
export function handOnSuggestion(
  suggestion: Suggestion,
  {
    fromNip,
    toNip,
    at,
  }: { readonly fromNip: string; readonly toNip: string | undefined; readonly at: Instant },
): SuggestionDecision | undefined {
  const { headNip, answer, authorNip } = suggestion;
  if (answer || headNip !== fromNip || toNip === fromNip || toNip === authorNip) return undefined;
  const { headNip: _, ...rest } = suggestion;
  return {
    state: { ...rest, ...(toNip && { headNip: toNip }) },
    event: { type: "SUGGESTION_HANDED_ON", by: "SYSTEM", at, data: { fromNip, toNip: toNip ?? "" } },
  };
}
