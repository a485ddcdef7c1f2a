import type { Api } from "../../../shared/pages/in-process-api.ts";
import type { wordsIn } from "../../../shared/pages/words.ts";
import type { publicationRoutes } from "../contract.ts";

/** The API that the pages ask. */
export type PublicationApi = Api<typeof publicationRoutes>;
export type Month = Awaited<ReturnType<PublicationApi["ofMonth"]>>;
export type StatisticsWords = ReturnType<typeof wordsIn<typeof STATISTICS_WORDS>>;

export const STATISTICS_WORDS = {
  title: { id: "Pengaduan {month}", en: "Complaints of {month}" },
  description: {
    id: "Berapa pengaduan diterima pada {month}, berapa dijawab tepat waktu, dan di unit mana. Semua angka dapat dihitung ulang.",
    en: "How many complaints came in {month}, how many were answered in time, and by which unit. Every figure can be recounted.",
  },
  lead: {
    id: "Yang diterima pada bulan itu, dan apa yang terjadi padanya sampai sekarang.",
    en: "What was received in that month, and what has become of it since.",
  },
  kept: { id: "Janji ditepati", en: "Promise kept" },
  keptOf: {
    id: "{inTime} dari {answered} jawaban pertama diberikan dalam {days} hari kerja, seperti yang dijanjikan.",
    en: "{inTime} of {answered} first answers came within {days} working days, as promised.",
  },
  keptNone: {
    id: "Belum ada jawaban pertama. Yang dijanjikan: dalam {days} hari kerja.",
    en: "No first answers yet. The promise: within {days} working days.",
  },
  unanswered: {
    id: "Laporan yang belum dijawab belum ikut dihitung; yang melewati tenggat tampak pada “Lewat tenggat”.",
    en: "Reports without an answer are not counted yet; those past a deadline are under “Missed a deadline”.",
  },
  before: { id: "{month}: {value}", en: "{month}: {value}" },
  noneBefore: { id: "belum ada jawaban", en: "no answers" },
  city: { id: "Seluruh daerah", en: "The whole city" },
  regency: { id: "Seluruh kabupaten", en: "The whole regency" },
  figure: { id: "Angka", en: "Figure" },
  units: { id: "Menurut unit", en: "By unit" },
  unit: { id: "Unit", en: "Unit" },
  twice: {
    id: "Laporan yang terlambat di dua unit terhitung pada keduanya.",
    en: "A report that was late at two units counts for both.",
  },
  empty: {
    id: "Belum ada laporan yang tercatat pada {month}. Setelah ada, di sini terlihat berapa yang dijawab tepat waktu, di daerah ini dan di tiap unit.",
    en: "No reports are recorded for {month}. Once there are, this page shows how many were answered in time, by the city and by each unit.",
  },
  future: { id: "Bulan itu belum tiba.", en: "That month has not come yet." },
  report: { id: "Buat laporan", en: "Make a report" },
  running: {
    id: "Bulan ini masih berjalan: angkanya masih bertambah.",
    en: "This month is still running: its figures still grow.",
  },
  months: { id: "Bulan lain", en: "Other months" },
  data: { id: "Unduh data (CSV)", en: "Download the data (CSV)" },
  recount: { id: "Hitung ulang", en: "Recount it" },
  recountText: {
    id: "Setiap pengaduan bulan ini juga kami buka satu per satu, tanpa isi, nama, dan nomornya: golongannya, lalu unit mana yang menghitungnya, dan sebagai apa. Jumlahkan per unit; hasilnya harus sama dengan tabel di atas.",
    en: "Every complaint of this month is also published one by one, without its text, name or number: its class, which unit counts it, and as what. Add them up by unit; the result must be the table above.",
  },
  list: { id: "Buka daftar yang dapat dihitung (JSON)", en: "Open the countable list (JSON)" },
};
