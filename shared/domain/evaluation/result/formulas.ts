import type { Text } from "../../text.ts";
import { isKnownRules, type ResultRules } from "./result.ts";

/** Formulas, in words, that are the same under every version of the rules. */
const FORMULAS = {
  indicator: {
    id: "Capaian indikator positif = realisasi ÷ target; indikator negatif = 2 − realisasi ÷ target, paling rendah 0; paling tinggi 120% (PP 30/2019). Target bulanan indikator kumulatif = target tahunan ÷ 12, dikalikan banyaknya bulan yang dinilai, atau bagiannya yang dijalani. Realisasi indikator kumulatif = jumlah semua capaian yang diterima; indikator lain = capaian yang diterima dengan tanggal kegiatan terakhir, bukan rata-ratanya.",
    en: "Achievement of a positive indicator = actual ÷ target; of a negative one = 2 − actual ÷ target, at least 0; at most 120% (PP 30/2019). Monthly target of a cumulative indicator = yearly target ÷ 12, times the number of months evaluated, or the part of them that was served. Actual of a cumulative indicator = sum of all accepted values; of any other = the accepted value with the latest day of activity, not their mean.",
  },
  absence: {
    id: "Hari cuti dan hari tidak bertugas tidak dihitung, dan disebut dengan sebabnya. Bagian yang dijalani = hari kerja yang dijalani ÷ hari kerja bulan itu; pada triwulan dan tahun jumlahnya. Bulan dengan hari kerja terlalu sedikit, menurut kebijakan daerah, tidak dinilai dan tidak masuk triwulan dan tahun. Kebijakan; hak cuti menurut PP 11/2017 jo. PP 17/2020.",
    en: "Days of leave and days off duty do not count, and are named with their reason. Part served = working days served ÷ working days of the month; for a quarter and a year, their sums. A month with too few working days, by the city's policy, is not evaluated and is no part of its quarter and year. Policy; the right to leave is from PP 11/2017, amended by PP 17/2020.",
  },
  unanswered: {
    id: "Laporan yang belum dijawab saat penutupan, menurut pilihan daerah, tidak dihitung dan tidak merugikan, atau dihitung seperti diterima. Laporan yang dikembalikan dan belum diperbaiki tidak pernah dihitung.",
    en: "Reports still unanswered at the close, as the city chooses, do not count and do no harm, or count as if accepted. Reports that were returned and not mended never count.",
  },
  ACHIEVEMENT: {
    id: "Σ (capaian indikator × bobot) ÷ Σ bobot; capaian indikator dipakai sebelum dibulatkan, hanya hasilnya dibulatkan.",
    en: "Σ (achievement of an indicator × weight) ÷ Σ weights; achievements are used unrounded, only the result is rounded.",
  },
  COMPLAINTS_IN_TIME: {
    id: "Indikator yang terisi sendiri: tepat waktu ÷ (tepat waktu + terlambat) × 100, dua desimal; dari pengaduan unit dalam bulan itu.",
    en: "Automatic indicator: in time ÷ (in time + late) × 100, two decimals; from the unit's complaints of the month.",
  },
  COMPLAINT_ANSWER_DAYS: {
    id: "Indikator yang terisi sendiri: median hari kerja sampai jawaban pertama; penghitungnya jumlah pengaduan menurut hari.",
    en: "Automatic indicator: median of the working days until the first answer; its counters are complaints by days.",
  },
  COMPLAINTS_REOPENED: {
    id: "Indikator yang terisi sendiri: dibuka kembali ÷ dijawab × 100, paling tinggi 100, dua desimal; pengaduan unit yang diterima dalam bulan itu.",
    en: "Automatic indicator: reopened ÷ answered × 100, at most 100, two decimals; of the unit's complaints received in the month.",
  },
  COMPLAINTS_DISSATISFIED: {
    id: "Indikator yang terisi sendiri: tidak puas ÷ (puas + tidak puas) × 100, dua desimal; kosong di bawah tiga penilaian.",
    en: "Automatic indicator: dissatisfied ÷ (satisfied + dissatisfied) × 100, two decimals; empty below three ratings.",
  },
  OWN_COMPLAINTS_IN_TIME: {
    id: "Indikator yang terisi sendiri: tepat waktu ÷ (tepat waktu + terlambat) × 100, dua desimal; dari jawaban pertama yang diberikan pegawai dalam bulan itu.",
    en: "Automatic indicator: in time ÷ (in time + late) × 100, two decimals; of the first answers that the employee gave in the month.",
  },
  OWN_COMPLAINT_ANSWER_DAYS: {
    id: "Indikator yang terisi sendiri: median hari kerja sampai jawaban pertama yang diberikan pegawai; penghitungnya jumlah pengaduan menurut hari.",
    en: "Automatic indicator: median of the working days until the first answer that the employee gave; its counters are complaints by days.",
  },
  OWN_COMPLAINTS_REOPENED: {
    id: "Indikator yang terisi sendiri: dibuka kembali ÷ dijawab × 100, paling tinggi 100, dua desimal; dijawab ialah jawaban akhir pegawai, dibuka kembali ialah pengaduan yang dibuka kembali setelah jawaban pegawai, masing-masing dalam bulan itu.",
    en: "Automatic indicator: reopened ÷ answered × 100, at most 100, two decimals; answered are the employee's final answers, reopened are complaints that were reopened after the employee's answer, each in the month.",
  },
  OWN_COMPLAINTS_DISSATISFIED: {
    id: "Indikator yang terisi sendiri: tidak puas ÷ (puas + tidak puas) × 100, dua desimal, dari penilaian pengadu atas jawaban pegawai; kosong di bawah tiga penilaian.",
    en: "Automatic indicator: dissatisfied ÷ (satisfied + dissatisfied) × 100, two decimals, of complainants' ratings of the employee's answers; empty below three ratings.",
  },
  OWN_TRAINING_HOURS: {
    id: "Indikator yang terisi sendiri: JP yang dikonfirmasi sejak awal tahun sampai akhir bulan × 12 ÷ (JP wajib setahun × nomor bulan) × 100, paling tinggi 100, dua desimal.",
    en: "Automatic indicator: lesson hours (JP) confirmed from the start of the year to the end of the month × 12 ÷ (hours required in a year × number of the month) × 100, at most 100, two decimals.",
  },
  OWN_RECOMMENDATIONS_IN_TIME: {
    id: "Indikator yang terisi sendiri: tepat waktu ÷ (tepat waktu + terlambat) × 100, dua desimal, dari rekomendasi pengawasan kepada pegawai sejak awal tahun sampai akhir bulan; terlambat ialah yang lewat tenggat tanpa tindak lanjut, kosong bila belum ada. Satu rekomendasi dihitung sekali, pada tahun tenggat pertamanya.",
    en: "Automatic indicator: in time ÷ (in time + late) × 100, two decimals, of recommendations of supervision to the employee from the start of the year to the end of the month; late are those past their deadline without a follow-up, and it is empty while there are none. A recommendation counts once, in the year of its first deadline.",
  },
  UNIT_RECOMMENDATIONS_IN_TIME: {
    id: "Indikator yang terisi sendiri: tepat waktu ÷ (tepat waktu + terlambat) × 100, dua desimal, dari rekomendasi pengawasan pada unit tempat pegawai bertugas di akhir bulan, sejak awal tahun sampai akhir bulan, siapa pun penanggung jawabnya; terlambat ialah yang lewat tenggat tanpa tindak lanjut, kosong bila belum ada.",
    en: "Automatic indicator: in time ÷ (in time + late) × 100, two decimals, of recommendations of supervision on the unit where the employee serves at the end of the month, from the start of the year to the end of the month, whoever owns them; late are those past their deadline without a follow-up, and it is empty while there are none.",
  },
  SATISFACTION_INDEX: {
    id: "Indikator yang terisi sendiri: Indeks Kepuasan Masyarakat (PermenPANRB 14/2017) dari jumlah nilai U1–U9 dan banyaknya jawaban, dengan bobot unsur yang disebut di sampingnya.",
    en: "Automatic indicator: satisfaction index, IKM (PermenPANRB 14/2017), from the sums of the scores of U1–U9 and the number of answers, with the weight of the elements that is named beside it.",
  },
  SATISFACTION_ELEMENT: {
    id: "Indikator yang terisi sendiri: jumlah nilai unsur ÷ banyaknya jawaban (NRR), dua desimal (PermenPANRB 14/2017).",
    en: "Automatic indicator: sum of the element's scores ÷ number of answers (NRR), two decimals (PermenPANRB 14/2017).",
  },
  advice: {
    id: "Saran hasil kerja: capaian mulai dari batas atas = di atas ekspektasi; mulai dari batas bawah = sesuai ekspektasi; selebihnya di bawah ekspektasi. Kedua batas menurut kebijakan daerah. Saran tidak memutuskan; pejabat penilai yang menilai (PermenPANRB 6/2022).",
    en: "Advice on results of work: from the upper bound of achievement on = above expectation; from the lower bound on = as expected; otherwise below expectation. Both bounds are the city's policy. Advice decides nothing; the rater rates (PermenPANRB 6/2022).",
  },
  periodicAdvice: {
    id: "Saran triwulan dan tahun dari penilaian di dalamnya: di atas ekspektasi = 3, sesuai = 2, di bawah = 1; rata-rata ditimbang banyaknya bulan, dibulatkan ke perseratus; mulai dari batas atas = di atas ekspektasi, mulai dari batas bawah = sesuai, selebihnya di bawah. Tanpa penilaian berkala, saran dari capaian.",
    en: "Advice for a quarter and a year, from the ratings within it: above expectation = 3, as expected = 2, below = 1; their mean, weighted by months, is rounded to hundredths; from the upper bound on = above expectation, from the lower bound on = as expected, otherwise below. Without periodic ratings, the advice is by achievement.",
  },
  parts: {
    id: "Fakta triwulan dan tahun = jumlah penghitung bulan-bulannya sebagaimana dibekukan; rencana kinerja yang berlaku pada bulan terakhir. Bila rencana diubah di tengah jalan, tiap bagian diukur dengan rencana yang berlaku pada bagian itu, ditimbang banyaknya bulan.",
    en: "Facts of a quarter and a year = sums of their months' counters as they were frozen; the plan is the one in force in the last month. If the plan was amended on the way, each part is measured by the plan in force in it, weighted by months.",
  },
  predikat: {
    id: "Matriks hasil kerja × perilaku kerja (PermenPANRB 6/2022).",
    en: "Matrix of results of work × behaviour at work (PermenPANRB 6/2022).",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Formulas of the score in words, by rule version: they are versioned with the computation. */
const SCORE_FORMULAS: Readonly<Record<ResultRules, Readonly<Record<string, Text>>>> = {
  "2026.1": {
    REPORTING: {
      id: "Laporan diterima ÷ (laporan diterima + laporan dikembalikan); tanpa laporan = 0.",
      en: "Accepted reports ÷ (accepted reports + returned reports); without reports = 0.",
    },
    SATISFACTION: {
      id: "Indeks Kepuasan Masyarakat unit (PermenPANRB 14/2017) dalam perseratus.",
      en: "The unit's satisfaction index, IKM (PermenPANRB 14/2017), as a percentage.",
    },
    COMPLAINT_TIMELINESS: {
      id: "Pengaduan dijawab tepat waktu ÷ (tepat waktu + terlambat) pada unit.",
      en: "Complaints answered in time ÷ (in time + late), in the unit.",
    },
    score: {
      id: "Σ (nilai ukuran × bobot terpakai). Ukuran tanpa data dikeluarkan dan bobot yang lain disesuaikan sebanding. Skor hanya untuk peringkat, tidak menentukan predikat (PP 30/2019).",
      en: "Σ (value of a measure × weight used). Measures without data are left out, and the other weights grow in proportion. The score is for ranking only and does not decide the predikat (PP 30/2019).",
    },
  },
  "2026.2": {
    RATER_BEHAVIOUR: {
      id: "Rating perilaku kerja oleh pejabat penilai, dengan nilai menurut kebijakan daerah. Belum dinilai = tidak diketahui; skor dihitung lagi saat dinilai (PP 30/2019).",
      en: "The rater's rating of behaviour at work, with the value that the city's policy gives it. Not rated yet = unknown; the score is computed again when it is rated (PP 30/2019).",
    },
    COLLEAGUE_BEHAVIOUR: {
      id: "Rata-rata tujuh nilai BerAKHLAK (skala 1–5) menurut rekan dan bawahan ÷ 5, dari rata-rata per nilai sebagaimana ditampilkan, sampai persepuluhan; beberapa bulan dijumlahkan lalu dibagi banyaknya bulan. Di bawah jumlah pemberi terkecil = tidak diketahui (UU 27/2022; PP 30/2019).",
      en: "Mean of the seven BerAKHLAK values (from 1 to 5), by colleagues and staff below ÷ 5, from the mean of each value as shown, to tenths; several months are added up and divided by their number. Below the smallest number of givers = unknown (UU 27/2022; PP 30/2019).",
    },
    OBSERVATION: {
      id: "Σ nilai observasi (0–100% skala instrumen) ÷ banyaknya observasi. Cara daerah sendiri; bobot menurut kebijakan daerah.",
      en: "Σ scores of observations (0–100% of the instrument's scale) ÷ number of observations. The city's own way; the weight is the city's policy.",
    },
    SUPERVISION: {
      id: "Σ nilai kunjungan pengawasan ÷ banyaknya kunjungan. Nilai satu kunjungan = rata-rata kriterianya: yang berskala 0–100% skala instrumen, ya = 100%, tidak = 0; foto, titik koordinat, dan catatan tidak dinilai. Dihitung pada bulan kunjungan dicatat, bagi yang dikunjungi atau yang bertanggung jawab atas unit itu. Cara daerah sendiri; bobot menurut kebijakan daerah, dan bukan bagian skor bila bobotnya 0.",
      en: "Σ scores of visits of supervision ÷ number of visits. The score of a visit = the mean of its criteria: those with a scale give 0–100% of it, yes = 100%, no = 0; photos, coordinates and notes are not scored. It counts in the month in which the visit was recorded, for whoever was visited or is responsible for the unit. The city's own way; the weight is the city's policy, and it is no part of the score where its weight is 0.",
    },
    PUBLIC_FEEDBACK: {
      id: "Indeks Kepuasan Masyarakat unit (PermenPANRB 14/2017) dalam perseratus; di bawah jumlah jawaban terkecil = tidak diketahui. Cara daerah sendiri; bobot menurut kebijakan daerah.",
      en: "The unit's satisfaction index, IKM (PermenPANRB 14/2017), as a percentage; below the smallest number of answers = unknown. The city's own way; the weight is the city's policy.",
    },
    score: {
      id: "Σ (nilai bagian × bobot terpakai), dibulatkan sekali. Tanpa umpan balik rekan: SKP 70 + perilaku 30; dengan rekan: SKP 60 + perilaku 40, di dalamnya penilai 60 dan rekan 40 (PP 30/2019), disesuaikan daerah untuk caranya sendiri. Bagian yang tidak diketahui dikeluarkan dan bobotnya dibagikan sebanding kepada yang lain; tanpa rencana yang disepakati, SKP dihitung 0 (kebijakan). Skor hanya untuk peringkat dan penghargaan, tidak menentukan predikat (PP 30/2019).",
      en: "Σ (value of a part × weight used), rounded once. Without colleagues' feedback: SKP 70 + behaviour 30; with it: SKP 60 + behaviour 40, of which rater 60 and colleagues 40 (PP 30/2019), adjusted by the city for its own ways. Parts that are unknown are left out, and their weight is shared among the others in proportion; without an agreed plan, SKP counts as 0 (policy). The score is for ranking and awards only and does not decide the predikat (PP 30/2019).",
    },
  },
};

/** How each number of a result is computed, in words. */
export function formulasOf(ruleVersion: string): Readonly<Record<string, Text>> {
  return { ...FORMULAS, ...(isKnownRules(ruleVersion) ? SCORE_FORMULAS[ruleVersion] : {}) };
}
