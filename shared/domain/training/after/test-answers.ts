import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../../aggregate.ts";
import { named } from "../../once.ts";
import { NipSchema } from "../../organisation/employee.ts";
import { refusals } from "../../refusal.ts";
import { type PairedDifference, pairedDifference } from "../../rules/paired-difference.ts";
import type { Enrolment } from "../enrolment.ts";
import { lastDayOf } from "../meetings.ts";
import type { TrainingPolicy } from "../policy.ts";
import type { Session } from "../session.ts";
import { TrainingIdSchema } from "../training.ts";
import type { SessionTest } from "./session-test.ts";
import { askedAfter, TEST_PHASES, testedUntil } from "./windows.ts";

/** Somebody's answers to a session's test, before it or after it. */
export const TestAnswersSchema = /* @__PURE__ */ named("TestAnswers", () =>
  z.object({
    sessionId: TrainingIdSchema(),
    nip: NipSchema(),
    phase: z.enum(TEST_PHASES),
    /** Index of the option chosen, for each question. */
    chosen: z.array(z.int()).readonly(),
    /** How many are right. */
    correct: z.int(),
    answeredAt: z.string(),
    version: z.int(),
  }),
);

export type TestAnswers = z.infer<ReturnType<typeof TestAnswersSchema>> & Aggregate;
export type TestAnswersEvent = DomainEvent<"TEST_ANSWERED">;
export type TestAnswersDecision = Decision<TestAnswers, TestAnswersEvent>;

const refuse = /* @__PURE__ */ refusals("session-test", {
  "not-participant": {
    kind: "forbidden",
    id: "Soal dijawab peserta yang mendapat tempat pada sesi ini.",
    en: "The test is for participants with a place in this session.",
    source: { id: "kebijakan: yang diukur ialah pesertanya", en: "policy: participants are measured" },
  },
  answered: {
    kind: "conflict",
    id: "Anda sudah menjawab soal ini; jawaban dinilai satu kali.",
    en: "You have answered this test; it is scored once.",
    source: { id: "kebijakan: satu kali tiap tes", en: "policy: once each" },
  },
  "begun-already": {
    kind: "conflict",
    id: "Sesi sudah dimulai, maka tes sebelum sesi ditutup. Tes sesudahnya dibuka pada pertemuan terakhir, {day}.",
    en: "The session has begun, so the test before it is closed. The one after it opens at the last meeting, on {day}.",
    source: { id: "kebijakan: diukur sebelum diajar", en: "policy: measured before taught" },
  },
  "not-yet": {
    kind: "conflict",
    id: "Tes sesudah sesi dibuka pada pertemuan terakhir, {day}.",
    en: "The test after the session opens at its last meeting, on {day}.",
    source: { id: "kebijakan: diukur sesudah diajar", en: "policy: measured after taught" },
  },
  late: {
    kind: "conflict",
    id: "Tes sesudah sesi ditutup pada {day}.",
    en: "The test after the session closed on {day}.",
    source: { id: "kebijakan: batas menjawab", en: "policy: the time to answer" },
  },
  incomplete: {
    kind: "invalid",
    id: "Jawab {count} soal seluruhnya, masing-masing dengan satu pilihan yang tersedia.",
    en: "Answer all {count} questions, each with one of its options.",
    source: { id: "kebijakan: nilai atas semua soal", en: "policy: scored over all questions" },
  },
});

/** What decides whether somebody may be asked. */
export interface Asked {
  readonly session: Session;
  readonly enrolment: Enrolment | undefined;
  readonly policy: TrainingPolicy;
  readonly zone: string;
}

interface Answering extends Asked {
  readonly before: TestAnswers | undefined;
  readonly phase: TestAnswers["phase"];
  readonly chosen: readonly number[];
  readonly by: string;
  readonly at: string;
}

/** Whether somebody takes part: at a place, in a session that is not called off. */
export function takesPart({ session, enrolment }: Pick<Asked, "session" | "enrolment">): boolean {
  return session.state !== "CANCELLED" && enrolment?.place !== undefined && enrolment.state !== "MISSED";
}

/**
 * Answers a session's test, scored at once.
 * @throws DomainError `session-test.not-participant`, `session-test.answered`, `session-test.begun-already`,
 * `session-test.not-yet`, `session-test.late`, `session-test.incomplete`
 * @source policy choice
 */
export function answerTest(test: SessionTest, answering: Answering): TestAnswersDecision {
  const { before, phase, chosen, by, at, session, policy, zone } = answering;
  const { meetings } = session;
  if (!takesPart(answering)) throw refuse("not-participant");
  if (before !== undefined) throw refuse("answered");
  if (phase === "BEFORE" && at > testedUntil({ meetings, policy, zone }))
    throw refuse("begun-already", { day: lastDayOf(meetings) });
  const after = askedAfter({ meetings, policy, zone });
  if (phase === "AFTER" && at < after.from) throw refuse("not-yet", { day: lastDayOf(meetings) });
  if (phase === "AFTER" && at > after.until) throw refuse("late", { day: after.lastDay });
  const { questions } = test;
  const isComplete =
    chosen.length === questions.length &&
    questions.every(({ options }, index) => (chosen[index] ?? options.length) < options.length);
  if (!isComplete) throw refuse("incomplete", { count: questions.length });
  const correct = questions.filter(({ right }, index) => chosen[index] === right).length;
  const state = { sessionId: session.id, nip: by, phase, chosen, correct, answeredAt: at };
  return {
    state: { ...NEW_AGGREGATE, ...state },
    event: { type: "TEST_ANSWERED", by, at, data: { phase, correct } },
  };
}

/**
 * What participants learned: the change of each in percent of the questions, of those who took the test both times.
 * @source policy choice; level 2 of D. Kirkpatrick, Evaluating Training Programs (1994)
 */
export function learningGain(
  { questions }: Pick<SessionTest, "questions">,
  answers: readonly Pick<TestAnswers, "nip" | "phase" | "correct">[],
  { learning }: Pick<TrainingPolicy, "learning">,
): PairedDifference {
  const before = new Map(
    answers.filter(({ phase }) => phase === "BEFORE").map((one) => [one.nip, one.correct]),
  );
  const changes = answers.flatMap(({ nip, phase, correct }) => {
    const earlier = before.get(nip);
    return phase === "BEFORE" || earlier === undefined
      ? []
      : [((correct - earlier) / questions.length) * 100];
  });
  return pairedDifference(changes, learning.leastPairs);
}

/** What a participant is asked for now: a test that they have not taken, or what they think. */
export const ASKS = ["TEST_BEFORE", "TEST_AFTER", "REVIEW"] as const;

interface Answered {
  readonly hasTest: boolean;
  readonly before: unknown;
  readonly after: unknown;
  readonly isReviewed: boolean;
}

/** What somebody may still answer at an instant. */
export function openAsks(
  asked: Asked & Answered & { readonly at: string },
): readonly (typeof ASKS)[number][] {
  if (!takesPart(asked)) return [];
  const { session, hasTest, at } = asked;
  const windows = { ...asked, meetings: session.meetings };
  const { from, until } = askedAfter(windows);
  const isAfter = at >= from && at <= until;
  const isOpen = {
    TEST_BEFORE: hasTest && asked.before === undefined && at <= testedUntil(windows),
    TEST_AFTER: hasTest && asked.after === undefined && isAfter,
    REVIEW: !asked.isReviewed && isAfter,
  };
  return ASKS.filter((ask) => isOpen[ask]);
}
