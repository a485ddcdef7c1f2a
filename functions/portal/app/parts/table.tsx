import type { ComponentChildren } from "preact";

interface Column<Row> {
  readonly name: string;
  readonly of: (row: Row) => ComponentChildren;
  /** Numbers are aligned to the right. */
  readonly isNumber?: boolean;
  /** What one does with the row speaks for itself where cells name their column. */
  readonly isAct?: true;
}

interface TableProps<Row> {
  readonly caption: string;
  /** The first names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Said by its heading alone, and not shown. */
  readonly hidesCaption?: boolean;
}

/** A table; on a phone each row becomes a block whose cells say their column's name. */
export function Table<Row>({ caption, columns, rows, keyOf, hidesCaption }: TableProps<Row>) {
  return (
    <table class="table">
      <caption class={hidesCaption ? "unseen" : ""}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ name, isNumber }) => (
            <th key={name} scope="col" class={isNumber ? "number" : ""}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ name, of, isNumber, isAct }, index) =>
              index === 0 ? (
                <th key={name} scope="row">
                  {of(row)}
                </th>
              ) : (
                <td key={name} class={isNumber ? "number" : ""} data-name={isAct ? undefined : name}>
                  {of(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
