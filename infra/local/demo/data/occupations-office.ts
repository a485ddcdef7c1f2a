import { count, level, type Occupation, within } from "./occupation.ts";

const OFFICE_OBSTACLES = [
  "Data dari perangkat daerah lain belum lengkap.",
  "Aplikasi lambat pada jam sibuk.",
  "Rapat mendadak sehingga sebagian pekerjaan bergeser ke esok hari.",
];

export const LEADERSHIP: Occupation = {
  indicators: [
    level(
      ["target-unit", "Target kerja unit yang tercapai", "%"],
      90,
      "Memantau capaian unit; {n}% target bulan ini tercapai.",
      "Evaluasi mingguan bersama staf; capaian unit {n}%.",
    ),
    count(
      ["pembinaan", "Pembinaan dan umpan balik kepada pegawai", "kegiatan"],
      8,
      "Melaksanakan {n} sesi umpan balik dengan pegawai.",
      "Memimpin {n} rapat pembinaan dan pembagian tugas.",
    ),
    within(
      ["tindak-lanjut", "Rata-rata waktu menindaklanjuti disposisi", "hari"],
      3,
      "Menuntaskan disposisi; rata-rata {n} hari.",
    ),
  ],
  otherActivities: [
    "Menghadiri rapat koordinasi perangkat daerah.",
    "Meninjau pelayanan di lapangan.",
    "Menerima audiensi tokoh masyarakat.",
  ],
  obstacles: OFFICE_OBSTACLES,
};

export const ADMINISTRATION: Occupation = {
  indicators: [
    count(
      ["dokumen", "Dokumen dan surat yang diselesaikan", "dokumen"],
      60,
      "Menyelesaikan {n} surat dan nota dinas.",
      "Mengolah {n} dokumen administrasi bidang.",
    ),
    within(["waktu-proses", "Rata-rata waktu proses surat", "jam"], 8, "Rata-rata waktu proses {n} jam."),
    level(["arsip", "Arsip yang tertata sesuai pedoman", "%"], 90, "Menata arsip; {n}% sesuai pedoman."),
  ],
  otherActivities: ["Menyiapkan bahan rapat pimpinan.", "Mendampingi pemeriksaan internal."],
  obstacles: OFFICE_OBSTACLES,
};

export const POLICY: Occupation = {
  indicators: [
    count(
      ["telaahan", "Telaahan atau analisis yang disusun", "dokumen"],
      6,
      "Menyusun {n} telaahan staf untuk pimpinan.",
      "Menyelesaikan {n} analisis data pendukung kebijakan.",
    ),
    level(["mutu-telaahan", "Telaahan yang diterima tanpa perbaikan", "%"], 85, "{n}% telaahan diterima."),
    count(
      ["koordinasi", "Koordinasi lintas perangkat daerah", "kegiatan"],
      6,
      "Melaksanakan {n} koordinasi.",
    ),
  ],
  otherActivities: ["Mengikuti rapat pembahasan rancangan peraturan.", "Menelaah surat masuk."],
  obstacles: OFFICE_OBSTACLES,
};

export const PERSONNEL: Occupation = {
  indicators: [
    count(
      ["layanan-asn", "Layanan kepegawaian yang diselesaikan", "berkas"],
      40,
      "Menyelesaikan {n} berkas kenaikan pangkat dan cuti.",
      "Memverifikasi {n} dokumen kepegawaian di SIASN.",
    ),
    within(["waktu-layanan", "Rata-rata waktu layanan kepegawaian", "hari"], 3, "Rata-rata {n} hari."),
    count(["pendampingan", "Pendampingan penyusunan SKP", "pegawai"], 15, "Mendampingi {n} pegawai."),
  ],
  otherActivities: ["Sosialisasi manajemen kinerja.", "Rekonsiliasi data pegawai dengan BKN."],
  obstacles: OFFICE_OBSTACLES,
};

export const PLANNER: Occupation = {
  indicators: [
    count(
      ["dokumen-rencana", "Bahan perencanaan yang disusun", "dokumen"],
      5,
      "Menyusun {n} bahan perencanaan program.",
      "Menyelesaikan {n} kertas kerja RKPD.",
    ),
    level(["validitas", "Validitas data perencanaan", "%"], 95, "Verifikasi data; validitas {n}%."),
    count(["musrenbang", "Usulan warga yang ditelaah", "usulan"], 30, "Menelaah {n} usulan Musrenbang."),
  ],
  otherActivities: ["Menghadiri forum perangkat daerah.", "Pemutakhiran data SIPD."],
  obstacles: OFFICE_OBSTACLES,
};

export const INFORMATICS: Occupation = {
  indicators: [
    count(
      ["tiket", "Permintaan dukungan yang diselesaikan", "tiket"],
      40,
      "Menyelesaikan {n} permintaan dukungan aplikasi.",
      "Menangani {n} gangguan jaringan dan basis data.",
    ),
    level(["ketersediaan", "Ketersediaan layanan elektronik", "%"], 99, "Memantau layanan; tersedia {n}%."),
    within(["pulih", "Rata-rata waktu pemulihan gangguan", "menit"], 60, "Pemulihan rata-rata {n} menit."),
  ],
  otherActivities: ["Pencadangan basis data dan uji pemulihan.", "Pendampingan pengguna aplikasi baru."],
  obstacles: ["Listrik padam di ruang server.", ...OFFICE_OBSTACLES],
};
