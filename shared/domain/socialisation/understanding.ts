import * as z from "zod";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";
import { AnnouncementIdSchema } from "./announcement.ts";
import type { Question } from "./check.ts";

/** Indexes of the chosen options, from 0, in the order of the questions. */
export const ChosenSchema = /* @__PURE__ */ named("ChosenOptions", () =>
  z.array(z.int().min(0).max(5)).min(1).max(10),
);

/** Somebody's answers to a check of understanding: the first ones, and the latest. Nobody else is shown them. */
export const CheckAnswersSchema = /* @__PURE__ */ named("CheckAnswers", () =>
  z.object({
    nip: NipSchema(),
    announcementId: AnnouncementIdSchema(),
    /** Where they served when they first answered: there it counts. */
    unitId: UnitIdSchema(),
    first: ChosenSchema(),
    latest: ChosenSchema(),
    tries: z.int(),
    answeredAt: z.string(),
  }),
);

export type CheckAnswers = z.infer<ReturnType<typeof CheckAnswersSchema>>;

/** How a question was answered; what is right and why is shown to whoever has answered. */
export const MarkedQuestionSchema = /* @__PURE__ */ named("MarkedQuestion", () =>
  z.object({
    text: z.string(),
    options: z.array(z.string()),
    chosen: z.int(),
    right: z.int(),
    isRight: z.boolean(),
    why: z.string(),
  }),
);

/** Somebody's own result. */
export const CheckResultSchema = /* @__PURE__ */ named("CheckResult", () =>
  z.object({
    tries: z.int(),
    answeredAt: z.string(),
    /** How many of the latest answers are right. */
    right: z.int(),
    questions: z.array(MarkedQuestionSchema()),
  }),
);

const refuse = /* @__PURE__ */ refusals("check", {
  none: {
    kind: "conflict",
    id: "Pengumuman ini tidak disertai uji pemahaman. Cukup baca dan tandai sudah dibaca.",
    en: "This announcement has no check of understanding. Reading and confirming it is enough.",
    source: { id: "kebijakan: uji pemahaman bila diminta", en: "policy: a check where one is asked for" },
  },
  incomplete: {
    kind: "invalid",
    id: "Ada {questions} pertanyaan, sedangkan yang terjawab {answers}. Jawab semuanya, lalu kirim lagi.",
    en: "There are {questions} questions and {answers} answers. Answer all of them and send again.",
    source: { id: "kebijakan: dinilai setelah semua terjawab", en: "policy: marked once all are answered" },
  },
  "option-unknown": {
    kind: "invalid",
    id: "Pertanyaan ke-{number} hanya mempunyai {options} pilihan. Pilih salah satunya.",
    en: "Question {number} has only {options} options. Choose one of them.",
    source: { id: "kebijakan: satu pilihan tiap pertanyaan", en: "policy: one option for each question" },
  },
});

/** Counters of a unit that answers move: of first answers and of latest ones, wrong at each question. */
export type CheckMoves = Readonly<Record<`first${number}` | `now${number}`, number>> & {
  readonly answered?: number;
};

/**
 * Marks somebody's answers; they may be repeated as often as somebody likes.
 * @param before their earlier answers; undefined the first time
 * @returns their answers, and by how much the counters of their unit move
 * @throws DomainError `check.none`, `check.incomplete`, `check.option-unknown`
 * @source policy choice: the first answers tell what was not understood, the latest what is understood by now
 */
export function answerCheck(
  questions: readonly Question[],
  before: CheckAnswers | undefined,
  {
    chosen,
    ...own
  }: Pick<CheckAnswers, "nip" | "announcementId" | "unitId" | "answeredAt"> & { readonly chosen: number[] },
): { readonly answers: CheckAnswers; readonly moves: CheckMoves } {
  if (questions.length === 0) throw refuse("none");
  if (chosen.length !== questions.length)
    throw refuse("incomplete", { questions: questions.length, answers: chosen.length });
  for (const [index, { options }] of questions.entries())
    if ((chosen[index] ?? 0) >= options.length)
      throw refuse("option-unknown", { number: index + 1, options: options.length });
  const wrong = (answers: readonly number[] | undefined, index: number) =>
    answers !== undefined && answers[index] !== questions[index]?.right ? 1 : 0;
  const moves = questions.flatMap((_, index) => [
    [`first${index}`, before ? 0 : wrong(chosen, index)] as const,
    [`now${index}`, wrong(chosen, index) - wrong(before?.latest, index)] as const,
  ]);
  return {
    answers: {
      ...own,
      unitId: before?.unitId ?? own.unitId,
      ...{ first: before?.first ?? chosen, latest: chosen, tries: (before?.tries ?? 0) + 1 },
    },
    moves: {
      ...Object.fromEntries(moves.filter(([, by]) => by !== 0)),
      ...(before === undefined && { answered: 1 }),
    },
  };
}

/** Somebody's own latest answers, marked. */
export function markedCheck(questions: readonly Question[], { latest, tries, answeredAt }: CheckAnswers) {
  const marked = questions.map(({ text, options, right, why }, index) => {
    const chosen = latest[index] ?? 0;
    return { text, options, chosen, right, isRight: chosen === right, why };
  });
  return { tries, answeredAt, right: marked.filter(({ isRight }) => isRight).length, questions: marked };
}
