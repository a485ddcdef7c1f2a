import type { jsPDF } from "jspdf";
import { measuresOf } from "./pdf-file.ts";
import { printable } from "./printable.ts";

/** Draws a footer on every page, with page number and count. Must be drawn last, when all pages are known. */
export function drawFooters(pdf: jsPDF, text: string): void {
  const pages = pdf.getNumberOfPages();
  const { left, right, bottom } = measuresOf(pdf);
  for (let page = 1; page <= pages; page += 1) {
    pdf.setPage(page);
    pdf.setFont("times", "italic").setFontSize(8).setTextColor(0);
    pdf.setDrawColor(0).setLineWidth(0.2);
    pdf.line(left, bottom + 4, right, bottom + 4);
    pdf.text(printable(text), left, bottom + 8);
    pdf.text(`Halaman ${page} dari ${pages}`, right, bottom + 8, { align: "right" });
  }
}
