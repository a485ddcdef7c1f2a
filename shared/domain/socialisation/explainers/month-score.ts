import type { ExplainerText } from "./text.ts";

export const MONTH_SCORE: ExplainerText = {
  title: { id: "Bagaimana nilai bulanan terbentuk", en: "How a month's score comes about" },
  body: {
    id: `Nilai bulanan dihitung dari bukti, bukan dari ingatan.

Capaian: setiap laporan yang diterima atasan menambah realisasi indikator Anda. Realisasi dibandingkan dengan target bulan itu, lalu dijumlahkan menurut bobot tiap indikator. Satu indikator dihitung paling tinggi 120 persen.

Perilaku: atasan menilai tujuh nilai BerAKHLAK. Bila cukup banyak rekan memberi umpan balik, capaian berbobot {achievementWith} persen, penilaian atasan {raterWith} persen, dan rekan {colleaguesWith} persen. Bila tidak, capaian {achievementWithout} persen dan atasan {raterWithout} persen.

Buktinya dibekukan pada tanggal {closesOnDay} bulan berikutnya. Laporan yang belum dijawab atasan saat itu tidak merugikan Anda tanpa sepengetahuan Anda: rinciannya terlihat di halaman hasil. Tekan "Mengapa?" di samping angka mana pun untuk melihat hitungannya sampai ke laporan asalnya.

Nilai ini dipakai untuk peringkat dan penghargaan. Predikat Anda ditentukan oleh penilaian atasan, bukan oleh nilai ini.`,
    en: `A month's score is computed from evidence, not from memory.

Achievement: each report that your superior accepts adds to your indicators. What was achieved is compared with the month's target and added up by weight. One indicator counts for at most 120 percent.

Conduct: your superior rates the seven BerAKHLAK values. If enough colleagues give feedback, achievement weighs {achievementWith} percent, the superior's rating {raterWith} and colleagues {colleaguesWith}. If not, achievement weighs {achievementWithout} percent and the superior's rating {raterWithout}.

The evidence is frozen on day {closesOnDay} of the following month. What became of reports that were unanswered by then is shown with your result. "Why?" beside any figure leads down to the reports behind it.

The score is for rankings and awards. Your predikat follows from your superior's rating, never from this score.`,
  },
};
