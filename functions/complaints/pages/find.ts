import { TrackingCodeSchema } from "../../../shared/domain/complaints/intake/tracking-code.ts";
import { html } from "../../../shared/html.ts";
import { formOf, sendButton } from "../../../shared/pages/form/form.ts";
import { type Again, formPage } from "../../../shared/pages/form-page.ts";
import { holdSecret } from "../../../shared/pages/held-secret.ts";
import type { Redirect, Screen } from "../../../shared/pages/page.ts";
import type { PageRequest } from "../../../shared/pages/page-request.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { ComplaintApi } from "./citizen-complaint.ts";

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
  open: { id: "Buka laporan", en: "Open the report" },
  lost: { id: "Kode hilang?", en: "Lost the code?" },
  lostText: {
    id: "Demi keamanan, kode rahasia tidak disimpan di mana pun dan tidak dapat dikirim ulang. Laporan Anda tetap kami tangani. Untuk menambahkan sesuatu, buat laporan baru dan sebut nomornya.",
    en: "For safety, the secret code is stored nowhere and cannot be sent again. Your report is still being handled. To add something, make a new report and quote the number.",
  },
};

/** The form that asks for a complaint's code and secret. */
export async function secretForm(
  request: PageRequest,
  { again, trackingCode }: { readonly again?: Again | undefined; readonly trackingCode?: string },
): Promise<Screen> {
  const { language, at } = request;
  const words = wordsIn(WORDS, language);
  const typed = again?.typed ?? new URLSearchParams(trackingCode ? { trackingCode } : {});
  const form = formOf({
    action: "/lacak",
    key: (await request.seals()).formKey(at),
    language,
    again: { typed, ...(again?.problem && { problem: again.problem }) },
  });
  const fields = html`${form.text("trackingCode", { label: words.code, hint: words.codeHint, isSecret: true, autocomplete: "off", width: 16 })}
${form.text("secret", { label: words.secret, hint: words.secretHint, isSecret: true, autocomplete: "off" })}
<div class="acts">${sendButton(words.open)}</div>`;
  return {
    title: words.title,
    place: "track",
    ...(trackingCode !== undefined && { isPrivate: true }),
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${form.around(fields)}
<details><summary>${words.lost}</summary><p>${words.lostText}</p></details>`,
  };
}

export const findPage = formPage<PageRequest, ComplaintApi>({
  show: (request, _api, again) => secretForm(request, { again }),
  async act(request, api): Promise<Redirect> {
    const trackingCode = request.form.get("trackingCode") ?? "";
    const secret = (request.form.get("secret") ?? "").trim();
    await api.view({ params: { trackingCode }, body: { secret } });
    const code = TrackingCodeSchema().parse(trackingCode);
    return { to: `/pengaduan/${code}`, cookies: [await holdSecret(request, code, secret)] };
  },
});
