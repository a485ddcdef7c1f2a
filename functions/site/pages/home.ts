import { monthIn } from "../../../shared/domain/day-words.ts";
import { numberIn } from "../../../shared/domain/number-words.ts";
import { html } from "../../../shared/html.ts";
import type { Screen } from "../../../shared/pages/page.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { SiteApi } from "../api.ts";
import type { sitePages } from "../page-contract.ts";

const WORDS = {
  title: { id: "Apa yang ingin Anda sampaikan?", en: "What would you like to say?" },
  lead: {
    id: "Laporkan jalan berlubang, layanan yang lambat, atau apa pun yang menjadi urusan pemerintah kota. Tanpa akun, boleh tanpa nama.",
    en: "Report a broken road, a slow service, or anything that is the city's business. No account, no name needed.",
  },
  leadRegency: {
    id: "Laporkan jalan berlubang, layanan yang lambat, atau apa pun yang menjadi urusan pemerintah kabupaten. Tanpa akun, boleh tanpa nama.",
    en: "Report a broken road, a slow service, or anything that is the regency's business. No account, no name needed.",
  },
  description: {
    id: "Sampaikan pengaduan, lacak perkembangannya, dan lihat hasil kerja pemerintah daerah.",
    en: "Report a problem, follow what becomes of it, and see how the city is doing.",
  },
  report: { id: "Buat laporan", en: "Make a report" },
  reportHint: {
    id: "Tiga menit. Anda mendapat nomor untuk melacaknya.",
    en: "Three minutes. You get a number to follow it.",
  },
  track: { id: "Lacak laporan", en: "Follow a report" },
  trackHint: { id: "Siapkan nomor dan kode rahasianya.", en: "Have its number and secret code at hand." },
  integrity: { id: "Lapor pelanggaran integritas", en: "Report a breach of integrity" },
  integrityHint: {
    id: "Suap, benturan kepentingan, pelecehan. Tersegel; hanya dibaca petugas khusus.",
    en: "Bribery, conflicts of interest, harassment. Sealed; read by special officers only.",
  },
  satisfaction: { id: "Kepuasan warga", en: "How satisfied citizens are" },
  satisfactionHint: {
    id: "Seluruh daerah dan tiap unit, dan apa yang diperbaiki.",
    en: "The whole city and each unit, and what is being improved.",
  },
  awards: { id: "Pegawai terbaik", en: "Employees of the month" },
  awardsHint: { id: "Siapa, mengapa, dan cara menyanggahnya.", en: "Who, why, and how to object." },
  promise: { id: "Janji kami", en: "What we promise" },
  verified: { id: "Diperiksa dan diteruskan", en: "Checked and passed on" },
  answered: { id: "Jawaban pertama", en: "First answer" },
  resolved: { id: "Diselesaikan", en: "Resolved" },
  within: { id: "hari kerja", en: "working days" },
  kept: { id: "Yang terjadi pada", en: "What happened in" },
  received: { id: "Laporan diterima", en: "Reports received" },
  inTime: { id: "Dijawab tepat waktu", en: "Answered in time" },
  late: { id: "Dijawab terlambat", en: "Answered late" },
  solved: { id: "Selesai", en: "Resolved" },
  none: {
    id: "Belum ada laporan yang tercatat pada bulan itu.",
    en: "No reports were recorded in that month.",
  },
  recount: { id: "Lihat per unit dan hitung ulang", en: "See it by unit, and recount it" },
};

/** What one can do here, and how far the city keeps what it promises. */
export async function homePage(
  { city, language }: PageRequest<typeof sitePages.home>,
  api: SiteApi,
): Promise<Screen> {
  const { promise, lastMonth } = await api.overview({});
  const words = wordsIn(WORDS, language);
  const days = (count: number) => html`${count} <small>${words.within}</small>`;
  const { month, received, answeredInTime, answeredLate, solved } = lastMonth;
  const figures = [
    [words.received, received],
    [words.inTime, answeredInTime],
    [words.late, answeredLate],
    [words.solved, solved],
  ] as const;
  return {
    title: words.title,
    description: words.description,
    main: html`<h1>${words.title}</h1>
<p class="lead">${city.kind === "KOTA" ? words.lead : words.leadRegency}</p>
<div class="cards">
<a class="card main" href="/lapor"><h2>${words.report}</h2><p class="hint">${words.reportHint}</p></a>
<a class="card" href="/lacak"><h2>${words.track}</h2><p class="hint">${words.trackHint}</p></a>
<a class="card" href="/integritas"><h2>${words.integrity}</h2><p class="hint">${words.integrityHint}</p></a>
<a class="card" href="/kepuasan"><h2>${words.satisfaction}</h2><p class="hint">${words.satisfactionHint}</p></a>
<a class="card" href="/penghargaan"><h2>${words.awards}</h2><p class="hint">${words.awardsHint}</p></a>
</div>
<h2>${words.promise}</h2>
<dl class="figures">
<div><dt>${words.verified}</dt><dd>${days(promise.verifyWorkingDays)}</dd></div>
<div><dt>${words.answered}</dt><dd>${days(promise.firstResponseWorkingDays)}</dd></div>
<div><dt>${words.resolved}</dt><dd>${days(promise.resolveWorkingDays.PENGADUAN_TIDAK_BERKADAR_PENGAWASAN)}</dd></div>
</dl>
<h2>${words.kept} ${monthIn(month, language)}</h2>
${
  received === 0
    ? html`<p>${words.none}</p>`
    : html`<dl class="figures">${figures.map(([name, count]) => html`<div><dt>${name}</dt><dd>${numberIn(count, language)}</dd></div>`)}</dl>`
}
<p><a href="/statistik/${month}">${words.recount}</a></p>`,
  };
}
