import type { ComponentChildren } from "preact";

interface Column<Row> {
  readonly name: string;
  readonly of: (row: Row) => ComponentChildren;
  /** Numbers are aligned to the right. */
  readonly isNumber?: boolean;
  /** What one does with the row speaks for itself where cells name their column, and is not printed. */
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
          {columns.map((column) => (
            <th key={column.name} scope="col" class={classOf(column)}>
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.name} scope="row">
                  {column.of(row)}
                </th>
              ) : (
                <td
                  key={column.name}
                  class={classOf(column)}
                  data-name={column.isAct ? undefined : column.name}
                >
                  {column.of(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classOf({ isNumber, isAct }: Pick<Column<never>, "isNumber" | "isAct">): string {
  return [isNumber && "number", isAct && "for-hands"].filter(Boolean).join(" ");
}
