import * as z from "zod";
import { MonthSchema } from "../../calendar/period-id.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { named } from "../../once.ts";
import { NipSchema, PositionKindSchema } from "../../organisation/employee.ts";
import { UnitIdSchema } from "../../organisation/organisation-unit.ts";
import { PredikatSchema } from "../../rules/predikat.ts";
import { AWARD_CATEGORIES, AWARD_COMPONENTS, type CategoryRule } from "../rule.ts";
import type { AwardTerms } from "../terms.ts";
import { AwardPartSchema, type AwardScore, employeeScore, maximumOf, unitScore } from "./components.ts";
import { latestPredikat } from "./gates.ts";
import type { CategoryRanking, RankEntry } from "./ranking.ts";

/** A computed candidate, employee or unit, with everything their rank is based on. */
export const CandidateSchema = /* @__PURE__ */ named("Candidate", () =>
  z.object({
    category: z.enum(AWARD_CATEGORIES),
    rank: z.int(),
    kind: z.enum(["EMPLOYEE", "UNIT"]),
    /** A NIP or a unit's id; with the category, it identifies the candidate within the month. */
    id: z.string(),
    name: z.string(),
    unitId: UnitIdSchema(),
    unitName: z.string(),
    position: z.string().optional(),
    positionKind: PositionKindSchema().optional(),
    /** The employee's rater; absent if that is the head of the city. */
    raterNip: NipSchema().optional(),
    scoreBasisPoints: z.int(),
    /** How the score came about: each component with its weight, evidence and contribution. */
    parts: z.array(AwardPartSchema()).readonly(),
    /** The latest known; absent if nobody has rated them yet, which whoever decides has to consider. */
    predikat: z.object({ month: MonthSchema(), predikat: PredikatSchema() }).optional(),
    /** Accepted reports; of equal scores, more evidence ranks first. */
    evidence: z.int(),
    /** The lead over the next candidate; absent on the last. */
    leadBasisPoints: z.int().optional(),
    /** What broke the tie with the next candidate of the same score. */
    tieBrokenBy: z.enum(["EVIDENCE", "DRAW"]).optional(),
    /** How much more of one component alone would have gained a rank; absent if even its maximum would not. */
    toRise: z
      .array(z.object({ name: z.enum(AWARD_COMPONENTS), neededBasisPoints: z.int() }))
      .readonly()
      .optional(),
  }),
);

export type Candidate = z.infer<ReturnType<typeof CandidateSchema>>;

/** Candidates in the order of the round's categories, then by rank. */
export function inRankOrder(
  candidates: readonly Candidate[],
  { categories }: { readonly categories: readonly { readonly code: Candidate["category"] }[] },
) {
  return categories.flatMap(({ code }) =>
    candidates.filter(({ category }) => category === code).toSorted((one, other) => one.rank - other.rank),
  );
}

/** The evaluations and unit names behind the candidates. */
export interface Named {
  readonly evaluations: ReadonlyMap<string, Evaluation>;
  readonly unitNames: ReadonlyMap<string, string>;
}

interface CandidateContext extends Named {
  readonly terms: AwardTerms;
  readonly at: string;
}

/** The candidates of a category, best first, each with the reasons for its rank. */
export function candidatesOf(
  rule: CategoryRule,
  { best }: CategoryRanking,
  context: CandidateContext,
): Candidate[] {
  return best.map((entry, index) => {
    const next = best[index + 1];
    const above = best[index - 1];
    const score = scoreOf(entry, rule, context);
    return {
      category: rule.code,
      rank: index + 1,
      ...identity(entry, context),
      scoreBasisPoints: score.scoreBasisPoints,
      parts: score.parts,
      evidence: entry.evidence,
      ...(next && { leadBasisPoints: entry.scoreBasisPoints - next.scoreBasisPoints }),
      ...(next?.scoreBasisPoints === entry.scoreBasisPoints && {
        tieBrokenBy: next.evidence === entry.evidence ? ("DRAW" as const) : ("EVIDENCE" as const),
      }),
      ...(above && { toRise: toReach(above.scoreBasisPoints + 1, score) }),
    };
  });
}

/**
 * How much higher each component alone would have to be to reach a score; components that cannot reach it are left out.
 * @param wanted basis points
 */
export function toReach(wanted: number, { scoreBasisPoints, parts }: AwardScore) {
  const gap = wanted - scoreBasisPoints;
  return parts.flatMap(({ name, weightBasisPoints, valueBasisPoints }) => {
    const neededBasisPoints = Math.ceil((gap * 10_000) / weightBasisPoints);
    return valueBasisPoints + neededBasisPoints <= maximumOf(name) ? [{ name, neededBasisPoints }] : [];
  });
}

function scoreOf(
  { id, figures }: RankEntry,
  rule: CategoryRule,
  { evaluations, terms }: CandidateContext,
): AwardScore {
  if (figures) return unitScore(figures, rule, terms);
  return employeeScore(requireEvaluation(evaluations, id), rule, terms);
}

function identity({ id, figures }: RankEntry, { evaluations, unitNames, at }: CandidateContext) {
  if (figures) {
    const unitName = unitNames.get(id) ?? id;
    return { kind: "UNIT" as const, id, name: unitName, unitId: id, unitName };
  }
  const evaluation = requireEvaluation(evaluations, id);
  const { name, unitId, position, positionKind, raterNip } = evaluation;
  const predikat = latestPredikat(evaluation, at);
  return {
    kind: "EMPLOYEE" as const,
    id,
    name,
    unitId,
    unitName: unitNames.get(unitId) ?? unitId,
    position,
    ...(positionKind && { positionKind }),
    ...(raterNip && { raterNip }),
    ...(predikat && { predikat }),
  };
}

function requireEvaluation(evaluations: Named["evaluations"], nip: string): Evaluation {
  const evaluation = evaluations.get(nip);
  if (evaluation === undefined) throw new Error("A candidate has no evaluation.");
  return evaluation;
}
