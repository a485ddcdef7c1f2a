import type { FaqEntry } from "../../domain/discussion/faq.ts";
import type { Post } from "../../domain/discussion/post.ts";
import { postNews } from "../../domain/inbox/news/discussion.ts";
import { DRAWN, INSTANT, NIP, TOPIC } from "../id-kinds.ts";
import { item } from "../item.ts";

export const discussionQuestion = /* @__PURE__ */ item<Post>()({
  doc: "A question on a rule or an announcement. A page of them is one query, so that a whole city may read it.",
  tells: postNews,
  key: [
    ["DISCUSSION", TOPIC],
    ["QUESTION", DRAWN],
  ],
  list: { at: [["AUTHOR", NIP, "QUESTIONS"], [DRAWN]], doc: "somebody's own" },
  due: { on: "staff-deadlines", doc: "its official answer, and the end of its time" },
});

export const discussionReply = /* @__PURE__ */ item<Post>()({
  doc: "A reply to a question, in a partition for each thread.",
  tells: postNews,
  key: [
    ["THREAD", TOPIC, DRAWN],
    ["REPLY", DRAWN],
  ],
  list: { at: [["AUTHOR", NIP, "REPLIES"], [DRAWN]], doc: "somebody's own" },
  due: { on: "staff-deadlines", doc: "the end of its time" },
});

/** Where a question is that awaits its official answer. */
export interface WaitingQuestion {
  readonly topic: string;
  readonly questionId: string;
  readonly ownerId: string;
}

export const waitingQuestion = /* @__PURE__ */ item<WaitingQuestion>()({
  doc: "That a question awaits its official answer: what is to be answered first, in all discussions.",
  key: [["WAITING_QUESTIONS"], [INSTANT, DRAWN]],
});

export const faqEntry = /* @__PURE__ */ item<FaqEntry>()({
  doc: "A frequent question on a rule or an announcement.",
  key: [
    ["FAQ", TOPIC],
    ["ENTRY", DRAWN],
  ],
  list: { at: [["FAQ_OF_RULES"], [TOPIC, DRAWN]], doc: "those of rules, in which words are searched" },
});
