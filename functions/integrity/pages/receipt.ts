import type { Language } from "../../../shared/domain/text.ts";
import { type Html, html } from "../../../shared/html.ts";
import { copyButton } from "../../../shared/pages/parts/copy-button.ts";
import { factsOf } from "../../../shared/pages/parts/facts.ts";
import { notice } from "../../../shared/pages/parts/notice.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { Proof } from "./held-proof.ts";

const WORDS = {
  keep: {
    id: "Salin nomor dan kode ini sekarang, di tempat yang hanya Anda buka. Keduanya tidak disimpan di mana pun dan tidak dapat ditampilkan lagi.",
    en: "Copy the number and the code now, to where only you look. They are stored nowhere and cannot be shown again.",
  },
  code: { id: "Nomor laporan", en: "Report's number" },
  secret: { id: "Kode rahasia", en: "Secret code" },
  copy: { id: "Salin keduanya", en: "Copy both" },
};

/** What opens a report, shown once: right after it was sent. */
export function receipt({ code, secret }: Proof, language: Language): Html {
  const words = wordsIn(WORDS, language);
  const both = `${words.code}: ${code}\n${words.secret}: ${secret}`;
  return html`${notice(words.keep, "care")}
${factsOf([
  [words.code, html`<span class="code">${code}</span>`],
  [words.secret, html`<span class="code">${secret}</span>`],
])}
<div class="acts">${copyButton(both, words.copy, language)}</div>`;
}
