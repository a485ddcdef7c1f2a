import type { Post, PostEvent } from "../../discussion/post.ts";
import { isOwedByHr } from "../../discussion/question.ts";
import type { InboxKind } from "../sentences.ts";
import { deskOf, HR_DESK, type News, NOBODY, telling } from "./news.ts";

/** Replies tell nobody: a lively thread would fill inboxes. */
export const postNews = /* @__PURE__ */ telling<Post, PostEvent>({
  QUESTION_ASKED: (post) => [
    { ...toldOf(post, "QUESTION_ASKED", ownerOf(post)), facts: { until: post.question?.answerDueAt ?? "" } },
  ],
  QUESTION_ANSWERED: (post) => toAuthor(post, "QUESTION_ANSWERED"),
  QUESTION_MISSED: (post) =>
    Array.from(new Set([ownerOf(post), HR_DESK]), (to) => toldOf(post, "QUESTION_OVERDUE", to)),
  QUESTION_IN_FAQ: (post) => toAuthor(post, "QUESTION_IN_FAQ"),
  REPLY_WRITTEN: NOBODY,
  POST_EDITED: NOBODY,
  POST_WITHDRAWN: NOBODY,
  POST_HIDDEN: (post) => toAuthor(post, "POST_HIDDEN"),
  POST_APPEALED: (post) => [toldOf(post, "POST_APPEALED", HR_DESK)],
  POST_APPEAL_DECIDED: (post) => {
    const { appeal, by } = post.hidden ?? {};
    const told = new Set([appeal?.by, by].filter((one) => one !== undefined).map(deskOf));
    return Array.from(told, (to) => toldOf(post, "POST_APPEAL_DECIDED", to));
  },
  POST_FORGOTTEN: NOBODY,
});

/** An office's account reads HR's inbox. */
const ownerOf = ({ question }: Post): string => {
  const { ownerId = "" } = question ?? {};
  return isOwedByHr(ownerId) ? HR_DESK : ownerId;
};

function toAuthor(post: Post, kind: InboxKind): readonly News[] {
  return post.authorNip === undefined ? [] : [toldOf(post, kind, post.authorNip)];
}

const toldOf = ({ topic, questionId }: Post, kind: InboxKind, to: string): News => ({
  ...{ to, kind },
  about: { topic, questionId },
});
