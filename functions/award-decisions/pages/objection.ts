import { html } from "../../../shared/html.ts";
import type { Screen } from "../../../shared/pages/page.ts";
import { copyButton } from "../../../shared/pages/parts/copy-button.ts";
import { factsOf } from "../../../shared/pages/parts/facts.ts";
import { notice } from "../../../shared/pages/parts/notice.ts";
import { written } from "../../../shared/pages/parts/written.ts";
import { Refused } from "../../../shared/pages/refused.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";
import { dayWords, momentWords } from "../../../shared/pages/when.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { awardPages } from "../page-contract.ts";
import { type AwardApi, awardName } from "./award-words.ts";
import { codeForm } from "./code-form.ts";

const WORDS = {
  title: { id: "Ikuti sanggahan", en: "Follow an objection" },
  lead: {
    id: "Ketik kode yang Anda terima setelah mengirim sanggahan.",
    en: "Type the code that you got after sending your objection.",
  },
  code: { id: "Kode sanggahan", en: "Code of the objection" },
  hint: { id: "Sepuluh huruf dan angka.", en: "Ten letters and digits." },
  open: { id: "Lihat jawabannya", en: "See the answer" },
  unknown: {
    id: "Tidak ada sanggahan dengan kode itu. Periksa ejaannya.",
    en: "There is no objection with that code. Check its spelling.",
  },
  OPEN: { id: "Sanggahan Anda sudah kami terima", en: "We have your objection" },
  UPHELD: { id: "Sanggahan dikabulkan", en: "The objection was upheld" },
  REJECTED: { id: "Sanggahan ditolak", en: "The objection was rejected" },
  keep: {
    id: "Simpan kode ini: hanya dengan kode ini Anda dapat membaca jawabannya.",
    en: "Keep this code: only with it can you read the answer.",
  },
  overdue: {
    id: "Kami melewati batas waktu menjawab. {head} sudah diberi tahu.",
    en: "We missed the deadline for an answer. The {head} has been told.",
  },
  withdrawn: {
    id: "Penghargaan ini dibatalkan, dan piagamnya tidak berlaku lagi.",
    en: "The award has been withdrawn, and its certificate is no longer valid.",
  },
  award: { id: "Penghargaan", en: "Award" },
  filed: { id: "Diterima", en: "Received" },
  due: { id: "Dijawab paling lambat", en: "Answered by" },
  answered: { id: "Dijawab", en: "Answered" },
  answer: { id: "Jawaban kami", en: "Our answer" },
  copy: { id: "Salin kode", en: "Copy the code" },
  print: { id: "Cetak", en: "Print" },
  mistyped: {
    id: "Kode ini salah ketik. Periksa kembali sepuluh huruf dan angkanya.",
    en: "This code is mistyped. Check its ten letters and digits.",
  },
};

type Asked = PageRequest<typeof awardPages.objection>;
type Words = ReturnType<typeof wordsIn<typeof WORDS>>;

/** Where an objection stands; right after sending it, its receipt. */
export async function objectionPage(request: Asked, api: AwardApi): Promise<Screen> {
  const { query, language } = request;
  const words = wordsIn(WORDS, language);
  const typed = query.kode?.trim() ?? "";
  if (typed === "") return asking(words);
  try {
    return standing(request, await api.objection({ params: { objectionCode: typed } }), words);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { status, detail } = error.problem;
    const told = { 404: words.unknown, 400: words.mistyped }[status] ?? detail;
    return asking(words, { typed, status, error: told });
  }
}

interface Wrong {
  readonly typed: string;
  readonly status: number;
  readonly error: string;
}

function asking(words: Words, wrong?: Wrong): Screen {
  return {
    title: words.title,
    place: "awards",
    ...(wrong ? { isPrivate: true, status: wrong.status } : { description: words.lead }),
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${codeForm({ action: "/sanggahan", label: words.code, hint: words.hint, button: words.open, ...wrong })}`,
  };
}

function standing(
  { language, city }: Asked,
  objection: Awaited<ReturnType<AwardApi["objection"]>>,
  words: Words,
): Screen {
  const { code, month, category, state, filedAt, answerDueAt, overdueSince, answer } = objection;
  const where = { language, timeZone: city.timeZone };
  const isOpen = state === "OPEN";
  return {
    title: words[state],
    place: "awards",
    isPrivate: true,
    main: html`<h1${isOpen && html` data-clears-draft="sanggah-${month}-${category}"`}>${words[state]}</h1>
${isOpen && notice(words.keep, "care")}
${isOpen && overdueSince !== undefined && notice(words.overdue.replace("{head}", city.headTitle), "care")}
${factsOf([
  [words.code, html`<span class="code">${code}</span>`],
  [words.award, awardName({ month, category }, language)],
  [words.filed, momentWords(filedAt, where)],
  [words.due, isOpen ? dayWords(answerDueAt, where) : undefined],
  [words.answered, answer && momentWords(answer.at, where)],
])}
${answer && html`<h2>${words.answer}</h2><blockquote>${written(answer.text, { language })}</blockquote>`}
${state === "UPHELD" && html`<p>${words.withdrawn}</p>`}
<div class="acts">${copyButton(code, words.copy, language)}
<button type="button" class="quiet" hidden data-print>${words.print}</button></div>`,
  };
}
