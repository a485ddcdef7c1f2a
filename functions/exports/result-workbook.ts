import writeXlsxFile from "write-excel-file/node";
import { printedToWidth } from "./printed-sheet.ts";
import { type Cell, RESULT_COLUMNS } from "./result-table.ts";

const SHEET = "Hasil kinerja";

/**
 * Result rows as a workbook: text stays text and never becomes a formula, numbers stay numbers, and the header row is frozen.
 * @source OWASP on formula injection: a cell written as a string is not computed
 */
export async function resultWorkbook([
  head = [],
  ...lines
]: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const rows = [
    head.map((title) => ({ value: String(title), type: String, fontWeight: "bold" as const, wrap: true })),
    ...lines.map((cells) => cells.map(written)),
  ];
  return writeXlsxFile(
    rows,
    {
      sheet: SHEET,
      orientation: "landscape",
      columns: RESULT_COLUMNS.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    },
    { features: [printedToWidth(SHEET)] },
  ).toBuffer();
}

function written(cell: Cell) {
  if (cell === undefined) return null;
  if (typeof cell === "number") return { value: cell, type: Number, format: "0.00" };
  return { value: cell, type: String };
}
