import { weekdayIn } from "../../../shared/domain/day-words.ts";
import { numberIn } from "../../../shared/domain/number-words.ts";
import type { FormerResult } from "../../../shared/domain/surveys/results/former-result.ts";
import { elementName, FOLLOW_UP_WORDS } from "../../../shared/domain/surveys/words.ts";
import type { Language } from "../../../shared/domain/text.ts";
import { type Html, html } from "../../../shared/html.ts";
import type { Screen } from "../../../shared/pages/page.ts";
import { notice } from "../../../shared/pages/parts/notice.ts";
import { written } from "../../../shared/pages/parts/written.ts";
import { wordsIn } from "../../../shared/pages/words.ts";

const WORDS = {
  title: { id: "Terima kasih, jawaban Anda sudah kami terima", en: "Thank you, we have your answers" },
  counted: {
    id: "Jawaban dihitung dalam beberapa menit, tanpa nama. Tidak ada yang perlu Anda lakukan lagi.",
    en: "They are counted within minutes, without a name. There is nothing more to do.",
  },
  late: {
    id: "Survei ini sudah berakhir sebelum jawaban Anda tiba. Jawaban Anda disimpan, tetapi tidak ikut dihitung.",
    en: "This survey had ended before your answers arrived. They are kept, but not counted.",
  },
  former: { id: "Apa yang terjadi dengan jawaban sebelumnya", en: "What came of earlier answers" },
  index: { id: "Indeks kepuasan", en: "Satisfaction index" },
  of: { id: "dari 100", en: "of 100" },
  until: { id: "survei sampai", en: "survey until" },
  answers: { id: "jawaban", en: "answers" },
  promised: { id: "Yang dijanjikan sesudahnya:", en: "What was promised after it:" },
  due: { id: "paling lambat", en: "by" },
  none: {
    id: "Belum ada hasil yang diumumkan untuk layanan ini. Hasilnya akan diumumkan di sini, beserta apa yang diperbaiki.",
    en: "No result of this service has been published yet. It will be published here, with what is being improved.",
  },
  result: { id: "Hasil selengkapnya", en: "The whole result" },
  unit: { id: "Hasil unit ini dari bulan ke bulan", en: "This unit's results, month by month" },
  next: { id: "Selesai, warga berikutnya", en: "Done, next citizen" },
  report: { id: "Ada yang perlu ditangani? Buat laporan", en: "Something to be put right? Report it" },
};

/** Long enough to read, short enough for whoever waits behind. */
const KIOSK_SECONDS = 15;

type Words = { readonly [Name in keyof typeof WORDS]: string };

interface Thanked {
  readonly unitId: string;
  readonly former?: FormerResult | undefined;
  readonly isLate: boolean;
  readonly language: Language;
  /** The code that led here. */
  readonly point?: string | undefined;
  /** On a shared device: where it goes for the next citizen. */
  readonly kiosk?: string | undefined;
  /** The draft that this device kept until now. */
  readonly clears: string;
}

/** After sending: thanks, and what became of what others answered before. */
export function thanksScreen({ unitId, former, isLate, language, point, clears, kiosk }: Thanked): Screen {
  const words = wordsIn(WORDS, language);
  return {
    title: words.title,
    isPrivate: true,
    ...(kiosk !== undefined && { isBare: true, goesOn: { to: kiosk, seconds: KIOSK_SECONDS } }),
    main: html`<h1 data-clears-draft="${clears}">${words.title}</h1>
${notice(isLate ? words.late : words.counted, isLate ? "care" : "done")}
<h2>${words.former}</h2>
${former === undefined ? html`<p>${words.none}</p>` : formerPart(former, words, { language, isKiosk: kiosk !== undefined })}
${
  kiosk === undefined
    ? html`<p><a href="/unit/${unitId}">${words.unit}</a></p>
<p><a href="/lapor?${point === undefined ? `unitId=${unitId}` : `point=${point}`}">${words.report}</a></p>`
    : html`<p class="acts"><a class="button" href="${kiosk}" data-kiosk="${kiosk}" data-afresh>${words.next}</a></p>`
}`,
  };
}

function formerPart(
  former: FormerResult,
  words: Words,
  { language, isKiosk }: { readonly language: Language; readonly isKiosk: boolean },
): Html {
  const { surveyId, service, endsOn, answers, index, followUps } = former;
  return html`<p>${service}, ${words.until} ${weekdayIn(endsOn, language)} (${numberIn(answers, language)} ${words.answers}).</p>
${
  index !== undefined &&
  html`<dl class="figures"><div><dt>${words.index}</dt><dd>${numberIn(index.ikm, language, 2)} <small>${words.of}</small></dd></div></dl>`
}
${followUps.length > 0 && html`<p>${words.promised}</p><ul>${followUps.map((one) => promised(one, words, language))}</ul>`}
${!isKiosk && html`<p><a href="/hasil/${surveyId}">${words.result}</a></p>`}`;
}

function promised(
  { element, action, dueOn, state }: FormerResult["followUps"][number],
  words: Words,
  language: Language,
): Html {
  const name = elementName(element, language);
  const due = state === "OPEN" && html`, ${words.due} ${weekdayIn(dueOn, language)}`;
  return html`<li>${name}: ${written(action, { language })} <strong>(${FOLLOW_UP_WORDS[state][language]}${due})</strong></li>`;
}
