import type { ComplaintClass } from "../../../../shared/domain/complaints/complaint.ts";
import { MISCONDUCT } from "../../../../shared/domain/complaints/misconduct.ts";

/**
 * What becomes of a complaint: solved (with or without the citizen's rating), closed unsolved, forwarded to another unit,
 * rejected, answered late, or left lying before or after verification.
 */
export type ComplaintFate =
  | "SOLVED"
  | "SILENT"
  | "UNSOLVED"
  | "FORWARDED"
  | "REJECTED"
  | "LATE"
  | "UNVERIFIED"
  | "UNANSWERED"
  | "IN_HAND";

export interface DemoComplaint {
  readonly text: string;
  /** How its unit's name in Bukittinggi begins. */
  readonly unit: string;
  readonly class: ComplaintClass;
  readonly fate: ComplaintFate;
}

const GRIEVANCE = "PENGADUAN_TIDAK_BERKADAR_PENGAWASAN";
const WASTE = "Bidang Pengelolaan Sampah";
const ROADS = "Bidang Lalu Lintas";
const IDENTITY = "Bidang Pelayanan Pendaftaran Penduduk";
const RECORDS = "Bidang Pelayanan Pencatatan Sipil";
const PERMITS = "Dinas Penanaman Modal";
const RASIMAH = "Puskesmas Rasimah Ahmad";
const TIGO_BALEH = "Puskesmas Tigo Baleh";
const ORDER = "Satuan Polisi Pamong Praja";
const REVENUE = "Badan Pendapatan";

function about(
  unit: string,
  fate: ComplaintFate,
  text: string,
  of: ComplaintClass = GRIEVANCE,
): DemoComplaint {
  return { unit, fate, text, class: of };
}

