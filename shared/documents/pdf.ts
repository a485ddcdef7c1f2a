import type { jsPDF } from "jspdf";
import { drawLetterhead } from "./letterhead.ts";
import { drawFooters } from "./page-footer.ts";
import { bytesOf, measuresOf, openPdf } from "./pdf-file.ts";
import { drawTable, leastTableHeight } from "./pdf-table.ts";
import { printable } from "./printable.ts";
import type { Block, PrintedDocument, Signature } from "./printed-document.ts";

const LINE_HEIGHT = 4.2;
const SIGNING_SPACE = 18;

/** A document as an A4 PDF: the same document gives the same bytes. */
export function documentPdf(document: PrintedDocument, arms?: Uint8Array): Uint8Array {
  const { title, letterhead, headlines, blocks, footer, at } = document;
  const pdf = openPdf({ title, author: letterhead[0], at, content: document, arms });
  let y = drawLetterhead(pdf, letterhead, arms);
  pdf.setFont("times", "bold").setFontSize(12);
  for (const line of headlines) {
    pdf.text(printable(line), measuresOf(pdf).middle, y, { align: "center" });
    y += 5;
  }
  blocks.forEach((block, place) => {
    y = drawBlock(pdf, block, startOf(pdf, blocks.slice(place), y));
  });
  drawFooters(pdf, footer);
  return bytesOf(pdf);
}

/**
 * Where the next blocks may start, so that no heading is left alone at the end of a page, and no table head without a row.
 * Blocks taller than a page start where they are.
 */
function startOf(pdf: jsPDF, blocks: readonly Block[], y: number): number {
  const { top, bottom } = measuresOf(pdf);
  const height = unbreakableHeight(pdf, blocks);
  return height > bottom - top ? y : roomFor(pdf, y, height);
}

/** The height that must stay together from the first block on: headings with what follows them. */
function unbreakableHeight(pdf: jsPDF, [first, ...others]: readonly Block[]): number {
  if (first?.kind === "heading") return 2 * LINE_HEIGHT + unbreakableHeight(pdf, others);
  return first?.kind === "table" ? leastTableHeight(pdf, first) : LINE_HEIGHT;
}

/** @returns where the next block may start */
function drawBlock(pdf: jsPDF, block: Block, y: number): number {
  switch (block.kind) {
    case "heading":
      return drawText(pdf, block.text, { y: y + 2, style: "bold", size: 10.5 });
    case "result":
      return drawText(pdf, block.text, { y: y + 1, style: "bold", size: 10 });
    case "paragraph":
      return drawText(pdf, block.text, { y, style: "normal", size: 10 });
    case "note":
      return drawText(pdf, block.text, { y, style: "italic", size: 8.5 });
    case "table":
      return drawTable(pdf, block, y) + 2;
    case "signatures":
      return drawSignatures(pdf, block.signatures, y);
  }
}

interface TextStyle {
  readonly y: number;
  readonly style: "normal" | "bold" | "italic";
  readonly size: number;
}

function drawText(pdf: jsPDF, text: string, { y, style, size }: TextStyle): number {
  const { left, width } = measuresOf(pdf);
  pdf.setFont("times", style).setFontSize(size);
  const lines: string[] = pdf.splitTextToSize(printable(text), width);
  let at = y;
  for (const line of lines) {
    at = roomFor(pdf, at, LINE_HEIGHT);
    pdf.text(line, left, at + 3);
    at += LINE_HEIGHT;
  }
  return at + 0.8;
}

/** Draws signatures side by side, never split over pages. */
function drawSignatures(pdf: jsPDF, signatures: readonly Signature[], y: number): number {
  const { left, width } = measuresOf(pdf);
  const column = width / Math.max(1, signatures.length);
  const top = roomFor(pdf, y + 5, SIGNING_SPACE + 6 * LINE_HEIGHT);
  let bottom = top;
  signatures.forEach(({ title, remark, name, number }, place) => {
    const middle = left + column * (place + 0.5);
    let at = top;
    const write = (text: string, style: "normal" | "bold") => {
      pdf.setFont("times", style).setFontSize(10);
      const lines: string[] = pdf.splitTextToSize(printable(text), column - 4);
      for (const line of lines) {
        pdf.text(line, middle, at + 3, { align: "center" });
        at += LINE_HEIGHT;
      }
    };
    write(title, "normal");
    write(remark, "normal");
    at = Math.max(at, top + 2 * LINE_HEIGHT) + SIGNING_SPACE;
    write(name, "bold");
    write(number, "normal");
    bottom = Math.max(bottom, at);
  });
  return bottom + 3;
}

/** Where something of a height fits: here, or at the top of a new page. */
function roomFor(pdf: jsPDF, y: number, height: number): number {
  const { top, bottom } = measuresOf(pdf);
  if (y + height <= bottom) return y;
  pdf.addPage();
  return top;
}
