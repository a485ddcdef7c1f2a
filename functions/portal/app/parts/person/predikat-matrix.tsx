import {
  EXPECTATION_TEXTS,
  EXPECTATIONS,
  type Expectation,
  PREDIKAT_WORDS,
  predikatOf,
} from "../../../../../shared/domain/rules/predikat.ts";
import { say, words } from "../../frame/language.ts";

const WORDS = {
  caption: {
    id: "Predikat menurut hasil kerja dan perilaku kerja",
    en: "The predikat by results and behaviour",
  },
  results: { id: "Hasil kerja", en: "Results" },
  behaviour: { id: "Perilaku kerja", en: "Behaviour" },
};

interface MatrixProps {
  readonly hasilKerja: Expectation | undefined;
  readonly perilakuKerja: Expectation | undefined;
  /** Where it is for choosing: a cell gives both ratings. */
  readonly onChoose?: (hasilKerja: Expectation, perilakuKerja: Expectation) => void;
}

/** The nine cells of the predikat, with the one that the two ratings give. */
export function PredikatMatrix({ hasilKerja, perilakuKerja, onChoose }: MatrixProps) {
  const text = words(WORDS);
  return (
    <table class="matrix">
      <caption>{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{`${text.results} ↓ ${text.behaviour} →`}</th>
          {EXPECTATIONS.map((column) => (
            <th key={column} scope="col">
              {say(EXPECTATION_TEXTS[column])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {EXPECTATIONS.map((row) => (
          <tr key={row}>
            <th scope="row">{say(EXPECTATION_TEXTS[row])}</th>
            {EXPECTATIONS.map((column) => {
              const isChosen = row === hasilKerja && column === perilakuKerja;
              const predikat = PREDIKAT_WORDS[predikatOf(row, column)];
              return (
                <td
                  key={column}
                  class={isChosen ? "chosen" : ""}
                  aria-current={isChosen ? "true" : undefined}
                >
                  {onChoose ? (
                    <button
                      type="button"
                      class="bare"
                      aria-pressed={isChosen}
                      aria-label={`${predikat}: ${text.results} ${say(EXPECTATION_TEXTS[row])}, ${text.behaviour} ${say(EXPECTATION_TEXTS[column])}`}
                      onClick={() => onChoose(row, column)}
                    >
                      {predikat}
                    </button>
                  ) : (
                    predikat
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
