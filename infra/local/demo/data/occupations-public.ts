import { count, level, type Occupation, within } from "./occupation.ts";

const SCHOOL_OBSTACLES = [
  "Beberapa murid tidak hadir karena hujan lebat pagi hari.",
  "Proyektor kelas rusak, materi disampaikan dengan papan tulis.",
  "Jaringan internet sekolah terputus saat asesmen daring.",
];

const CLINIC_OBSTACLES = [
  "Antrean menumpuk karena hanya dua loket yang buka.",
  "Stok vaksin terlambat datang dari gudang farmasi.",
  "Aplikasi P-Care sering terputus sehingga pencatatan dilakukan manual dahulu.",
];

export const TEACHER: Occupation = {
  indicators: [
    count(
      ["jam-mengajar", "Jam pelajaran yang dilaksanakan", "jam pelajaran"],
      96,
      "Mengajar {n} jam pelajaran sesuai jadwal dan modul ajar.",
      "Melaksanakan pembelajaran {n} jam, termasuk diskusi kelompok.",
      "Mengajar {n} jam pelajaran dengan pembelajaran berdiferensiasi.",
    ),
    level(
      ["ketuntasan", "Murid yang mencapai ketuntasan belajar", "%"],
      85,
      "Memeriksa asesmen formatif; ketuntasan kelas {n}%.",
      "Mengoreksi ulangan harian; {n}% murid tuntas.",
    ),
    count(
      ["perangkat-ajar", "Perangkat ajar yang disusun", "dokumen"],
      4,
      "Menyusun {n} modul ajar untuk minggu berikutnya.",
      "Merevisi {n} perangkat ajar hasil diskusi KKG.",
    ),
  ],
  otherActivities: [
    "Membimbing kegiatan ekstrakurikuler Pramuka.",
    "Menerima konsultasi orang tua murid tentang kehadiran anak.",
    "Mengikuti rapat persiapan penilaian tengah semester.",
  ],
  obstacles: SCHOOL_OBSTACLES,
};

export const LIBRARIAN: Occupation = {
  indicators: [
    count(
      ["kunjungan", "Kunjungan perpustakaan yang dilayani", "kunjungan"],
      240,
      "Melayani {n} kunjungan murid di perpustakaan.",
      "Melayani {n} peminjam dan pengembalian buku.",
    ),
    count(["koleksi", "Koleksi yang dikatalog", "judul"], 30, "Mengatalog {n} judul buku baru."),
    count(
      ["literasi", "Kegiatan literasi yang diselenggarakan", "kegiatan"],
      4,
      "Menyelenggarakan {n} kegiatan membaca nyaring.",
    ),
  ],
  otherActivities: ["Menata ulang rak koleksi referensi.", "Menyusun laporan peminjaman mingguan."],
  obstacles: SCHOOL_OBSTACLES,
};

export const NURSE: Occupation = {
  indicators: [
    count(
      ["asuhan", "Asuhan keperawatan atau kebidanan yang diberikan", "pasien"],
      180,
      "Memberikan asuhan kepada {n} pasien di poli umum.",
      "Melayani {n} pasien, termasuk pemeriksaan tanda vital dan edukasi.",
      "Melayani {n} ibu dan anak di poli KIA.",
    ),
    level(
      ["kelengkapan", "Kelengkapan rekam asuhan", "%"],
      95,
      "Melengkapi rekam asuhan; kelengkapan minggu ini {n}%.",
    ),
    count(
      ["kunjungan-rumah", "Kunjungan rumah", "keluarga"],
      12,
      "Kunjungan rumah ke {n} keluarga dengan penyakit kronis.",
      "Mengunjungi {n} keluarga pada posyandu wilayah kerja.",
    ),
  ],
  otherActivities: [
    "Menjadi petugas triase di pintu masuk puskesmas.",
    "Sterilisasi alat dan pemeriksaan stok tindakan.",
  ],
  obstacles: CLINIC_OBSTACLES,
};

