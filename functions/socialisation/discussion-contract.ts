import * as z from "zod";
import { FaqIdSchema } from "../../shared/domain/discussion/faq.ts";
import {
  OfficialAnswerTextSchema,
  PostIdSchema,
  QuestionTextSchema,
  ReplyTextSchema,
} from "../../shared/domain/discussion/post.ts";
import { TopicSchema } from "../../shared/domain/discussion/topic.ts";
import { ShownPostSchema } from "../../shared/domain/discussion/view.ts";
import { freeText } from "../../shared/domain/free-text.ts";
import { named, once } from "../../shared/domain/once.ts";
import { refuseNotAddressed } from "../../shared/domain/socialisation/audience.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";
import { READERS } from "./announcement-contract.ts";

export const OneTopic = /* @__PURE__ */ once(() => z.strictObject({ topic: TopicSchema() }));
export const OneQuestion = /* @__PURE__ */ once(() => OneTopic().extend({ questionId: PostIdSchema() }));
const OnePost = /* @__PURE__ */ once(() => OneQuestion().extend({ postId: PostIdSchema() }));
export const OneFaqEntry = /* @__PURE__ */ once(() => OneTopic().extend({ faqId: FaqIdSchema() }));
const Reason = /* @__PURE__ */ once(() => freeText().min(10).max(2_000));

/** Posts are long: a page has fewer of them than other lists. */
export const PostPageSchema = /* @__PURE__ */ named("PostPageQuery", () =>
  PageQuerySchema().extend({ limit: z.coerce.number().int().min(1).max(50).default(20) }),
);

/** Questions on rules and announcements, what colleagues say to them, and official answers. */
export const discussionRoutes = {
  discussion: {
    method: "GET",
    path: "/v1/discussions/{topic}",
    roles: READERS,
    refuseStranger: refuseNotAddressed,
    summary: {
      id: "Pertanyaan tentang sebuah aturan atau pengumuman dengan jawaban resminya, terbaru dahulu",
      en: "Questions on a rule or an announcement with their official answers, newest first",
    },
    params: OneTopic,
    query: PostPageSchema,
    reply: once(() =>
      withPeople(
        pageOf(ShownPostSchema()).extend({
          /** Of the announcement; absent for a rule, which has its explainer. */
          title: z.string().optional(),
          /** What the reader may do here now. */
          acts: z.array(z.enum(["ASK", "MODERATE"])),
        }),
      ),
    ),
  },
  ask: {
    method: "POST",
    path: "/v1/discussions/{topic}/questions",
    roles: ["EMPLOYEE"],
    refuseStranger: refuseNotAddressed,
    summary: {
      id: "Bertanya atas nama sendiri; jawaban resminya ada batas waktunya",
      en: "Ask in one's own name; the official answer has a deadline",
    },
    guard: "key",
    params: OneTopic,
    body: once(() => z.strictObject({ text: QuestionTextSchema() })),
    status: 201,
    reply: ShownPostSchema,
  },
  thread: {
    method: "GET",
    path: "/v1/discussions/{topic}/questions/{questionId}",
    roles: READERS,
    refuseStranger: refuseNotAddressed,
    summary: {
      id: "Satu pertanyaan, jawaban resminya, dan diskusinya; terlama dahulu",
      en: "One question, its official answer, and its thread, oldest first",
    },
    params: OneQuestion,
    query: PostPageSchema,
    reply: once(() => withPeople(pageOf(ShownPostSchema()).extend({ question: ShownPostSchema() }))),
  },
  reply: {
    method: "POST",
    path: "/v1/discussions/{topic}/questions/{questionId}/posts",
    roles: ["EMPLOYEE"],
    refuseStranger: refuseNotAddressed,
    summary: { id: "Menanggapi pertanyaan atas nama sendiri", en: "Reply to a question in one's own name" },
    guard: "key",
    params: OneQuestion,
    body: once(() => z.strictObject({ text: ReplyTextSchema() })),
    status: 201,
    reply: ShownPostSchema,
  },
  editPost: {
    method: "POST",
    path: "/v1/discussions/{topic}/questions/{questionId}/posts/{postId}/edit",
    roles: ["EMPLOYEE"],
    refuseStranger: refuseNotAddressed,
    summary: {
      id: "Mengubah tulisan sendiri, dalam beberapa menit setelah dikirim",
      en: "Change one's own words, within minutes",
    },
    guard: "version",
    params: OnePost,
    body: once(() => z.strictObject({ text: ReplyTextSchema() })),
    reply: ShownPostSchema,
  },
  withdrawPost: {
    method: "POST",
    path: "/v1/discussions/{topic}/questions/{questionId}/posts/{postId}/withdraw",
    roles: ["EMPLOYEE"],
    refuseStranger: refuseNotAddressed,
    summary: {
      id: "Menarik tulisan sendiri: isinya dihapus",
      en: "Withdraw one's own words: they are deleted",
    },
    guard: "version",
    params: OnePost,
    reply: ShownPostSchema,
  },
  answerQuestion: {
    method: "POST",
    path: "/v1/discussions/{topic}/questions/{questionId}/answer",
    roles: READERS,
    refuseStranger: refuseNotAddressed,
    summary: {
      id: "Menjawab resmi; untuk penerbit pengumuman, pengelola kinerja, dan kepala daerah",
      en: "Answer officially; for who published it, HR and the head of the city",
    },
    guard: "version",
    params: OneQuestion,
    body: once(() => z.strictObject({ text: OfficialAnswerTextSchema() })),
    reply: ShownPostSchema,
  },
  waitingQuestions: {
    method: "GET",
    path: "/v1/questions-to-answer",
    roles: READERS,
    summary: {
      id: "Pertanyaan pegawai yang menunggu jawaban resmi Anda, yang paling dekat batasnya dahulu",
      en: "Questions that await one's official answer, soonest due first",
    },
    query: PostPageSchema,
    reply: once(() => withPeople(pageOf(ShownPostSchema().omit({ acts: true })))),
  },
} satisfies Contract;

