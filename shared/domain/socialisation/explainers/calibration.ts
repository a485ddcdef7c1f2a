import type { ExplainerText } from "./text.ts";

export const CALIBRATION: ExplainerText = {
  title: { id: "Kalibrasi penilaian", en: "Calibration of ratings" },
  body: {
    id: `Kalibrasi menjaga agar ukuran setiap penilai kurang lebih sama.

Penilaian setiap atasan dibandingkan dengan saran yang muncul dari bukti pegawainya sendiri, bukan dengan pegawai unit lain. Penilai yang memberi sedikitnya {minimumRatings} penilaian dan menyimpang ke satu arah pada {deviation} persen atau lebih di antaranya diberi tanda. Tanda itu ajakan untuk memeriksa, bukan tuduhan, dan tidak mengubah satu hasil pun.

Predikat organisasi ditetapkan pimpinan di atasnya atau pengelola kinerja, dengan melihat sebaran predikat pegawainya. Sebaran yang tidak wajar untuk predikat itu harus disertai alasan.

Hasil Anda hanya berubah melalui keberatan, pembukaan kembali bulan oleh pengelola kinerja, atau penilaian ulang yang alasannya tercatat.`,
    en: `Calibration keeps raters to about the same measure.

Each superior's ratings are compared with the advice from their own staff's evidence, not with other units' people. A rater with at least {minimumRatings} ratings, of which {deviation} percent or more depart in one direction, is flagged. A flag asks somebody to look; it accuses nobody and changes no result.

A unit's own predikat is set by whoever is above it, or by HR, in sight of how its people's predikat are spread. A spread that does not fit it needs a reason.

Your result changes only by an objection, by HR reopening the month, or by a new rating with a reason on record.`,
  },
};
