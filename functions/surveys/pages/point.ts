import { normalisedCode } from "../../../shared/domain/code-symbols.ts";
import { weekdayIn } from "../../../shared/domain/day-words.ts";
import { fill } from "../../../shared/domain/text.ts";
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

type Asked = PageRequest<typeof surveyPages.point>;

const WORDS = {
  unknown: { id: "Kode ini tidak kami kenal", en: "We do not know this code" },
  check: {
    id: "Kode pada poster terdiri atas delapan huruf dan angka. Periksa lagi, atau pindai kode QR-nya dengan kamera ponsel.",
    en: "The code on the poster has eight letters and digits. Check it again, or scan the QR code with a phone's camera.",
  },
  instead: {
    id: "Anda juga dapat menyampaikan pengalaman Anda sebagai laporan.",
    en: "You can also tell us what happened as a report.",
  },
  report: { id: "Buat laporan", en: "Make a report" },
  moved: { id: "Layanan ini berpindah", en: "This service has moved" },
  movedText: {
    id: "{unit} ditutup. Sejak {day} layanannya dilanjutkan oleh {successor}.",
    en: "{unit} is closed. Since {day}, {successor} goes on with its service.",
  },
  successor: { id: "Tentang {successor}", en: "About {successor}" },
  home: { id: "Ke beranda", en: "To the home page" },
};

async function show(request: Asked, api: SurveyApi, again?: Again): Promise<Screen> {
  const { language, query } = request;
  const code = normalisedCode(request.params.code);
  const found = await pointOf(code, api);
  if (found === undefined) return unknownCode(request);
  const { unitId, unitName, pointName, former } = found;
  const kiosk = query.kiosk === "1" ? kioskOf(code) : undefined;
  if (query.terkirim !== undefined && again === undefined) {
    const isLate = query.terkirim === "terlambat";
    const clears = draftOf(found.questionnaire.surveyId, code);
    return thanksScreen({ unitId, former, isLate, language, point: code, clears, kiosk });
  }
  if (found.continuedBy && again === undefined) return moved(request, found, found.continuedBy);
  const asked = await askedOf(found.questionnaire, again, api);
  const action = `/s/${code}`;
  return questionnaireScreen(request, asked, {
    unitId,
    unitName,
    pointName,
    point: code,
    kiosk,
    action,
    again,
  });
}

/** For the next citizen in Indonesian again, whatever the last one chose. */
const kioskOf = (code: string) => `/s/${code}?kiosk=1&lang=id`;

async function pointOf(code: string, api: SurveyApi) {
  try {
    return await api.servicePoint({ params: { code } });
  } catch (error) {
    if (error instanceof Refused && [400, 404].includes(error.problem.status)) return undefined;
    throw error;
  }
}

function unknownCode({ language }: Asked): Screen {
  const words = wordsIn(WORDS, language);
  return {
    title: words.unknown,
    status: 404,
    isPrivate: true,
    main: html`<h1>${words.unknown}</h1>
<p class="lead">${words.check}</p>
<p>${words.instead}</p>
<p class="acts"><a class="button" href="/lapor">${words.report}</a> <a href="/">${words.home}</a></p>`,
  };
}

type Point = Awaited<ReturnType<SurveyApi["servicePoint"]>>;

/** The unit is closed, but nobody who scans its code should have to ask where its service went. */
function moved(
  { language }: Asked,
  { unitName, pointName }: Point,
  { since, unitId, unitName: successor }: NonNullable<Point["continuedBy"]>,
): Screen {
  const words = wordsIn(WORDS, language);
  return {
    title: words.moved,
    isPrivate: true,
    main: html`<h1>${words.moved}</h1>
<p class="lead">${pointName} · ${unitName}</p>
<p>${fill(words.movedText, { unit: unitName, day: weekdayIn(since, language), successor })}</p>
<p class="acts"><a class="button" href="/lapor?unitId=${unitId}">${words.report}</a> <a href="/unit/${unitId}">${fill(words.successor, { successor })}</a></p>`,
  };
}

/** Where a poster's code leads: the open survey of its service, else the unit's standing one; after the unit's end, to whichever goes on. */
export const pointPage = formPage<Asked, SurveyApi>({
  show,
  async act({ form, params, query }, api): Promise<Redirect> {
    const code = normalisedCode(params.code);
    const { isLate } = await sendAnswer(form, code, api);
    const kiosk = query.kiosk === "1" ? "&kiosk=1" : "";
    return { to: `/s/${code}?terkirim=${isLate ? "terlambat" : "1"}${kiosk}` };
  },
});
