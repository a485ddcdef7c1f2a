import type { ExplainerText } from "./text.ts";

export const OBJECTION: ExplainerText = {
  title: { id: "Mengajukan keberatan", en: "Objecting to a result" },
  body: {
    id: `Anda boleh tidak setuju dengan hasil penilaian, dan ada jalannya.

1. Baca dokumennya, lalu nyatakan sudah menerima. Bila {receiptDays} hari kerja berlalu, dokumen dianggap sudah diterima.
2. Dalam {objectionDays} hari kerja setelah diterima, ajukan keberatan satu kali, dengan alasan. Sebut laporan atau bukti yang menurut Anda belum dihitung.
3. Pejabat penilai menjelaskan dalam {explanationDays} hari kerja.
4. Atasan pejabat penilai memutuskan dalam {decisionDays} hari kerja setelah mendengar keduanya. Bila tidak, keputusan beralih kepada atasan berikutnya.

Hasilnya dapat tetap atau berubah; alasannya tertulis dan dapat Anda baca. Tanpa keberatan sampai batas waktunya, hasil menjadi final. Keberatan tidak boleh merugikan Anda.

Dasar: PP 30/2019 Pasal 59.`,
    en: `You may disagree with a result, and there is a way to say so.

1. Read the document and confirm receipt. After {receiptDays} working days it counts as received.
2. Within {objectionDays} working days of receipt, object once, with reasons. Name the reports or evidence that you think were left out.
3. Your rater explains within {explanationDays} working days.
4. The rater's superior hears both and decides within {decisionDays} working days; otherwise the decision passes to the next superior.

The result stays or changes; the reasons are written, and you can read them. Without an objection in time the result becomes final. Objecting must not be held against you.

Source: PP 30/2019, article 59.`,
  },
};
