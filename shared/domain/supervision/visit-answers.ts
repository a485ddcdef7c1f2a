import * as z from "zod";
import { FileHashSchema } from "../announced-file.ts";
import { accuracyMetres, latitude, longitude } from "../coordinates.ts";
import { type Criterion, isOnScale } from "../feedback/observation-instrument.ts";
import { describeScores } from "../feedback/observation-scores.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { refusals } from "../refusal.ts";
import type { PinnedInstrument } from "./programme.ts";

const PlaceSchema = /* @__PURE__ */ named("VisitedPlace", () =>
  z.strictObject({
    latitude: latitude(),
    longitude: longitude(),
    /** As the device estimates it. */
    accuracyMetres: accuracyMetres().optional(),
  }),
);

/** An answer to one criterion, in the way that the criterion asks for. */
export const VisitAnswerSchema = /* @__PURE__ */ named("VisitAnswer", () =>
  z.strictObject({
    criterionId: z.string().max(32),
    score: z.int().optional(),
    isMet: z.boolean().optional(),
    /** SHA-256 of photos that the inspector has uploaded as evidence. */
    photos: z.array(FileHashSchema()).min(1).max(8).optional(),
    place: PlaceSchema().optional(),
    note: freeText().min(1).max(1_000).optional(),
  }),
);

type VisitAnswer = z.infer<ReturnType<typeof VisitAnswerSchema>>;

/** An answer in the form's wording. */
export const DescribedAnswerSchema = /* @__PURE__ */ named("DescribedVisitAnswer", () =>
  VisitAnswerSchema().extend({ statement: z.string(), label: z.string().optional() }),
);

const refuse = /* @__PURE__ */ refusals("supervision-visit", {
  "answers-differ": {
    kind: "invalid",
    id: "Isi setiap kriteria instrumen ini tepat satu kali.",
    en: "Answer every criterion of this form exactly once.",
    source: { id: "kebijakan: instrumen diisi seluruhnya", en: "policy: an instrument is filled in whole" },
  },
  "answer-missing": {
    kind: "invalid",
    id: 'Kriteria "{criterion}" dijawab dengan {form}.',
    en: 'The criterion "{criterion}" is answered by {form}.',
    source: { id: "kebijakan: instrumennya ditetapkan daerah", en: "policy: the instrument is the city's" },
  },
});

const FORMS = {
  CHECK: { id: "ya atau tidak", en: "yes or no" },
  PHOTO: { id: "sedikitnya satu foto", en: "at least one photo" },
  PLACE: { id: "titik koordinat", en: "coordinates" },
  NOTE: { id: "catatan", en: "a note" },
} as const;

/**
 * Answers in the order and wording of the form, each as its criterion asks.
 * @throws DomainError `supervision-visit.answers-differ`, `supervision-visit.answer-missing`, `observation.off-scale`,
 * `observation.note-missing`
 * @source policy: instruments are the city's, and filled in completely
 */
export function describeAnswers(
  { criteria, levels }: Pick<PinnedInstrument, "criteria" | "levels">,
  answers: readonly VisitAnswer[],
) {
  const given = new Map(answers.map((answer) => [answer.criterionId, answer]));
  const isWhole = given.size === answers.length && answers.length === criteria.length;
  if (!isWhole || !criteria.every(({ id }) => given.has(id))) throw refuse("answers-differ");
  const onScale = criteria.filter(isOnScale);
  const scores = onScale.map(({ id: criterionId }) => {
    const { score = -1, note } = given.get(criterionId) ?? {};
    return { criterionId, score, ...(note && { note }) };
  });
  const described = onScale.length === 0 ? [] : describeScores({ criteria: onScale, levels }, scores);
  return criteria.map((criterion) => {
    const answer = given.get(criterion.id) ?? { criterionId: criterion.id };
    requireForm(criterion, answer);
    const label = described.find(({ criterionId }) => criterionId === criterion.id)?.label;
    return { ...answer, statement: criterion.statement, ...(label && { label }) };
  });
}

function requireForm(criterion: Criterion, answer: VisitAnswer): void {
  const { answer: form = "SCALE", isNoteRequired, statement } = criterion;
  const given = { CHECK: answer.isMet, PHOTO: answer.photos, PLACE: answer.place, NOTE: answer.note };
  if (form !== "SCALE" && given[form] === undefined)
    throw refuse("answer-missing", { criterion: statement, form: FORMS[form] });
  if (isNoteRequired && answer.note === undefined)
    throw refuse("answer-missing", { criterion: statement, form: FORMS.NOTE });
}
