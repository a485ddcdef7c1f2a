import { ACCEPTED_TYPES, FILE_REFUSALS, MEGABYTE } from "../../../shared/domain/announced-file.ts";
import { fill, type Language } from "../../../shared/domain/text.ts";
import { type Html, html } from "../../../shared/html.ts";
import { wordsIn } from "../../../shared/pages/words.ts";

const WORDS = {
  files: { id: "Foto atau berkas", en: "Photos or files" },
  hint: {
    id: "Boleh beberapa sekaligus. Foto besar diperkecil di perangkat ini dulu, agar cepat terkirim.",
    en: "You may choose several. Large photos are made smaller on this device first, so that they are sent quickly.",
  },
  waiting: { id: "Menunggu giliran", en: "Waiting" },
  preparing: { id: "Sedang diperkecil…", en: "Being made smaller…" },
  sending: { id: "Sedang dikirim…", en: "Being sent…" },
  kept: { id: "Tersimpan ✓", en: "Stored ✓" },
  lost: {
    id: "Belum terkirim: sambungan terputus. Jangan tutup halaman ini.",
    en: "Not sent yet: the connection was lost. Keep this page open.",
  },
  again: { id: "Coba kirim lagi", en: "Try again" },
};

/** Several photos at once, where there is script; without it this stays hidden. */
export function photoSender(limitMegabytes: number, language: Language): Html {
  const words = wordsIn(WORDS, language);
  const large = fill(FILE_REFUSALS["too-large"][language], { limit: limitMegabytes }, language);
  return html`<div data-photos hidden data-most-bytes="${limitMegabytes * MEGABYTE}" data-large="${large}" data-heic="${FILE_REFUSALS.heic[language]}" data-waiting="${words.waiting}" data-preparing="${words.preparing}" data-sending="${words.sending}" data-kept="${words.kept}" data-lost="${words.lost}">
<div class="field"><label for="foto">${words.files}</label><p class="hint" id="foto-petunjuk">${words.hint}</p>
<input type="file" id="foto" multiple accept="${ACCEPTED_TYPES.join()}" aria-describedby="foto-petunjuk"></div>
<ul class="talk" aria-live="polite"></ul>
<p class="acts"><button type="button" hidden>${words.again}</button></p>
</div>`;
}
