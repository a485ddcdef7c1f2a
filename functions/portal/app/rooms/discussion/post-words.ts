import type { Answer } from "../../client/operations.ts";
import { untilWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";

export type Post = Answer<"GET /v1/discussions/{topic}">["items"][number];

const WORDS = {
  answered: { id: "Dijawab", en: "Answered" },
  late: { id: "Terlambat dijawab", en: "Overdue" },
  due: { id: "Menunggu jawaban,", en: "Awaits an answer," },
  gone: { id: "Ditarik", en: "Withdrawn" },
  hidden: { id: "Disembunyikan", en: "Hidden" },
  withdrawnText: { id: "Tulisan ini ditarik penulisnya.", en: "Its author withdrew this." },
  forgottenText: {
    id: "Masa simpan tulisan ini sudah berakhir.",
    en: "This is no longer kept.",
  },
};

/** The state of a question. */
export function standingOf({
  question,
  withdrawnAt,
  hidden,
  text,
}: Pick<Post, "question" | "withdrawnAt" | "hidden" | "text">): {
  readonly kind?: "good" | "care" | "wrong";
  readonly text: string;
} {
  const said = words(WORDS);
  if (question?.answer) return { kind: "good", text: said.answered };
  if (withdrawnAt !== undefined || text === undefined) return { text: hidden ? said.hidden : said.gone };
  if (question?.answerMissedAt !== undefined) return { kind: "wrong", text: said.late };
  return { kind: "care", text: `${said.due} ${untilWords(question?.answerDueAt ?? "")}` };
}

/** What is shown where words are gone; undefined if they are there, or hidden, which says why itself. */
export function placeholderOf({ text, withdrawnAt, forgottenAt }: Post): string | undefined {
  const said = words(WORDS);
  if (text !== undefined) return undefined;
  if (forgottenAt !== undefined) return said.forgottenText;
  return withdrawnAt === undefined ? undefined : said.withdrawnText;
}
