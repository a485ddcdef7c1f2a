import * as z from "zod";
import type { Instant } from "../calendar/calendar.ts";
import { isTold, moderationActs, withShownAppeal } from "../moderation/sight.ts";
import { named } from "../once.ts";
import type { DiscussionPolicy } from "./policy.ts";
import { isEditable, isThere, type Post, PostSchema } from "./post.ts";
import type { Standing } from "./topic.ts";

/**
 * A post as its reader sees it: of a hidden one the words are left out, and the reason is shown instead; of a withdrawn one the
 * author too.
 */
export const ShownPostSchema = /* @__PURE__ */ named("ShownDiscussionPost", () =>
  PostSchema().extend({
    question: PostSchema().shape.question.unwrap().omit({ ownerId: true }).optional(),
    /** What the reader may do with it now. */
    acts: z.array(
      z.enum(["REPLY", "EDIT", "WITHDRAW", "ANSWER", "TO_FAQ", "HIDE", "APPEAL", "DECIDE_APPEAL"]),
    ),
  }),
);

interface Showing {
  readonly standing: Pick<Standing, "id" | "isModerator" | "speaks">;
  readonly policy: Pick<DiscussionPolicy, "editMinutes">;
  readonly at: Instant;
}

/** A post as somebody sees it who may read the discussion. */
export function shownPost(
  post: Post,
  { standing, policy, at }: Showing,
): z.input<ReturnType<typeof ShownPostSchema>> {
  const { eventHash: _, text, authorNip, ...rest } = withShownAppeal(post, standing);
  const { id, isModerator, speaks } = standing;
  const isOwn = authorNip === id;
  const isAuthorShown = post.withdrawnAt === undefined || isOwn;
  const { question } = post;
  const answers = question !== undefined && isModerator && isThere(post);
  return {
    ...rest,
    ...(text !== undefined && isTold(post, standing) && { text }),
    ...(isAuthorShown && authorNip !== undefined && { authorNip }),
    acts: [
      ...(question && speaks && isThere(post) ? (["REPLY"] as const) : []),
      ...(isEditable(post, { by: id, at }, policy.editMinutes) ? (["EDIT"] as const) : []),
      ...(isOwn && isThere(post) ? (["WITHDRAW"] as const) : []),
      ...(answers && !isOwn ? (["ANSWER"] as const) : []),
      ...(answers && question.answer && question.faqId === undefined ? (["TO_FAQ"] as const) : []),
      ...(text === undefined ? [] : moderationActs(post, { id, isModerator })),
    ],
  };
}
