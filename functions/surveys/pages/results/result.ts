import { spanIn } from "../../../../shared/domain/day-words.ts";
import { fill } from "../../../../shared/domain/text.ts";
import { html } from "../../../../shared/html.ts";
import type { Screen } from "../../../../shared/pages/page.ts";
import type { PageRequest } from "../../../../shared/pages/request.ts";
import { dayWords } from "../../../../shared/pages/when.ts";
import { wordsIn } from "../../../../shared/pages/words.ts";
import type { resultPages } from "../../results-page-contract.ts";
import { aboutAnswers, ownQuestions, recountOf } from "./about-answers.ts";
import { elementsTable } from "./elements-table.ts";
import { followUpTable } from "./follow-up-table.ts";
import { indexFigures } from "./index-figures.ts";
import { indexWords, type ResultApi } from "./index-words.ts";

const WORDS = {
  asked: { id: "Survei {span}, diumumkan {day}.", en: "Survey of {span}, published on {day}." },
  description: {
    id: "Kepuasan warga terhadap {service}, {unit}: IKM {ikm}, {between}.",
    en: "Citizens' satisfaction with {service}, {unit}: index {ikm}, {between}.",
  },
  tooFew: {
    id: "Survei kepuasan warga terhadap {service}, {unit}.",
    en: "Survey of citizens' satisfaction with {service}, {unit}.",
  },
  all: { id: "Hasil survei lain", en: "Other surveys" },
};

/** A published survey: its index, what weakens it, what is done about it, and how to recount it. */
export async function resultPage(
  { params, language, city }: PageRequest<typeof resultPages.result>,
  api: ResultApi,
): Promise<Screen> {
  const survey = await api.publishedResult({ params });
  const { service, unitId, unitName, opensOn, endsOn, publishedAt, result } = survey;
  const words = wordsIn(WORDS, language);
  const told = indexWords(result, language);
  const about = { service, unit: unitName };
  const asked = {
    span: spanIn(opensOn, endsOn, language),
    day: dayWords(publishedAt, { language, timeZone: city.timeZone }),
  };
  return {
    title: service,
    description: told.isShown
      ? fill(words.description, { ...about, ikm: told.ikm, between: told.between })
      : fill(words.tooFew, about),
    place: "results",
    main: html`<h1>${service}</h1>
<p class="lead"><a href="/unit/${unitId}">${unitName}</a>. ${fill(words.asked, asked)}</p>
${indexFigures(survey, language)}
${elementsTable(survey, language)}
${followUpTable(survey, language)}
${ownQuestions(survey, language)}
${aboutAnswers(survey, language)}
${recountOf(survey, language)}
<p><a href="/hasil?year=${endsOn.slice(0, 4)}">${words.all}</a></p>`,
  };
}
