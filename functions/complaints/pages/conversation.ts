import { englishOf } from "../../../shared/domain/complaints/words.ts";
import { type Html, html } from "../../../shared/html.ts";
import { written } from "../../../shared/pages/parts/written.ts";
import { momentWords } from "../../../shared/pages/when.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { CitizenComplaint, Where } from "./citizen-complaint.ts";

const WORDS = {
  title: { id: "Percakapan", en: "Conversation" },
  you: { id: "Anda", en: "You" },
  staff: { id: "Petugas", en: "Staff" },
  question: { id: "Petugas bertanya", en: "Staff ask" },
  answer: { id: "Jawaban", en: "Answer" },
  interim: { id: "Jawaban sementara", en: "Interim answer" },
  file: { id: "Berkas", en: "File" },
  open: { id: "Lihat berkas", en: "See the file" },
  rejected: { id: "Alasan penolakan", en: "Why it was rejected" },
  archived: { id: "Alasan pengarsipan", en: "Why it was archived" },
  closed: { id: "Alasan penutupan", en: "Why it was closed" },
};

interface Said {
  readonly at: string;
  readonly who: string;
  readonly text: string;
  readonly isOwn: boolean;
  readonly fileId?: string | undefined;
}

/** All that was said, oldest first: the report itself, questions and replies, answers, reasons. */
export function conversation(complaint: CitizenComplaint, where: Where): Html {
  const { trackingCode, submitted, receivedAt, messages, answers, rejection, archiving, closing } = complaint;
  const words = wordsIn(WORDS, where.language);
  const reasons = [
    [rejection, words.rejected],
    [archiving, words.archived],
    [closing, words.closed],
  ] as const;
  const said: readonly Said[] = [
    ...(submitted ? [{ at: receivedAt, who: words.you, text: submitted.text, isOwn: true }] : []),
    ...messages.map(({ at, from, kind, text, file }) => ({
      at,
      who: from === "COMPLAINANT" ? words.you : kind === "QUESTION" ? words.question : words.staff,
      text,
      isOwn: from === "COMPLAINANT",
      fileId: file?.id,
    })),
    ...answers.map(({ at, text, isFinal }) => ({
      at,
      who: isFinal ? words.answer : words.interim,
      text,
      isOwn: false,
    })),
    ...reasons.flatMap(([about, who]) =>
      about?.reason === undefined ? [] : [{ at: about.at, who, text: about.reason, isOwn: false }],
    ),
  ].toSorted((one, other) => (one.at < other.at ? -1 : 1));
  if (said.length === 0) return html``;
  return html`<h2>${words.title}</h2>
<ul class="talk">
${said.map(
  ({
    at,
    who,
    text,
    isOwn,
    fileId,
  }) => html`<li${isOwn && { html: ' class="own"' }}><strong>${who}</strong> <span class="hint">${momentWords(at, where)}</span>
<p>${written(text, { ...where, english: englishOf(text) })}</p>${
    fileId !== undefined &&
    html`<p><a href="/pengaduan/${trackingCode}/berkas/${fileId}">${words.open}</a></p>`
  }</li>
`,
)}</ul>`;
}
