import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import type { FeedbackPolicy } from "../../shared/domain/feedback/policy.ts";
import { requireReviewable, reviewResult } from "../../shared/domain/training/after/review.ts";
import { type SessionTest, setSessionTest } from "../../shared/domain/training/after/session-test.ts";
import {
  answerTest as answer,
  learningGain,
  type TestAnswers,
} from "../../shared/domain/training/after/test-answers.ts";
import { askedAfter } from "../../shared/domain/training/after/windows.ts";
import type { TrainingPolicy } from "../../shared/domain/training/policy.ts";
import { isGiver, requireGives } from "../../shared/domain/training/session.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { LearningRepository } from "../../shared/table/training/learning.ts";
import type { learningRoutes } from "./learning-contract.ts";

interface Deps {
  readonly learning: LearningRepository;
  readonly city: CityWith<{ training: TrainingPolicy; feedback: FeedbackPolicy }>;
}

export async function readTest({ params, principal }: Input<typeof learningRoutes.test>, { learning }: Deps) {
  const { session, test, answers } = await learning.records(params.sessionId);
  return viewOf(found(test), answers, { nip: principal.id, isGiver: isGiver(principal, session) });
}

export async function setTest(
  { params: { sessionId }, body, principal, at }: Input<typeof learningRoutes.setTest>,
  { learning }: Deps,
) {
  const { session, test, answers } = await learning.toSetTest(sessionId);
  requireGives(principal, session);
  const isAnswered = answers.length > 0;
  const act = { sessionId, content: body, isAnswered, by: principal.id, at };
  const reader = { nip: principal.id, isGiver: true };
  return learning.commitTest(setSessionTest(test, act), (state) => viewOf(state, [], reader));
}

export async function answerTest(
  { params: { sessionId }, body: { phase, chosen }, principal, at }: Input<typeof learningRoutes.answerTest>,
  { learning, city }: Deps,
) {
  const { test, ...context } = await learning.toAnswer(sessionId, phase, principal.id);
  const { training: policy } = policyAt(city, at);
  const asked = { ...context, policy, zone: city.timeZone };
  const decision = answer(test, { ...asked, phase, chosen, by: principal.id, at });
  const questions = test.questions.length;
  return learning.commitAnswers(decision, ({ correct }) => ({ phase, correct, questions }));
}

export async function reviewSession(
  { params: { sessionId }, body, principal, at }: Input<typeof learningRoutes.review>,
  { learning, city }: Deps,
) {
  const context = await learning.toReview(sessionId, principal.id);
  const { training: policy } = policyAt(city, at);
  requireReviewable({ ...context, policy, zone: city.timeZone, at });
  await learning.keepReview(sessionId, principal.id, body);
  return { isGiven: true as const };
}

export async function readOutcome(
  { params: { sessionId }, principal, at }: Input<typeof learningRoutes.outcome>,
  { learning, city }: Deps,
) {
  const [{ session, test, answers }, { counts, remarks }] = await Promise.all([
    learning.records(sessionId),
    learning.reviews(sessionId),
  ]);
  requireGives(principal, session);
  const { training: policy, feedback } = policyAt(city, at);
  const { meetings } = session;
  const { until, lastDay } = askedAfter({ meetings, policy, zone: city.timeZone });
  const k = feedback.minimumGivers;
  const result = reviewResult(counts, remarks, { isOver: at > until, k });
  const inPhase = (phase: TestAnswers["phase"]) => answers.filter((one) => one.phase === phase).length;
  return {
    review: { lastDay, least: k, ...(result && { result }) },
    ...(test && {
      test: {
        questions: test.questions.length,
        answeredBefore: inPhase("BEFORE"),
        answeredAfter: inPhase("AFTER"),
        gain: learningGain(test, answers, policy),
      },
    }),
  };
}

interface Reader {
  readonly nip: string;
  readonly isGiver: boolean;
}

function viewOf(
  { questions, version }: SessionTest,
  answers: readonly TestAnswers[],
  { nip, isGiver: mayKnow }: Reader,
) {
  const own = (phase: TestAnswers["phase"]) => {
    const one = answers.find((some) => some.nip === nip && some.phase === phase);
    return one && { correct: one.correct, questions: questions.length };
  };
  const [before, after] = [own("BEFORE"), own("AFTER")];
  return {
    questions: questions.map(({ right, ...shown }) => ({ ...shown, ...(mayKnow && { right }) })),
    isAnswered: answers.length > 0,
    ...(before && { before }),
    ...(after && { after }),
    version,
  };
}
