import type { FaqEntry } from "../../domain/discussion/faq.ts";
import type { Post } from "../../domain/discussion/post.ts";
import { postNews } from "../../domain/inbox/news/discussion.ts";
import { DRAWN, INSTANT, NIP, TOPIC } from "../id-kinds.ts";
import { item } from "../item.ts";

/** A question on a rule or an announcement. A page of them is one query, so that a whole city may read it. */
export const discussionQuestion = /* @__PURE__ */ item<Post>()({
  tells: postNews,
  key: [
    ["DISCUSSION", TOPIC],
    ["QUESTION", DRAWN],
  ],
  /** Somebody's own. */
  list: [["AUTHOR", NIP, "QUESTIONS"], [DRAWN]],
  /** Its official answer, and the end of its time. */
  due: "staff-deadlines",
});

/** A reply to a question, in a partition for each thread. */
export const discussionReply = /* @__PURE__ */ item<Post>()({
  tells: postNews,
  key: [
    ["THREAD", TOPIC, DRAWN],
    ["REPLY", DRAWN],
  ],
  /** Somebody's own. */
  list: [["AUTHOR", NIP, "REPLIES"], [DRAWN]],
  /** The end of its time. */
  due: "staff-deadlines",
});

/** Where a question is that awaits its official answer. */
export interface WaitingQuestion {
  readonly topic: string;
  readonly questionId: string;
  readonly ownerId: string;
  /** Who asked; absent from lines written before this was kept. */
  readonly authorNip?: string | undefined;
}

/** That a question awaits its official answer: what is to be answered first, in all discussions. */
export const waitingQuestion = /* @__PURE__ */ item<WaitingQuestion>()({
  key: [["WAITING_QUESTIONS"], [INSTANT, DRAWN]],
  /** Those that an employee owes, under what they published; not yet of lines written before this list, until they are late. */
  list: [
    ["OWNER", NIP, "WAITING_QUESTIONS"],
    [INSTANT, DRAWN],
  ],
});

/** A frequent question on a rule or an announcement. */
export const faqEntry = /* @__PURE__ */ item<FaqEntry>()({
  key: [
    ["FAQ", TOPIC],
    ["ENTRY", DRAWN],
  ],
  /** Those of rules, in which words are searched. */
  list: [["FAQ_OF_RULES"], [TOPIC, DRAWN]],
});
