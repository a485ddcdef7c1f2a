import { endOfDay, type Instant, type LocalDay, startOfDay } from "../../calendar/calendar.ts";
import { type DomainError, refusals } from "../../refusal.ts";
import { type ElementQuestion, ENGLISH_QUESTIONS, STANDARD_QUESTIONS } from "../../rules/survey-questions.ts";
import type { SurveyQuestions } from "../plan.ts";
import type { ServicePoint } from "../points/service-point.ts";
import { findOfService, isSameService } from "../service.ts";
import type { Survey } from "../survey.ts";
import { type CountedResponse, STANDING_SURVEY } from "./response.ts";

const refuse = /* @__PURE__ */ refusals("survey", {
  "other-point": {
    kind: "invalid",
    id: 'Kode titik layanan "{code}" bukan milik survei ini. Buka lagi survei dari kode di titik layanan itu, atau kirim tanpa kode itu.',
    en: 'The service point "{code}" does not belong to this survey. Open the survey again with the code at that point, or send without that code.',
    source: {
      id: "kebijakan: umpan balik sampai kepada petugas di tempat umpan balik itu diberikan",
      en: "policy: feedback reaches those who served where it was given",
    },
  },
  "not-open": {
    kind: "conflict",
    id: "Survei ini baru dibuka pada {opensOn}.",
    en: "This survey opens on {opensOn}.",
  },
  "unknown-edition": {
    kind: "invalid",
    id: "Versi {edition} survei ini tidak dikenal. Muat ulang pertanyaannya, lalu kirim jawaban dengan versi yang berlaku ({newest}).",
    en: "This survey has no edition {edition}. Load its questions again and send the answers with the newest edition ({newest}).",
  },
  "unknown-choice": {
    kind: "invalid",
    id: "Jawaban ke-{place} memilih {question} nomor {choice}, yang tidak ada pada versi {edition}. Muat ulang pertanyaannya.",
    en: "Answer {place} chooses number {choice} of {question}, which edition {edition} does not have. Load the questions again.",
  },
});

/**
 * Requires that answers name only a point of their survey: the staff of the point will see them.
 * @param code the point named; undefined if none is
 * @param point undefined if no point has that code
 * @throws DomainError `survey.other-point`
 * @source policy
 */
export function requirePoint(
  code: string | undefined,
  point: ServicePoint | undefined,
  { unitId, service }: { readonly unitId: string; readonly service?: string },
): void {
  if (code === undefined) return;
  const isHere = point?.unitId === unitId && (service === undefined || isSameService(point.service, service));
  if (!isHere) throw refuse("other-point", { code });
}

/**
 * Accepts answers to a survey, or refuses them. Answers after its end are late: stored, but never counted. The time of receipt
 * decides, because a device's clock proves nothing.
 * @param zone the city's
 * @throws DomainError `survey.not-open`, `survey.unknown-edition`
 * @source policy
 */
export function takeAnswers(
  survey: Survey,
  edition: number,
  { at, zone }: { readonly at: Instant; readonly zone: string },
): { readonly isLate: boolean } {
  const { opensOn, endsOn, editions, state } = survey;
  if (at < startOfDay(opensOn, zone)) throw refuse("not-open", { opensOn });
  const asked = editions.find(({ number }) => number === edition);
  if (asked === undefined) throw refuse("unknown-edition", { edition, newest: editions.length });
  return { isLate: state !== "RUNNING" || at > endOfDay(endsOn, zone) };
}

/**
 * Why an answer does not fit an edition: it chooses something that its questions do not offer.
 * @param place its position in the request, from 1
 * @returns a refusal `survey.unknown-choice`
 */
export function choiceFault(
  { editions }: Survey,
  edition: number,
  { choices = {} }: Pick<CountedResponse, "choices">,
  place: number,
): DomainError | undefined {
  const own = editions.find(({ number }) => number === edition)?.questions.own ?? [];
  for (const [question, choice] of Object.entries(choices)) {
    const offered = own.find(({ id }) => id === question)?.choices.length ?? 0;
    if (choice > offered) return refuse("unknown-choice", { place, question, choice, edition });
  }
  return undefined;
}

/** One of the nine questions as shown to citizens. */
interface AskedElement extends Question {
  readonly code: string;
  /** Absent if the survey words the question itself: what a unit wrote is never translated. */
  readonly english?: Question;
}

interface Question {
  readonly text: string;
  readonly choices: string[];
}

/** The questions of an edition as shown to citizens. */
export function questionnaireOf({ wording = {}, own }: SurveyQuestions) {
  const elements = ELEMENT_CODES.map((code): AskedElement => {
    const { text, choices } = asked(STANDARD_QUESTIONS[code]);
    const worded = wording[code];
    if (worded !== undefined) return { code, text: worded, choices };
    return { code, text, choices, english: asked(ENGLISH_QUESTIONS[code]) };
  });
  return { elements, own };
}

const ELEMENT_CODES = Object.keys(STANDARD_QUESTIONS) as (keyof typeof STANDARD_QUESTIONS)[];

function asked({ text, choices }: ElementQuestion): Question {
  return { text, choices: [...choices] };
}

/**
 * An edition of a survey, with what a citizen needs to answer it.
 * @param edition the newest by default; an earlier one for whom it was shown when it was the newest
 * @throws DomainError `survey.unknown-edition`
 */
export function openQuestionnaire(
  { id, service, language, opensOn, endsOn, editions }: Survey,
  edition = editions.length,
) {
  const asked = editions.find(({ number }) => number === edition);
  if (asked === undefined) throw refuse("unknown-edition", { edition, newest: editions.length });
  return { surveyId: id, service, language, opensOn, endsOn, edition, ...questionnaireOf(asked.questions) };
}

/** The standing survey's questionnaire: no service, no period, and only the nine questions. */
export function standingQuestionnaire() {
  return { ...STANDING_SURVEY, language: "id", ...questionnaireOf({ own: [] }) };
}

export const ANSWERING_STATES = ["NOT_YET_OPEN", "OPEN", "CLOSED"] as const;

/** Whether citizens can answer a survey on a local day. */
export function answeringState(
  { state, opensOn, endsOn }: Survey,
  day: LocalDay,
): (typeof ANSWERING_STATES)[number] {
  if (day < opensOn) return "NOT_YET_OPEN";
  return state === "RUNNING" && day <= endsOn ? "OPEN" : "CLOSED";
}

/** The survey of a service that can be answered on a day; undefined between surveys. @param all those of the service's unit */
export function openSurveyOf(all: readonly Survey[], service: string, day: LocalDay): Survey | undefined {
  const open = all.filter((survey) => answeringState(survey, day) === "OPEN");
  return findOfService(open, service);
}
