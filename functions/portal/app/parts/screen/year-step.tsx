import { words } from "../../frame/language.ts";
import { Step } from "./step.tsx";

const WORDS = {
  before: { id: "Tahun sebelumnya", en: "Year before" },
  after: { id: "Tahun berikutnya", en: "Year after" },
};

interface YearStepProps {
  readonly year: string;
  readonly onYear: (year: string) => void;
  /** The last that may be chosen. */
  readonly last: string;
}

/** Goes from year to year. */
export function YearStep({ year, onYear, last }: YearStepProps) {
  return (
    <Step names={words(WORDS)} isLast={year >= last} onStep={(by) => onYear(String(Number(year) + by))}>
      {year}
    </Step>
  );
}
