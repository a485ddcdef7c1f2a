import type { jsPDF } from "jspdf";
import { autoTable, type CellDef, type CellInput } from "jspdf-autotable";
import { MARGIN, measuresOf } from "./pdf-file.ts";
import { printable } from "./printable.ts";
import type { Cell, DocumentTable } from "./printed-document.ts";

const BLACK = 0;
/** Light enough for text to stay readable on any printer. */
const SHADE = 232;

const FONT_SIZE = 9;
const PADDING = 1.2;
const POINTS_OF_MILLIMETRE = 72 / 25.4;

/** The height of a table that must stay together, in millimetres: its head and first row. */
export function leastTableHeight(pdf: jsPDF, { head, rows, widths }: DocumentTable): number {
  const { width } = measuresOf(pdf);
  const whole = widths.reduce((sum, part) => sum + part, 0);
  const heightOf = (cells: readonly Cell[]) => {
    const lines = cells.map((cell, column) => {
      const text = printable(typeof cell === "string" ? cell : cell.text);
      const room = (width * (widths[column] ?? 0)) / whole - 2 * PADDING;
      return (pdf.splitTextToSize(text, room) as string[]).length;
    });
    const line = (FONT_SIZE * pdf.getLineHeightFactor()) / POINTS_OF_MILLIMETRE;
    return Math.max(...lines, 1) * line + 2 * PADDING;
  };
  pdf.setFont("times", "bold").setFontSize(FONT_SIZE);
  const ofHead = head.length > 0 ? heightOf(head) : 0;
  pdf.setFont("times", "normal");
  return ofHead + heightOf(rows[0] ?? []);
}

/**
 * Draws a table across the page in the common style: black rules, a shaded head repeated on each page, and no row split that
 * fits on one page.
 * @param y where it starts, in millimetres from the top edge
 * @returns where it ends, on its last page
 */
export function drawTable(pdf: jsPDF, { head, rows, widths }: DocumentTable, y: number): number {
  const { width, bottom } = measuresOf(pdf);
  const whole = widths.reduce((sum, part) => sum + part, 0);
  const pageHeight = pdf.internal.pageSize.getHeight();
  autoTable(pdf, {
    startY: y,
    theme: "grid",
    margin: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: pageHeight - bottom },
    rowPageBreak: "avoid",
    styles: {
      font: "times",
      fontSize: FONT_SIZE,
      textColor: BLACK,
      lineColor: BLACK,
      lineWidth: 0.2,
      cellPadding: PADDING,
      valign: "top",
      overflow: "linebreak",
    },
    headStyles: { fontStyle: "bold", fillColor: SHADE, textColor: BLACK, halign: "center", valign: "middle" },
    columnStyles: Object.fromEntries(
      widths.map((part, column) => [column, { cellWidth: (width * part) / whole }]),
    ),
    head: head.length > 0 ? [head.map(printable)] : [],
    body: rows.map((cells) => cells.map(cellInput)),
  });
  return finalY(pdf) ?? y;
}

function cellInput(cell: Cell): CellInput {
  if (typeof cell === "string") return printable(cell);
  const styles: CellDef["styles"] = {
    ...(cell.isHeading && { fontStyle: "bold" }),
    ...(cell.isNumber && { halign: "right" }),
  };
  return { content: printable(cell.text), styles };
}

/** The plugin leaves it on the file, but its types do not say so. */
function finalY(pdf: jsPDF): number | undefined {
  return (pdf as jsPDF & { readonly lastAutoTable?: { readonly finalY?: number } }).lastAutoTable?.finalY;
}
