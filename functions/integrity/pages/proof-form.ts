import { html } from "../../../shared/html.ts";
import { formOf, sendButton } from "../../../shared/pages/form/form.ts";
import type { Again } from "../../../shared/pages/form-page.ts";
import type { Screen } from "../../../shared/pages/page.ts";
import type { Sent } from "../../../shared/pages/request.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import { ACT_FIELD } from "./act-field.ts";
import { OWN_PATH } from "./held-proof.ts";

const WORDS = {
  title: { id: "Buka laporan integritas Anda", en: "Open your integrity report" },
  lead: {
    id: "Nomor dan kode rahasia ditampilkan setelah laporan dikirim.",
    en: "The number and the secret code were shown after the report was sent.",
  },
  code: { id: "Nomor laporan", en: "Report's number" },
  secret: { id: "Kode rahasia", en: "Secret code" },
  secretHint: {
    id: "Huruf besar, huruf kecil, dan tanda hubung tidak berpengaruh.",
    en: "Case and hyphens do not matter.",
  },
  unsent: {
    id: "Belum terkirim. Pesan Anda menunggu di bawah kode:",
    en: "Not sent yet. Your message waits for the code:",
  },
  unsentPhoto: {
    id: "Foto Anda belum terkirim. Buka laporannya, lalu pilih foto itu lagi.",
    en: "Your photo has not been sent. Open the report, then choose it again.",
  },
  open: { id: "Buka laporan", en: "Open the report" },
  lost: { id: "Kode hilang?", en: "Lost the code?" },
  lostText: {
    id: "Tidak seorang pun dapat memberikannya lagi, termasuk kami. Laporan Anda tetap diperiksa. Buat laporan baru untuk menambahkan sesuatu.",
    en: "Nobody can give it to you again, not even we. Your report is still examined. Make a new one to add something.",
  },
};

export const CODE_FIELD = "code";

/** Asks for a report's number and secret; what was written before the browser's hold ended goes along. */
export async function proofForm(request: Sent, again: Again | undefined): Promise<Screen> {
  const { language, at } = request;
  const words = wordsIn(WORDS, language);
  const key = (await request.seals()).formKey(at);
  const form = formOf({ action: OWN_PATH, key, language, again });
  const unsent = again?.typed.get("text") || again?.typed.get("caption") || undefined;
  const isPhoto = again?.typed.get(ACT_FIELD) === "PHOTO";
  const fields = html`${form.carry([ACT_FIELD, "text", "caption"])}${
    isPhoto && html`<p class="error">${words.unsentPhoto}</p>`
  }${
    unsent !== undefined && html`<p class="hint">${words.unsent}</p><blockquote>${unsent}</blockquote>`
  }${form.text(CODE_FIELD, { label: words.code, isSecret: true, autocomplete: "off", width: 16 })}
${form.text("secret", { label: words.secret, hint: words.secretHint, isSecret: true, autocomplete: "off" })}
<div class="acts">${sendButton(words.open)}</div>`;
  return {
    title: words.title,
    isPrivate: true,
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${form.around(fields)}
<details><summary>${words.lost}</summary><p>${words.lostText}</p></details>`,
  };
}
