import { FILE_REFUSALS, MEGABYTE } from "../../../shared/domain/announced-file.ts";
import {
  MOST_PHOTO_MEGABYTES,
  MOST_PHOTOS,
  PHOTO_TYPES,
  TOO_MANY_PHOTOS,
} from "../../../shared/domain/integrity/photo.ts";
import { fill, type Language } from "../../../shared/domain/text.ts";
import { type Html, html } from "../../../shared/html.ts";
import { type formOf, sendButton } from "../../../shared/pages/form/form.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import { ACT_FIELD } from "./act-field.ts";

const WORDS = {
  title: { id: "Tambahkan foto", en: "Add a photo" },
  photo: { id: "Foto", en: "Photo" },
  hint: {
    id: "JPEG, PNG, atau WebP, paling besar {limit} MB, satu per satu. Lokasi, waktu, dan data kamera di baliknya kami hapus, lalu foto disegel seperti laporan Anda.",
    en: "JPEG, PNG or WebP, at most {limit} MB, one at a time. The location, time and camera data hidden in it are removed, and it is sealed as your report is.",
  },
  documents: {
    id: "Dokumen: foto halamannya. PDF tidak diterima, karena nama pembuatnya tidak dapat kami hapus.",
    en: "A document: photograph its pages. PDFs are not taken, because we cannot remove their author's name.",
  },
  seen: {
    id: "Yang terlihat di dalam foto tetap terlihat: tutup nama Anda, tanda air, dan apa pun yang hanya ada pada salinan Anda.",
    en: "What can be seen in a photo stays: cover your name, watermarks, and whatever is on your copy alone.",
  },
  again: {
    id: "Foto belum terkirim. Peramban tidak menyimpan foto yang Anda pilih: pilih lagi.",
    en: "The photo was not sent. Browsers do not keep the photo that you chose: choose it again.",
  },
  caption: { id: "Keterangan (boleh kosong)", en: "What it shows (may stay empty)" },
  send: { id: "Kirim foto", en: "Send the photo" },
};

const CAPTION_LETTERS = 500;

/**
 * A photo for one's report, in a form of its own; script makes it smaller first. Where it takes no more, why not.
 * @param photos how many there are
 * @param isAgain whether one was sent in it that was not taken
 */
export function photoForm(
  form: ReturnType<typeof formOf>,
  language: Language,
  { photos, isAgain }: { readonly photos: number; readonly isAgain: boolean },
): Html {
  const words = wordsIn(WORDS, language);
  if (photos >= MOST_PHOTOS)
    return html`<h2>${words.title}</h2>
<p>${fill(TOO_MANY_PHOTOS[language], { limit: MOST_PHOTOS }, language)}</p>`;
  const limit = { limit: MOST_PHOTO_MEGABYTES };
  const large = fill(FILE_REFUSALS["too-large"][language], limit, language);
  return html`<h2>${words.title}</h2>
${form.around(
  html`<div class="field"><label for="foto">${words.photo}</label>
${isAgain && html`<p class="error" id="foto-lagi">${words.again}</p>`}
<p class="hint" id="foto-petunjuk">${fill(words.hint, limit, language)}</p>
<input type="file" id="foto" name="photo" accept="${PHOTO_TYPES.join()}" aria-describedby="${isAgain && "foto-lagi "}foto-petunjuk foto-dokumen" data-most-bytes="${MOST_PHOTO_MEGABYTES * MEGABYTE}" data-large="${large}" data-heic="${FILE_REFUSALS.heic[language]}" data-broken="${FILE_REFUSALS.broken[language]}">
<p class="hint" id="foto-dokumen">${words.documents} ${words.seen}</p></div>
${form.text("caption", { label: words.caption, limit: CAPTION_LETTERS, autocomplete: "off" })}
<div class="acts">${sendButton(words.send, { name: ACT_FIELD, value: "PHOTO" })}</div>`,
  html`enctype="multipart/form-data"`,
)}`;
}
