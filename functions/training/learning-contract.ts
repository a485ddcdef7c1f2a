import * as z from "zod";
import { named, once } from "../../shared/domain/once.ts";
import { PairedDifferenceSchema } from "../../shared/domain/rules/paired-difference.ts";
import { ReviewResultSchema, ReviewSchema } from "../../shared/domain/training/after/review.ts";
import { SessionTestContentSchema } from "../../shared/domain/training/after/session-test.ts";
import { TEST_PHASES } from "../../shared/domain/training/after/windows.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { OneSession } from "./session-contract.ts";

/** What somebody scored, out of the number of questions. */
const Score = () => z.object({ correct: z.int(), questions: z.int() });

const SessionTestViewSchema = /* @__PURE__ */ named("SessionTestView", () =>
  z.object({
    questions: z.array(
      z.object({
        text: z.string(),
        options: z.array(z.string()),
        /** For those who give the session, and HR. */
        right: z.int().optional(),
      }),
    ),
    /** Whether anybody has answered: from then on the questions stay. */
    isAnswered: z.boolean(),
    /** The caller's own. */
    before: Score().optional(),
    after: Score().optional(),
    version: z.int(),
  }),
);

/** What a session has brought, as far as it may be shown. */
const SessionOutcomeSchema = /* @__PURE__ */ named("SessionOutcome", () =>
  z.object({
    /** Level 1: what participants think. */
    review: z.object({
      /** The last day on which they may say so; nothing is shown before. */
      lastDay: z.iso.date(),
      /** The fewest of whom anything is shown. */
      least: z.int(),
      /** Absent as long as they may still judge, and where too few have. */
      result: ReviewResultSchema().optional(),
    }),
    /** Level 2: what they learned; absent if the session has no test. */
    test: z
      .object({
        questions: z.int(),
        answeredBefore: z.int(),
        answeredAfter: z.int(),
        /** In percent of the questions. */
        gain: PairedDifferenceSchema(),
      })
      .optional(),
  }),
);

/** Whether a session has brought anything. */
export const learningRoutes = {
  test: {
    method: "GET",
    path: "/v1/training-sessions/{sessionId}/test",
    roles: ["EMPLOYEE", "HR"],
    summary: {
      id: "Soal tes sebelum dan sesudah sesi, dengan nilai Anda sendiri; kuncinya hanya bagi pelatih dan pengelola kinerja",
      en: "A session's test before and after, with one's own scores; who gives the session and HR see what is right",
    },
    params: OneSession,
    reply: SessionTestViewSchema,
  },
  setTest: {
    method: "POST",
    path: "/v1/training-sessions/{sessionId}/test",
    roles: ["EMPLOYEE", "HR"],
    summary: {
      id: "Menetapkan soal tes sesi, oleh pelatih atau pengelola kinerja, selama belum ada yang menjawab",
      en: "Set a session's test, by its trainers or HR, as long as nobody has answered",
    },
    guard: "seen",
    params: OneSession,
    body: SessionTestContentSchema,
    reply: SessionTestViewSchema,
  },
  answerTest: {
    method: "POST",
    path: "/v1/training-sessions/{sessionId}/test/answers",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Menjawab tes sebelum atau sesudah sesi, satu kali; dinilai seketika",
      en: "Answer the test before a session or after it, once; it is scored at once",
    },
    guard: "key",
    params: OneSession,
    body: once(() =>
      z.strictObject({ phase: z.enum(TEST_PHASES), chosen: z.array(z.int().min(0).max(5)).min(1).max(30) }),
    ),
    reply: once(() => Score().extend({ phase: z.enum(TEST_PHASES) })),
  },
  review: {
    method: "PUT",
    path: "/v1/training-sessions/{sessionId}/review",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Menilai sesi sebagai peserta; nilai dan catatan disimpan tanpa nama",
      en: "Judge a session as its participant; scores and remark are kept without a name",
    },
    params: OneSession,
    body: ReviewSchema,
    reply: once(() => z.object({ isGiven: z.literal(true) })),
  },
  outcome: {
    method: "GET",
    path: "/v1/training-sessions/{sessionId}/outcome",
    roles: ["EMPLOYEE", "HR"],
    summary: {
      id: "Hasil sebuah sesi: penilaian pesertanya dan yang dipelajari, untuk pelatihnya dan pengelola kinerja",
      en: "What a session has brought: what participants think and what they learned, for its trainers and HR",
    },
    params: OneSession,
    reply: SessionOutcomeSchema,
  },
} satisfies Contract;
