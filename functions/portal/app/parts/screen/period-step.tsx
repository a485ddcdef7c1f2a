import { monthFrom, monthOf, periodWords, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Step } from "./step.tsx";

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
  return (
    <Step names={words(WORDS)} isLast={month >= last} onStep={(by) => onMonth(monthFrom(month, by))}>
      {periodWords(month)}
    </Step>
  );
}
