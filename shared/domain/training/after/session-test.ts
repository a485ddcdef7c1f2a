import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../../aggregate.ts";
import { freeText } from "../../free-text.ts";
import { named } from "../../once.ts";
import { refusals } from "../../refusal.ts";
import { questionWithRepeat } from "../../repeated-choice.ts";
import { TrainingIdSchema } from "../training.ts";

const QuestionSchema = /* @__PURE__ */ named("TestQuestion", () =>
  z.strictObject({
    text: freeText().min(5).max(500),
    options: z.array(freeText().min(1).max(300)).min(2).max(6),
    /** Index of the right option, from 0. */
    right: z.int().min(0).max(5),
  }),
);

/** What participants are asked before a session and again after it. */
export const SessionTestContentSchema = /* @__PURE__ */ named("SessionTestContent", () =>
  z.strictObject({ questions: z.array(QuestionSchema()).min(1).max(30) }),
);

export type SessionTestContent = z.infer<ReturnType<typeof SessionTestContentSchema>>;

export const SessionTestSchema = /* @__PURE__ */ named("SessionTest", () =>
  z.object({ ...SessionTestContentSchema().shape, sessionId: TrainingIdSchema(), version: z.int() }),
);

export type SessionTest = z.infer<ReturnType<typeof SessionTestSchema>> & Aggregate;
export type SessionTestEvent = DomainEvent<"SESSION_TEST_SET">;
export type SessionTestDecision = Decision<SessionTest, SessionTestEvent>;

const refuse = /* @__PURE__ */ refusals("session-test", {
  "right-missing": {
    kind: "invalid",
    id: "Pilih jawaban yang benar dari pilihan yang tersedia pada soal {number}.",
    en: "Choose the right answer among the options of question {number}.",
    source: { id: "kebijakan: setiap soal ada jawabannya", en: "policy: a question has an answer" },
  },
  "option-twice": {
    kind: "invalid",
    id: "Dua pilihan pada soal {number} sama. Ubah salah satunya.",
    en: "Two options of question {number} are the same. Change one of them.",
    source: {
      id: "kebijakan: setiap soal ada satu jawaban yang benar",
      en: "policy: a question has one right answer",
    },
  },
  "answered-already": {
    kind: "conflict",
    id: "Sudah ada peserta yang menjawab, maka soalnya tetap: nilai sebelum dan sesudah hanya dapat dibandingkan pada soal yang sama.",
    en: "Participants have answered, so the questions stay: results before and after compare only on the same ones.",
    source: { id: "kebijakan: soal yang sama dua kali", en: "policy: the same questions twice" },
  },
});

/**
 * Sets the questions of a session, or replaces them as long as nobody has answered.
 * @throws DomainError `session-test.answered-already`, `session-test.right-missing`, `session-test.option-twice`
 * @source policy choice: the same questions before and after, so that what differs is what was learned
 */
export function setSessionTest(
  before: SessionTest | undefined,
  {
    sessionId,
    content,
    isAnswered,
    ...act
  }: {
    readonly sessionId: string;
    readonly content: SessionTestContent;
    readonly isAnswered: boolean;
    readonly by: string;
    readonly at: string;
  },
): SessionTestDecision {
  if (isAnswered) throw refuse("answered-already");
  const wrong = content.questions.findIndex(({ options, right }) => right >= options.length);
  if (wrong >= 0) throw refuse("right-missing", { number: wrong + 1 });
  const twice = questionWithRepeat(content.questions.map(({ options }) => options));
  if (twice !== undefined) throw refuse("option-twice", { number: twice });
  const { version, eventHash } = before ?? NEW_AGGREGATE;
  const data = { questions: content.questions.length };
  return {
    state: { ...content, sessionId, version, eventHash },
    event: { type: "SESSION_TEST_SET", ...act, data },
  };
}
