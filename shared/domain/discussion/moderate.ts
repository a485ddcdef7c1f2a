import * as moderation from "../moderation/moderation.ts";
import type { Post, PostDecision, PostEvent } from "./post.ts";

interface Act {
  readonly by: string;
  readonly at: string;
}

/**
 * Hides a post, with a reason in its place.
 * @throws DomainError `moderation.own`, `moderation.hidden-already`
 * @source policy choice: what is hidden says why, and its author may appeal
 */
export function hidePost(post: Post, reason: string, act: Act): PostDecision {
  return decided(moderation.hide(post, reason, act), "POST_HIDDEN", act);
}

/**
 * Appeals for a hidden post.
 * @throws DomainError `moderation.not-hidden`, `moderation.not-author`, `moderation.appealed-already`
 * @source policy choice: one appeal, by the author
 */
export function appealPost(post: Post, text: string, act: Act): PostDecision {
  return decided(moderation.appeal(post, text, act), "POST_APPEALED", act);
}

/**
 * Decides an appeal.
 * @throws DomainError `moderation.no-appeal`, `moderation.same-moderator`
 * @source policy choice: nobody decides on an appeal against themselves
 */
export function decidePostAppeal(
  post: Post,
  { isRestored, reason, ...act }: Act & { readonly isRestored: boolean; readonly reason: string },
): PostDecision {
  return decided(moderation.decideAppeal(post, { isRestored, reason, ...act }), "POST_APPEAL_DECIDED", act);
}

/** Reasons and appeals are the author's data too: the event tells only what was done. */
const decided = (state: Post, type: PostEvent["type"], { by, at }: Act): PostDecision => ({
  state,
  event: { type, by, at },
});
