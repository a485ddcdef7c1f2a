import { words } from "../frame/language.ts";
import { Icon } from "./icon.tsx";

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
  const text = words(WORDS);
  return (
    <fieldset class="step">
      <button
        type="button"
        class="bare"
        aria-label={text.before}
        onClick={() => onYear(String(Number(year) - 1))}
      >
        <Icon name="back" />
      </button>
      <span aria-live="polite">{year}</span>
      <button
        type="button"
        class="bare"
        aria-label={text.after}
        disabled={year >= last}
        onClick={() => onYear(String(Number(year) + 1))}
      >
        <Icon name="next" />
      </button>
    </fieldset>
  );
}