/** Posts are hidden with a reason, and somebody else decides whether that was right. */
export const postModerationRoutes = {
  hidePost: {
    method: "POST",
    path: "/v1/discussions/{topic}/questions/{questionId}/posts/{postId}/hide",
    roles: READERS,
    refuseStranger: refuseNotAddressed,
    summary: {
      id: "Menyembunyikan tulisan dengan alasan yang tampil sebagai gantinya",
      en: "Hide a post, with the reason in its place",
    },
    guard: "version",
    params: OnePost,
    body: once(() => z.strictObject({ reason: Reason() })),
    reply: ShownPostSchema,
  },
  appealPost: {
    method: "POST",
    path: "/v1/discussions/{topic}/questions/{questionId}/posts/{postId}/appeal",
    roles: ["EMPLOYEE"],
    refuseStranger: refuseNotAddressed,
    summary: {
      id: "Mengajukan keberatan atas tulisan Anda yang disembunyikan",
      en: "Appeal against hiding one's post",
    },
    guard: "version",
    params: OnePost,
    body: once(() => z.strictObject({ text: Reason() })),
    reply: ShownPostSchema,
  },
  decidePostAppeal: {
    method: "POST",
    path: "/v1/discussions/{topic}/questions/{questionId}/posts/{postId}/appeal-decision",
    roles: READERS,
    refuseStranger: refuseNotAddressed,
    summary: {
      id: "Memutus keberatan atas tulisan yang disembunyikan, oleh orang lain daripada yang menyembunyikan",
      en: "Decide an appeal against hiding a post: somebody other than who hid it",
    },
    guard: "version",
    params: OnePost,
    body: once(() => z.strictObject({ isRestored: z.boolean(), reason: Reason() })),
    reply: ShownPostSchema,
  },
} satisfies Contract;
