import type { Language } from "../../../shared/domain/text.ts";
import { html } from "../../../shared/html.ts";
import type { Redirect, Screen } from "../../../shared/pages/page.ts";
import { factsOf } from "../../../shared/pages/parts/facts.ts";
import { notice } from "../../../shared/pages/parts/notice.ts";
import { written } from "../../../shared/pages/parts/written.ts";
import { Refused } from "../../../shared/pages/refused.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";
import { dayWords } from "../../../shared/pages/when.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { awardPages } from "../page-contract.ts";
import { type AwardApi, awardName, winnerWords } from "./award-words.ts";
import { codeForm } from "./code-form.ts";

const WORDS = {
  title: { id: "Periksa piagam atau sertifikat", en: "Check a certificate" },
  lead: {
    id: "Setiap piagam penghargaan dan sertifikat pelatihan kami memuat kode keaslian. Ketik kodenya di sini untuk mengetahui apakah ia asli dan masih berlaku.",
    en: "Each certificate of ours carries a code. Type it here to learn whether the certificate is genuine and still valid.",
  },
  code: { id: "Kode keaslian", en: "Code of the certificate" },
  hint: {
    id: "Sepuluh huruf dan angka di kiri bawah piagam atau sertifikat.",
    en: "Ten letters and digits, at the bottom left of the certificate.",
  },
  check: { id: "Periksa", en: "Check" },
  valid: { id: "Piagam ini asli dan berlaku", en: "This certificate is genuine and valid" },
  validHint: {
    id: "Cocokkan yang di bawah dengan yang tertulis pada piagam. Bila berbeda, piagam itu bukan dari kami.",
    en: "Compare what is below with what the certificate says. If it differs, that certificate is not ours.",
  },
  validTraining: { id: "Sertifikat ini asli", en: "This certificate is genuine" },
  validTrainingHint: {
    id: "Cocokkan yang di bawah dengan yang tertulis pada sertifikat. Bila berbeda, sertifikat itu bukan dari kami.",
    en: "Compare what is below with what the certificate says. If it differs, that certificate is not ours.",
  },
  holder: { id: "Atas nama", en: "Issued to" },
  PARTICIPANT: { id: "Peserta", en: "Participant" },
  INTERNAL_TRAINER: { id: "Pelatih", en: "Trainer" },
  role: { id: "Sebagai", en: "As" },
  training: { id: "Pelatihan", en: "Training" },
  hours: { id: "Jam pelajaran (JP)", en: "Lesson hours (JP)" },
  provider: { id: "Penyelenggara", en: "Given by" },
  until: { id: "Selesai", en: "Ended" },
  winner: { id: "Penerima", en: "Awarded to" },
  of: { id: "Jabatan dan unit", en: "Position and unit" },
  award: { id: "Penghargaan", en: "Award" },
  decided: { id: "Diputus", en: "Decided" },
  revoked: { id: "Piagam ini sudah dibatalkan", en: "This certificate has been withdrawn" },
  revokedText: {
    id: "Piagam dengan kode ini pernah kami terbitkan, tetapi penghargaannya dibatalkan, maka piagam itu tidak berlaku lagi.",
    en: "We issued a certificate with this code, but the award was withdrawn, so the certificate is no longer valid.",
  },
  unknown: {
    id: "Tidak ada piagam atau sertifikat dengan kode itu",
    en: "There is no certificate with that code",
  },
  unknownText: {
    id: "Periksa ejaan kodenya. Bila sudah sama persis dengan yang tercetak, jangan terima piagam atau sertifikat itu sebagai terbitan kami.",
    en: "Check the code's spelling. If it is exactly as on the certificate, do not take it for a valid one of ours.",
  },
  mistyped: {
    id: "Kode ini salah ketik. Periksa kembali sepuluh huruf dan angkanya.",
    en: "This code is mistyped. Check its ten letters and digits.",
  },
  another: { id: "Periksa yang lain", en: "Check another certificate" },
  all: { id: "Semua penghargaan", en: "All awards" },
};

/** The form, and from it the certificate's own address, which is also the one printed on it. */
export async function findCertificate({
  query: { kode },
  language,
}: PageRequest<typeof awardPages.findCertificate>): Promise<Screen | Redirect> {
  const words = wordsIn(WORDS, language);
  if (kode?.trim()) return { to: `/piagam/${encodeURIComponent(kode.trim())}` };
  return {
    title: words.title,
    description: words.lead,
    place: "awards",
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${formOf(words)}`,
  };
}

type Words = ReturnType<typeof wordsIn<typeof WORDS>>;

function formOf(words: Words, typed = "", error?: string) {
  const { code: label, hint, check: button } = words;
  return codeForm({ action: "/piagam", label, hint, button, typed, error });
}

/** What a certificate's code stands for, in plain words. */
export async function certificatePage(
  { params, language, city }: PageRequest<typeof awardPages.certificate>,
  api: AwardApi,
): Promise<Screen> {
  const words = wordsIn(WORDS, language);
  const around = { title: words.title, place: "awards", isPrivate: true } as const;
  try {
    const checked = await api.verify({ params });
    if (checked.state === "REVOKED") {
      return {
        ...around,
        main: html`<h1>${words.revoked}</h1>
${notice(words.revokedText, "care")}
<p><a href="/piagam">${words.another}</a></p>`,
      };
    }
    if ("training" in checked)
      return { ...around, main: trainingOf(checked.training, { words, language, timeZone: city.timeZone }) };
    const { award } = checked;
    return {
      ...around,
      main: html`<h1>${words.valid}</h1>
${notice(words.validHint, "done")}
${factsOf([
  [words.code, html`<span class="code">${award.code}</span>`],
  [words.winner, award.winner.name],
  [words.of, winnerWords(award.winner) || undefined],
  [words.award, awardName(award, language)],
  [words.decided, dayWords(award.decidedAt, { language, timeZone: city.timeZone })],
])}
<p><a href="/piagam">${words.another}</a><br><a href="/penghargaan">${words.all}</a></p>`,
    };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { problem } = error;
    const isUnknown = problem.status === 404;
    const wrong = problem.status === 400 ? words.mistyped : problem.detail;
    return {
      ...around,
      status: problem.status,
      main: html`<h1>${isUnknown ? words.unknown : words.title}</h1>
${isUnknown && notice(words.unknownText, "care")}
${formOf(words, params.certificateCode, isUnknown ? undefined : wrong)}`,
    };
  }
}

interface Around {
  readonly words: Words;
  readonly language: Language;
  readonly timeZone: string;
}

type CertifiedTraining = Extract<Awaited<ReturnType<AwardApi["verify"]>>, { training: object }>["training"];

function trainingOf({ code, holder, role, title, hours, provider, day }: CertifiedTraining, around: Around) {
  const { words, ...said } = around;
  return html`<h1>${words.validTraining}</h1>
${notice(words.validTrainingHint, "done")}
${factsOf([
  [words.code, html`<span class="code">${code}</span>`],
  [words.holder, holder],
  [words.training, written(title, said)],
  [words.role, words[role]],
  [words.hours, String(hours)],
  [words.provider, provider],
  [words.until, dayWords(day, said)],
])}
<p><a href="/piagam">${words.another}</a></p>`;
}
