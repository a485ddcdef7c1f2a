import { reasonsInForce } from "../../../../../shared/domain/evaluation/figures.ts";
import { WITHOUT_RESULT_WORDS } from "../../../../../shared/domain/evaluation/stage-words.ts";
import { EXPECTATION_TEXTS } from "../../../../../shared/domain/rules/predikat.ts";
import { useAsk } from "../../client/questions.ts";
import { momentWords, periodWords, untilWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { percentWords } from "../../frame/numbers.ts";
import { Download } from "../../parts/asked/download.tsx";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { Facts, State } from "../../parts/figure/figures.tsx";
import { Measures } from "../../parts/figure/measures.tsx";
import { PredikatMatrix } from "../../parts/person/predikat-matrix.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { written } from "../../parts/screen/written.tsx";
import { usePerson } from "../../session/person.ts";
import { AnswerResult } from "./answer-result.tsx";
import { Earlier } from "./earlier.tsx";
import { ObjectionCourse } from "./objection-course.tsx";
import { RatingFeedback } from "./rating-feedback.tsx";
import { predikatWords, type Result, stageOf } from "./words.ts";

const WORDS = {
  back: { id: "Hasil saya", en: "My results" },
  why: { id: "Mengapa?", en: "Why?" },
  html: { id: "Dokumen (HTML)", en: "Document (HTML)" },
  pdf: { id: "Dokumen (PDF)", en: "Document (PDF)" },
  rating: { id: "Penilaian", en: "Rating" },
  notRated: { id: "Belum dinilai. Dinilai paling lambat", en: "Not rated yet. To be rated by" },
  noDue: { id: "Belum dinilai.", en: "Not rated yet." },
  measuredOnly: {
    id: "Periode ini hanya diukur; penilaiannya ada pada triwulan atau tahunnya.",
    en: "This period is only measured; it is rated with its quarter or year.",
  },
  reopened: { id: "Bulan ini dibuka kembali sampai", en: "This month is open again until" },
  late: {
    id: "Penilai sebelumnya melewatkan tenggat; penilaiannya beralih ke atasannya.",
    en: "An earlier rater missed the deadline; the rating passed to their superior.",
  },
  predikat: { id: "Predikat", en: "Predikat" },
  results: { id: "Hasil kerja", en: "Results" },
  behaviour: { id: "Perilaku kerja", en: "Behaviour" },
  advice: { id: "Saran sistem", en: "The software's advice" },
  noAdvice: { id: "tidak ada", en: "none" },
  reason: { id: "Alasannya", en: "Why" },
  achievement: { id: "Capaian rencana", en: "Achievement of the plan" },
  meets: { id: "sesuai ekspektasi mulai", en: "as expected from" },
  exceeds: { id: "di atas ekspektasi mulai", en: "above expectation from" },
  at: { id: "Dinilai", en: "Rated" },
  score: { id: "Skor, hanya untuk peringkat", en: "Score, for rankings only" },
  final: { id: "Final karena", en: "Final because" },
  ACCEPTED: { id: "Anda menerimanya", en: "you accepted it" },
  NOT_OBJECTED: { id: "tidak ada keberatan sampai tenggatnya", en: "there was no objection in time" },
  OBJECTION_DECIDED: { id: "keberatan sudah diputus", en: "the objection was decided" },
};

/** One result: my cell of the matrix, rating beside advice, what was measured, and what I may do about it. */
export function OneResult({ period = "" }: { readonly period?: string }) {
  const { nip = "" } = usePerson();
  const text = words(WORDS);
  const params = { nip, period };
  const asked = useAsk("GET /v1/employees/{nip}/evaluations/{period}", { params });
  const result = asked.value;
  return (
    <Screen
      title={periodWords(period)}
      lead={result && <Stage of={result} />}
      back={{ to: "/app/hasil", name: text.back }}
      acts={
        result && (
          <>
            <a class="button quiet" href={`/app/hasil/${period}/mengapa`}>
              {text.why}
            </a>
            <Download
              operation="GET /v1/employees/{nip}/evaluations/{period}/document.pdf"
              given={{ params }}
              fileName={`evaluasi-kinerja-${period}.pdf`}
            >
              {text.pdf}
            </Download>
            <Download
              operation="GET /v1/employees/{nip}/evaluations/{period}/document"
              given={{ params }}
              fileName={`evaluasi-kinerja-${period}.html`}
            >
              {text.html}
            </Download>
          </>
        )
      }
    >
      <Loaded asked={asked} lines={8}>
        {(value) => (
          <>
            <AnswerResult result={value} />
            <Rated result={value} />
            <ObjectionCourse result={value} />
            <Card>
              <Measures of={value.finalScore?.measures ?? value.measures} />
            </Card>
            <RatingFeedback result={value} />
            {value.reopening !== undefined && <Earlier nip={nip} period={period} />}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Stage({ of: { stage, openUntil } }: { readonly of: Result }) {
  const { text: state, kind } = stageOf(stage);
  return (
    <>
      <State {...(kind && { kind })}>{state}</State>
      {openUntil !== undefined && ` ${words(WORDS).reopened} ${momentWords(openUntil)}`}
    </>
  );
}

/** What was rated, beside what was advised and why they differ. */
function Rated({ result }: { readonly result: Result }) {
  const text = words(WORDS);
  const { rating, outcome, advice, lateRaters } = result;
  const held = outcome ?? rating;
  const reasons = reasonsInForce(result);
  if (held === undefined)
    return (
      <Card title={text.rating}>
        <p>{unratedWords(result)}</p>
        {lateRaters !== undefined && (
          <Notice kind="care">
            <p>{text.late}</p>
          </Notice>
        )}
        {advice.hasilKerja && (
          <Facts of={[[`${text.advice}: ${text.results}`, say(EXPECTATION_TEXTS[advice.hasilKerja])]]} />
        )}
        <Advised result={result} />
      </Card>
    );
  return (
    <Card title={`${text.predikat}: ${predikatWords(held.predikat)}`}>
      <PredikatMatrix hasilKerja={held.hasilKerja} perilakuKerja={held.perilakuKerja} />
      <Facts
        of={[
          [text.results, say(EXPECTATION_TEXTS[held.hasilKerja])],
          [text.advice, advice.hasilKerja ? say(EXPECTATION_TEXTS[advice.hasilKerja]) : text.noAdvice],
          [text.reason, written(reasons.hasilKerja)],
          [text.behaviour, say(EXPECTATION_TEXTS[held.perilakuKerja])],
          [text.reason, written(reasons.perilakuKerja)],
          [text.at, rating && momentWords(rating.at)],
          [text.score, held.scoreBasisPoints === undefined ? undefined : percentWords(held.scoreBasisPoints)],
          [text.final, outcome && text[outcome.ground]],
        ]}
      />
      <Advised result={result} />
    </Card>
  );
}

/** Why there is no rating, or until when there will be one. */
function unratedWords({ stage, ratingDueAt, withoutResult }: Result): string {
  const text = words(WORDS);
  if (stage === "MEASURED")
    return withoutResult === undefined ? text.measuredOnly : `${say(WITHOUT_RESULT_WORDS[withoutResult])}.`;
  return ratingDueAt === undefined
    ? text.noDue
    : `${text.notRated} ${momentWords(ratingDueAt)} (${untilWords(ratingDueAt)}).`;
}

function Advised({ result: { advice } }: { readonly result: Result }) {
  const text = words(WORDS);
  if (advice.achievementBasisPoints === undefined) return null;
  return (
    <p class="quiet-text">
      {`${text.achievement} ${percentWords(advice.achievementBasisPoints)}; ${text.meets} ${percentWords(advice.meetsFromBasisPoints)}, ${text.exceeds} ${percentWords(advice.exceedsFromBasisPoints)}.`}
    </p>
  );
}
