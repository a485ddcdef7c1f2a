import type { jsPDF } from "jspdf";
import { drawArms } from "./city-arms.ts";
import { measuresOf } from "./pdf-file.ts";
import { printable } from "./printable.ts";
import type { PrintedDocument } from "./printed-document.ts";

/** Millimetres. */
const ARMS_SIDE = 18;

/**
 * Draws the letterhead at the top of the first page, with a double rule below; the city's arms, if it has some, are at its left.
 * @returns where the text may start, in millimetres from the top edge
 * @source the letterhead (kop naskah dinas) of regional governments: the government, then the units, over a double rule
 */
export function drawLetterhead(
  pdf: jsPDF,
  [authority, ...units]: PrintedDocument["letterhead"],
  arms?: Uint8Array,
): number {
  const { left, right, middle, top } = measuresOf(pdf);
  pdf.setTextColor(0).setDrawColor(0);
  pdf.setFont("times", "bold").setFontSize(13);
  pdf.text(printable(authority.toUpperCase()), middle, top + 4, { align: "center" });
  pdf.setFontSize(11);
  let y = top + 4;
  for (const unit of units) {
    y += 5.5;
    pdf.text(printable(unit.toUpperCase()), middle, y, { align: "center" });
  }
  if (arms) {
    drawArms(pdf, arms, { x: left, y: top - 3, side: ARMS_SIDE });
    y = Math.max(y, top - 3 + ARMS_SIDE);
  }
  pdf.setLineWidth(0.7).line(left, y + 3, right, y + 3);
  pdf.setLineWidth(0.2).line(left, y + 4, right, y + 4);
  pdf.setFont("times", "normal");
  return y + 10.5;
}
