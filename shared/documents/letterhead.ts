import type { jsPDF } from "jspdf";
import { measuresOf } from "./pdf-file.ts";
import { printable } from "./printable.ts";

/**
 * Draws the letterhead at the top of the first page, with a double rule below.
 * @returns where the text may start, in millimetres from the top edge
 * @source the letterhead (kop naskah dinas) of regional governments: the government, then the unit, over a double rule
 */
export function drawLetterhead(pdf: jsPDF, [authority, unit]: readonly [string, string]): number {
  const { left, right, middle, top } = measuresOf(pdf);
  pdf.setTextColor(0).setDrawColor(0);
  pdf.setFont("times", "bold").setFontSize(13);
  pdf.text(printable(authority.toUpperCase()), middle, top + 4, { align: "center" });
  pdf.setFontSize(11);
  pdf.text(printable(unit.toUpperCase()), middle, top + 9.5, { align: "center" });
  pdf.setLineWidth(0.7).line(left, top + 12.5, right, top + 12.5);
  pdf.setLineWidth(0.2).line(left, top + 13.5, right, top + 13.5);
  pdf.setFont("times", "normal");
  return top + 20;
}
