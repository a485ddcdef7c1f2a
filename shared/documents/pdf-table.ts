import type { jsPDF } from "jspdf";
import { autoTable, type CellDef, type CellInput } from "jspdf-autotable";
import { MARGIN, measuresOf } from "./pdf-file.ts";
import { printable } from "./printable.ts";
import type { Cell, DocumentTable } from "./printed-document.ts";

const BLACK = 0;
/** Light enough to be read through on any printer. */
const SHADE = 232;

/**
 * Draws a table across the page in the city's one style: black rules, a shaded head that comes again on each page, and no
 * row torn apart where it fits on one page.
 * @param y where it begins, in millimetres from the upper edge
 * @returns where it ends, on the page on which it does
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
      fontSize: 9,
      textColor: BLACK,
      lineColor: BLACK,
      lineWidth: 0.2,
      cellPadding: 1.2,
      valign: "top",
      overflow: "linebreak",
    },
    headStyles: { fontStyle: "bold", fillColor: SHADE, textColor: BLACK, halign: "center", valign: "middle" },
    columnStyles: Object.fromEntries(
      widths.map((part, column) => [column, { cellWidth: (width * part) / whole }]),
    ),
    head: head.length > 0 ? [head.map(printable)] : [],
    body: rows.map((cells) => cells.map(drawn)),
  });
  return finalY(pdf) ?? y;
}

function drawn(cell: Cell): CellInput {
  if (typeof cell === "string") return printable(cell);
  const styles: CellDef["styles"] = {
    ...(cell.isHeading && { fontStyle: "bold" }),
    ...(cell.isNumber && { halign: "right" }),
  };
  return { content: printable(cell.text), styles };
}

/** The extension leaves it on the file, and does not say so in the file's type. */
function finalY(pdf: jsPDF): number | undefined {
  return (pdf as jsPDF & { readonly lastAutoTable?: { readonly finalY?: number } }).lastAutoTable?.finalY;
}
