import { hash } from "node:crypto";
import { jsPDF } from "jspdf";
import { canonicalJson } from "../domain/canonical.ts";
import { printable } from "./printable.ts";

/** Millimetres to the edges of the paper. */
export const MARGIN = 15;

interface PdfFile {
  readonly title: string;
  /** Who is responsible for it, such as the name of the city. */
  readonly author: string;
  /** When its content was decided: an instant. */
  readonly at: string;
  /** Its complete content: the same content gives the same file id, different content a different one. */
  readonly content: unknown;
  readonly orientation?: "portrait" | "landscape";
  /** The arms on it: others make another file. */
  readonly arms?: Uint8Array | undefined;
}

/**
 * An empty A4 document in millimetres. Nothing in it depends on clock, chance or machine: the same content gives the same
 * bytes whenever and wherever it is printed, so that a print can be compared with its original.
 */
export function openPdf({ title, author, at, content, orientation = "portrait", arms }: PdfFile): jsPDF {
  const pdf = new jsPDF({ unit: "mm", format: "a4", orientation, compress: true });
  pdf.setProperties({ title: printable(title), author: printable(author), creator: "Kinerja" });
  pdf.setLanguage("id");
  pdf.setCreationDate(pdfInstant(at));
  pdf.setFileId(
    hash("sha256", arms ? `${canonicalJson(content)} ${hash("sha256", arms)}` : canonicalJson(content), "hex")
      .slice(0, 32)
      .toUpperCase(),
  );
  pdf.setFont("times", "normal");
  return pdf;
}

/** The finished file; nothing can be drawn afterwards. */
export function bytesOf(pdf: jsPDF): Uint8Array {
  return new Uint8Array(pdf.output("arraybuffer"));
}

/** `2026-04-05T01:00:00.000Z` as `D:20260405010000+00'00'`. @source ISO 32000-1, 7.9.4 */
function pdfInstant(at: string): string {
  return `D:${at.slice(0, 19).replace(/\D/g, "")}+00'00'`;
}

/** The text area, in millimetres. */
export function measuresOf(pdf: jsPDF) {
  const { pageSize } = pdf.internal;
  const [width, height] = [pageSize.getWidth(), pageSize.getHeight()];
  return {
    left: MARGIN,
    right: width - MARGIN,
    top: MARGIN,
    // The footer is below.
    bottom: height - MARGIN - 5,
    middle: width / 2,
    width: width - 2 * MARGIN,
  };
}
