import type { ComponentChildren } from "preact";
import { numberWords } from "../frame/numbers.ts";

interface SpreadRow {
  readonly key: string;
  readonly name: string;
  /** How many, in the order of the columns. */
  readonly counts: readonly number[];
}

interface SpreadProps {
  readonly caption: ComponentChildren;
  /** What the rows are, then what is counted in each column. */
  readonly columns: readonly string[];
  readonly rows: readonly SpreadRow[];
}

/** How many there are of each kind, as bars within a table: a picture, and the numbers that it shows. Columns share a scale. */
export function Spread({ caption, columns, rows }: SpreadProps) {
  const [kind, ...counted] = columns;
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  return (
    <table class="spread">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{kind}</th>
          {counted.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, counts }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {counts.map((count, place) => (
              <td key={counted[place]} data-series={place}>
                <span>{numberWords(count)}</span>
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(count / most) * 100} height="10" />
                </svg>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
