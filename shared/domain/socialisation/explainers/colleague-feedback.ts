import type { ExplainerText } from "./text.ts";

export const COLLEAGUE_FEEDBACK: ExplainerText = {
  title: { id: "Umpan balik 360 derajat dan kerahasiaannya", en: "360-degree feedback, and who sees what" },
  body: {
    id: `Setiap bulan beberapa rekan sejawat dan bawahan diminta memberi umpan balik tentang perilaku kerja Anda. Siapa yang diminta diundi, bukan dipilih oleh Anda atau atasan.

Yang tersimpan hanya isinya. Siapa yang menulis, kapan, dan urutannya tidak disimpan, sehingga tidak ada yang dapat menelusurinya, termasuk pengelola aplikasi.

Umpan balik ditampilkan mulai tanggal {shownOnDay} bulan berikutnya, dan hanya bila pemberinya sedikitnya {k} orang. Bila kurang, tidak ada yang ditampilkan dan tidak ada yang dihitung: angka dari satu dua orang akan menunjuk kepada orangnya.

Anda melihat rata-rata tiap nilai BerAKHLAK dan catatannya dalam urutan acak, dan boleh menanggapi satu kali. Umpan balik atasan dan pengamatan di tempat kerja menyebut penulisnya.`,
    en: `Each month some peers and subordinates are asked for feedback on your conduct. Lots are drawn for whom; neither you nor your superior chooses them.

Only what they say is stored. Who wrote it, when, and in which order is not, so that nobody can trace it, administrators included.

Feedback is shown from day {shownOnDay} of the following month, and only if at least {k} people gave it. With fewer, nothing is shown and nothing counts: figures of one or two people would point to them.

You see means for each BerAKHLAK value, and the remarks in random order, and may reply once. Feedback from your superior and observations at work name their author.`,
  },
};
