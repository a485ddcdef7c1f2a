import type { ComponentChildren } from "preact";
import { numberWords } from "../../frame/numbers.ts";

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

/**
 * How many there are of each kind, as bars within a table: a picture, and the numbers that it shows. Columns share a scale; what is
 * compared with has hollow bars and the other solid ones, so that they are told apart without colour.
 */
export function Spread({ caption, columns, rows }: SpreadProps) {
  const [kind, ...counted] = columns;
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  return (
    <table class="spread">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{kind}</th>
          {counted.map((name, place) => (
            <th key={name} scope="col" data-series={place}>
              {counted.length > 1 && <Bars width={100} />}
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
                <Bars width={(count / most) * 100} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** @param width of a hundred */
function Bars({ width }: { readonly width: number }) {
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {width > 0 && <rect width={width} height="10" />}
    </svg>
  );
}
