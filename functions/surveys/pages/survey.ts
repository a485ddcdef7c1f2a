import { weekdayIn } from "../../../shared/domain/day-words.ts";
import { html } from "../../../shared/html.ts";
import { type Again, formPage } from "../../../shared/pages/form-page.ts";
import type { Redirect, Screen } from "../../../shared/pages/page.ts";
import { Refused } from "../../../shared/pages/refused.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { surveyPages } from "../page-contract.ts";
import { askedOf } from "./asked.ts";
import { draftOf, questionnaireScreen } from "./questionnaire.ts";
import { sendAnswer } from "./send-answer.ts";
import type { SurveyApi } from "./survey-api.ts";
import { thanksScreen } from "./thanks.ts";

type Asked = PageRequest<typeof surveyPages.survey>;
type Survey = Awaited<ReturnType<SurveyApi["questionnaire"]>>;

const WORDS = {
  unknown: { id: "Survei ini tidak kami kenal", en: "We do not know this survey" },
  check: {
    id: "Tautannya mungkin terpotong. Buka lagi dari pesan atau poster asalnya.",
    en: "The link may be cut off. Open it again from the message or poster that it came from.",
  },
  early: { id: "Survei ini belum dibuka", en: "This survey is not open yet" },
  earlyUntil: { id: "Silakan kembali pada", en: "Please come back on" },
  closed: { id: "Survei ini sudah ditutup", en: "This survey is closed" },
  closedSince: { id: "Hari terakhirnya", en: "Its last day was" },
  result: { id: "Lihat hasilnya", en: "See its result" },
  unit: { id: "Lihat hasil unit ini", en: "See this unit's results" },
  report: { id: "Sampaikan sebagai laporan", en: "Tell us in a report" },
  home: { id: "Ke beranda", en: "To the home page" },
};

async function show(request: Asked, api: SurveyApi, again?: Again): Promise<Screen> {
  const { params, language, query } = request;
  const survey = await surveyOf(params.surveyId, api);
  if (survey === undefined) return unknownSurvey(request);
  const { surveyId, unitId, unitName, former, state } = survey;
  if (query.terkirim !== undefined && again === undefined) {
    const clears = draftOf(surveyId, unitId);
    return thanksScreen({ unitId, former, isLate: query.terkirim === "terlambat", language, clears });
  }
  if (state !== "OPEN" && again === undefined) return shut(request, survey);
  const asked = await askedOf(survey, again, api);
  const action = `/survei/${surveyId}`;
  return questionnaireScreen(request, asked, { unitId, unitName, action, again });
}

async function surveyOf(surveyId: string, api: SurveyApi): Promise<Survey | undefined> {
  try {
    return await api.questionnaire({ params: { surveyId }, query: {} });
  } catch (error) {
    if (error instanceof Refused && [400, 404].includes(error.problem.status)) return undefined;
    throw error;
  }
}

/** Why it cannot be answered today, and what can be done instead. */
function shut({ language }: Asked, survey: Survey): Screen {
  const { state, surveyId, unitId, unitName, service, opensOn = "", endsOn = "", former } = survey;
  const words = wordsIn(WORDS, language);
  const isEarly = state === "NOT_YET_OPEN";
  const title = isEarly ? words.early : words.closed;
  const when = isEarly
    ? `${words.earlyUntil} ${weekdayIn(opensOn, language)}.`
    : `${words.closedSince} ${weekdayIn(endsOn, language)}.`;
  const isPublished = former?.surveyId === surveyId;
  return {
    title: `${title}: ${service ?? unitName}`,
    description: when,
    main: html`<h1>${title}</h1>
<p class="lead">${[unitName, service].filter(Boolean).join(" · ")}</p>
<p>${when}</p>
<p class="acts">${
      isPublished
        ? html`<a class="button" href="/hasil/${surveyId}">${words.result}</a>`
        : html`<a class="button" href="/unit/${unitId}">${words.unit}</a>`
    } <a href="/lapor?unitId=${unitId}">${words.report}</a></p>`,
  };
}

function unknownSurvey({ language }: Asked): Screen {
  const words = wordsIn(WORDS, language);
  return {
    title: words.unknown,
    status: 404,
    isPrivate: true,
    main: html`<h1>${words.unknown}</h1>
<p class="lead">${words.check}</p>
<p class="acts"><a class="button" href="/">${words.home}</a></p>`,
  };
}

/** One survey by its link. */
export const surveyPage = formPage<Asked, SurveyApi>({
  show,
  async act({ form, params }, api): Promise<Redirect> {
    const { isLate } = await sendAnswer(form, undefined, api);
    return { to: `/survei/${params.surveyId}?terkirim=${isLate ? "terlambat" : "1"}` };
  },
});
