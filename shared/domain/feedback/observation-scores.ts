import * as z from "zod";
import { WHOLE_BASIS_POINTS } from "../basis-points.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { refusals } from "../refusal.ts";
import { divideHalfUp } from "../rounding.ts";
import type { Instrument } from "./observation-instrument.ts";

/** An observer's score for each criterion. */
export const GivenScoresSchema = /* @__PURE__ */ named("GivenScores", () =>
  z
    .array(
      z.strictObject({
        criterionId: z.string().max(32),
        score: z.int(),
        note: freeText().min(1).max(1_000).optional(),
      }),
    )
    .min(1)
    .max(50),
);

type GivenScores = z.infer<ReturnType<typeof GivenScoresSchema>>;

export const DescribedScoreSchema = /* @__PURE__ */ named("DescribedScore", () =>
  z.object({
    criterionId: z.string(),
    statement: z.string(),
    score: z.int(),
    label: z.string(),
    note: z.string().optional(),
  }),
);

type ScoreInWords = z.infer<ReturnType<typeof DescribedScoreSchema>>;
type Scale = Pick<Instrument, "criteria" | "levels">;

const refuse = /* @__PURE__ */ refusals("observation", {
  "criteria-differ": {
    kind: "invalid",
    id: "Isi setiap kriteria instrumen ini tepat satu kali: {criteria}.",
    en: "Score every criterion of this instrument exactly once: {criteria}.",
    source: { id: "kebijakan: instrumen diisi seluruhnya", en: "policy: an instrument is filled in whole" },
  },
  "off-scale": {
    kind: "invalid",
    id: 'Skor {score} untuk "{criterion}" tidak ada pada skala instrumen ini: {scale}.',
    en: 'The score {score} of "{criterion}" is not on the scale of this instrument: {scale}.',
    source: { id: "kebijakan: skalanya ditetapkan daerah", en: "policy: the scale is the city's" },
  },
  "note-missing": {
    kind: "invalid",
    id: 'Kriteria "{criterion}" memerlukan catatan.',
    en: 'The criterion "{criterion}" requires a note.',
    source: { id: "kebijakan: instrumennya ditetapkan daerah", en: "policy: the instrument is the city's" },
  },
});

/**
 * The scores in the order and wording of the instrument.
 * @throws DomainError `observation.criteria-differ`, `observation.off-scale`, `observation.note-missing`
 * @source policy: instruments are the city's, and filled in completely
 */
export function describeScores({ criteria, levels }: Scale, scores: GivenScores): ScoreInWords[] {
  const given = new Map(scores.map((score) => [score.criterionId, score]));
  const isWhole = given.size === scores.length && scores.length === criteria.length;
  if (!isWhole || !criteria.every(({ id }) => given.has(id)))
    throw refuse("criteria-differ", { criteria: criteria.map(({ id }) => id).join(", ") });
  return criteria.map(({ id: criterionId, statement, isNoteRequired }) => {
    const { score = 0, note } = given.get(criterionId) ?? {};
    const label = levels.find((level) => level.score === score)?.label;
    if (label === undefined)
      throw refuse("off-scale", {
        score,
        criterion: statement,
        scale: levels.map((level) => level.score).join(", "),
      });
    if (isNoteRequired && note === undefined) throw refuse("note-missing", { criterion: statement });
    return { criterionId, statement, score, label, ...(note && { note }) };
  });
}

/** From 0 (every criterion at the lowest level) to 10,000 (every one at the highest); rounded once, half-up. */
export function shareOfScale({ levels }: Scale, scores: readonly ScoreInWords[]): number {
  const least = levels[0]?.score ?? 0;
  const most = levels.at(-1)?.score ?? 0;
  const above = scores.reduce((sum, { score }) => sum + score - least, 0);
  return divideHalfUp(BigInt(above * WHOLE_BASIS_POINTS), BigInt(scores.length * (most - least)));
}
