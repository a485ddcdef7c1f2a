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
  sending: { id: "Terkirim {sent} dari {of}", en: "{sent} of {of} sent" },
  checking: { id: "Sedang diperiksa…", en: "Being checked…" },
  kept: { id: "Tersimpan ✓", en: "Stored ✓" },
  retrying: {
    id: "Sambungan terputus. Kami coba lagi sendiri…",
    en: "The connection was lost. Trying again…",
  },
  lost: {
    id: "Belum terkirim: sambungan terputus. Jangan tutup halaman ini.",
    en: "Not sent yet: the connection was lost. Keep this page open.",
  },
  closed: {
    id: "Laporan ini sudah tertutup di perangkat ini. Buka lagi dengan kode rahasianya, lalu pilih foto ini sekali lagi.",
    en: "This report is closed on this device. Open it again with its secret code, and choose this photo again.",
  },
  again: { id: "Coba kirim lagi", en: "Try again" },
};

/** Several photos at once, where there is script; without it this stays hidden. */
export function photoSender(limitMegabytes: number, language: Language): Html {
  const words = wordsIn(WORDS, language);
  const large = fill(FILE_REFUSALS["too-large"][language], { limit: limitMegabytes }, language);
  const said = ["waiting", "preparing", "sending", "checking", "kept", "retrying", "lost", "closed"] as const;
  return html`<div data-photos hidden data-most-bytes="${limitMegabytes * MEGABYTE}" data-large="${large}" data-heic="${FILE_REFUSALS.heic[language]}" data-broken="${FILE_REFUSALS.broken[language]}"${said.map((name) => html` data-${name}="${words[name]}"`)}>
<div class="field"><label for="foto">${words.files}</label><p class="hint" id="foto-petunjuk">${words.hint}</p>
<input type="file" id="foto" multiple accept="${ACCEPTED_TYPES.join()}" aria-describedby="foto-petunjuk"></div>
<ul class="talk"></ul>
<p class="unseen" role="status"></p>
<p class="acts"><button type="button" hidden>${words.again}</button></p>
</div>`;
}
