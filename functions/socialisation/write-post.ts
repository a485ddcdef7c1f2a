import { calendarOf } from "../../shared/domain/calendar/calendar.ts";
import { calendarWith } from "../../shared/domain/calendar/city-calendar.ts";
import * as posts from "../../shared/domain/discussion/post.ts";
import { answerQuestion as answer, isQuestion } from "../../shared/domain/discussion/question.ts";
import { requireModerator, requireSpeaker } from "../../shared/domain/discussion/topic.ts";
import { shownPost } from "../../shared/domain/discussion/view.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import { found } from "../../shared/table/found.ts";
import type { discussionRoutes } from "./discussion-contract.ts";
import { type DiscussionDeps, postToChange, showingIn } from "./standing.ts";

export async function ask(
  { params: { topic }, body, ...asking }: Input<typeof discussionRoutes.ask>,
  deps: DiscussionDeps,
) {
  const { discussions, city } = deps;
  const [showing, own] = await Promise.all([
    showingIn(topic, { ...asking, isAsked: true }, deps),
    discussions.calendar(),
  ]);
  const { standing, policy, at } = showing;
  requireSpeaker(standing);
  const calendar = calendarWith(calendarOf(city), own);
  const { ownerId, id: by } = standing;
  const asked = { topic, id: sortableId(at), text: body.text, ownerId, calendar, policy, by, at };
  return discussions.commit(posts.askQuestion(asked), (one) => shownPost(one, showing));
}

export async function reply(
  { params: { topic, questionId }, body, ...asking }: Input<typeof discussionRoutes.reply>,
  deps: DiscussionDeps,
) {
  const { discussions, city } = deps;
  const [showing, question] = await Promise.all([
    showingIn(topic, asking, deps),
    discussions.find({ topic, questionId, postId: questionId }),
  ]);
  const { standing, policy, at } = showing;
  requireSpeaker(standing);
  const writing = { id: sortableId(at), text: body.text, calendar: calendarOf(city), policy };
  const decision = posts.replyTo(found(question), { ...writing, by: standing.id, at });
  return discussions.commit(decision, (one) => shownPost(one, showing));
}

export async function editPost(
  { params, body, ...asking }: Input<typeof discussionRoutes.editPost>,
  deps: DiscussionDeps,
) {
  const { showing, post } = await postToChange(params, asking, deps);
  const { at, policy, standing } = showing;
  const { editMinutes } = policy;
  const decision = posts.editPost(found(post), body.text, { editMinutes, by: standing.id, at });
  return deps.discussions.commit(decision, (one) => shownPost(one, showing));
}

export async function withdrawPost(
  { params, ...asking }: Input<typeof discussionRoutes.withdrawPost>,
  deps: DiscussionDeps,
) {
  const { showing, post } = await postToChange(params, asking, deps);
  const decision = posts.withdrawPost(found(post), { by: showing.standing.id, at: showing.at });
  return deps.discussions.commit(decision, (one) => shownPost(one, showing));
}

export async function answerQuestion(
  { params: { topic, questionId }, body, ...asking }: Input<typeof discussionRoutes.answerQuestion>,
  deps: DiscussionDeps,
) {
  const name = { topic, questionId, postId: questionId };
  const { showing, post: question } = await postToChange(name, asking, deps);
  requireModerator(showing.standing);
  const answering = { text: body.text, by: showing.standing.id, at: showing.at };
  const decision = answer(found(question && isQuestion(question) ? question : undefined), answering);
  return deps.discussions.commit(decision, (one) => shownPost(one, showing));
}
