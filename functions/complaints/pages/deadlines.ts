import type * as z from "zod";
import type { CitizenExplanationSchema } from "../../../shared/domain/complaints/clocks/explanation.ts";
import { englishOf } from "../../../shared/domain/complaints/words.ts";
import { weekdayIn } from "../../../shared/domain/day-words.ts";
import { type Html, html } from "../../../shared/html.ts";
import { notice } from "../../../shared/pages/parts/notice.ts";
import { written } from "../../../shared/pages/parts/written.ts";
import { dayWords } from "../../../shared/pages/when.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { CitizenComplaint, Where } from "./citizen-complaint.ts";

const WORDS = {
  next: { id: "Paling lambat", en: "No later than" },
  why: { id: "Mengapa hari itu?", en: "Why that day?" },
  all: { id: "Semua tenggat laporan ini", en: "All deadlines of this report" },
  until: { id: "sampai", en: "until" },
  paused: { id: "dihentikan sementara", en: "paused" },
  late: {
    id: "Kami melewati tenggat. Atasan unit itu sudah diberi tahu.",
    en: "We missed a deadline. The unit's superiors have been told.",
  },
  reason: { id: "Alasan kami", en: "Our reason" },
};

/** Until when something happens, and how that day was counted. */
export function deadlines(
  { dueAt, delay }: CitizenComplaint,
  { deadlines: all }: z.output<ReturnType<typeof CitizenExplanationSchema>>,
  where: Where,
): Html {
  const { language } = where;
  const words = wordsIn(WORDS, language);
  const running = all.filter(({ isSettled }) => !isSettled);
  return html`${
    dueAt !== undefined &&
    html`<p>${words.next} <strong>${dayWords(dueAt, where)}</strong>.</p>
`
  }${
    delay &&
    notice(
      html`<p>${words.late}</p>${delay.reason !== undefined && html`<p>${words.reason}: ${written(delay.reason, { language, english: englishOf(delay.reason) })}</p>`}`,
      "care",
    )
  }${
    running.length > 0 &&
    html`<details><summary>${words.why}</summary>
${running.map(
  ({ about, dueDay, text }) =>
    html`<p><strong>${about[language]}</strong>, ${dueDay === undefined ? words.paused : `${words.until} ${weekdayIn(dueDay, language)}`}. ${text[language]}</p>`,
)}</details>
`
  }`;
}
