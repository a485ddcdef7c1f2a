import { EXPECTATION_TEXTS } from "../../../../../shared/domain/rules/predikat.ts";
import { momentWords, untilWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { Words } from "../../parts/screen/written.tsx";
import { predikatWords, type Result } from "./words.ts";

const WORDS = {
  title: { id: "Keberatan Anda", en: "Your objection" },
  you: { id: "Anda mengajukan keberatan", en: "You objected" },
  explained: { id: "Pejabat penilai menjelaskan", en: "The rater explained" },
  explainDue: {
    id: "Penjelasan pejabat penilai ditunggu sampai",
    en: "The rater's explanation is awaited until",
  },
  passed: {
    id: "Atasan yang harus memutus melewatkan tenggat; keberatan naik ke atasan berikutnya",
    en: "The superior who had to decide missed the deadline; the objection went to the next superior",
  },
  decideDue: { id: "Diputus paling lambat", en: "To be decided by" },
  noDue: { id: "Menunggu keputusan kepala daerah", en: "Awaits the decision of the head of the city" },
  changed: { id: "Diputus: penilaian diubah menjadi", en: "Decided: the rating was changed to" },
  kept: { id: "Diputus: penilaian tetap", en: "Decided: the rating stays" },
  results: { id: "hasil kerja", en: "results" },
  behaviour: { id: "perilaku kerja", en: "behaviour" },
};

/** The course of an objection, step by step, with the deadline that is running. */
export function ObjectionCourse({ result: { objection } }: { readonly result: Result }) {
  const text = words(WORDS);
  if (objection === undefined) return null;
  const { reasons, at, explanation, explainUntil, escalations, decideUntil, decision } = objection;
  return (
    <Card title={text.title}>
      <ol class="course">
        <li>
          <strong>{text.you}</strong>, {momentWords(at)}
          <Words>{reasons}</Words>
        </li>
        {explanation ? (
          <li>
            <strong>{text.explained}</strong>, {momentWords(explanation.at)}
            <Words>{explanation.text}</Words>
          </li>
        ) : (
          decision === undefined && (
            <li>{`${text.explainDue} ${momentWords(explainUntil)} (${untilWords(explainUntil)})`}</li>
          )
        )}
        {escalations.map((one) => (
          <li key={one.at}>{`${text.passed}, ${momentWords(one.at)}`}</li>
        ))}
        {decision ? (
          <li>
            <strong>
              {decision.isChanged ? text.changed : text.kept} {predikatWords(decision.predikat)}
            </strong>
            , {momentWords(decision.at)}
            <br />
            {`${text.results} ${say(EXPECTATION_TEXTS[decision.hasilKerja])}, ${text.behaviour} ${say(EXPECTATION_TEXTS[decision.perilakuKerja])}`}
            <Words>{decision.reason}</Words>
          </li>
        ) : (
          <li>
            {decideUntil === undefined
              ? text.noDue
              : `${text.decideDue} ${momentWords(decideUntil)} (${untilWords(decideUntil)})`}
          </li>
        )}
      </ol>
    </Card>
  );
}
