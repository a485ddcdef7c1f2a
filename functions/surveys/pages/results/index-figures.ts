import { weekdayIn } from "../../../../shared/domain/day-words.ts";
import { numberIn } from "../../../../shared/domain/number-words.ts";
import { fill, type Language } from "../../../../shared/domain/text.ts";
import { type Html, html } from "../../../../shared/html.ts";
import { wordsIn } from "../../../../shared/pages/words.ts";
import { indexWords, type PublishedResult } from "./index-words.ts";

const WORDS = {
  index: { id: "Indeks Kepuasan Masyarakat", en: "Public satisfaction index" },
  grade: { id: "Mutu pelayanan", en: "Grade of service" },
  change: { id: "Sejak survei sebelumnya", en: "Since the previous survey" },
  answers: { id: "Jawaban", en: "Answers" },
  meaning: {
    id: "Andaikan semua pengguna layanan ini ditanya, indeksnya hampir pasti (95%) {between}.",
    en: "Had every user of this service been asked, the index would almost certainly (95%) lie {between}.",
  },
  certain: {
    id: "Seluruh selang itu bermutu sama, maka mutunya pasti.",
    en: "All of that interval has the same grade, so the grade is certain.",
  },
  uncertain: {
    id: "Selang itu melintasi batas mutu, maka mutunya belum pasti.",
    en: "That interval crosses a limit between grades, so the grade is not certain.",
  },
  UP: { id: "lebih tinggi dari {value}, pasti", en: "up from {value}, for certain" },
  DOWN: { id: "lebih rendah dari {value}, pasti", en: "down from {value}, for certain" },
  UNCERTAIN: {
    id: "dari {value}; belum pasti, selangnya tumpang tindih",
    en: "from {value}; not certain, the intervals overlap",
  },
  previous: {
    id: "Lihat survei sebelumnya, yang berakhir {day}",
    en: "See the previous survey, which ended on {day}",
  },
  first: {
    id: "Belum ada survei sebelumnya yang dapat dibandingkan.",
    en: "There is no previous survey to compare it with.",
  },
  enough: {
    id: "cukup: dari {population} pengguna diperlukan {required}",
    en: "enough: of {population} users, {required} are needed",
  },
  notEnough: {
    id: "belum cukup: dari {population} pengguna diperlukan {required}",
    en: "not enough: of {population} users, {required} are needed",
  },
  unknownUsers: { id: "jumlah pengguna tidak diketahui", en: "number of users unknown" },
};

/** The index beside its interval, the grade beside how certain it is, the change beside what it comes from. */
export function indexFigures({ result, trend }: PublishedResult, language: Language): Html {
  const words = wordsIn(WORDS, language);
  const told = indexWords(result, language);
  if (!told.isShown) return html`<p class="lead">${told.tooFew}</p>`;
  const two = (value: number) => numberIn(value, language, 2);
  const change = trend && (trend.change > 0 ? "+" : "") + two(trend.change);
  return html`<dl class="figures">
<div><dt>${words.index}</dt><dd>${told.ikm} <small>${told.between}</small></dd></div>
<div><dt>${words.grade}</dt><dd>${result.index?.grade} <small>${told.grade}; ${told.certainty}</small></dd></div>
${trend && html`<div><dt>${words.change}</dt><dd>${change} <small>${fill(words[trend.direction], { value: two(trend.previousIkm) })}</small></dd></div>`}
<div><dt>${words.answers}</dt><dd>${numberIn(result.answers, language)} <small>${sampleWords(result, language)}</small></dd></div>
</dl>
<p>${fill(words.meaning, { between: told.between })} ${result.isGradeCertain ? words.certain : words.uncertain}</p>
<p>${
    trend
      ? html`<a href="/hasil/${trend.previousSurveyId}">${fill(words.previous, { day: weekdayIn(trend.previousEndsOn, language) })}</a>`
      : words.first
  }</p>`;
}

function sampleWords({ sample }: PublishedResult["result"], language: Language): string {
  const words = wordsIn(WORDS, language);
  if (sample === undefined) return words.unknownUsers;
  return fill(sample.isAdequate ? words.enough : words.notEnough, {
    population: numberIn(sample.population, language),
    required: numberIn(sample.required, language),
  });
}
