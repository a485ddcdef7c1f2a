import { randomUUID } from "node:crypto";
import { type Review, refuseGivenReview, reviewCounts } from "../../domain/training/after/review.ts";
import type { SessionTest, SessionTestDecision } from "../../domain/training/after/session-test.ts";
import type { TestAnswers, TestAnswersDecision } from "../../domain/training/after/test-answers.ts";
import type { TestPhase } from "../../domain/training/after/windows.ts";
import { CommitConflict } from "../commit-conflict.ts";
import { found } from "../found.ts";
import * as items from "../items.ts";
import { count, put } from "../projection.ts";
import type { Table } from "../table.ts";

export type LearningRepository = ReturnType<typeof learningRepository>;

/** All that a session has fits into one page of the engine. */
const WHOLE = { limit: 3_500, isConsistent: true };

/** Tests before and after a session, and what its participants think of it. */
export function learningRepository(table: Table) {
  async function records(sessionId: string) {
    const [session, found] = await Promise.all([
      table.get(items.trainingSession.key(sessionId)),
      table.all(items.testRecords(sessionId), WHOLE),
    ]);
    const [test] = items.sessionTest.among(found);
    return { session, test, answers: items.testAnswers.among(found) };
  }
  return {
    /** A session with its test and everybody's answers. */
    records,
    /** The same of a test that is to be set, or replaced. */
    async toSetTest(sessionId: string) {
      const { test, ...context } = await records(sessionId);
      return { ...context, test: table.replaceable(test) };
    },
    /** What somebody's answers are decided on. */
    async toAnswer(sessionId: string, phase: TestPhase, nip: string) {
      const [session, test, enrolment, before] = await table.findMany([
        items.trainingSession.key(sessionId),
        items.sessionTest.key(sessionId),
        items.enrolment.key(sessionId, nip),
        items.testAnswers.key(sessionId, phase, nip),
      ]);
      return { session: found(session), test: found(test), enrolment, before };
    },
    async toReview(sessionId: string, nip: string) {
      const [session, enrolment] = await table.findMany([
        items.trainingSession.key(sessionId),
        items.enrolment.key(sessionId, nip),
      ]);
      return { session: found(session), enrolment };
    },
    commitTest<Reply>(decision: SessionTestDecision, reply: (state: SessionTest) => Reply): Promise<Reply> {
      const key = items.sessionTest.key(decision.state.sessionId);
      return table.commit([{ key, decision }], ([state]) => reply(state));
    },
    commitAnswers<Reply>(
      decision: TestAnswersDecision,
      reply: (state: TestAnswers) => Reply,
    ): Promise<Reply> {
      const { sessionId, phase, nip } = decision.state;
      const key = items.testAnswers.key(sessionId, phase, nip);
      return table.commit([{ key, decision }], ([state]) => reply(state));
    },
    /**
     * Counts a judgement, and that somebody gave one: nothing connects the two. There is no event and no stored reply, since either
     * would say whose it is.
     * @throws DomainError `session-review.given`
     */
    async keepReview(sessionId: string, nip: string, review: Review): Promise<void> {
      const { remark: text } = review;
      try {
        await table.write([
          put({ key: items.reviewMark.key(sessionId, nip), item: {}, once: true }),
          count({ key: items.reviewCounts.key(sessionId), add: reviewCounts(review) }),
          ...(text === undefined
            ? []
            : [put({ key: items.reviewRemark.key(sessionId, randomUUID()), item: { text } })]),
        ]);
      } catch (error) {
        if (error instanceof CommitConflict) throw refuseGivenReview();
        throw error;
      }
    },
    /** What participants think: the counts, and their remarks in random order. */
    async reviews(sessionId: string) {
      const [counts, remarks] = await Promise.all([
        table.find(items.reviewCounts.key(sessionId)),
        table.all(items.reviewRemark.range(sessionId)),
      ]);
      return { counts, remarks: remarks.map(({ text }) => text) };
    },
  };
}
