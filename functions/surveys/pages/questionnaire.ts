import { html } from "../../../shared/html.ts";
import { formOf } from "../../../shared/pages/form/form.ts";
import type { Again } from "../../../shared/pages/form-page.ts";
import type { Screen } from "../../../shared/pages/page.ts";
import type { Sent } from "../../../shared/pages/page-request.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import { questionnaireFields } from "./questionnaire-fields.ts";
import type { Questionnaire } from "./survey-api.ts";

const WORDS = {
  title: { id: "Bagaimana layanan kami?", en: "How was our service?" },
  lead: {
    id: "Sembilan pertanyaan, sekitar dua menit. Tanpa nama: kami tidak menyimpan siapa yang menjawab.",
    en: "Nine questions, about two minutes. Without a name: we do not store who answered.",
  },
};

/** Where a questionnaire is answered. */
export interface Answered {
  readonly unitId: string;
  readonly unitName: string;
  readonly pointName?: string;
  readonly point?: string;
  readonly isKiosk: boolean;
  /** Where the form sends. */
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
  const form = formOf({ action: where.action, key: (await request.seals()).formKey(at), language, again });
  const place = [where.pointName, where.unitName, asked.service].filter(Boolean).join(" · ");
  return {
    title: `${words.title} ${where.unitName}`,
    description: words.lead,
    main: html`<h1>${words.title}</h1>
<p class="lead">${place}</p>
<p>${words.lead}</p>
${form.around(
  questionnaireFields(asked, { form, language, ...where }),
  html`data-draft="${draftOf(asked.surveyId, where.point ?? where.unitId)}"`,
)}`,
  };
}
