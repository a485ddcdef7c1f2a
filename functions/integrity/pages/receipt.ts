import type { Language } from "../../../shared/domain/text.ts";
import { type Html, html } from "../../../shared/html.ts";
import { copyButton } from "../../../shared/pages/parts/copy-button.ts";
import { factsOf } from "../../../shared/pages/parts/facts.ts";
import { notice } from "../../../shared/pages/parts/notice.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import { HELD_MINUTES, type Proof } from "./held-proof.ts";

const WORDS = {
  keep: {
    id: "Salin nomor dan kode ini sekarang, di tempat yang hanya Anda buka, lalu tutup laporan ini di bawah. Peramban ini masih dapat menampilkannya selama {minutes} menit; setelah itu, atau setelah laporan ditutup, tidak seorang pun dapat menampilkannya lagi.",
    en: "Copy the number and the code now, to where only you look, then close this report below. This browser can still show them for {minutes} minutes; after that, or once the report is closed, nobody can show them again.",
  },
  code: { id: "Nomor laporan", en: "Report's number" },
  secret: { id: "Kode rahasia", en: "Secret code" },
  copy: { id: "Salin keduanya", en: "Copy both" },
};

/**
 * What opens a report: right after it was sent, and while the browser that sent it holds it. A phone loads a page anew when its reader
 * comes back from writing the code down; shown once only, it would be lost then, and the report with it. Decision 44.
 */
export function receipt({ code, secret }: Proof, language: Language): Html {
  const words = wordsIn(WORDS, language);
  const both = `${words.code}: ${code}\n${words.secret}: ${secret}`;
  return html`${notice(words.keep.replace("{minutes}", String(HELD_MINUTES)), "care")}
${factsOf([
  [words.code, html`<span class="code">${code}</span>`],
  [words.secret, html`<span class="code">${secret}</span>`],
])}
<div class="acts">${copyButton(both, words.copy, language)}</div>`;
}
