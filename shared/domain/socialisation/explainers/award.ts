import type { ExplainerText } from "./text.ts";

export const AWARD: ExplainerText = {
  title: { id: "Bagaimana penerima penghargaan dipilih", en: "How award winners are chosen" },
  body: {
    id: `Setiap bulan aplikasi menyusun calon dari angka, lalu manusia yang memutuskan.

Calon perorangan harus mempunyai sedikitnya {minimumReports} laporan yang diterima pada bulan itu, tidak sedang menjalani hukuman disiplin, dan tidak mempunyai pengaduan yang terbukti. Urutannya mengikuti bobot tiap kategori: capaian, laporan, kepuasan warga, dan ketepatan menjawab pengaduan. Pemenang beristirahat {restMonths} bulan sebelum dapat menang lagi.

Pimpinan unit boleh mengusulkan calon. Tim penilai sedikitnya {panelMembers} orang memberi nilai dengan alasan, dan tidak menilai orang dari unitnya sendiri bila daerah menetapkannya. Kepala daerah memutuskan.

Setelah diumumkan, siapa pun dapat menyanggah dalam {awardObjectionDays} hari kerja, dan dijawab dalam {awardAnswerDays} hari kerja. Nama Anda diumumkan hanya dengan persetujuan Anda. Kedudukan Anda dan alasannya ada di Hasil, Penghargaan.`,
    en: `Each month the software draws up candidates from figures; then people decide.

An individual candidate has at least {minimumReports} accepted reports in the month, no sanction in force, and no complaint found to be true. They are ranked by each category's weights: achievement, reports, citizens' satisfaction, and complaints answered in time. Winners rest for {restMonths} months before they can win again.

Heads may nominate. A committee of at least {panelMembers} scores with reasons, and not its own unit's people where the region says so. The head of the region decides.

After publication anybody may object within {awardObjectionDays} working days, and gets an answer within {awardAnswerDays}. Your name is published only if you agree. Where you stand and why is in Results, Award.`,
  },
};
