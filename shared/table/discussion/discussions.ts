import type { FaqDecision } from "../../domain/discussion/faq.ts";
import type { Post, PostDecision } from "../../domain/discussion/post.ts";
import { awaitsAnswer, isOwedByHr, lookedAtNext } from "../../domain/discussion/question.ts";
import { isRule } from "../../domain/discussion/topic.ts";
import { isNip, placeOn } from "../../domain/organisation/employee.ts";
import { forgetHistory } from "../forgotten-history.ts";
import * as items from "../items.ts";
import type { Key } from "../keys.ts";
import { gone, type Projection, put } from "../projection.ts";
import type { Commit, PageRequest, Table } from "../table.ts";
import { faqCommit } from "./faqs.ts";

export type DiscussionRepository = ReturnType<typeof discussionRepository>;

export interface ThreadName {
  readonly topic: string;
  readonly questionId: string;
}

export interface PostName extends ThreadName {
  /** The question's own id, or a reply's. */
  readonly postId: string;
}

export function discussionRepository(table: Table) {
  return {
    /**
     * What is discussed, and who reads it, of a rule without a read, of an announcement in two round trips.
     * @param isAsked whether a question is put to its publisher, who is read with the reader's unit
     */
    async topic(
      topic: string,
      account: string,
      { day, isAsked }: { readonly day: string; readonly isAsked: boolean },
    ) {
      if (isRule(topic)) return {};
      const [announcement, employee, ...own] = await table.findMany([
        items.announcement.key(topic),
        items.employee.key(account),
        ...(isNip(account) ? [items.receipt.key(account, topic)] : []),
      ]);
      const place = placeOn(employee, day);
      const publishedBy = announcement?.publishedBy ?? "";
      const [unit, publisher] = await table.findMany([
        place && items.unit.key(place.unitId),
        isAsked && isNip(publishedBy) ? items.employee.key(publishedBy) : undefined,
      ]);
      return { announcement, employee, unit, publisher, hasRead: own.some((one) => one !== undefined) };
    },
    /** Whether somebody has asked or replied in a discussion, and not withdrawn it. */
    async hasWritten(nip: string, topic: string): Promise<boolean> {
      for (const item of [items.discussionQuestion, items.discussionReply])
        for await (const post of table.each(item.list.range(nip)))
          if (post.topic === topic && !post.withdrawnAt) return true;
      return false;
    },
    /** A page of questions, newest first. */
    questions: (topic: string, page: PageRequest) =>
      table.query(items.discussionQuestion.range(topic), { ...page, newestFirst: true }),
    find: (name: PostName) => table.find(keyOf(name)),
    /** A page of a thread, oldest first. */
    replies: ({ topic, questionId }: ThreadName, page: PageRequest) =>
      table.query(items.discussionReply.range(topic, questionId), page),
    /** A post that may be changed: whether the caller may know that there is one is decided first. */
    toChange: async (name: PostName) => table.replaceable(await table.find(keyOf(name))),
    calendar: () => table.find(items.cityCalendar.key()),
    /** Questions that await their answer, soonest due first; those whose post is gone are left out. */
    async waiting(page: PageRequest) {
      const { items: waiting, cursor } = await table.query(items.waitingQuestion.range(), page);
      const posts = await table.findMany(
        waiting.map(({ topic, questionId }) => keyOf({ topic, questionId, postId: questionId })),
      );
      return {
        items: posts.flatMap((post) => (post && awaitsAnswer(post) ? [post] : [])),
        ...(cursor && { cursor }),
      };
    },
    commit: <Reply>(decision: PostDecision, reply: (post: Post) => Reply) =>
      table.commit([postCommit(decision)], ([post]) => reply(post)),
    /** Forgets a post, with the names in its history. */
    async forget(decision: PostDecision): Promise<void> {
      const { projections = [], ...commit } = postCommit(decision);
      const history = await forgetHistory(table, commit.key, decision.state);
      await table.commit([{ ...commit, projections: [...projections, ...history] }], () => undefined);
    },
    /** A question that becomes part of the FAQ, and its entry, in one transaction. @returns the entry */
    commitInFaq: ({ asked, entry }: { readonly asked: PostDecision; readonly entry: FaqDecision }) =>
      table.commit([postCommit(asked), faqCommit(entry)], ([, written]) => written),
  };
}

function keyOf({ topic, questionId, postId }: PostName): Key<Post> {
  return postId === questionId
    ? items.discussionQuestion.key(topic, questionId)
    : items.discussionReply.key(topic, questionId, postId);
}

function postCommit(decision: PostDecision): Commit<Post> {
  const { state } = decision;
  const { topic, questionId, id, authorNip } = state;
  const item = state.question ? items.discussionQuestion : items.discussionReply;
  const next = lookedAtNext(state);
  return {
    key: keyOf({ topic, questionId, postId: id }),
    decision,
    placement: {
      ...(authorNip && { list: item.list.at(authorNip, id) }),
      ...(next && { due: item.due.at(next) }),
    },
    projections: waitingOf(state),
  };
}

function waitingOf(post: Post): readonly Projection[] {
  const { topic, questionId, question, authorNip } = post;
  if (question === undefined) return [];
  const key = items.waitingQuestion.key(question.answerDueAt, questionId);
  const item = { topic, questionId, ownerId: question.ownerId, authorNip };
  if (!awaitsAnswer(post)) return [gone(key)];
  if (isOwedByHr(question.ownerId)) return [put({ key, item })];
  const list = items.waitingQuestion.list.at(question.ownerId, question.answerDueAt, questionId);
  return [put({ key, item, placement: { list } })];
}
