import * as moderation from "../../shared/domain/discussion/moderate.ts";
import type { Post, PostDecision } from "../../shared/domain/discussion/post.ts";
import { requireModerator } from "../../shared/domain/discussion/topic.ts";
import { shownPost } from "../../shared/domain/discussion/view.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { postModerationRoutes } from "./discussion-contract.ts";
import { type DiscussionDeps, postToChange } from "./standing.ts";

type Asking = Pick<Input<typeof postModerationRoutes.hidePost>, "params" | "principal" | "at">;
type Act = { readonly by: string; readonly at: string };

export async function hidePost(
  { body, ...asking }: Input<typeof postModerationRoutes.hidePost>,
  deps: DiscussionDeps,
) {
  return moderate(asking, (post, act) => moderation.hidePost(post, body.reason, act), deps);
}

export async function decidePostAppeal(
  { body, ...asking }: Input<typeof postModerationRoutes.decidePostAppeal>,
  deps: DiscussionDeps,
) {
  return moderate(asking, (post, act) => moderation.decidePostAppeal(post, { ...body, ...act }), deps);
}

export async function appealPost(
  { params, body, ...asking }: Input<typeof postModerationRoutes.appealPost>,
  deps: DiscussionDeps,
) {
  const { showing, post } = await postToChange(params, asking, deps);
  const decision = moderation.appealPost(found(post), body.text, { by: showing.standing.id, at: showing.at });
  return deps.discussions.commit(decision, (one) => shownPost(one, showing));
}

async function moderate(
  { params, principal, at }: Asking,
  decide: (post: Post, act: Act) => PostDecision,
  deps: DiscussionDeps,
) {
  const { showing, post } = await postToChange(params, { principal, at }, deps);
  requireModerator(showing.standing);
  const decision = decide(found(post), { by: principal.id, at });
  return deps.discussions.commit(decision, (one) => shownPost(one, showing));
}
