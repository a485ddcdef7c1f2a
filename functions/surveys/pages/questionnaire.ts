import { STANDING_SURVEY } from "../../../shared/domain/surveys/answers/response.ts";
import { html } from "../../../shared/html.ts";
import { formOf } from "../../../shared/pages/form/form.ts";
import type { Again } from "../../../shared/pages/form-page.ts";
import type { Screen } from "../../../shared/pages/page.ts";
import type { Sent } from "../../../shared/pages/request.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import { questionnaireFields } from "./questionnaire-fields.ts";
import type { Questionnaire } from "./survey-api.ts";

const WORDS = {
  title: { id: "Bagaimana layanan kami?", en: "How was our service?" },
  lead: {
    id: "Sembilan pertanyaan, sekitar dua menit. Tanpa nama: kami tidak menyimpan siapa yang menjawab.",
    en: "Nine questions, about two minutes. Without a name: we do not store who answered.",
  },
  waits: { id: "Jawaban Anda tersimpan di perangkat ini", en: "Your answers are kept on this device" },
  waitsWithYou: {
    id: "Belum terkirim, karena sambungan terputus atau terlalu ramai. Jawaban Anda terkirim sendiri, satu kali, begitu tersambung lagi dan halaman situs ini terbuka.",
    en: "Not sent yet: there is no connection, or it is too busy. Your answers are sent by themselves, once, as soon as it is back and a page of this site is open.",
  },
  waitsHere: {
    id: "Belum terkirim, karena sambungan terputus atau terlalu ramai. Jawaban Anda terkirim sendiri, satu kali, begitu tersambung lagi. Terima kasih.",
    en: "Not sent yet: there is no connection, or it is too busy. Your answers are sent by themselves, once, as soon as it is back. Thank you.",
  },
  taken: { id: "Terima kasih, jawaban Anda sudah kami terima", en: "Thank you, we have your answers" },
  next: { id: "Selesai, warga berikutnya", en: "Done, next citizen" },
  other: { id: "en", en: "id" },
  otherName: { id: "English", en: "Bahasa Indonesia" },
};

/** Where a questionnaire is answered. */
export interface Answered {
  readonly unitId: string;
  readonly unitName: string;
  readonly pointName?: string;
  readonly point?: string;
  /** On a shared device: where it goes for the next citizen. */
  readonly kiosk?: string | undefined;
  /** Where the form sends; its thanks are there too. */
  readonly action: string;
}

/** The name under which this device keeps what was begun. */
export const draftOf = (surveyId: string, place: string) => `survei-${surveyId}-${place}`;

/** The questionnaire as a form. */
export async function questionnaireScreen(
  request: Sent,
  asked: Questionnaire,
  { again, ...where }: Answered & { readonly again?: Again | undefined },
): Promise<Screen> {
  const { language, at } = request;
  const words = wordsIn(WORDS, language);
  const { kiosk, unitId, point } = where;
  const isKiosk = kiosk !== undefined;
  const action = `${where.action}${isKiosk ? "?kiosk=1" : ""}`;
  const form = formOf({ action, key: (await request.seals()).formKey(at), language, again });
  const place = [where.pointName, where.unitName, asked.service].filter(Boolean).join(" · ");
  const draft = draftOf(asked.surveyId, point ?? unitId);
  const attributes = html`class="paper" data-answers="${answersTo(asked, unitId)}" data-thanks="${where.action}?terkirim="${
    // A shared device keeps nobody's answers.
    isKiosk ? html` data-kiosk="${kiosk}" autocomplete="off"` : html` data-draft="${draft}"`
  }`;
  const next =
    isKiosk && html`<p class="acts"><a class="button" href="${kiosk}" data-afresh>${words.next}</a></p>`;
  return {
    title: `${words.title} ${where.unitName}`,
    description: words.lead,
    // A counter is rated by those who were there, not by those who found it by a search.
    ...(point !== undefined && { isPrivate: true }),
    ...(isKiosk && { isBare: true }),
    main: html`<h1>${words.title}</h1>
<p class="lead">${place}</p>
${isKiosk && html`<p><a href="${where.action}?kiosk=1&lang=${words.other}" lang="${words.other}" hreflang="${words.other}">${words.otherName}</a></p>`}
${form.around(
  html`<p>${words.lead}</p>
${questionnaireFields(asked, { form, language, ...where })}`,
  attributes,
)}
<section data-when="WAITS" tabindex="-1" hidden><h2>${words.waits}</h2><p>${isKiosk ? words.waitsHere : words.waitsWithYou}</p>${next}</section>
${isKiosk && html`<section data-when="TAKEN" tabindex="-1" hidden><h2>${words.taken}</h2>${next}</section>`}`,
  };
}

/** Where the API takes answers to what is asked. */
function answersTo({ surveyId }: Questionnaire, unitId: string): string {
  return surveyId === STANDING_SURVEY.surveyId
    ? `/v1/public/units/${unitId}/survey-responses`
    : `/v1/public/surveys/${surveyId}/responses`;
}
