import { now } from "../../frame/clock.ts";
import { localDay, shortDayWords, untilWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { State } from "../../parts/figure/figures.tsx";
import type { Consultation } from "./consultation-words.ts";

const WORDS = {
  soon: { id: "Belum dibuka", en: "Not open yet" },
  open: { id: "Dibuka sampai", en: "Open until" },
  counting: { id: "Sedang dihitung", en: "Being counted" },
  awaiting: { id: "Menunggu tanggapan", en: "Awaits its answer" },
  due: { id: "Ditanggapi paling lambat", en: "To be answered by" },
  answered: { id: "Sudah ditanggapi", en: "Answered" },
  completed: { id: "Hasilnya diumumkan", en: "What came of it is published" },
};

/** How far a consultation is, and until when. */
export function ConsultationState({ of }: { readonly of: Consultation }) {
  return <State {...(of.isOpen && { kind: "care" as const })}>{saidOf(of)}</State>;
}

function saidOf({ state, isOpen, opensAt, closesAt, answerDueAt }: Consultation): string {
  const text = words(WORDS);
  if (isOpen) return `${text.open} ${dueWords(closesAt)}`;
  if (state === "CLOSED") return answerDueAt ? `${text.due} ${dueWords(answerDueAt)}` : text.awaiting;
  if (state === "ANSWERED") return text.answered;
  if (state === "COMPLETED") return text.completed;
  return Date.parse(opensAt) > now() ? text.soon : text.counting;
}

/** "15 Jun (76 hari lagi)". */
const dueWords = (instant: string) => `${shortDayWords(localDay(instant))} (${untilWords(instant)})`;
