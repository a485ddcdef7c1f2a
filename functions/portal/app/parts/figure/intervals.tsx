import type { ComponentChildren } from "preact";
import { words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";

interface IntervalRow {
  readonly key: string;
  readonly name: ComponentChildren;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

interface IntervalsProps {
  readonly caption: string;
  /** What the rows are, and what is measured. */
  readonly columns: readonly [kind: string, value: string];
  readonly rows: readonly IntervalRow[];
  /** What they are compared with, drawn as a line through all of them. */
  readonly whole?: { readonly name: string; readonly value: number } | undefined;
}

const WORDS = { interval: { id: "Selang 95%", en: "95% interval" }, to: { id: "sampai", en: "to" } };

const WHOLE = 100;
/** Room around the outermost interval, so that its end is seen. */
const EDGE = 2;

/**
 * Values with the interval that each falls into, on one scale: where two intervals overlap, neither can be called higher. A picture
 * within a table, so the numbers that it shows are beside it.
 */
export function Intervals({ caption, columns, rows, whole }: IntervalsProps) {
  const text = words(WORDS);
  const values = [...rows.flatMap(({ lower, upper }) => [lower, upper]), ...(whole ? [whole.value] : [])];
  const least = Math.max(0, Math.min(...values) - EDGE);
  const most = Math.min(WHOLE, Math.max(...values) + EDGE);
  const at = (value: number) => ((value - least) / Math.max(most - least, 1)) * WHOLE;
  return (
    <>
      <table class="spread intervals">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns[0]}</th>
            <th scope="col">{columns[1]}</th>
            <th scope="col">{text.interval}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, value, lower, upper }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{numberWords(value, 1)}</td>
              <td>
                <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                  {whole && <line class="goal" x1={at(whole.value)} x2={at(whole.value)} y1="0" y2="12" />}
                  <rect x={at(lower)} width={at(upper) - at(lower)} y="4" height="4" />
                  <rect class="point" x={at(value) - 0.8} width="1.6" y="1" height="10" />
                </svg>
                <small>{`${numberWords(lower, 1)} ${text.to} ${numberWords(upper, 1)}`}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {whole && <p class="quiet-text">{`${whole.name}: ${numberWords(whole.value, 1)}`}</p>}
    </>
  );
}
