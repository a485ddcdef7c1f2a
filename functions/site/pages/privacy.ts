import { html } from "../../../shared/html.ts";
import type { Screen } from "../../../shared/pages/page.ts";
import { tableOf } from "../../../shared/pages/parts/table.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { SiteApi } from "../api.ts";

const WORDS = {
  title: { id: "Data pribadi dan hak Anda", en: "Personal data and your rights" },
  description: {
    id: "Apa yang kami simpan, berapa lama, siapa yang dapat membacanya, dan hak Anda.",
    en: "What we keep, for how long, who may read it, and your rights.",
  },
  lead: {
    id: "Kami menyimpan sesedikit mungkin. Tanpa akun, tanpa pelacak, tanpa iklan, tanpa pihak ketiga.",
    en: "We keep as little as we can. No account, no trackers, no advertising, no third party.",
  },
  kept: { id: "Yang disimpan", en: "What is kept" },
  what: { id: "Data", en: "Data" },
  long: { id: "Berapa lama", en: "How long" },
  who: { id: "Siapa yang membacanya", en: "Who reads it" },
  years: { id: "tahun setelah selesai", en: "years after it ends" },
  text: { id: "Isi keluhan dan fotonya", en: "What a complaint says, and its photos" },
  textWho: {
    id: "Petugas pengaduan dan unit yang menanganinya",
    en: "Complaint officers and the unit that handles it",
  },
  suggestion: { id: "Isi usulan dan pertanyaan", en: "What a suggestion or a question says" },
  misconduct: { id: "Laporan dugaan penyimpangan", en: "Reports of misconduct" },
  misconductWho: {
    id: "Petugas pengaduan dan pemeriksa, bukan unit yang dilaporkan",
    en: "Complaint officers and examiners, not the unit reported",
  },
  contact: { id: "Nama dan kontak, bila Anda meninggalkannya", en: "Name and contact, if you leave them" },
  contactLong: { id: "Selama laporannya", en: "As long as the report" },
  contactWho: {
    id: "Tersandi dan terpisah; petugas yang diberi izin, dan setiap pembukaan dicatat beserta alasannya",
    en: "Encrypted and apart; officers with permission, and each opening is recorded with its reason",
  },
  answers: { id: "Jawaban dan saran dalam survei", en: "Survey answers and remarks" },
  answersLong: {
    id: "Tanpa nama dan tanpa kontak; tidak dihapus",
    en: "Without name or contact; not deleted",
  },
  answersWho: {
    id: "Angkanya siapa pun; sarannya kepegawaian dan kepala daerah, nomor dan alamat disamarkan",
    en: "The figures anyone; the remarks HR and the head of the city, numbers and addresses masked",
  },
  network: { id: "Alamat jaringan", en: "Network address" },
  networkLong: {
    id: "Sehari, sebagai sidik acak yang berganti tiap hari",
    en: "A day, as a random print that changes daily",
  },
  networkWho: { id: "Tidak seorang pun; untuk mencegah penyalahgunaan", en: "Nobody; it prevents abuse" },
  device: { id: "Di perangkat Anda", en: "On your device" },
  deviceText: {
    id: "Satu kuki untuk bahasa, satu kuki tersegel selama satu jam bagi laporan yang Anda buka, serta draf laporan dan jawaban survei yang belum terkirim. Yang belum terkirim hanya ada di perangkat Anda dan dihapus begitu terkirim.",
    en: "One cookie for the language, one sealed for an hour for a report you open, and reports and survey answers not yet sent. What is not yet sent is on your device alone and is deleted once it is sent.",
  },
  map: {
    id: "Satu hal datang dari luar: bila Anda membuka peta pada formulir laporan, gambarnya diambil dari {host}, yang mengetahui alamat jaringan Anda dan bagian daerah yang Anda buka. Tanpa peta pun laporan dapat dikirim.",
    en: "One thing comes from elsewhere: if you open the map in the report form, its pictures come from {host}, who learn your network address and which part of the city you look at. A report can be sent without the map.",
  },
  rights: { id: "Hak Anda", en: "Your rights" },
  rightsText: {
    id: "Menurut Undang-Undang Nomor 27 Tahun 2022 Anda berhak mengetahui, memperoleh, memperbaiki, dan menghapus data pribadi Anda, serta menarik persetujuan. Sampaikan lewat laporan, sebutkan nomornya; kami tidak meminta alasan.",
    en: "By Law 27 of 2022 you may know, obtain, correct and delete your personal data, and withdraw consent. Ask by a report, quoting its number; we ask for no reason.",
  },
  report: { id: "Sampaikan permintaan", en: "Ask for it" },
};

/** What is kept of citizens, how long, and what they may ask for. */
export async function privacyPage({ language, city }: PageRequest, api: SiteApi): Promise<Screen> {
  const { promise } = await api.overview({});
  const words = wordsIn(WORDS, language);
  const { retentionYears: years } = promise;
  const { map } = city.deployment;
  return {
    title: words.title,
    description: words.description,
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${tableOf(
  words.kept,
  [{ title: words.what }, { title: words.long }, { title: words.who }],
  [
    [words.text, `${years.PENGADUAN_TIDAK_BERKADAR_PENGAWASAN} ${words.years}`, words.textWho],
    [
      words.suggestion,
      `${Math.max(years.ASPIRASI, years.PERMINTAAN_INFORMASI)} ${words.years}`,
      words.textWho,
    ],
    [words.misconduct, `${years.PENGADUAN_BERKADAR_PENGAWASAN} ${words.years}`, words.misconductWho],
    [words.contact, words.contactLong, words.contactWho],
    [words.answers, words.answersLong, words.answersWho],
    [words.network, words.networkLong, words.networkWho],
  ],
  "STACKED",
)}
<h2>${words.device}</h2>
<p>${words.deviceText}</p>
${map !== undefined && html`<p>${words.map.replace("{host}", new URL(map.tiles).host)}</p>`}
<h2>${words.rights}</h2>
<p>${words.rightsText}</p>
<p class="acts"><a class="button" href="/lapor">${words.report}</a></p>`,
  };
}
