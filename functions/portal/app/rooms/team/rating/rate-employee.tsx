import { momentWords, periodWords, untilWords } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { Measures } from "../../../parts/figure/measures.tsx";
import { Card } from "../../../parts/screen/screen.tsx";
import { Advice } from "./advice.tsx";
import type { Evaluation } from "./form.ts";
import { CardOfEmployee, MonthEvidence } from "./month-evidence.tsx";
import { RateForm } from "./rate-form.tsx";

const WORDS = {
  due: { id: "Dinilai paling lambat", en: "To be rated by" },
  evidence: { id: "Bukti", en: "Evidence" },
};

/** The advice, the rater's rating, and the evidence beneath it. */
export function RateEmployee({ evaluation }: { readonly evaluation: Evaluation }) {
  const text = words(WORDS);
  const { nip, name, period, position, ratingDueAt, measures } = evaluation;
  return (
    <>
      <Card title={`${name}, ${periodWords(period)}`} aside={<CardOfEmployee {...{ nip, period }} />}>
        <p class="quiet-text">
          {[position, ratingDueAt && `${text.due} ${momentWords(ratingDueAt)} (${untilWords(ratingDueAt)})`]
            .filter(Boolean)
            .join(". ")}
        </p>
        <Advice of={evaluation} />
        <RateForm evaluation={evaluation} />
      </Card>
      <Card title={text.evidence}>
        <Measures of={measures} />
        <MonthEvidence {...{ nip, period }} />
      </Card>
    </>
  );
}
