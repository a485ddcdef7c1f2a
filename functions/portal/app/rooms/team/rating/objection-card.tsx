import { EXPECTATION_TEXTS, PREDIKAT_WORDS } from "../../../../../../shared/domain/rules/predikat.ts";
import type { Answer } from "../../../client/operations.ts";
import { momentWords, periodWords, untilWords } from "../../../frame/dates.ts";
import { say, words } from "../../../frame/language.ts";
import { isMonth } from "../../../frame/periods.ts";
import { Facts } from "../../../parts/figure/figures.tsx";
import { Measures } from "../../../parts/figure/measures.tsx";
import { Card } from "../../../parts/screen/screen.tsx";
import { Words, Written, written } from "../../../parts/screen/written.tsx";
import { Advice } from "./advice.tsx";
import { CardOfEmployee, MonthEvidence } from "./month-evidence.tsx";

export type Objected = Answer<"GET /v1/employees/{nip}/evaluations/{period}">;

const WORDS = {
  objection: { id: "Keberatan pegawai", en: "The employee's objection" },
  objectedAt: { id: "Diajukan", en: "Objected" },
  rating: { id: "Penilaian", en: "Rating" },
  results: { id: "Hasil kerja", en: "Results" },
  behaviour: { id: "Perilaku kerja", en: "Behaviour" },
  predikat: { id: "Predikat", en: "Predikat" },
  explanation: { id: "Penjelasan penilai", en: "The rater's explanation" },
  noExplanation: { id: "Belum ada; ditunggu sampai", en: "None yet; awaited until" },
  decide: { id: "Diputuskan paling lambat", en: "To be decided by" },
  evidence: { id: "Bukti dan saran sistem", en: "Evidence and the software's advice" },
};

/** What the employee objects to and why, what the rater gave and says, and what was measured. */
export function ObjectionCard({ evaluation }: { readonly evaluation: Objected }) {
  const text = words(WORDS);
  const { nip, name, period, position, rating, objection, measures, finalScore } = evaluation;
  if (objection === undefined || rating === undefined) return null;
  const { explanation, explainUntil, decideUntil } = objection;
  return (
    <Card
      title={`${name}, ${periodWords(period)}`}
      aside={isMonth(period) && <CardOfEmployee {...{ nip, period }} />}
    >
      <p class="quiet-text">{position}</p>
      <h3>{text.objection}</h3>
      <Words>{objection.reasons}</Words>
      <Facts
        of={[
          [text.objectedAt, momentWords(objection.at)],
          [text.results, withReason(say(EXPECTATION_TEXTS[rating.hasilKerja]), rating.hasilKerjaReason)],
          [
            text.behaviour,
            withReason(say(EXPECTATION_TEXTS[rating.perilakuKerja]), rating.perilakuKerjaReason),
          ],
          [text.predikat, PREDIKAT_WORDS[rating.predikat]],
          [
            text.explanation,
            written(explanation?.text) ?? `${text.noExplanation} ${momentWords(explainUntil)}`,
          ],
          [text.decide, decideUntil && `${momentWords(decideUntil)} (${untilWords(decideUntil)})`],
        ]}
      />
      <details>
        <summary>{text.evidence}</summary>
        <Advice of={evaluation} />
        <Measures of={finalScore?.measures ?? measures} />
        <MonthEvidence {...{ nip, period }} />
      </details>
    </Card>
  );
}

function withReason(rating: string, reason: string | undefined) {
  if (reason === undefined) return rating;
  return (
    <>
      {rating}: <Written>{reason}</Written>
    </>
  );
}
