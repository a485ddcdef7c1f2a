import { INTEGRITY_CATEGORIES, IntegrityFilingSchema } from "../../../shared/domain/integrity/account.ts";
import { CATEGORY_WORDS } from "../../../shared/domain/integrity/words.ts";
import { numberIn } from "../../../shared/domain/number-words.ts";
import type { Language } from "../../../shared/domain/text.ts";
import { type Html, html } from "../../../shared/html.ts";
import { formOf, sendButton } from "../../../shared/pages/form/form.ts";
import { readForm } from "../../../shared/pages/form/read-form.ts";
import { formPage } from "../../../shared/pages/form-page.ts";
import type { Api } from "../../../shared/pages/in-process-api.ts";
import type { Redirect } from "../../../shared/pages/page.ts";
import { notice } from "../../../shared/pages/parts/notice.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { publicIntegrityRoutes } from "../public-contract.ts";
import { holdProof, OWN_PATH } from "./held-proof.ts";

export type IntegrityApi = Api<typeof publicIntegrityRoutes>;

const WORDS = {
  title: { id: "Lapor pelanggaran integritas", en: "Report a breach of integrity" },
  lead: {
    id: "Untuk siapa saja, pegawai maupun warga: suap, benturan kepentingan, penyalahgunaan jabatan, pelecehan. Tanpa akun dan tanpa nama.",
    en: "For anybody, employee or citizen: bribery, conflicts of interest, misuse of office, harassment. No account, no name.",
  },
  have: {
    id: "Sudah punya nomor laporan? Buka laporan Anda",
    en: "You have a report's number? Open your report",
  },
  protection: { id: "Bagaimana Anda dilindungi", en: "How you are protected" },
  sealed: {
    id: "Isi laporan tersegel. Yang dapat membukanya hanya petugas integritas yang ditunjuk dua admin; admin, kepegawaian, dan kepala daerah tidak dapat.",
    en: "What you write is sealed. Only integrity officers, appointed by two administrators, can open it; administrators, HR and the head of the city cannot.",
  },
  excluded: {
    id: "Petugas yang Anda laporkan, dan petugas di bawahnya, tidak dapat mengetahui bahwa laporan ini ada.",
    en: "An officer whom you report, and officers who serve under that person, cannot learn that the report exists.",
  },
  nameless: {
    id: "Kami tidak mencatat alamat perangkat atau akun Anda. Bila Anda meninggalkan data diri, pembukaannya perlu alasan, dan Anda dapat membacanya.",
    en: "We keep no address of your device and no account. If you leave your name, opening it takes a reason, which you can read.",
  },
  retaliation: {
    id: "Mengalami pembalasan karena melapor? Kabarkan lewat laporan Anda; kami jawab dalam {days} hari kerja.",
    en: "Do you suffer for having reported? Tell us in your report; we answer within {days} working days.",
  },
  outside: {
    id: "Menyangkut kepala daerah atau petugas integritas sendiri? Laporkan ke Inspektorat provinsi, KPK, atau Ombudsman Republik Indonesia.",
    en: "Is it about the head of the city or the integrity officers themselves? Report to the provincial inspectorate, the KPK or the Ombudsman.",
  },
  safe: {
    id: "Sebaiknya jangan melapor dari perangkat atau jaringan kantor, dan jangan menulis hal yang hanya Anda yang tahu bila ingin tetap tak dikenal.",
    en: "Better not to report from a device or network of the office, nor to write what only you can know if you wish to stay unknown.",
  },
  category: { id: "Apa yang dilaporkan?", en: "What is it about?" },
  what: { id: "Apa yang terjadi?", en: "What happened?" },
  whatHint: {
    id: "Urut kejadiannya, dan bagaimana Anda mengetahuinya.",
    en: "In order, and how you know of it.",
  },
  who: { id: "Siapa yang terlibat?", en: "Who is involved?" },
  whoHint: {
    id: "Nama lengkap dan jabatan, sejauh Anda tahu.",
    en: "Full names and posts, as far as you know them.",
  },
  nip: { id: "NIP yang dilaporkan, bila Anda tahu", en: "The NIP of who is reported, if you know it" },
  nipHint: {
    id: "18 angka. Dengan NIP, yang bersangkutan pasti dijauhkan dari laporan ini.",
    en: "18 digits. With it, that person is certain to be kept away from the report.",
  },
  where: { id: "Di mana?", en: "Where?" },
  when: { id: "Kapan?", en: "When?" },
  evidence: { id: "Bukti atau saksi", en: "Evidence or witnesses" },
  evidenceHint: {
    id: "Apa yang ada dan di mana dapat dilihat. Foto dapat Anda tambahkan setelah laporan terkirim.",
    en: "What there is, and where it can be seen. You can add photos once the report is sent.",
  },
  contact: { id: "Data diri Anda (boleh kosong)", en: "Who you are (may stay empty)" },
  contactHint: {
    id: "Disegel terpisah dari laporan. Tanpa ini pun Anda dapat bertukar pesan dengan petugas.",
    en: "Sealed apart from the report. You can exchange messages with the officers without it.",
  },
  name: { id: "Nama", en: "Name" },
  phone: { id: "Telepon", en: "Phone" },
  email: { id: "Surel", en: "E-mail" },
  send: { id: "Kirim laporan", en: "Send the report" },
  figures: { id: "Berapa laporan yang masuk", en: "How many reports there were" },
  few: { id: "kurang dari {least}", en: "fewer than {least}" },
  proven: { id: "terbukti", en: "proven" },
  notProven: { id: "tidak terbukti", en: "not proven" },
  forwarded: { id: "diteruskan", en: "forwarded" },
  notTaken: { id: "tidak ditindaklanjuti", en: "not taken up" },
  open: { id: "masih berjalan", en: "still open" },
  promise: {
    id: "Kami menelaahnya dalam {screen} hari kerja dan memutusnya dalam {examine} hari kerja.",
    en: "We screen it within {screen} working days and decide it within {examine} working days.",
  },
};

