import type { Instant } from "../calendar/calendar.ts";
import { isNip } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import { forgetPost, isThere, type Post, type PostDecision, requireThere } from "./post.ts";

const refuse = /* @__PURE__ */ refusals("question", {
  "own-answer": {
    kind: "forbidden",
    id: "Pertanyaan Anda sendiri dijawab resmi oleh rekan. Serahkan kepada pengelola kinerja lain.",
    en: "A colleague answers your own question officially. Leave it to them.",
    source: {
      id: "UU 30/2014 Ps 42-43: larangan konflik kepentingan",
      en: "UU 30/2014 Ps 42-43: no conflict of interest",
    },
  },
});

/** A post that is a question. */
export type Question = Post & { readonly question: NonNullable<Post["question"]> };

export const isQuestion = (post: Post): post is Question => post.question !== undefined;

/** Whether a question awaits its official answer. */
export function awaitsAnswer(post: Post): boolean {
  return isQuestion(post) && post.question.answer === undefined && isThere(post);
}

/** Whether HR owes the answer: to a question on a rule, or on what an office's account published. @param ownerId of the question */
export const isOwedByHr = (ownerId: string): boolean => !isNip(ownerId);

interface Answering {
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
}

/**
 * The official answer. A late one counts, and stays late; a later one replaces it, and the trail keeps both.
 * @throws DomainError `question.own-answer`, `post.gone`, `post.hidden`
 * @source policy choice
 */
export function answerQuestion(question: Question, answer: Answering): PostDecision {
  const { text, by, at } = answer;
  if (question.authorNip === by) throw refuse("own-answer");
  requireThere(question);
  return {
    state: { ...question, question: { ...question.question, answer: { text, by, at } } },
    event: { type: "QUESTION_ANSWERED", by, at, data: { text } },
  };
}

/** When the table looks at a post again; undefined once nothing is kept of it. */
export function lookedAtNext(post: Post): Instant | undefined {
  if (awaitsAnswer(post) && post.question?.answerMissedAt === undefined) return post.question?.answerDueAt;
  return post.forgottenAt === undefined ? post.keptUntil : undefined;
}

/** What has fallen due of a post by now: that its answer was missed, or that its time is over. Undefined if nothing has. */
export function passPost(post: Post, at: Instant): PostDecision | undefined {
  const { question } = post;
  const isMissed = awaitsAnswer(post) && question && question.answerMissedAt === undefined;
  if (isMissed && at > question.answerDueAt)
    return {
      state: { ...post, question: { ...question, answerMissedAt: at } },
      event: { type: "QUESTION_MISSED", by: "SYSTEM", at, data: { dueAt: question.answerDueAt } },
    };
  return forgetPost(post, at);
}
