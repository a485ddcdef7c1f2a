import * as z from "zod";
import { FaqContentSchema, FaqEntrySchema } from "../../shared/domain/discussion/faq.ts";
import { freeText } from "../../shared/domain/free-text.ts";
import { once } from "../../shared/domain/once.ts";
import { refuseNotAddressed } from "../../shared/domain/socialisation/audience.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";
import { READERS } from "./announcement-contract.ts";
import { OneFaqEntry, OneQuestion, OneTopic } from "./discussion-contract.ts";

/** Frequent questions: answered ones, in words that fit everybody. */
export const faqRoutes = {
  faq: {
    method: "GET",
    path: "/v1/discussions/{topic}/faq",
    roles: READERS,
    refuseStranger: refuseNotAddressed,
    summary: {
      id: "Pertanyaan umum tentang sebuah aturan atau pengumuman",
      en: "The FAQ of a rule or an announcement",
    },
    params: OneTopic,
    query: PageQuerySchema,
    reply: once(() =>
      withPeople(
        pageOf(FaqEntrySchema()).extend({
          /** Whether the reader looks after it. */
          isMine: z.boolean(),
        }),
      ),
    ),
  },
  searchFaq: {
    method: "GET",
    path: "/v1/faq",
    roles: READERS,
    summary: {
      id: "Mencari pertanyaan umum semua aturan menurut kata",
      en: "Search the FAQ of all rules by words",
    },
    query: once(() => z.strictObject({ words: freeText().min(2).max(100) })),
    reply: once(() => withPeople(z.object({ items: z.array(FaqEntrySchema()).readonly() }))),
  },
  toFaq: {
    method: "POST",
    path: "/v1/discussions/{topic}/questions/{questionId}/faq",
    roles: READERS,
    refuseStranger: refuseNotAddressed,
    summary: {
      id: "Menjadikan pertanyaan yang sudah dijawab pertanyaan umum, dengan rumusan sendiri dan tanpa nama penanya",
      en: "Make an answered question part of the FAQ, in one's own words and without who asked",
    },
    guard: "version",
    params: OneQuestion,
    body: FaqContentSchema,
    reply: FaqEntrySchema,
  },
  changeFaq: {
    method: "POST",
    path: "/v1/discussions/{topic}/faq/{faqId}/change",
    roles: READERS,
    refuseStranger: refuseNotAddressed,
    summary: {
      id: "Mengubah rumusan pertanyaan umum; rumusan sebelumnya tetap dalam jejak",
      en: "Change the words of a FAQ entry; the trail keeps the former ones",
    },
    guard: "version",
    params: OneFaqEntry,
    body: FaqContentSchema,
    reply: FaqEntrySchema,
  },
  withdrawFaq: {
    method: "POST",
    path: "/v1/discussions/{topic}/faq/{faqId}/withdraw",
    roles: READERS,
    refuseStranger: refuseNotAddressed,
    summary: {
      id: "Menarik pertanyaan umum, misalnya karena aturannya berubah",
      en: "Take an entry out of the FAQ, as when its rule has changed",
    },
    guard: "version",
    params: OneFaqEntry,
    reply: FaqEntrySchema,
  },
} satisfies Contract;