const NIP_FIELD = "namedNips.0";

/** Why and how one is protected, the form, and what became of others' reports. */
export const reportPage = formPage<PageRequest, IntegrityApi>({
  async show(request, api, again) {
    const { language, at } = request;
    const words = wordsIn(WORDS, language);
    const { promise, years } = await api.figures({});
    const key = (await request.seals()).formKey(at);
    const form = formOf({ action: "/integritas", key, language, ...(again && { again }) });
    const options = INTEGRITY_CATEGORIES.map((value) => ({ value, label: CATEGORY_WORDS[value][language] }));
    const short = { kind: "area", rows: 2 } as const;
    const fields = html`${form.choice("category", { label: words.category, options })}
${form.text("what", { label: words.what, hint: words.whatHint, kind: "area", limit: 8_000 })}
${form.text("who", { label: words.who, hint: words.whoHint, ...short, limit: 1_000 })}
${form.text(NIP_FIELD, { label: words.nip, hint: words.nipHint, inputMode: "numeric", autocomplete: "off", width: 22 })}
${form.text("where", { label: words.where, limit: 500, autocomplete: "off" })}
${form.text("when", { label: words.when, limit: 500, autocomplete: "off" })}
${form.text("evidence", { label: words.evidence, hint: words.evidenceHint, ...short, limit: 2_000 })}
${form.group(
  "contact",
  { label: words.contact, hint: words.contactHint },
  html`${form.text("contact.name", { label: words.name, autocomplete: "name" })}
${form.text("contact.phone", { label: words.phone, kind: "tel", autocomplete: "tel" })}
${form.text("contact.email", { label: words.email, kind: "email", autocomplete: "email" })}`,
)}
<div class="acts">${sendButton(words.send)}</div>`;
    const filled = (text: string) =>
      text
        .replace("{screen}", String(promise.screenWorkingDays))
        .replace("{examine}", String(promise.examineWorkingDays))
        .replace("{days}", String(promise.retaliationWorkingDays))
        .replace("{least}", String(promise.leastCounted));
    return {
      title: words.title,
      description: words.lead,
      main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<p><a href="${OWN_PATH}">${words.have}</a></p>
<h2>${words.protection}</h2>
<ul><li>${words.sealed}</li><li>${words.excluded}</li><li>${words.nameless}</li><li>${filled(words.retaliation)}</li><li>${filled(words.promise)}</li></ul>
${notice(html`<p>${words.safe}</p><p>${words.outside}</p>`, "care")}
${form.around(fields)}
<h2>${words.figures}</h2>
<ul>${years.map((one) => html`<li>${one.year}: ${countWords(one, filled(words.few), language)}</li>`)}</ul>`,
    };
  },
  async act(request, api, key): Promise<Redirect> {
    const sent = new URLSearchParams(request.form);
    const nip = (sent.get(NIP_FIELD) ?? "").replaceAll(/\s/g, "");
    const account = readForm(IntegrityFilingSchema(), sent) as object;
    const body = { ...account, ...(nip !== "" && { namedNips: [nip] }) };
    const { code, secret } = await api.file({ body: body as never, key });
    return { to: `${OWN_PATH}?baru=1`, cookies: [await holdProof(request, { code, secret, isNew: true })] };
  },
});

type Year = Awaited<ReturnType<IntegrityApi["figures"]>>["years"][number];

function countWords({ received, outcomes }: Year, few: string, language: Language): string | Html {
  if (received === undefined) return few;
  const words = wordsIn(WORDS, language);
  const parts = Object.entries(outcomes ?? {}).filter(([, count]) => count > 0);
  const told = parts.map(
    ([name, count]) => `${numberIn(count, language)} ${words[name as keyof NonNullable<typeof outcomes>]}`,
  );
  return `${numberIn(received, language)}${told.length > 0 ? ` (${told.join(", ")})` : ""}`;
}
