import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { addDays, type Calendar, dueAt, endOfDay, type Instant, localDay } from "../calendar/calendar.ts";
import { freeText } from "../free-text.ts";
import { HiddenSchema, isHidden } from "../moderation/moderation.ts";
import { named, once } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import type { DiscussionPolicy } from "./policy.ts";
import { TopicSchema } from "./topic.ts";

export const PostIdSchema = /* @__PURE__ */ once(() => z.string().regex(/^[0-9a-z]{20}$/));

export const QuestionTextSchema = /* @__PURE__ */ once(() => freeText().min(10).max(2_000));
export const ReplyTextSchema = /* @__PURE__ */ once(() => freeText().min(2).max(2_000));
export const OfficialAnswerTextSchema = /* @__PURE__ */ once(() => freeText().min(10).max(5_000));

/** What only a question has. */
const AskedSchema = /* @__PURE__ */ named("DiscussionQuestion", () =>
  z.object({
    /** Who is asked: the account that published the announcement, or HR, also in the place of whoever has left. */
    ownerId: z.string(),
    answerDueAt: z.iso.datetime(),
    answerMissedAt: z.iso.datetime().optional(),
    /** The official answer. */
    answer: z.object({ text: z.string(), by: z.string(), at: z.iso.datetime() }).optional(),
    /** The entry of the FAQ that was made of it. */
    faqId: z.string().optional(),
  }),
);

/** A question on a rule or an announcement, or a reply to one. */
export const PostSchema = /* @__PURE__ */ named("DiscussionPost", () =>
  z.object({
    topic: TopicSchema(),
    /** The question in whose thread it is; its own id if it is one. */
    questionId: PostIdSchema(),
    id: PostIdSchema(),
    /** Absent once it was withdrawn, or its time is over. */
    text: z.string().optional(),
    /** Absent once its time is over. */
    authorNip: NipSchema().optional(),
    writtenAt: z.iso.datetime(),
    editedAt: z.iso.datetime().optional(),
    withdrawnAt: z.iso.datetime().optional(),
    /** Set while it is hidden, and kept once it is shown again. */
    hidden: HiddenSchema().optional(),
    /** Until when its words and its author are kept. */
    keptUntil: z.iso.datetime(),
    forgottenAt: z.iso.datetime().optional(),
    /** Absent on a reply. */
    question: AskedSchema().optional(),
    version: z.int(),
  }),
);

export type Post = z.infer<ReturnType<typeof PostSchema>> & Aggregate;
/** Events have nobody's words but official ones: these go when the post goes. */
export type PostEvent = DomainEvent<
  | "QUESTION_ASKED"
  | "QUESTION_ANSWERED"
  | "QUESTION_MISSED"
  | "QUESTION_IN_FAQ"
  | "REPLY_WRITTEN"
  | "POST_EDITED"
  | "POST_WITHDRAWN"
  | "POST_HIDDEN"
  | "POST_APPEALED"
  | "POST_APPEAL_DECIDED"
  | "POST_FORGOTTEN"
>;
export type PostDecision = Decision<Post, PostEvent>;

const refuse = /* @__PURE__ */ refusals("post", {
  "not-author": {
    kind: "forbidden",
    id: "Yang dapat mengubah atau menarik tulisan ini hanya penulisnya.",
    en: "Only its author may change or withdraw this.",
    source: { id: "kebijakan", en: "policy" },
  },
  "edit-over": {
    kind: "conflict",
    id: "Tulisan dapat diubah sampai {minutes} menit setelah dikirim, dan sebelum dijawab. Tambahkan tulisan baru, atau tarik yang ini.",
    en: "A post can be changed within {minutes} minutes, and before it is answered. Add another one, or withdraw this.",
    source: {
      id: "kebijakan: yang sudah ditanggapi tidak berubah diam-diam",
      en: "policy: what was answered does not change unseen",
    },
  },
  gone: {
    kind: "conflict",
    id: "Tulisan ini sudah ditarik, atau masa simpannya sudah berakhir.",
    en: "This was withdrawn, or is no longer kept.",
    source: { id: "kebijakan", en: "policy" },
  },
  hidden: {
    kind: "conflict",
    id: "Tulisan ini sedang disembunyikan. Penulisnya dapat mengajukan keberatan.",
    en: "This is hidden. Its author may appeal.",
    source: { id: "kebijakan", en: "policy" },
  },
});

