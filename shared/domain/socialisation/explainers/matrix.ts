import type { ExplainerText } from "./text.ts";

export const MATRIX: ExplainerText = {
  title: { id: "Matriks predikat kinerja", en: "The matrix of the predikat" },
  body: {
    id: `Predikat lahir dari dua penilaian atasan: hasil kerja dan perilaku kerja. Masing-masing dapat di atas, sesuai, atau di bawah ekspektasi.

Sangat Baik: keduanya di atas ekspektasi.
Baik: keduanya paling tidak sesuai, tetapi tidak keduanya di atas.
Butuh Perbaikan: hasil kerja di bawah ekspektasi, perilaku paling tidak sesuai.
Kurang: perilaku di bawah ekspektasi, betapa pun baiknya hasil kerja.
Sangat Kurang: keduanya di bawah ekspektasi.

Aplikasi memberi saran dari bukti Anda: hasil kerja sesuai mulai capaian {meetsFrom} persen, dan di atas ekspektasi mulai {exceedsFrom} persen. Atasan boleh menyimpang dari saran itu, dengan alasan tertulis yang dapat Anda baca. Atasan menilai paling lambat {ratingDays} hari kerja setelah bukti dibekukan; sesudah itu penilaian beralih kepada atasannya.

Dasar: PermenPANRB 6/2022.`,
    en: `The predikat comes from two ratings by your superior: of results and of conduct. Each may be above, as, or below what is expected.

Sangat Baik: both above.
Baik: both at least as expected, but not both above.
Butuh Perbaikan: results below, conduct at least as expected.
Kurang: conduct below, however good the results.
Sangat Kurang: both below.

The software gives advice from your evidence: results are as expected from an achievement of {meetsFrom} percent, and above from {exceedsFrom} percent. Your superior may depart from it, with a written reason that you can read. They rate within {ratingDays} working days after the evidence is frozen; then the rating passes to their own superior.

Source: PermenPANRB 6/2022.`,
  },
};
