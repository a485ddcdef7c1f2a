import writeXlsxFile from "write-excel-file/node";
import { type Cell, RESULT_COLUMNS } from "./result-table.ts";

/**
 * Lines of results as a workbook: text is text and never a formula, numbers are numbers, the head stays in sight.
 * @source OWASP on formula injection: a cell that is written as a string is not computed
 */
export async function resultWorkbook([
  head = [],
  ...lines
]: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const rows = [
    head.map((title) => ({ value: String(title), type: String, fontWeight: "bold" as const, wrap: true })),
    ...lines.map((cells) => cells.map(written)),
  ];
  return writeXlsxFile(rows, {
    sheet: "Hasil kinerja",
    columns: RESULT_COLUMNS.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}

function written(cell: Cell) {
  if (cell === undefined) return null;
  if (typeof cell === "number") return { value: cell, type: Number, format: "0.00" };
  return { value: cell, type: String };
}
