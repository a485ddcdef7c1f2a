import { isKnownRules, type ResultRules } from "./result.ts";

/** Formulas, in words, that are the same under every version of the rules. */
const FORMULAS = {
  indicator:
    "Capaian indikator positif = realisasi ÷ target; indikator negatif = 2 − realisasi ÷ target, paling rendah 0; paling tinggi 120% (PP 30/2019). Target bulanan indikator kumulatif = target tahunan ÷ 12, dikalikan banyaknya bulan yang dinilai, atau bagiannya yang dijalani. Realisasi indikator kumulatif = jumlah semua capaian yang diterima; indikator lain = capaian yang diterima dengan tanggal kegiatan terakhir, bukan rata-ratanya.",
  absence:
    "Hari cuti dan hari tidak bertugas tidak dihitung, dan disebut dengan sebabnya. Bagian yang dijalani = hari kerja yang dijalani ÷ hari kerja bulan itu; pada triwulan dan tahun jumlahnya. Bulan dengan hari kerja terlalu sedikit, menurut kebijakan daerah, tidak dinilai dan tidak masuk triwulan dan tahun. Kebijakan; hak cuti menurut PP 11/2017 jo. PP 17/2020.",
  unanswered:
    "Laporan yang belum dijawab saat penutupan, menurut pilihan daerah, tidak dihitung dan tidak merugikan, atau dihitung seperti diterima. Laporan yang dikembalikan dan belum diperbaiki tidak pernah dihitung.",
  ACHIEVEMENT:
    "Σ (capaian indikator × bobot) ÷ Σ bobot; capaian indikator dipakai sebelum dibulatkan, hanya hasilnya dibulatkan.",
  COMPLAINTS_IN_TIME:
    "Indikator yang terisi sendiri: tepat waktu ÷ (tepat waktu + terlambat) × 100, dua desimal; dari pengaduan unit dalam bulan itu.",
  COMPLAINT_ANSWER_DAYS:
    "Indikator yang terisi sendiri: median hari kerja sampai jawaban pertama; penghitungnya jumlah pengaduan menurut hari.",
  COMPLAINTS_REOPENED:
    "Indikator yang terisi sendiri: dibuka kembali ÷ dijawab × 100, paling tinggi 100, dua desimal; pengaduan unit yang diterima dalam bulan itu.",
  COMPLAINTS_DISSATISFIED:
    "Indikator yang terisi sendiri: tidak puas ÷ (puas + tidak puas) × 100, dua desimal; kosong di bawah tiga penilaian.",
  OWN_COMPLAINTS_IN_TIME:
    "Indikator yang terisi sendiri: tepat waktu ÷ (tepat waktu + terlambat) × 100, dua desimal; dari jawaban pertama yang diberikan pegawai dalam bulan itu.",
  OWN_COMPLAINT_ANSWER_DAYS:
    "Indikator yang terisi sendiri: median hari kerja sampai jawaban pertama yang diberikan pegawai; penghitungnya jumlah pengaduan menurut hari.",
  OWN_COMPLAINTS_REOPENED:
    "Indikator yang terisi sendiri: dibuka kembali ÷ dijawab × 100, paling tinggi 100, dua desimal; dijawab ialah jawaban akhir pegawai, dibuka kembali ialah pengaduan yang dibuka kembali setelah jawaban pegawai, masing-masing dalam bulan itu.",
  OWN_COMPLAINTS_DISSATISFIED:
    "Indikator yang terisi sendiri: tidak puas ÷ (puas + tidak puas) × 100, dua desimal, dari penilaian pengadu atas jawaban pegawai; kosong di bawah tiga penilaian.",
  OWN_TRAINING_HOURS:
    "Indikator yang terisi sendiri: JP yang dikonfirmasi sejak awal tahun sampai akhir bulan × 12 ÷ (JP wajib setahun × nomor bulan) × 100, paling tinggi 100, dua desimal.",
  OWN_RECOMMENDATIONS_IN_TIME:
    "Indikator yang terisi sendiri: tepat waktu ÷ (tepat waktu + terlambat) × 100, dua desimal, dari rekomendasi pengawasan kepada pegawai sejak awal tahun sampai akhir bulan; terlambat ialah yang lewat tenggat tanpa tindak lanjut, kosong bila belum ada. Satu rekomendasi dihitung sekali, pada tahun tenggat pertamanya.",
  UNIT_RECOMMENDATIONS_IN_TIME:
    "Indikator yang terisi sendiri: tepat waktu ÷ (tepat waktu + terlambat) × 100, dua desimal, dari rekomendasi pengawasan pada unit tempat pegawai bertugas di akhir bulan, sejak awal tahun sampai akhir bulan, siapa pun penanggung jawabnya; terlambat ialah yang lewat tenggat tanpa tindak lanjut, kosong bila belum ada.",
  SATISFACTION_INDEX:
    "Indikator yang terisi sendiri: Indeks Kepuasan Masyarakat (PermenPANRB 14/2017) dari jumlah nilai U1–U9 dan banyaknya jawaban, dengan bobot unsur yang disebut di sampingnya.",
  SATISFACTION_ELEMENT:
    "Indikator yang terisi sendiri: jumlah nilai unsur ÷ banyaknya jawaban (NRR), dua desimal (PermenPANRB 14/2017).",
  advice:
    "Saran hasil kerja: capaian mulai dari batas atas = di atas ekspektasi; mulai dari batas bawah = sesuai ekspektasi; selebihnya di bawah ekspektasi. Kedua batas menurut kebijakan daerah. Saran tidak memutuskan; pejabat penilai yang menilai (PermenPANRB 6/2022).",
  periodicAdvice:
    "Saran triwulan dan tahun dari penilaian di dalamnya: di atas ekspektasi = 3, sesuai = 2, di bawah = 1; rata-rata ditimbang banyaknya bulan, dibulatkan ke perseratus; mulai dari batas atas = di atas ekspektasi, mulai dari batas bawah = sesuai, selebihnya di bawah. Tanpa penilaian berkala, saran dari capaian.",
  parts:
    "Fakta triwulan dan tahun = jumlah penghitung bulan-bulannya sebagaimana dibekukan; rencana kinerja yang berlaku pada bulan terakhir. Bila rencana diubah di tengah jalan, tiap bagian diukur dengan rencana yang berlaku pada bagian itu, ditimbang banyaknya bulan.",
  predikat: "Matriks hasil kerja × perilaku kerja (PermenPANRB 6/2022).",
} as const;

