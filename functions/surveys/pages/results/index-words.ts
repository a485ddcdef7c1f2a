import { numberIn } from "../../../../shared/domain/number-words.ts";
import { MIN_ANSWERS_SHOWN } from "../../../../shared/domain/surveys/results/satisfaction.ts";
import { ENGLISH_GRADES } from "../../../../shared/domain/surveys/words.ts";
import { fill, type Language } from "../../../../shared/domain/text.ts";
import type { Api } from "../../../../shared/pages/in-process-api.ts";
import { wordsIn } from "../../../../shared/pages/words.ts";
import type { surveyResultRoutes } from "../../results-contract.ts";

export type ResultApi = Api<typeof surveyResultRoutes>;
export type Publications = Awaited<ReturnType<ResultApi["publications"]>>;
export type CitySatisfaction = Awaited<ReturnType<ResultApi["citySatisfaction"]>>;
export type MonthIndex = Awaited<ReturnType<ResultApi["satisfaction"]>>["months"][number];
export type PublishedResult = Awaited<ReturnType<ResultApi["publishedResult"]>>;

const WORDS = {
  grade: { id: "Mutu {grade}: {label}", en: "Grade {grade}: {label}" },
  certain: { id: "mutunya pasti", en: "the grade is certain" },
  uncertain: { id: "mutunya belum pasti", en: "the grade is not certain" },
  between: { id: "antara {lower} dan {upper}", en: "between {lower} and {upper}" },
  short: { id: "{grade}, pasti", en: "{grade}, certain" },
  shortUncertain: { id: "{grade}, belum pasti", en: "{grade}, not certain" },
  answers: { id: "{answers} jawaban", en: "{answers} answers" },
  notYet: {
    id: "Sudah {received} jawaban masuk. Hasilnya tampil setelah beberapa jawaban menyusul, paling lambat setelah bulannya berakhir.",
    en: "{received} answers so far. They are shown once a few more have followed, at the latest when their month is over.",
  },
  thin: {
    id: "Ada {received} jawaban, tetapi kurang dari 3 untuk tiap daftar pertanyaan. Yang sesedikit itu tidak ditampilkan, agar jawaban seseorang tidak terbaca.",
    en: "There were {received} answers, but fewer than 3 to each set of questions. So few are not shown, as one person's answers could be read from them.",
  },
  tooFew: {
    id: "Belum cukup jawaban untuk ditampilkan: baru {received}, paling sedikit 3.",
    en: "Too few answers to be shown: {received} so far, and at least 3 are needed.",
  },
};

/** A result by its index alone. */
export type ShownIndex = Pick<
  Publications["items"][number],
  "answers" | "received" | "index" | "interval" | "isGradeCertain"
>;

/**
 * An index as it is said beside its interval; without one, why there is none.
 * @param isOver whether nothing comes any more that could be shown
 */
export function indexWords(
  { answers, received, index, interval, isGradeCertain }: ShownIndex,
  language: Language,
  isOver = true,
) {
  const words = wordsIn(WORDS, language);
  const count = numberIn(answers, language);
  if (index === undefined || interval === undefined) {
    const enough = isOver ? words.thin : words.notYet;
    const why = received < MIN_ANSWERS_SHOWN ? words.tooFew : enough;
    return { isShown: false, tooFew: fill(why, { received: numberIn(received, language) }) } as const;
  }
  const ends = {
    lower: numberIn(interval.lower, language, 2),
    upper: numberIn(interval.upper, language, 2),
  };
  return {
    isShown: true,
    ikm: numberIn(index.ikm, language, 2),
    grade: fill(words.grade, { grade: index.grade, label: gradeLabel(index, language) }),
    certainty: isGradeCertain ? words.certain : words.uncertain,
    between: fill(words.between, ends),
    /** For tables, where the heading says what it is. */
    range: `${ends.lower}–${ends.upper}`,
    shortGrade: fill(isGradeCertain ? words.short : words.shortUncertain, { grade: index.grade }),
    count,
    answers: fill(words.answers, { answers: count }),
  } as const;
}

function gradeLabel({ grade, label }: NonNullable<ShownIndex["index"]>, language: Language): string {
  return language === "id" ? label : ENGLISH_GRADES[grade];
}
