import { randomUUID } from "node:crypto";
import { STANDING_SURVEY } from "../../../shared/domain/surveys/answers/response.ts";
import type { Language } from "../../../shared/domain/text.ts";
import { type Html, html } from "../../../shared/html.ts";
import { type formOf, sendButton } from "../../../shared/pages/form/form.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { Questionnaire } from "./survey-api.ts";

/** Which survey was answered; with an underscore, since the API has it in its address. */
export const SURVEY_FIELD = "_survei";
export const UNIT_FIELD = "_unit";
export const EDITION_FIELD = "edition";

const REMARK_CHARACTERS = 1_000;

const WORDS = {
  own: { id: "Boleh dilewati.", en: "You may leave this out." },
  comment: { id: "Saran atau pesan", en: "Suggestion or message" },
  commentHint: {
    id: "Boleh dikosongkan. Jangan tulis nama, NIK, atau nomor telepon siapa pun.",
    en: "You may leave this empty. Write nobody's name, identity number or phone number.",
  },
  send: { id: "Kirim jawaban", en: "Send my answers" },
  number: { id: "Nomor formulir", en: "Number of the form" },
};

interface Shown {
  readonly form: ReturnType<typeof formOf>;
  readonly unitId: string;
  readonly language: Language;
  /** The code that led here. */
  readonly point?: string | undefined;
  readonly kiosk?: string | undefined;
}

/** All questions of a questionnaire, each as taps, and what goes along unseen. */
export function questionnaireFields(
  asked: Questionnaire,
  { form, unitId, language, point, kiosk }: Shown,
): Html {
  const words = wordsIn(WORDS, language);
  const { surveyId, edition, elements, own } = asked;
  const options = (choices: readonly string[]) =>
    choices.map((label, index) => ({ value: String(index + 1), label }));
  const written = (inLanguage: string) => (inLanguage === language ? undefined : inLanguage);
  const scores = elements.map(({ code, english, ...worded }, index) => {
    const isEnglish = language === "en" && english !== undefined;
    const { text, choices } = isEnglish ? english : worded;
    return form.choice(`scores.${code}`, {
      label: `${index + 1}. ${text}`,
      options: options(choices),
      // The regulation's own wording is Indonesian, whatever language the survey's other questions are in.
      lang: isEnglish ? undefined : written(english === undefined ? asked.language : "id"),
    });
  });
  const further = own.map(({ id, text, choices }, index) =>
    form.choice(`choices.${id}`, {
      label: `${elements.length + index + 1}. ${text}`,
      hint: words.own,
      options: options(choices),
      lang: written(asked.language),
    }),
  );
  const along = [
    [SURVEY_FIELD, surveyId],
    [UNIT_FIELD, unitId],
    // The standing survey has no editions.
    ...(surveyId === STANDING_SURVEY.surveyId ? [] : [[EDITION_FIELD, String(edition)]]),
    // Drawn with the form, kept while it comes back: an answer counts once, however often it is sent.
    ["responseId", form.value("responseId") || randomUUID()],
    ["channel", kiosk !== undefined ? "KIOSK" : "WEB"],
    ...(point === undefined ? [] : [["point", point]]),
    ...(kiosk !== undefined ? [["deviceId", form.value("deviceId")]] : []),
  ] as const;
  return html`${along.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<p class="printed">${words.number}: ____________</p>
<div class="asked">
${scores}
${further}
</div>
${form.text("comment", { label: words.comment, hint: words.commentHint, kind: "area", limit: REMARK_CHARACTERS, rows: 4 })}
<div class="acts">${sendButton(words.send)}</div>`;
}
