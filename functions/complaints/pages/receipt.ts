import { qrPath } from "../../../shared/documents/qr-path.ts";
import { html } from "../../../shared/html.ts";
import { heldSecret } from "../../../shared/pages/held-secret.ts";
import type { Screen } from "../../../shared/pages/page.ts";
import { copyButton } from "../../../shared/pages/parts/copy-button.ts";
import { factsOf } from "../../../shared/pages/parts/facts.ts";
import { notice } from "../../../shared/pages/parts/notice.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";
import { dayWords, momentWords } from "../../../shared/pages/when.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { complaintPages } from "../page-contract.ts";
import type { ComplaintApi } from "./citizen-complaint.ts";
import { secretForm } from "./secret-form.ts";

const WORDS = {
  title: { id: "Laporan Anda sudah kami terima", en: "We have your report" },
  keep: {
    id: "Simpan nomor dan kode ini sekarang. Kode rahasia tidak disimpan di mana pun dan tidak dapat ditampilkan lagi.",
    en: "Keep the number and the code now. The secret code is stored nowhere and cannot be shown again.",
  },
  code: { id: "Nomor pelacakan", en: "Tracking number" },
  secret: { id: "Kode rahasia", en: "Secret code" },
  received: { id: "Diterima", en: "Received" },
  next: { id: "Diperiksa paling lambat", en: "Checked by" },
  copy: { id: "Salin keduanya", en: "Copy both" },
  share: { id: "Bagikan ke diri sendiri", en: "Share with yourself" },
  picture: { id: "Simpan sebagai gambar", en: "Save as a picture" },
  qr: { id: "Kode QR menuju laporan ini", en: "QR code that leads to this report" },
  qrHint: {
    id: "Pindai untuk membuka laporan ini. Kode rahasia tetap ditanyakan.",
    en: "Scan it to open this report. It still asks for the secret code.",
  },
  print: { id: "Cetak", en: "Print" },
  open: { id: "Lihat perkembangannya", en: "See its progress" },
  link: { id: "Lihat perkembangannya di", en: "See its progress at" },
  photo: { id: "Tambahkan foto", en: "Add photos" },
};

/** The receipt: what is needed to follow the report, to be kept, copied, shared or printed. */
export async function receiptPage(
  request: PageRequest<typeof complaintPages.receipt>,
  api: ComplaintApi,
): Promise<Screen> {
  const { params, language, city, origin } = request;
  const { trackingCode } = params;
  const secret = await heldSecret(request, trackingCode);
  if (secret === undefined) return secretForm(request, { trackingCode });
  const complaint = await api.view({ params: { trackingCode }, body: { secret } });
  const words = wordsIn(WORDS, language);
  const where = { language, timeZone: city.timeZone };
  const address = `${origin}/pengaduan/${trackingCode}`;
  const both = `${city.name}\n${words.code}: ${trackingCode}\n${words.secret}: ${secret}\n${address}`;
  const picture = [city.name, words.code, trackingCode, words.secret, secret, words.link, address].join("\n");
  const { path, side } = qrPath(address);
  return {
    title: words.title,
    place: "report",
    isPrivate: true,
    main: html`<h1 data-clears-draft="lapor">${words.title}</h1>
${notice(words.keep, "care")}
${factsOf([
  [words.code, html`<span class="code">${trackingCode}</span>`],
  [words.secret, html`<span class="code">${secret}</span>`],
  [words.received, momentWords(complaint.receivedAt, where)],
  [words.next, complaint.dueAt && dayWords(complaint.dueAt, where)],
])}
<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label="${words.qr}"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}"/></svg>
<p class="hint">${words.qrHint}</p>
<div class="acts">${copyButton(both, words.copy, language)}
<button type="button" class="quiet" hidden data-share="${both}">${words.share}</button>
<button type="button" class="quiet" hidden data-picture="${picture}" data-name="laporan-${trackingCode}.png">${words.picture}</button>
<button type="button" class="quiet" hidden data-print>${words.print}</button></div>
<p class="acts"><a class="button quiet" href="/pengaduan/${trackingCode}">${words.open}</a>${
      complaint.acts.includes("ATTACH") &&
      html` <a class="button quiet" href="/pengaduan/${trackingCode}/berkas">${words.photo}</a>`
    }</p>`,
  };
}
