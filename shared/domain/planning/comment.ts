import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import { BEHAVIOUR_VALUES } from "../rules/berakhlak.ts";
import { PartIdSchema } from "./content.ts";
import { type Act, allResults, type PerformancePlan, PlanYearSchema } from "./performance-plan.ts";

const CommentTextSchema = /* @__PURE__ */ named("CommentText", () => freeText().min(1).max(2_000));
export const CommentIdSchema = /* @__PURE__ */ named("CommentId", () => z.string().regex(/^[0-9a-z]{20}$/));

/** A comment or proposal about a plan. */
export const CommentOrderSchema = /* @__PURE__ */ named("CommentOrder", () =>
  z.strictObject({
    /** A proposal (usulan) needs a yes or no; a comment may get an answer. */
    kind: z.enum(["COMMENT", "PROPOSAL"]),
    text: CommentTextSchema(),
    /** The subject: a result or an indicator by id, or a value; the whole plan if absent. */
    about: z.union([PartIdSchema(), z.enum(BEHAVIOUR_VALUES)]).optional(),
  }),
);

/** The other side's answer; for a proposal also a yes or no. */
export const CommentAnswerSchema = /* @__PURE__ */ named("CommentAnswer", () =>
  z.strictObject({ outcome: z.enum(["ACCEPTED", "DECLINED"]).optional(), text: CommentTextSchema() }),
);

/**
 * A comment on a plan, or a proposal for it, by the employee or the rater, with the other side's answer. It is never edited.
 * @source PermenPANRB 6/2022: expectations are clarified in dialogue between the leader and the employee
 */
export const PlanCommentSchema = /* @__PURE__ */ named("PlanComment", () =>
  z.object({
    ...CommentOrderSchema().shape,
    id: CommentIdSchema(),
    nip: NipSchema(),
    year: PlanYearSchema(),
    side: z.enum(["EMPLOYEE", "RATER"]),
    by: z.string(),
    at: z.string(),
    /** The plan's version it refers to. */
    planVersion: z.int(),
    answer: z.object({ ...CommentAnswerSchema().shape, by: z.string(), at: z.string() }).optional(),
    version: z.int(),
  }),
);

export type PlanComment = z.infer<ReturnType<typeof PlanCommentSchema>> & Aggregate;
export type PlanCommentDecision = Decision<
  PlanComment,
  DomainEvent<"PLAN_COMMENTED" | "PLAN_COMMENT_ANSWERED">
>;
export type CommentSide = PlanComment["side"];

const refuse = /* @__PURE__ */ refusals("plan-comment", {
  "answered-already": {
    kind: "conflict",
    id: "Catatan ini sudah dijawab. Tulis catatan baru bila masih ada yang perlu dibicarakan.",
    en: "This has already been answered. Write a new comment if there is more to discuss.",
    source: { id: "kebijakan: catatan tidak disunting", en: "policy: comments are not edited" },
  },
  "own-side": {
    kind: "forbidden",
    id: "Catatan ini dijawab pihak lain: usulan pegawai oleh pejabat penilai, dan sebaliknya.",
    en: "This has to be answered by the other side: the employee's comments by the rater, and vice versa.",
    source: { id: "kebijakan: dialog kinerja melibatkan dua pihak", en: "policy: a dialogue has two sides" },
  },
  "unknown-part": {
    kind: "invalid",
    field: "about",
    id: 'Rencana ini tidak memuat "{about}". Sebut id hasil kerja atau indikatornya ({known}), sebut nilai BerAKHLAK, atau kosongkan.',
    en: 'This plan has no part "{about}". Name a result or an indicator by its id ({known}), name a core value, or leave it out.',
    source: {
      id: "kebijakan: pihak lain tahu apa yang dimaksud",
      en: "policy: the other side knows what is meant",
    },
  },
  "needs-outcome": {
    kind: "invalid",
    field: "outcome",
    id: "Usulan dijawab dengan diterima atau tidak, beserta penjelasannya.",
    en: "Accept or decline the proposal, and say why.",
    source: { id: "kebijakan: usulan dijawab ya atau tidak", en: "policy: a proposal gets a yes or a no" },
  },
});

interface NewComment {
  readonly id: string;
  readonly plan: PerformancePlan;
  readonly side: CommentSide;
  readonly order: z.infer<ReturnType<typeof CommentOrderSchema>>;
}

/**
 * Comments on a plan, or on part of it.
 * @throws DomainError `plan-comment.unknown-part`
 */
export function commentOnPlan({ id, plan, side, order }: NewComment, act: Act): PlanCommentDecision {
  requirePart(plan, order.about);
  const { nip, year, version: planVersion } = plan;
  return {
    state: { ...NEW_AGGREGATE, ...order, id, nip, year, side, planVersion, ...act },
    event: { type: "PLAN_COMMENTED", ...act, data: { ...order, side, planVersion } },
  };
}

function requirePart(plan: PerformancePlan, about: string | undefined): void {
  const parts = allResults(plan).flatMap(({ id, indicators, criteria = [] }) => [
    id,
    ...[...indicators, ...criteria].map((part) => part.id),
  ]);
  const isKnown = about === undefined || [...parts, ...BEHAVIOUR_VALUES].includes(about);
  if (!isKnown) throw refuse("unknown-part", { about, known: [...new Set(parts)].join(", ") });
}

/**
 * Answers a comment or proposal of the other side.
 * @throws DomainError `plan-comment.own-side`, `plan-comment.answered-already`, `plan-comment.needs-outcome`
 */
export function answerComment(
  comment: PlanComment,
  {
    side,
    answer,
  }: { readonly side: CommentSide; readonly answer: z.infer<ReturnType<typeof CommentAnswerSchema>> },
  act: Act,
): PlanCommentDecision {
  if (comment.side === side) throw refuse("own-side");
  if (comment.answer) throw refuse("answered-already");
  if (comment.kind === "PROPOSAL" && answer.outcome === undefined) throw refuse("needs-outcome");
  return {
    state: { ...comment, answer: { ...answer, ...act } },
    event: { type: "PLAN_COMMENT_ANSWERED", ...act, data: { ...answer } },
  };
}
