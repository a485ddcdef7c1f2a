import { ENVIRONMENT, setting } from "../../../shared/deployment/environment.ts";
import { policyAt } from "../../../shared/domain/calendar/policy-at.ts";
import type { Text } from "../../../shared/domain/text.ts";
import { html } from "../../../shared/html.ts";
import { formOf, sendButton } from "../../../shared/pages/form/form.ts";
import { inFormWords } from "../../../shared/pages/form/in-form-words.ts";
import { type Again, formPage } from "../../../shared/pages/form-page.ts";
import { heldSecret } from "../../../shared/pages/held-secret.ts";
import type { Api } from "../../../shared/pages/in-process-api.ts";
import type { Redirect, Screen } from "../../../shared/pages/page.ts";
import { notice } from "../../../shared/pages/parts/notice.ts";
import { Refused } from "../../../shared/pages/refused.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { complaintFilePages } from "../page-contract.ts";
import type { publicFileRoutes } from "../public-contract.ts";
import { photoSender } from "./photo-sender.ts";
import { uploadForm } from "./upload-form.ts";

type Asked = PageRequest<typeof complaintFilePages.files>;
type FileApi = Api<typeof publicFileRoutes>;

const WORDS = {
  title: { id: "Tambahkan foto atau berkas", en: "Add photos or files" },
  lead: {
    id: "Foto membantu petugas menemukan tempatnya dan memahami masalahnya.",
    en: "Photos help staff to find the place and to understand the problem.",
  },
  kinds: {
    id: "Foto (JPEG, PNG, atau WebP) atau dokumen PDF, masing-masing paling besar {limit} MB.",
    en: "Photos (JPEG, PNG or WebP) or PDF documents, each of at most {limit} MB.",
  },
  anonymous: {
    id: "Laporan anonim hanya menerima foto, karena PDF menyimpan nama pembuatnya.",
    en: "An anonymous report takes photos only, because a PDF holds its author's name.",
  },
  bare: {
    id: "Lokasi, tanggal, dan data kamera di balik foto kami hapus. Wajah dan pelat nomor tetap terlihat.",
    en: "The location, date and camera data hidden in a photo are removed. Faces and number plates stay visible.",
  },
  choose: { id: "Pilih foto atau berkas", en: "Choose a photo or file" },
  kept: {
    id: "Berkas tersimpan. Petugas dapat melihatnya sekarang.",
    en: "The file is stored. Staff can see it now.",
  },
  see: { id: "Lihat berkas itu", en: "See that file" },
  more: { id: "Anda dapat menambahkan yang lain.", en: "You can add another." },
  back: { id: "Kembali ke laporan", en: "Back to the report" },
};

/** What the API says of uploads, said to somebody with a form before them. */
const DETAILS: Readonly<Record<string, Text>> = {
  "complaint-file.missing": {
    id: "Berkas itu belum sampai, atau sudah diperiksa. Pilih sekali lagi, lalu kirim.",
    en: "That file did not arrive, or was checked already. Choose it again and send it.",
  },
  "complaint-file.kept-already": {
    id: "Formulir itu sudah dipakai untuk satu berkas, yang kini tersimpan. Untuk berkas lain, pilih sekali lagi.",
    en: "That form was already used for one file, which is stored. For another file, choose again.",
  },
};

/** Sent by the script that will send the file, and the form that it asks for, by itself. */
const SCRIPT_FIELD = "_skrip";

const storeOrigin = () => new URL(setting(ENVIRONMENT.uploadsUrl)).origin;
const pathOf = (trackingCode: string) => `/pengaduan/${trackingCode}/berkas`;

async function show(request: Asked, again?: Again): Promise<Screen> {
  const { params, query, language, city, at } = request;
  const { trackingCode } = params;
  const secret = await heldSecret(request, trackingCode);
  const words = wordsIn(WORDS, language);
  const limit = policyAt(city, at).complaints.fileLimitMegabytes;
  const path = pathOf(trackingCode);
  const form = formOf({
    action: path,
    key: (await request.seals()).formKey(at, secret),
    language,
    again: again && inFormWords(again, DETAILS, language),
  });
  return {
    title: words.title,
    place: "track",
    isPrivate: true,
    sendsTo: [storeOrigin()],
    main: html`<h1>${words.title}</h1>
${
  query.tersimpan !== undefined &&
  again === undefined &&
  notice(
    html`<p><strong>${words.kept}</strong> <a href="${path}/${query.tersimpan}">${words.see}</a></p><p>${words.more}</p>`,
    "done",
    "tersimpan",
  )
}
<p class="lead">${words.lead}</p>
<ul><li>${words.kinds.replace("{limit}", String(limit))}</li><li>${words.anonymous}</li><li>${words.bare}</li></ul>
${form.around(html`<div class="acts">${sendButton(words.choose)}</div>`, html`data-plain`)}
${photoSender(limit, language)}
<p class="acts"><a href="/pengaduan/${trackingCode}">${words.back}</a></p>`,
  };
}

/** A file was uploaded: it is checked once, however often the page is loaded. */
async function check(request: Asked, api: FileApi, secret: string): Promise<Redirect | Screen> {
  const { trackingCode } = request.params;
  const { periksa: fileId = "", kunci: key = "" } = request.query;
  const path = pathOf(trackingCode);
  if ((await request.seals()).stateOf(key, request.at, secret) !== "OURS") return { to: path };
  try {
    await api.keep({ params: { trackingCode, fileId }, body: { secret }, key });
    return { to: `${path}?tersimpan=${fileId}` };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { problem } = error;
    return { ...(await show(request, { typed: new URLSearchParams(), problem })), status: problem.status };
  }
}

const page = formPage<Asked, FileApi>({
  show: (request, _api, again) => show(request, again),
  bearer: (request) => heldSecret(request, request.params.trackingCode),
  async act(request, api, key): Promise<Screen> {
    const { params, origin, language, form } = request;
    const { trackingCode } = params;
    const secret = (await heldSecret(request, trackingCode)) ?? "";
    const checkAt = `${pathOf(trackingCode)}?periksa={fileId}&kunci=${key}`;
    // A script reads the store's own answer; it could not follow the store back here, to another origin.
    const isByScript = form.has(SCRIPT_FIELD);
    const redirect = isByScript ? {} : { redirectTo: origin + checkAt };
    const { id, upload } = await api.announceForm({ params, body: { secret, ...redirect }, key });
    const words = wordsIn(WORDS, language);
    return {
      title: words.title,
      place: "track",
      isPrivate: true,
      sendsTo: [storeOrigin()],
      main: html`<h1>${words.title}</h1>
${uploadForm(upload, { language, ...(isByScript && { checkAt: checkAt.replace("{fileId}", id) }) })}
<p class="acts"><a href="/pengaduan/${trackingCode}">${words.back}</a></p>`,
    };
  },
});

type Answer = Promise<Redirect | Screen>;

/** Without the secret there is nothing to add to: the complaint's own page asks for it. */
const withSecret =
  (then: (request: Asked, api: FileApi, secret: string) => Answer) =>
  async (request: Asked, api: FileApi): Answer => {
    const { trackingCode } = request.params;
    const secret = await heldSecret(request, trackingCode);
    return secret === undefined ? { to: `/pengaduan/${trackingCode}` } : then(request, api, secret);
  };

/** Adding a file without script: a place for it is asked for, the browser takes it to the store, and back here it is checked. */
export const filesPage = {
  read: withSecret((request, api, secret) =>
    request.query.periksa === undefined ? page.read(request, api) : check(request, api, secret),
  ),
  send: withSecret((request, api) => page.send(request, api)),
};
