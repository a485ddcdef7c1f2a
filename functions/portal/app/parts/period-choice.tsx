import { periodWords } from "../frame/dates.ts";
import { words } from "../frame/language.ts";
import { kindOfPeriod, lastEnded, type PeriodKind, periodFrom } from "../frame/periods.ts";
import { Icon } from "./icon.tsx";

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
      <fieldset class="step">
        <button
          type="button"
          class="bare"
          aria-label={text.before}
          onClick={() => onPeriod(periodFrom(period, -1))}
        >
          <Icon name="back" />
        </button>
        <span aria-live="polite">{periodWords(period)}</span>
        <button
          type="button"
          class="bare"
          aria-label={text.after}
          disabled={period >= lastEnded(kind)}
          onClick={() => onPeriod(periodFrom(period, 1))}
        >
          <Icon name="next" />
        </button>
      </fieldset>
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
