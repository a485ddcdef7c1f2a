import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { freeText } from "../free-text.ts";
import { named, once } from "../once.ts";
import { refusals } from "../refusal.ts";
import { OfficialAnswerTextSchema, type PostDecision } from "./post.ts";
import type { Question } from "./question.ts";
import { TopicSchema } from "./topic.ts";

export const FaqIdSchema = /* @__PURE__ */ once(() => z.string().regex(/^[0-9a-z]{20}$/));

/** A question in words that fit everybody, and its answer. */
export const FaqContentSchema = /* @__PURE__ */ named("FaqContent", () =>
  z.strictObject({ question: freeText().min(10).max(500), answer: OfficialAnswerTextSchema() }),
);

export type FaqContent = z.infer<ReturnType<typeof FaqContentSchema>>;

/** A frequent question on a rule or an announcement; nothing in it tells who asked. */
export const FaqEntrySchema = /* @__PURE__ */ named("FaqEntry", () =>
  z.object({
    ...FaqContentSchema().shape,
    id: FaqIdSchema(),
    topic: TopicSchema(),
    writtenAt: z.iso.datetime(),
    /** The account that published it, or changed it last. */
    writtenBy: z.string(),
    /** Set while it is out of the FAQ. */
    withdrawnAt: z.iso.datetime().optional(),
    version: z.int(),
  }),
);

export type FaqEntry = z.infer<ReturnType<typeof FaqEntrySchema>> & Aggregate;
export type FaqDecision = Decision<FaqEntry, DomainEvent<"FAQ_PUBLISHED" | "FAQ_CHANGED" | "FAQ_WITHDRAWN">>;

const refuse = /* @__PURE__ */ refusals("faq", {
  "not-answered": {
    kind: "conflict",
    id: "Pertanyaan ini belum dijawab resmi. Jawab dahulu, lalu jadikan pertanyaan umum.",
    en: "This question has no official answer yet. Answer it first, then make it a frequent one.",
    source: { id: "kebijakan", en: "policy" },
  },
  "in-already": {
    kind: "conflict",
    id: "Pertanyaan ini sudah menjadi pertanyaan umum. Ubahlah rumusannya di sana.",
    en: "This question is among the frequent ones already. Change its words there.",
    source: { id: "kebijakan", en: "policy" },
  },
  "out-already": {
    kind: "conflict",
    id: "Pertanyaan umum ini sudah ditarik.",
    en: "This was taken out of the frequent questions already.",
    source: { id: "kebijakan", en: "policy" },
  },
});

interface Act {
  readonly by: string;
  readonly at: string;
}

/**
 * Makes an answered question part of its topic's FAQ, in words of whoever does. The entry does not know the question, so that it
 * leads to nobody; the question knows the entry.
 * @throws DomainError `faq.not-answered`, `faq.in-already`
 * @source policy choice
 */
export function publishInFaq(
  question: Question,
  content: FaqContent,
  { id, by, at }: Act & { readonly id: string },
): { readonly asked: PostDecision; readonly entry: FaqDecision } {
  const { topic, question: asked } = question;
  if (asked.answer === undefined) throw refuse("not-answered");
  if (asked.faqId !== undefined) throw refuse("in-already");
  return {
    asked: {
      state: { ...question, question: { ...asked, faqId: id } },
      event: { type: "QUESTION_IN_FAQ", by, at, data: { faqId: id } },
    },
    entry: {
      state: { ...NEW_AGGREGATE, ...content, id, topic, writtenAt: at, writtenBy: by },
      event: { type: "FAQ_PUBLISHED", by, at, data: content },
    },
  };
}

/** Changes an entry's words, and puts it back if it was out; the trail keeps the former ones. */
export function changeFaq(entry: FaqEntry, content: FaqContent, { by, at }: Act): FaqDecision {
  const { withdrawnAt: _, ...kept } = entry;
  return {
    state: { ...kept, ...content, writtenAt: at, writtenBy: by },
    event: { type: "FAQ_CHANGED", by, at, data: content },
  };
}

/** Takes an entry out, as when its rule has changed. @throws DomainError `faq.out-already` */
export function withdrawFaq(entry: FaqEntry, { by, at }: Act): FaqDecision {
  if (entry.withdrawnAt !== undefined) throw refuse("out-already");
  return { state: { ...entry, withdrawnAt: at }, event: { type: "FAQ_WITHDRAWN", by, at } };
}

/** Whether an entry has every word, wherever and in whatever case. @param words as they were typed */
export function hasWords(
  { question, answer }: Pick<FaqEntry, "question" | "answer">,
  words: string,
): boolean {
  const text = `${question} ${answer}`.toLocaleLowerCase("id");
  return words
    .toLocaleLowerCase("id")
    .split(/\s+/)
    .every((word) => text.includes(word));
}
