import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, UNBORN } from "../aggregate.ts";
import { once } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import { BEHAVIOUR_VALUES } from "../rules/berakhlak.ts";
import { PartIdSchema } from "./content.ts";
import { type Act, allResults, type PerformancePlan, PlanYearSchema } from "./performance-plan.ts";

const CommentTextSchema = once(() => z.string().trim().min(1).max(2_000));
export const CommentIdSchema = once(() => z.string().regex(/^[0-9a-z]{20}$/));

/** What somebody says of a plan. */
export const CommentOrderSchema = once(() =>
  z.strictObject({
    /** A proposal (usulan) asks for a yes or a no; a comment for an answer at most. */
    kind: z.enum(["COMMENT", "PROPOSAL"]),
    text: CommentTextSchema(),
    /** What it is about: a result or an indicator by its id, or a value; the plan as a whole where absent. */
    about: z.union([PartIdSchema(), z.enum(BEHAVIOUR_VALUES)]).optional(),
  }),
);

/** What the other side says to it: to a proposal a yes or a no as well. */
export const CommentAnswerSchema = once(() =>
  z.strictObject({ outcome: z.enum(["ACCEPTED", "DECLINED"]).optional(), text: CommentTextSchema() }),
);

/**
 * A comment on a plan, or a proposal for it, by the employee or by the rater, and what the other answered. It stays as it
 * was said.
 * @source PermenPANRB 6/2022: expectations are clarified in dialogue between the leader and the employee
 */
export const PlanCommentSchema = once(() =>
  z.object({
    ...CommentOrderSchema().shape,
    id: CommentIdSchema(),
    nip: NipSchema(),
    year: PlanYearSchema(),
    side: z.enum(["EMPLOYEE", "RATER"]),
    by: z.string(),
    at: z.string(),
    /** The plan's version to which it was said. */
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

const refuse = refusals("plan-comment", {
  "answered-already": {
    kind: "conflict",
    id: "Catatan ini sudah dijawab. Tulis catatan baru bila masih ada yang perlu dibicarakan.",
    en: "This has been answered. Write anew where there is more to say.",
    source: "policy: what was said stays as it was said",
  },
  "own-side": {
    kind: "forbidden",
    id: "Catatan ini dijawab pihak lain: usulan pegawai oleh pejabat penilai, dan sebaliknya.",
    en: "This is answered by the other side: what the employee says by the rater, and the other way round.",
    source: "policy: a dialogue has two sides",
  },
  "unknown-part": {
    kind: "invalid",
    id: 'Rencana ini tidak memuat "{about}" (about). Sebut id hasil kerja atau indikatornya ({known}), sebut nilai BerAKHLAK, atau kosongkan about.',
    en: 'This plan has no part "{about}" (about). Name a result or an indicator by its id ({known}), name a core value, or leave about out.',
    source: "policy: whoever answers knows what was meant",
  },
  "needs-outcome": {
    kind: "invalid",
    id: "Usulan dijawab dengan diterima atau tidak (outcome), beserta penjelasannya.",
    en: "A proposal is accepted or declined (outcome), and told why.",
    source: "policy: a proposal gets a yes or a no",
  },
});

interface Saying {
  readonly id: string;
  readonly plan: PerformancePlan;
  readonly side: CommentSide;
  readonly order: z.infer<ReturnType<typeof CommentOrderSchema>>;
}

/**
 * Says something of a plan, or of a part of it.
 * @throws DomainError `plan-comment.unknown-part`
 */
export function commentOnPlan({ id, plan, side, order }: Saying, act: Act): PlanCommentDecision {
  requirePart(plan, order.about);
  const { nip, year, version: planVersion } = plan;
  return {
    state: { ...UNBORN, ...order, id, nip, year, side, planVersion, ...act },
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
 * Answers what the other side said.
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