/** Formulas of the score in words, by rule version: they are versioned with the computation. */
const SCORE_FORMULAS: Readonly<Record<ResultRules, Readonly<Record<string, string>>>> = {
  "2026.1": {
    REPORTING: "Laporan diterima ÷ (laporan diterima + laporan dikembalikan); tanpa laporan = 0.",
    SATISFACTION: "Indeks Kepuasan Masyarakat unit (PermenPANRB 14/2017) dalam perseratus.",
    COMPLAINT_TIMELINESS: "Pengaduan dijawab tepat waktu ÷ (tepat waktu + terlambat) pada unit.",
    score:
      "Σ (nilai ukuran × bobot terpakai). Ukuran tanpa data dikeluarkan dan bobot yang lain disesuaikan sebanding. Skor hanya untuk peringkat, tidak menentukan predikat (PP 30/2019).",
  },
  "2026.2": {
    RATER_BEHAVIOUR:
      "Rating perilaku kerja oleh pejabat penilai, dengan nilai menurut kebijakan daerah. Belum dinilai = tidak diketahui; skor dihitung lagi saat dinilai (PP 30/2019).",
    COLLEAGUE_BEHAVIOUR:
      "Rata-rata tujuh nilai BerAKHLAK (skala 1–5) menurut rekan dan bawahan ÷ 5, dari rata-rata per nilai sebagaimana ditampilkan, sampai persepuluhan; beberapa bulan dijumlahkan lalu dibagi banyaknya bulan. Di bawah jumlah pemberi terkecil = tidak diketahui (UU 27/2022; PP 30/2019).",
    OBSERVATION:
      "Σ nilai observasi (0–100% skala instrumen) ÷ banyaknya observasi. Cara daerah sendiri; bobot menurut kebijakan daerah.",
    SUPERVISION:
      "Σ nilai kunjungan pengawasan ÷ banyaknya kunjungan. Nilai satu kunjungan = rata-rata kriterianya: yang berskala 0–100% skala instrumen, ya = 100%, tidak = 0; foto, titik koordinat, dan catatan tidak dinilai. Dihitung pada bulan kunjungan dicatat, bagi yang dikunjungi atau yang bertanggung jawab atas unit itu. Cara daerah sendiri; bobot menurut kebijakan daerah, dan bukan bagian skor bila bobotnya 0.",
    PUBLIC_FEEDBACK:
      "Indeks Kepuasan Masyarakat unit (PermenPANRB 14/2017) dalam perseratus; di bawah jumlah jawaban terkecil = tidak diketahui. Cara daerah sendiri; bobot menurut kebijakan daerah.",
    score:
      "Σ (nilai bagian × bobot terpakai), dibulatkan sekali. Tanpa umpan balik rekan: SKP 70 + perilaku 30; dengan rekan: SKP 60 + perilaku 40, di dalamnya penilai 60 dan rekan 40 (PP 30/2019), disesuaikan daerah untuk caranya sendiri. Bagian yang tidak diketahui dikeluarkan dan bobotnya dibagikan sebanding kepada yang lain; tanpa rencana yang disepakati, SKP dihitung 0 (kebijakan). Skor hanya untuk peringkat dan penghargaan, tidak menentukan predikat (PP 30/2019).",
  },
};

/** How each number of a result is computed, in words. */
export function formulasOf(ruleVersion: string): Readonly<Record<string, string>> {
  return { ...FORMULAS, ...(isKnownRules(ruleVersion) ? SCORE_FORMULAS[ruleVersion] : {}) };
}
