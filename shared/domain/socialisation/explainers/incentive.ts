import type { ExplainerText } from "./text.ts";

export const INCENTIVE: ExplainerText = {
  title: { id: "Bagaimana insentif (TPP) dihitung", en: "How the incentive (TPP) is computed" },
  body: {
    id: `Insentif dihitung menurut tabel yang berlaku pada bulan itu. Tabelnya terbuka bagi semua pegawai.

Kelas jabatan menentukan dasar rupiahnya. Dasar itu dibagi menjadi bagian produktivitas dan bagian disiplin. Bagian produktivitas mengikuti predikat atau capaian Anda menurut jenjang di tabel. Bagian disiplin dikurangi menurut catatan kehadiran. Lalu ada potongan lain dan bonus proyek yang disetujui. Setiap bagian dibulatkan satu kali ke rupiah utuh.

Tabel baru diuji coba dahulu: selisih bagi setiap orang terlihat sebelum disetujui, dan yang menyusunnya tidak boleh ikut menyetujui. Bulan yang sudah dibayar tidak dihitung ulang diam-diam; perubahan sesudahnya dibayar sebagai selisih.

Rincian langkah demi langkah ada di Hasil, Insentif. Dasar: PP 12/2019 Pasal 58 dan peraturan kepala daerah.`,
    en: `The incentive is computed by the table in force in that month. Every employee can read the table.

The class of your post gives the base in rupiah. It is split into a part for productivity and one for discipline. Productivity follows your predikat or achievement, by the bands of the table. Discipline is reduced by the record of attendance. Then come other deductions, and approved project bonuses. Each part is rounded once, to whole rupiah.

A new table is tried first: what it changes for each person is seen before it is approved, and whoever wrote it may not approve it. A month that was paid is not quietly computed again; later changes are paid as a difference.

Each step is shown in Results, Incentive. Source: PP 12/2019, article 58, and the regulation of the head of the region.`,
  },
};
