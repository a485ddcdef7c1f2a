import type { Language } from "../../../shared/domain/text.ts";
import { type Html, html } from "../../../shared/html.ts";
import { type formOf, sendButton } from "../../../shared/pages/form/form.ts";
import type { Screen } from "../../../shared/pages/page.ts";
import { factsOf } from "../../../shared/pages/parts/facts.ts";
import { notice } from "../../../shared/pages/parts/notice.ts";
import { stepsOf } from "../../../shared/pages/parts/steps.ts";
import type { Sent } from "../../../shared/pages/request.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import { mapOrigins, placeChoice } from "./place-choice.ts";
import { chosenUnit, type PublicUnit, unitChoice } from "./unit-choice.ts";

export const STEPS = ["what", "who", "check"] as const;
export type Step = (typeof STEPS)[number];

/** The field that says which step is wanted next. */
export const STEP_FIELD = "_langkah";

export const WHAT_FIELDS = ["class", "text", "place", "unitId", "point", "service"];
export const CONTACT_FIELDS = ["contact.name", "contact.phone", "contact.email"];
export const WHO_FIELDS = ["isAnonymous", "isConfidential", "contact"];
const PLACE_FIELDS = ["place.address", "place.latitude", "place.longitude"];
/** Brought by the link that led here, such as the code on a wall. */
const BROUGHT_FIELDS = ["point", "service"];

const WORDS = {
  title: { id: "Buat laporan", en: "Make a report" },
  description: {
    id: "Sampaikan keluhan, usulan, atau pertanyaan kepada pemerintah daerah. Tanpa akun.",
    en: "Tell the city what is wrong, suggest something or ask. No account needed.",
  },
  steps: { id: "Langkah", en: "Steps" },
  what: { id: "Apa dan di mana", en: "What and where" },
  who: { id: "Dari siapa", en: "From whom" },
  check: { id: "Periksa dan kirim", en: "Check and send" },
  kind: { id: "Ini tentang apa?", en: "What is it about?" },
  complaint: { id: "Keluhan", en: "A complaint" },
  complaintHint: {
    id: "Sesuatu rusak, lambat, atau tidak beres.",
    en: "Something is broken, slow or wrong.",
  },
  suggestion: { id: "Usulan", en: "A suggestion" },
  question: { id: "Pertanyaan", en: "A question" },
  misconduct: { id: "Dugaan penyimpangan pegawai", en: "Misconduct of an official" },
  misconductHint: {
    id: "Pungutan liar, suap, penyalahgunaan wewenang. Tidak dibaca oleh unit yang dilaporkan.",
    en: "Illegal fees, bribes, abuse of office. The unit you report does not read it.",
  },
  text: { id: "Apa yang terjadi?", en: "What happened?" },
  textHint: {
    id: "Tulis apa, kapan, dan akibatnya. Jangan tulis NIK, nomor telepon, atau data pribadi orang lain.",
    en: "Say what, when, and what it causes. Leave out identity numbers, phone numbers and other people's data.",
  },
  place: { id: "Di mana?", en: "Where?" },
  position: { id: "Titik lokasi", en: "Position" },
  unit: { id: "Tentang unit", en: "About the unit" },
  anonymous: { id: "Nama Anda", en: "Your name" },
  anonymousYes: { id: "Kirim tanpa nama", en: "Send without a name" },
  anonymousYesHint: {
    id: "Kami tidak menyimpan apa pun tentang Anda. Anda tetap dapat melacak dengan nomor dan kode rahasia.",
    en: "We store nothing about you. You can still follow it with the number and secret code.",
  },
  anonymousNo: { id: "Tinggalkan nama atau kontak", en: "Leave a name or contact" },
  anonymousNoHint: {
    id: "Disimpan tersandi, terpisah dari laporan. Hanya petugas tertentu dapat membukanya, dan setiap pembukaan tercatat.",
    en: "Stored encrypted, apart from the report. Few officers can open it, and each time is recorded.",
  },
  contactHint: {
    id: "Isi sedikitnya satu, bila Anda memilih meninggalkan kontak.",
    en: "At least one, if you choose to leave a contact.",
  },
  name: { id: "Nama", en: "Name" },
  phone: { id: "Telepon", en: "Phone" },
  email: { id: "Surel", en: "E-mail" },
  emailHint: {
    id: "Kami kirim kabar tiap kali ada perkembangan.",
    en: "We write whenever something happens.",
  },
  confidential: { id: "Rahasiakan laporan ini", en: "Keep this report confidential" },
  confidentialHint: {
    id: "Tidak disarankan kepada warga lain yang melaporkan hal serupa.",
    en: "It is not suggested to others who report the same.",
  },
  yes: { id: "Ya", en: "Yes" },
  no: { id: "Tidak", en: "No" },
  next: { id: "Lanjut", en: "Next" },
  back: { id: "Ubah", en: "Change" },
  send: { id: "Kirim laporan", en: "Send the report" },
  checkTitle: { id: "Sudah benar?", en: "Is this right?" },
  contact: { id: "Kontak", en: "Contact" },
  similar: {
    id: "Hari ini sudah ada laporan serupa di tempat itu.",
    en: "Today somebody has already reported the same there.",
  },
  similarHint: {
    id: "Ikuti saja laporan itu: Anda melihat perkembangannya, dan petugas tahu bahwa Anda juga terkena.",
    en: "Follow that one instead: you see its progress, and staff know that you are affected too.",
  },
  follow: { id: "Ikuti laporan", en: "Follow report" },
  photos: {
    id: "Foto dapat ditambahkan setelah laporan terkirim.",
    en: "You can add photos once the report is sent.",
  },
};

