import type * as z from "zod";
import { ACCEPTED_TYPES } from "../../../shared/domain/announced-file.ts";
import type { Language } from "../../../shared/domain/text.ts";
import type { FormUploadSchema } from "../../../shared/domain/upload.ts";
import { type Html, html } from "../../../shared/html.ts";
import { sendButton } from "../../../shared/pages/form/form.ts";
import { wordsIn } from "../../../shared/pages/words.ts";

const WORDS = {
  file: { id: "Foto atau berkas", en: "Photo or file" },
  hint: {
    id: "Pilih satu, lalu kirim dalam satu jam. Di jaringan lambat, foto besar perlu beberapa menit.",
    en: "Choose one, and send it within an hour. On a slow network a large photo takes some minutes.",
  },
  send: { id: "Kirim", en: "Send" },
};

/**
 * The form that takes a file straight to the store: nothing may be in it that was not signed.
 * @param checkAt the page that has the file checked, where the store itself does not lead there
 */
export function uploadForm(
  { url, fields, fileField }: z.output<ReturnType<typeof FormUploadSchema>>,
  { language, checkAt }: { readonly language: Language; readonly checkAt?: string },
): Html {
  const words = wordsIn(WORDS, language);
  // Phones turn their HEIC photos into JPEG where only that is taken.
  return html`<form method="post" action="${url}" enctype="multipart/form-data"${checkAt !== undefined && html` data-check="${checkAt}"`}>
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="field"><label for="file">${words.file}</label><p class="hint" id="file-petunjuk">${words.hint}</p>
<input type="file" id="file" name="${fileField}" accept="${ACCEPTED_TYPES.join()}" required aria-describedby="file-petunjuk"></div>
<div class="acts">${sendButton(words.send)}</div>
</form>`;
}