interface Act {
  readonly by: string;
  readonly at: Instant;
}

interface Writing extends Act {
  readonly topic: string;
  readonly id: string;
  readonly text: string;
  readonly calendar: Calendar;
  readonly policy: DiscussionPolicy;
}

/** Asks a question, in one's own name; the time for its official answer begins. @source policy choice */
export function askQuestion({ ownerId, ...writing }: Writing & { readonly ownerId: string }): PostDecision {
  const { id, calendar, policy, by, at } = writing;
  const answerDueAt = dueAt(at, policy.answerWorkingDays, calendar);
  return {
    state: { ...written(writing), questionId: id, question: { ownerId, answerDueAt } },
    event: { type: "QUESTION_ASKED", by, at, data: { answerDueAt } },
  };
}

/** Replies in a question's thread, in one's own name. @throws DomainError `post.gone`, `post.hidden` */
export function replyTo(question: Post, writing: Omit<Writing, "topic">): PostDecision {
  requireThere(question);
  const { topic, questionId } = question;
  const { by, at } = writing;
  return {
    state: { ...written({ ...writing, topic }), questionId },
    event: { type: "REPLY_WRITTEN", by, at },
  };
}

function written({ topic, id, text, calendar: { zone }, policy, by, at }: Writing) {
  const keptUntil = endOfDay(addDays(localDay(at, zone), policy.postsKeptDays), zone);
  return { ...NEW_AGGREGATE, topic, id, text, authorNip: by, writtenAt: at, keptUntil };
}

/** Whether an author may still change their words. @param editMinutes after they were sent */
export function isEditable(post: Post, { by, at }: Act, editMinutes: number): boolean {
  const isInTime = Date.parse(at) - Date.parse(post.writtenAt) <= editMinutes * 60_000;
  return post.authorNip === by && isInTime && isThere(post) && post.question?.answer === undefined;
}

/**
 * Changes one's own words, within minutes.
 * @throws DomainError `post.not-author`, `post.gone`, `post.hidden`, `post.edit-over`
 * @source policy choice
 */
export function editPost(
  post: Post,
  text: string,
  { editMinutes, ...act }: Act & Pick<DiscussionPolicy, "editMinutes">,
): PostDecision {
  if (post.authorNip !== act.by) throw refuse("not-author");
  requireThere(post);
  if (!isEditable(post, act, editMinutes)) throw refuse("edit-over", { minutes: editMinutes });
  return { state: { ...post, text, editedAt: act.at }, event: { type: "POST_EDITED", ...act } };
}

/**
 * Takes one's own words back, at any time: they are deleted, with what was said for them in an appeal, and what others said stays.
 * @throws DomainError `post.not-author`, `post.gone`, `post.hidden`
 */
export function withdrawPost(post: Post, act: Act): PostDecision {
  if (post.authorNip !== act.by) throw refuse("not-author");
  requireThere(post);
  const { text: _, hidden: __, ...kept } = post;
  return { state: { ...kept, withdrawnAt: act.at }, event: { type: "POST_WITHDRAWN", ...act } };
}

/** Whether its words are there to be read. */
export function isThere(post: Post): boolean {
  return post.text !== undefined && !isHidden(post);
}

/** @throws DomainError `post.gone`, `post.hidden` */
export function requireThere(post: Post): void {
  if (post.text === undefined) throw refuse("gone");
  if (isHidden(post)) throw refuse("hidden");
}

/**
 * Deletes words and author once their time is over; that there was a post, and an official answer, stays. Undefined before.
 * @source UU 27/2022: personal data is kept no longer than its purpose requires; the time is the city's policy
 */
export function forgetPost(post: Post, at: Instant): PostDecision | undefined {
  if (post.forgottenAt !== undefined || at < post.keptUntil) return undefined;
  const { text: _, authorNip: __, hidden: ___, ...kept } = post;
  return { state: { ...kept, forgottenAt: at }, event: { type: "POST_FORGOTTEN", by: "SYSTEM", at } };
}
