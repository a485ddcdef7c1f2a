import { html } from "../../../shared/html.ts";
import { formOf, sendButton } from "../../../shared/pages/form/form.ts";
import type { Again } from "../../../shared/pages/form-page.ts";
import type { Screen } from "../../../shared/pages/page.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import { ACT_FIELD, ACT_TEXTS } from "./citizen-complaint.ts";

const WORDS = {
  title: { id: "Lacak laporan", en: "Follow a report" },
  lead: {
    id: "Nomor dan kode rahasia ada pada bukti yang Anda terima setelah mengirim laporan.",
    en: "The number and the secret code are on the receipt you got after sending your report.",
  },
  code: { id: "Nomor pelacakan", en: "Tracking number" },
  codeHint: {
    id: "Sepuluh huruf dan angka, misalnya 7K2M9QX4TA.",
    en: "Ten letters and digits, such as 7K2M9QX4TA.",
  },
  secret: { id: "Kode rahasia", en: "Secret code" },
  secretHint: {
    id: "Empat kelompok huruf dan angka. Huruf besar, huruf kecil, dan tanda hubung tidak berpengaruh.",
    en: "Four groups of letters and digits. Case and hyphens do not matter.",
  },
  unsent: {
    id: "Belum terkirim. Pesan Anda menunggu di bawah kode:",
    en: "Not sent yet. Your message waits for the code:",
  },
  open: { id: "Buka laporan", en: "Open the report" },
  lost: { id: "Kode hilang?", en: "Lost the code?" },
  lostText: {
    id: "Demi keamanan, kode rahasia tidak disimpan di mana pun dan tidak dapat dikirim ulang. Laporan Anda tetap kami tangani. Untuk menambahkan sesuatu, buat laporan baru dan sebut nomornya.",
    en: "For safety, the secret code is stored nowhere and cannot be sent again. Your report is still being handled. To add something, make a new report and quote the number.",
  },
};

/** What a complaint's forms say. */
const CARRIED = [ACT_FIELD, "isSatisfied", ...ACT_TEXTS];

/** The form that asks for a complaint's code and secret. */
export async function secretForm(
  request: PageRequest,
  {
    again,
    trackingCode,
    unsent,
  }: {
    readonly again?: Again | undefined;
    readonly trackingCode?: string;
    /** What was written before the browser's hold on the complaint ended: it goes along, and comes back with the complaint. */
    readonly unsent?: URLSearchParams;
  },
): Promise<Screen> {
  const { language, at } = request;
  const words = wordsIn(WORDS, language);
  const typed = new URLSearchParams(again?.typed ?? unsent);
  if (trackingCode !== undefined) typed.set("trackingCode", trackingCode);
  const message = ACT_TEXTS.map((name) => typed.get(name)).find(Boolean);
  const form = formOf({
    action: "/lacak",
    key: (await request.seals()).formKey(at),
    language,
    again: { typed, ...(again?.problem && { problem: again.problem }) },
  });
  const fields = html`${form.carry(CARRIED)}${
    message != null && html`<p class="hint">${words.unsent}</p><blockquote>${message}</blockquote>`
  }${form.text("trackingCode", { label: words.code, hint: words.codeHint, isSecret: true, autocomplete: "off", width: 16 })}
${form.text("secret", { label: words.secret, hint: words.secretHint, isSecret: true, autocomplete: "off" })}
<div class="acts">${sendButton(words.open)}</div>`;
  return {
    title: words.title,
    description: words.lead,
    place: "track",
    ...(trackingCode !== undefined && { isPrivate: true }),
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${form.around(fields)}
<details><summary>${words.lost}</summary><p>${words.lostText}</p></details>`,
  };
}