export const PHYSICIAN: Occupation = {
  indicators: [
    count(
      ["pasien", "Pasien yang diperiksa", "pasien"],
      260,
      "Memeriksa {n} pasien rawat jalan.",
      "Memeriksa dan mengobati {n} pasien, dua di antaranya dirujuk.",
    ),
    within(
      ["waktu-tunggu", "Rata-rata waktu tunggu pasien", "menit"],
      45,
      "Evaluasi antrean poli; rata-rata waktu tunggu {n} menit.",
    ),
    count(["penyuluhan", "Penyuluhan kesehatan", "kegiatan"], 4, "Memberikan {n} penyuluhan hipertensi."),
  ],
  otherActivities: ["Audit medis internal bersama perawat.", "Rapat mutu layanan puskesmas."],
  obstacles: CLINIC_OBSTACLES,
};

export const CLINIC_STAFF: Occupation = {
  indicators: [
    count(
      ["layanan-kesehatan", "Layanan kesehatan yang diselesaikan", "layanan"],
      200,
      "Menyelesaikan {n} layanan sesuai standar prosedur.",
      "Melayani {n} resep, rekam medis, atau pemeriksaan lapangan.",
    ),
    level(["mutu-layanan", "Kesesuaian dengan standar layanan", "%"], 95, "Uji petik mutu; kesesuaian {n}%."),
    count(["inspeksi", "Pemeriksaan dan pembinaan", "lokasi"], 8, "Memeriksa dan membina {n} lokasi."),
  ],
  otherActivities: ["Menghitung persediaan akhir pekan.", "Menyusun laporan bulanan ke Dinas Kesehatan."],
  obstacles: CLINIC_OBSTACLES,
};

export const COUNTER: Occupation = {
  indicators: [
    count(
      ["berkas", "Berkas layanan yang diselesaikan", "berkas"],
      150,
      "Menyelesaikan {n} berkas permohonan warga di loket.",
      "Memverifikasi dan menerbitkan {n} dokumen permohonan.",
      "Melayani {n} pemohon, termasuk pemohon lanjut usia.",
    ),
    within(
      ["waktu-layanan", "Rata-rata waktu layanan per berkas", "menit"],
      20,
      "Mencatat waktu layanan; rata-rata {n} menit per berkas.",
    ),
    level(["ketepatan", "Berkas tanpa perbaikan ulang", "%"], 95, "Uji petik berkas; {n}% tanpa perbaikan."),
  ],
  otherActivities: [
    "Menjadi petugas informasi dan pengaduan di ruang layanan.",
    "Merapikan arsip permohonan bulan lalu.",
    "Layanan jemput bola di kelurahan.",
  ],
  obstacles: [
    "Jaringan SIAK terputus hampir satu jam.",
    "Blangko habis, pemohon diberi surat keterangan sementara.",
    "Banyak berkas kurang lengkap sehingga pemohon harus kembali.",
  ],
};

export const STREET_CLEANING: Occupation = {
  indicators: [
    count(
      ["sampah", "Sampah yang terangkut", "ton"],
      60,
      "Mengangkut {n} ton sampah dari TPS pasar dan sekitarnya.",
      "Penyapuan dan pengangkutan {n} ton sampah jalur protokol.",
    ),
    level(["ritase", "Titik pengangkutan yang terlayani sesuai jadwal", "%"], 95, "Titik terlayani {n}%."),
    count(["pembinaan", "Pembinaan bank sampah dan warga", "kegiatan"], 4, "Membina {n} bank sampah."),
  ],
  otherActivities: ["Kerja bakti membersihkan saluran air.", "Perawatan ringan kendaraan pengangkut."],
  obstacles: [
    "Satu truk mogok sehingga pengangkutan terlambat dua jam.",
    "TPS penuh setelah hari pasar; perlu ritase tambahan.",
  ],
};

export const FIELD_ORDER: Occupation = {
  indicators: [
    count(
      ["patroli", "Patroli dan pengaturan lapangan", "kegiatan"],
      24,
      "Melaksanakan {n} kali patroli dan pengaturan di lapangan.",
      "Pengaturan dan pengawasan {n} titik di pusat kota dan pasar.",
    ),
    within(["tanggap", "Waktu tanggap laporan warga", "menit"], 30, "Waktu tanggap rata-rata {n} menit."),
    count(["penertiban", "Pembinaan pelanggaran", "orang"], 20, "Membina {n} pelanggar secara persuasif."),
  ],
  otherActivities: ["Pengamanan kegiatan pemerintah daerah.", "Apel dan pengarahan regu."],
  obstacles: [
    "Hujan lebat, pengaturan dihentikan sementara.",
    "Jumlah personel kurang karena tugas pengamanan.",
  ],
};