type Words = { readonly [Name in keyof typeof WORDS]: string };

interface StepOptions {
  readonly form: ReturnType<typeof formOf>;
  readonly typed: URLSearchParams;
  readonly language: Language;
  readonly city: Sent["city"];
  /** Codes of reports about the same thing, for the last step. */
  readonly similar: readonly string[];
  /** For the steps that show the unit. */
  readonly units: readonly PublicUnit[];
}

/** One step of the report; what the others hold goes along unseen. */
export function stepScreen(at: Step, options: StepOptions): Screen {
  const words: Words = wordsIn(WORDS, options.language);
  const names = [words.what, words.who, words.check];
  const inner = { what: whatStep, who: whoStep, check: checkStep }[at](words, options);
  return {
    title: words.title,
    description: words.description,
    place: "report",
    ...(at === "what" && { shows: mapOrigins(options.city) }),
    main: html`<h1>${words.title}</h1>
${stepsOf(words.steps, names, STEPS.indexOf(at))}
${options.form.around(inner, { html: 'data-draft="lapor"' })}`,
  };
}

function unitsToChoose({ form, units, language }: StepOptions) {
  const [unitId, point] = [form.value("unitId"), form.value("point")];
  return unitChoice(units, { unitId, hasPoint: point !== "", language });
}

function whatStep(words: Words, options: StepOptions): Html {
  const { form } = options;
  return html`${form.carry([...CONTACT_FIELDS, "isAnonymous", "isConfidential", ...BROUGHT_FIELDS])}
${form.choice("class", {
  label: words.kind,
  chosen: "PENGADUAN_TIDAK_BERKADAR_PENGAWASAN",
  options: classOptions(words),
})}
${form.text("text", { label: words.text, hint: words.textHint, kind: "area", limit: 4_000, rows: 7 })}
${placeChoice(options)}
${form.choice("unitId", unitsToChoose(options))}
<div class="acts">${sendButton(words.next, { name: STEP_FIELD, value: "who" })}</div>`;
}

function classOptions(words: Words) {
  return [
    { value: "PENGADUAN_TIDAK_BERKADAR_PENGAWASAN", label: words.complaint, hint: words.complaintHint },
    { value: "ASPIRASI", label: words.suggestion },
    { value: "PERMINTAAN_INFORMASI", label: words.question },
    { value: "PENGADUAN_BERKADAR_PENGAWASAN", label: words.misconduct, hint: words.misconductHint },
  ];
}

function whoStep(words: Words, { form }: StepOptions): Html {
  return html`${form.carry(["class", "text", ...PLACE_FIELDS, "unitId", ...BROUGHT_FIELDS])}
${form.choice("isAnonymous", {
  label: words.anonymous,
  chosen: "true",
  options: [
    { value: "true", label: words.anonymousYes, hint: words.anonymousYesHint },
    { value: "false", label: words.anonymousNo, hint: words.anonymousNoHint },
  ],
})}
${form.group(
  "contact",
  { label: words.contact, hint: words.contactHint, shownBy: "isAnonymous=false" },
  html`${form.text("contact.name", { label: words.name, autocomplete: "name" })}
${form.text("contact.phone", { label: words.phone, kind: "tel", autocomplete: "tel" })}
${form.text("contact.email", { label: words.email, hint: words.emailHint, kind: "email", autocomplete: "email" })}`,
)}
${form.choice("isConfidential", {
  label: words.confidential,
  kind: "check",
  options: [{ value: "true", label: words.confidential, hint: words.confidentialHint }],
})}
<div class="acts">${sendButton(words.next, { name: STEP_FIELD, value: "check" })} ${sendButton(words.back, { name: STEP_FIELD, value: "what", isQuiet: true })}</div>`;
}

function checkStep(words: Words, options: StepOptions): Html {
  const { form, similar } = options;
  const isAnonymous = form.value("isAnonymous") !== "false";
  const contact = CONTACT_FIELDS.map((name) => form.value(name)).filter(Boolean);
  const kind = classOptions(words).find(({ value }) => value === form.value("class"))?.label;
  const latitude = form.value("place.latitude");
  return html`${form.carry(["class", "text", ...PLACE_FIELDS, "unitId", ...BROUGHT_FIELDS, "isAnonymous", "isConfidential", ...CONTACT_FIELDS])}
<h2>${words.checkTitle}</h2>
${factsOf([
  [words.kind, kind],
  [words.text, html`<span class="kept">${form.value("text")}</span>`],
  [words.place, form.value("place.address") || undefined],
  [words.position, latitude === "" ? undefined : `${latitude}, ${form.value("place.longitude")}`],
  [words.unit, chosenUnit(unitsToChoose(options), form.value("unitId"))],
  [words.contact, isAnonymous ? words.anonymousYes : contact.join(" · ")],
  [words.confidential, form.value("isConfidential") === "true" ? words.yes : words.no],
])}
${
  similar.length > 0 &&
  notice(html`<p><strong>${words.similar}</strong></p><p>${words.similarHint}</p>
<div class="acts">${similar.map((code) => sendButton(`${words.follow} ${code}`, { name: STEP_FIELD, value: `follow:${code}`, isQuiet: true }))}</div>`)
}
<p class="hint">${words.photos}</p>
<div class="acts">${sendButton(words.send, { name: STEP_FIELD, value: "send" })} ${sendButton(words.back, { name: STEP_FIELD, value: "what", isQuiet: true })}</div>`;
}
