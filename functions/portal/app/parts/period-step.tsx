import { monthFrom, monthOf, periodWords, today } from "../frame/dates.ts";
import { words } from "../frame/language.ts";
import { Icon } from "./icon.tsx";

const WORDS = {
  before: { id: "Bulan sebelumnya", en: "Month before" },
  after: { id: "Bulan berikutnya", en: "Month after" },
};

interface MonthStepProps {
  readonly month: string;
  readonly onMonth: (month: string) => void;
  /** The last that may be chosen; this month by default. */
  readonly last?: string;
}

/** Goes from month to month. */
export function MonthStep({ month, onMonth, last = monthOf(today()) }: MonthStepProps) {
  const text = words(WORDS);
  return (
    <fieldset class="step">
      <button
        type="button"
        class="bare"
        aria-label={text.before}
        onClick={() => onMonth(monthFrom(month, -1))}
      >
        <Icon name="back" />
      </button>
      <span aria-live="polite">{periodWords(month)}</span>
      <button
        type="button"
        class="bare"
        aria-label={text.after}
        disabled={month >= last}
        onClick={() => onMonth(monthFrom(month, 1))}
      >
        <Icon name="next" />
      </button>
    </fieldset>
  );
}
