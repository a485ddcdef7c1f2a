import { periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { kindOfPeriod, lastEnded, type PeriodKind, periodFrom } from "../../frame/periods.ts";
import { Step } from "../screen/step.tsx";

const WORDS = {
  before: { id: "Periode sebelumnya", en: "Period before" },
  after: { id: "Periode berikutnya", en: "Period after" },
  kind: { id: "Periode", en: "Period" },
  MONTH: { id: "Bulan", en: "Month" },
  QUARTER: { id: "Triwulan", en: "Quarter" },
  YEAR: { id: "Tahun", en: "Year" },
};

const KINDS = ["MONTH", "QUARTER", "YEAR"] as const satisfies readonly PeriodKind[];

interface PeriodChoiceProps {
  readonly period: string;
  readonly onPeriod: (period: string) => void;
}

/** Goes from one period that is over to another: months, quarters or years. */
export function PeriodChoice({ period, onPeriod }: PeriodChoiceProps) {
  const text = words(WORDS);
  const kind = kindOfPeriod(period);
  return (
    <span class="period-choice">
      <Step names={text} isLast={period >= lastEnded(kind)} onStep={(by) => onPeriod(periodFrom(period, by))}>
        {periodWords(period)}
      </Step>
      <fieldset class="switch" aria-label={text.kind}>
        {KINDS.map((one) => (
          <button
            key={one}
            type="button"
            class="bare"
            aria-pressed={one === kind}
            onClick={() => onPeriod(lastEnded(one))}
          >
            {text[one]}
          </button>
        ))}
      </fieldset>
    </span>
  );
}
