import { html } from "../../../shared/html.ts";
import type { Screen } from "../../../shared/pages/page.ts";
import { tableOf } from "../../../shared/pages/parts/table.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { SiteApi } from "../api.ts";

const WORDS = {
  title: { id: "Bagaimana laporan Anda berjalan", en: "How your report travels" },
  description: {
    id: "Dari laporan terkirim sampai selesai: siapa melakukan apa, dan paling lambat kapan.",
    en: "From sending to done: who does what, and by when at the latest.",
  },
  lead: {
    id: "Setiap laporan mendapat nomor, tenggat, dan jawaban. Bila kami terlambat, atasan unit itu diberi tahu dengan sendirinya.",
    en: "Every report gets a number, deadlines and an answer. If we are late, the unit's superiors are told automatically.",
  },
  sent: { id: "Terkirim", en: "Sent" },
  sentText: {
    id: "Anda mendapat nomor pelacakan dan kode rahasia. Simpan keduanya: itulah satu-satunya kunci laporan Anda.",
    en: "You get a tracking number and a secret code. Keep both: they are the only key to your report.",
  },
  checked: { id: "Diperiksa dan diteruskan", en: "Checked and passed on" },
  checkedText: {
    id: "Petugas membaca laporan dan meneruskannya ke unit yang berwenang. Anda tidak perlu tahu unit mana. Dugaan penyimpangan diperiksa Inspektorat, bukan unit yang dilaporkan.",
    en: "Staff read it and pass it to the unit in charge. You need not know which. Misconduct goes to the inspectorate, not to the unit reported.",
  },
  answered: { id: "Jawaban pertama", en: "First answer" },
  answeredText: {
    id: "Unit memberi tahu apa yang dilakukan. Bila ada yang kurang jelas, unit bertanya dahulu: selama menunggu jawaban Anda, tenggat kami berhenti.",
    en: "The unit says what it is doing. If something is unclear it asks first: while it waits for your reply, our deadlines stand still.",
  },
  resolved: { id: "Diselesaikan", en: "Resolved" },
  resolvedText: {
    id: "Anda menilai hasilnya. Bila belum puas, laporan dibuka kembali dan ditangani lagi.",
    en: "You rate the result. If you are not satisfied, the report is reopened and handled again.",
  },
  limits: {
    id: "Tenggat, dalam hari kerja sejak hari setelah laporan diterima",
    en: "Deadlines, in working days from the day after receipt",
  },
  act: { id: "Langkah", en: "Step" },
  days: { id: "Hari kerja", en: "Working days" },
  COMPLAINT: { id: "Keluhan diselesaikan", en: "A complaint is resolved" },
  MISCONDUCT: { id: "Dugaan penyimpangan diperiksa tuntas", en: "Misconduct is examined" },
  SUGGESTION: { id: "Usulan ditanggapi", en: "A suggestion is answered" },
  QUESTION: { id: "Pertanyaan dijawab", en: "A question is answered" },
  silence: { id: "Waktu Anda menanggapi jawaban kami", en: "Your time to respond to our answer" },
  reopen: { id: "Waktu Anda membuka kembali laporan", en: "Your time to reopen the report" },
  holidays: {
    id: "Sabtu, Minggu, hari libur nasional, cuti bersama, dan hari libur daerah tidak dihitung.",
    en: "Saturdays, Sundays, national holidays, joint leave and local days off do not count.",
  },
  calendar: { id: "Lihat kalender kerja", en: "See the working calendar" },
  questions: { id: "Yang sering ditanyakan", en: "Often asked" },
  anonymousQ: { id: "Apakah saya harus menyebut nama?", en: "Must I give my name?" },
  anonymousA: {
    id: "Tidak. Laporan tanpa nama ditangani sama. Kami tidak menyimpan apa pun tentang pengirimnya.",
    en: "No. A report without a name is handled alike. We store nothing about who sent it.",
  },
  lostQ: { id: "Kode rahasia saya hilang.", en: "I lost my secret code." },
  lostA: {
    id: "Kode itu tidak dapat dikirim ulang, sebab tidak tersimpan di mana pun. Laporan Anda tetap ditangani. Buat laporan baru dan sebut nomornya bila ada yang ingin ditambahkan.",
    en: "It cannot be sent again, as it is stored nowhere. Your report is still handled. Make a new one quoting the number if you want to add something.",
  },
  urgentQ: { id: "Keadaan darurat?", en: "An emergency?" },
  urgentA: {
    id: "Jangan menunggu di sini. Telepon 110 (polisi), 113 (pemadam), atau 119 (ambulans).",
    en: "Do not wait here. Call 110 (police), 113 (fire) or 119 (ambulance).",
  },
  report: { id: "Buat laporan", en: "Make a report" },
};

/** How a complaint travels, with its deadlines. */
export async function helpPage({ language }: PageRequest, api: SiteApi): Promise<Screen> {
  const { promise } = await api.overview({});
  const words = wordsIn(WORDS, language);
  const { resolveWorkingDays: resolve } = promise;
  const steps = [
    [words.sent, words.sentText],
    [words.checked, words.checkedText],
    [words.answered, words.answeredText],
    [words.resolved, words.resolvedText],
  ] as const;
  const limits = [
    [words.checked, promise.verifyWorkingDays],
    [words.answered, promise.firstResponseWorkingDays],
    [words.COMPLAINT, resolve.PENGADUAN_TIDAK_BERKADAR_PENGAWASAN],
    [words.SUGGESTION, resolve.ASPIRASI],
    [words.QUESTION, resolve.PERMINTAAN_INFORMASI],
    [words.MISCONDUCT, resolve.PENGADUAN_BERKADAR_PENGAWASAN],
    [words.silence, promise.complainantReplyWorkingDays],
    [words.reopen, promise.reopenWorkingDays],
  ] as const;
  const questions = [
    [words.anonymousQ, words.anonymousA],
    [words.lostQ, words.lostA],
    [words.urgentQ, words.urgentA],
  ] as const;
  return {
    title: words.title,
    description: words.description,
    place: "help",
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<ol class="trail">${steps.map(([name, text]) => html`<li><strong>${name}</strong><br>${text}</li>`)}</ol>
${tableOf(words.limits, [{ title: words.act }, { title: words.days, isNumber: true }], limits)}
<p>${words.holidays} <a href="/kalender">${words.calendar}</a></p>
<h2>${words.questions}</h2>
${questions.map(([question, answer]) => html`<details><summary>${question}</summary><p>${answer}</p></details>`)}
<p class="acts"><a class="button" href="/lapor">${words.report}</a></p>`,
  };
}