/** In the order in which they arrive. */
export const COMPLAINTS: readonly DemoComplaint[] = [
  about(
    WASTE,
    "SOLVED",
    "Sampah di TPS belakang Pasar Atas sudah tiga hari tidak diangkut dan mulai berbau.",
  ),
  about(
    IDENTITY,
    "LATE",
    "KTP elektronik saya sudah direkam sejak Januari tetapi sampai kini belum dicetak.",
  ),
  about(
    ROADS,
    "UNANSWERED",
    "Lampu lalu lintas simpang Tarok padam sejak seminggu lalu; hampir terjadi tabrakan.",
  ),
  about(
    RASIMAH,
    "SILENT",
    "Antrean pendaftaran puskesmas pagi hari lebih dari dua jam, loket yang buka hanya satu.",
  ),
  about(
    PERMITS,
    "SOLVED",
    "Nomor induk berusaha sudah terbit tetapi sertifikat standar belum diverifikasi dua minggu.",
  ),
  about(
    ORDER,
    "SILENT",
    "Pedagang menutup seluruh trotoar di Jalan Minangkabau, pejalan kaki harus turun ke jalan.",
  ),
  about(WASTE, "UNVERIFIED", "Bak sampah di depan SD kami hilang, sampah berserakan setiap pagi."),
  about(
    REVENUE,
    "SOLVED",
    "Mohon informasi cara mengurus keberatan PBB karena luas tanah tercatat dua kali lipat.",
    "PERMINTAAN_INFORMASI",
  ),
  about(
    RECORDS,
    "SOLVED",
    "Akta kelahiran anak saya salah tulis nama ibu, loket meminta saya kembali tiga kali.",
  ),
  about(
    TIGO_BALEH,
    "LATE",
    "Obat hipertensi di puskesmas kosong dua minggu, kami diminta membeli sendiri di apotek.",
  ),
  about(
    ROADS,
    "FORWARDED",
    "Jalan berlubang besar di depan kantor lurah, genangan menutupi lubang saat hujan.",
  ),
  about(
    WASTE,
    "SILENT",
    "Truk sampah lewat pukul tujuh pagi saat anak sekolah ramai, mohon jadwalnya diubah.",
    "ASPIRASI",
  ),
  about(
    IDENTITY,
    "SOLVED",
    "Kartu keluarga baru belum selesai padahal sudah lewat tanggal pada tanda terima.",
  ),
  about(PERMITS, "REJECTED", "Tes tes coba kirim pengaduan apakah masuk atau tidak."),
  about(ORDER, "UNSOLVED", "Musik kafe di belakang rumah sampai pukul dua malam setiap akhir pekan."),
  about(RASIMAH, "SOLVED", "Kursi roda di puskesmas rusak, ibu saya terpaksa digendong ke ruang periksa."),
  about(
    ROADS,
    "SILENT",
    "Juru parkir di Jalan Ahmad Yani meminta tarif dua kali lipat dan tidak memberi karcis.",
  ),
  about(IDENTITY, "UNANSWERED", "Petugas loket meminta uang lelah untuk mempercepat cetak KTP.", MISCONDUCT),
  about(WASTE, "SOLVED", "Saluran air tersumbat plastik di Tarok Dipo, air meluap ke rumah setiap hujan."),
  about(TIGO_BALEH, "SILENT", "Poli gigi tutup tanpa pengumuman, kami sudah menunggu sejak pukul tujuh."),
  about(
    REVENUE,
    "SOLVED",
    "Mohon informasi jadwal mobil layanan pajak keliling bulan Maret.",
    "PERMINTAAN_INFORMASI",
  ),
  about(
    PERMITS,
    "UNVERIFIED",
    "Izin praktik bidan saya tertahan karena sistem menolak dokumen tanpa penjelasan.",
  ),
  about(ROADS, "SOLVED", "Marka penyeberangan di depan SMP sudah hilang, murid sulit menyeberang."),
  about(
    RECORDS,
    "SILENT",
    "Mohon loket akta dibuka hari Sabtu karena kami bekerja di luar kota.",
    "ASPIRASI",
  ),
  about(
    WASTE,
    "UNANSWERED",
    "Warga membakar sampah setiap sore di lahan kosong, asapnya masuk ke rumah dan posyandu.",
  ),
  about(
    IDENTITY,
    "SOLVED",
    "Nama saya di KTP dan di kartu BPJS berbeda satu huruf, mohon petunjuk perbaikannya.",
    "PERMINTAAN_INFORMASI",
  ),
  about(ORDER, "FORWARDED", "Kabel menjuntai rendah di Jalan Sudirman, membahayakan pengendara motor."),
  about(RASIMAH, "SOLVED", "Petugas farmasi melayani sambil menelepon, antrean berhenti lama."),
  about(
    PERMITS,
    "SILENT",
    "Mohon syarat izin reklame dipasang di ruang tunggu agar tidak bolak-balik.",
    "ASPIRASI",
  ),
  about(ROADS, "LATE", "Lampu jalan mati sepanjang 200 meter dekat Ngarai, rawan pada malam hari."),
  about(WASTE, "IN_HAND", "Pasar Bawah bau karena air lindi mengalir ke jalan."),
  about(IDENTITY, "IN_HAND", "Antrean daring KTP penuh sampai bulan depan padahal ruang tunggu kosong."),
  about(REVENUE, "SILENT", "Aplikasi pembayaran PBB gagal tetapi saldo terpotong."),
  about(TIGO_BALEH, "IN_HAND", "Jadwal imunisasi di papan pengumuman belum diperbarui sejak tahun lalu."),
  about(ORDER, "UNVERIFIED", "Gelandangan tidur di halte depan sekolah, anak-anak takut menunggu angkutan."),
  about(RECORDS, "IN_HAND", "Berkas akta kematian ayah saya dinyatakan hilang di loket."),
  about(ROADS, "SOLVED", "Angkutan kota berhenti di tikungan Simpang Limau sehingga macet setiap sore."),
  about(WASTE, "IN_HAND", "Mohon tambahan kontainer sampah di Aur Kuning menjelang hari pasar.", "ASPIRASI"),
  about(
    PERMITS,
    "SOLVED",
    "Mohon informasi biaya persetujuan bangunan gedung untuk rumah tinggal.",
    "PERMINTAAN_INFORMASI",
  ),
  about(RASIMAH, "UNANSWERED", "Parkir ambulans terhalang mobil dinas, pasien darurat harus ditandu jauh."),
];

export const FINAL_ANSWERS = [
  "Terima kasih atas laporannya. Petugas kami sudah turun ke lokasi dan menyelesaikannya; bukti foto ada di kantor kami.",
  "Kami mohon maaf atas ketidaknyamanan ini. Berkas Anda sudah selesai dan dapat diambil pada jam kerja.",
  "Laporan Anda benar. Jadwal layanan sudah kami ubah mulai pekan ini.",
  "Berikut penjelasan dan syarat lengkapnya; silakan datang ke loket informasi bila masih ada yang kurang jelas.",
];
export const FIRST_RESPONSES = [
  "Laporan Anda kami terima dan sedang ditangani petugas lapangan.",
  "Kami sedang memeriksa berkas Anda dan akan mengabari hasilnya.",
];
export const DELAY_REASON =
  "Petugas terbatas selama libur dan cuti bersama; kami mohon maaf atas keterlambatan ini.";
export const UNSOLVED_REASON =
  "Pengukuran kebisingan tidak melampaui baku mutu, sehingga tidak ada dasar penindakan.";
export const REJECTION_REASON = "Isi laporan hanya percobaan pengiriman dan tidak memuat pengaduan.";
