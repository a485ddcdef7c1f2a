import { monthIn, spanIn } from "../../shared/domain/day-words.ts";
import { numberIn } from "../../shared/domain/number-words.ts";
import type { SatisfactionIndex } from "../../shared/domain/rules/satisfaction-index.ts";
import type { SurveyResult } from "../../shared/domain/surveys/results/result.ts";
import { MIN_ANSWERS_SHOWN } from "../../shared/domain/surveys/results/satisfaction.ts";
import { ENGLISH_GRADES, elementName } from "../../shared/domain/surveys/words.ts";
import { fill, type Language } from "../../shared/domain/text.ts";
import { SENTENCES } from "./sentences.ts";
import type { SurveyPicture } from "./survey-picture.ts";

const WEIGHTS = { EXACT: "1/9", W0111: "0,111", W011: "0,11" } as const;

/** All text of a picture, in one language. */
export interface PictureWords {
  /** For screen readers: what it is, and everything it shows. */
  readonly title: string;
  readonly description: string;
  readonly heading: string;
  readonly subject: string;
  readonly period: string;
  /** Absent if too few have answered; then `tooFew` says so. */
  readonly findings?: Findings;
  readonly tooFew: string;
  readonly elementsHeading: string;
  readonly ends: readonly [string, string];
  readonly footer: readonly string[];
}

interface Findings {
  readonly ikm: string;
  readonly grade: SatisfactionIndex["grade"];
  readonly gradeLabel: string;
  readonly interval: string;
  readonly certainty: string;
  readonly elements: readonly {
    readonly name: string;
    readonly average: string;
    readonly isWeakest: boolean;
  }[];
  readonly weakest: string;
}

/** A number with two decimals, in the language's notation. */
export function twoDecimals(value: number, language: Language): string {
  return numberIn(value, language, 2);
}

export function pictureWords(picture: SurveyPicture, language: Language): PictureWords {
  const { unitName, cityName, service, result } = picture;
  const say = SENTENCES[language];
  const findings = findingsOf(result, language);
  const subject = service ?? say.allSurveys;
  const period = periodOf(picture, language);
  const { received } = result;
  const enough = picture.standing.kind === "LIVE" ? say.notYet : say.thin;
  const tooFew = fill(received < MIN_ANSWERS_SHOWN ? say.tooFew : enough, { received });
  const footer = [
    standingOf(picture, language),
    fill(say.source, { city: cityName, weight: WEIGHTS[result.index?.weighting ?? "EXACT"] }),
  ];
  return {
    title: fill(say.title, { unit: unitName, subject, period }),
    description: [...(findings ? spokenFindings(findings, language) : [tooFew]), ...footer].join(" "),
    heading: unitName,
    subject,
    period,
    ...(findings && { findings }),
    tooFew,
    elementsHeading: say.elementsHeading,
    ends: say.ends,
    footer,
  };
}

function spokenFindings(findings: Findings, language: Language): readonly string[] {
  const { ikm, grade, gradeLabel, interval, certainty, elements, weakest } = findings;
  const say = SENTENCES[language];
  const list = elements.map(({ name, average }) => `${name} ${average}`).join("; ");
  const overall = [fill(say.index, { ikm, grade, label: gradeLabel }), interval, certainty];
  return [...overall, fill(say.list, { list }), fill(say.weakest, { weakest })];
}

function findingsOf(
  { answers, elements, index, interval, isGradeCertain, weakest = [] }: SurveyResult,
  language: Language,
): Findings | undefined {
  if (elements === undefined || index === undefined || interval === undefined) return undefined;
  const say = SENTENCES[language];
  const named = elements.map(({ code, average }) => ({
    name: elementName(code, language),
    average: twoDecimals(average, language),
    isWeakest: weakest.includes(code),
  }));
  const of = { lower: twoDecimals(interval.lower, language), upper: twoDecimals(interval.upper, language) };
  const count = numberIn(answers, language);
  return {
    ikm: twoDecimals(index.ikm, language),
    grade: index.grade,
    gradeLabel: language === "id" ? index.label : ENGLISH_GRADES[index.grade],
    interval: fill(say.interval, { ...of, answers: count }),
    certainty: isGradeCertain ? say.certain : say.uncertain,
    elements: named,
    weakest: named
      .filter(({ isWeakest }) => isWeakest)
      .map(({ name }) => name)
      .join("; "),
  };
}

function periodOf({ from, to, service }: SurveyPicture, language: Language): string {
  return service === undefined ? monthIn(from, language) : spanIn(from, to, language);
}

function standingOf({ standing }: SurveyPicture, language: Language): string {
  const say = SENTENCES[language];
  if (standing.kind === "MONTH") return say.monthOver;
  return fill(say[standing.kind], { day: standing.on }, language);
}
