import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { policyOn } from "../../shared/domain/city.ts";
import type { Post } from "../../shared/domain/discussion/post.ts";
import { shownPost } from "../../shared/domain/discussion/view.ts";
import { looksAfter } from "../../shared/domain/socialisation/audience.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { discussionRoutes } from "./discussion-contract.ts";
import { type DiscussionDeps, showingIn } from "./standing.ts";

/** However many posts there are, a page takes one query. */
export async function readDiscussion(
  { params: { topic }, query, ...asking }: Input<typeof discussionRoutes.discussion>,
  deps: DiscussionDeps,
) {
  const [{ title, ...showing }, { items, cursor }] = await Promise.all([
    showingIn(topic, asking, deps),
    deps.discussions.questions(topic, query),
  ]);
  const { speaks, isModerator } = showing.standing;
  return {
    items: items.map((one) => shownPost(one, showing)),
    ...(cursor && { cursor }),
    ...(title !== undefined && { title }),
    acts: [...(speaks ? (["ASK"] as const) : []), ...(isModerator ? (["MODERATE"] as const) : [])],
  };
}

export async function readThread(
  { params: { topic, questionId }, query, ...asking }: Input<typeof discussionRoutes.thread>,
  deps: DiscussionDeps,
) {
  const { discussions } = deps;
  const [showing, question, { items, cursor }] = await Promise.all([
    showingIn(topic, asking, deps),
    discussions.find({ topic, questionId, postId: questionId }),
    discussions.replies({ topic, questionId }, query),
  ]);
  return {
    question: shownPost(found(question), showing),
    items: items.map((one) => shownPost(one, showing)),
    ...(cursor && { cursor }),
  };
}

/** HR and the head of the city answer all, everybody else those on what they published; nobody what they asked themselves. */
export async function listWaitingQuestions(
  { query, principal, at }: Input<typeof discussionRoutes.waitingQuestions>,
  { discussions, city }: DiscussionDeps,
) {
  const { items, cursor } = await discussions.waiting(query);
  const { id } = principal;
  const isTheirs = ({ question, authorNip }: Post) =>
    question !== undefined && authorNip !== id && looksAfter(principal, { publishedBy: question.ownerId });
  const standing = { id, isModerator: true, speaks: false };
  const policy = policyOn(city, localDay(at, city.timeZone)).discussion;
  return {
    items: items.filter(isTheirs).map((one) => shownPost(one, { standing, policy, at })),
    ...(cursor && { cursor }),
  };
}
