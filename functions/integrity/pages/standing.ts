import { CLOCK_WORDS, FORWARDED_WORDS, STATE_WORDS } from "../../../shared/domain/integrity/words.ts";
import { type Html, html } from "../../../shared/html.ts";
import { factsOf } from "../../../shared/pages/parts/facts.ts";
import { notice } from "../../../shared/pages/parts/notice.ts";
import { dayWords, momentWords, type Where } from "../../../shared/pages/when.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { IntegrityApi } from "./report.ts";

const WORDS = {
  received: { id: "Diterima", en: "Received" },
  forwarded: { id: "Diteruskan ke", en: "Forwarded to" },
  late: {
    id: "Tenggat ini terlewat. Anda juga dapat melapor ke Inspektorat provinsi, KPK, atau Ombudsman Republik Indonesia.",
    en: "This deadline has passed. You may also report to the provincial inspectorate, the KPK or the Ombudsman.",
  },
  opened: {
    id: "Data diri Anda dibuka petugas. Alasannya ada dalam percakapan.",
    en: "An officer opened who you are. The reason is in the conversation.",
  },
  forgotten: {
    id: "Masa simpan berakhir: isi laporan dan percakapannya sudah dihapus.",
    en: "Retention has ended: the report and its conversation are deleted.",
  },
};

type Report = Awaited<ReturnType<IntegrityApi["view"]>>;

/** How a report stands: its state, its clock, and what whoever reported has to know. */
export function standing(report: Report, where: Where): Html {
  const { state, clock, dueAt, isLate, forwardedTo, openings, receivedAt, isForgotten } = report;
  const { language } = where;
  const words = wordsIn(WORDS, language);
  return html`<p class="lead">${STATE_WORDS[state][language]}</p>
${factsOf([
  [words.received, momentWords(receivedAt, where)],
  [clock ? CLOCK_WORDS[clock][language] : "", dueAt && dayWords(dueAt, where)],
  [words.forwarded, forwardedTo && FORWARDED_WORDS[forwardedTo][language]],
])}
${isLate && notice(words.late, "care")}${openings.length > 0 && notice(words.opened, "care")}${isForgotten && notice(words.forgotten)}`;
}
