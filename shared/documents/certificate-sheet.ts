import type { jsPDF } from "jspdf";
import { drawArms } from "./city-arms.ts";
import { bytesOf, measuresOf, openPdf } from "./pdf-file.ts";
import { printable } from "./printable.ts";
import { drawQrCode } from "./qr-code.ts";

/** Millimetres per point. */
const POINT = 0.353;
/** How far letters reach above and below the baseline, as shares of the font size. */
const ASCENT = 0.72;
const DESCENT = 0.38;
const SIGNATURE_WIDTH = 80;
const SIGNATURE_HEIGHT = 42;
const QR_SIDE = 27;
const ARMS_SIDE = 24;
const LARGEST_NAME = 27;
const SMALLEST_NAME = 20;
/** Millimetres left free on either side of centred text. */
const SIDE = 15;

export const INK = [25, 45, 80] as const;
const GOLD = [176, 138, 62] as const;
const TEXT = [30, 30, 30] as const;

interface CertificateSheet {
  /** The file's title; it says nothing about a person. */
  readonly title: string;
  /** The government that issues it. */
  readonly authority: string;
  /** When what it says was decided: an instant. */
  readonly at: string;
  /** All that it says: the same content gives the same bytes. */
  readonly content: unknown;
  readonly arms: Uint8Array | undefined;
  /** What it is called in a sentence, such as "piagam". */
  readonly kind: string;
  readonly code: string;
  /** Of the page that checks it. */
  readonly page: string;
  readonly signature: readonly [day: string, office: string, name: string];
}

/** What is written on a sheet from the top down. */
export interface CertificatePen {
  write(text: string, letters: Letters): void;
  /** A name, as large as fits on one line. */
  name(name: string): void;
  /** A fine line of so many millimetres. */
  rule(length: number): void;
  /** Leaves some millimetres free. */
  skip(height: number): void;
}

/**
 * A certificate on one sheet, with the code by which anybody can check it: frame and arms around what is written, signature and code
 * below. Every printing gives the same bytes.
 * @source policy: the city signs the printed form by hand, and the code on it says whether it is genuine
 */
export function certificateSheet(sheet: CertificateSheet, fill: (pen: CertificatePen) => void): Uint8Array {
  const { title, authority, at, content, arms, kind, code, page, signature } = sheet;
  const pdf = openPdf({ title, author: authority, at, content, orientation: "landscape", arms });
  drawFrame(pdf);
  const { left, top } = measuresOf(pdf);
  if (arms) drawArms(pdf, arms, { x: left + 10, y: top + 8, side: ARMS_SIDE });
  let y = top + 9;
  const write = (text: string, letters: Letters) => {
    y = drawMiddle(pdf, text, { y, ...letters });
  };
  fill({
    write,
    name: (name) => write(name, { size: nameSize(pdf, name), style: "bold" }),
    rule: (length) => {
      y = drawRule(pdf, y, length);
    },
    skip: (height) => {
      y += height;
    },
  });
  drawSignature(pdf, signature);
  drawCode(pdf, code, { address: `${page}/${code}`, kind });
  return bytesOf(pdf);
}

/** A broad frame around a fine one, with a lozenge on each of its corners. */
function drawFrame(pdf: jsPDF): void {
  const { left, top, width, bottom } = measuresOf(pdf);
  const height = bottom - top + 5;
  pdf.setDrawColor(...INK).setLineWidth(1.6);
  pdf.rect(left - 6, top - 6, width + 12, height + 12);
  pdf.setDrawColor(...GOLD).setLineWidth(0.5);
  pdf.rect(left - 3.5, top - 3.5, width + 7, height + 7);
  pdf.setFillColor(...GOLD);
  for (const x of [left - 3.5, left + width + 3.5])
    for (const y of [top - 3.5, top + height + 3.5])
      pdf.lines(
        [
          [2.4, 2.4],
          [-2.4, 2.4],
          [-2.4, -2.4],
        ],
        x,
        y - 2.4,
        [1, 1],
        "F",
        true,
      );
}

/** The largest size that fits on one line; the longest names take two. */
function nameSize(pdf: jsPDF, name: string): number {
  const { width } = measuresOf(pdf);
  pdf.setFont("times", "bold").setFontSize(LARGEST_NAME);
  const fitting = (LARGEST_NAME * (width - 2 * SIDE)) / pdf.getTextWidth(printable(name));
  return Math.max(SMALLEST_NAME, Math.min(LARGEST_NAME, Math.floor(fitting)));
}

/** @returns where the next line may start */
function drawRule(pdf: jsPDF, y: number, length: number): number {
  const { middle } = measuresOf(pdf);
  pdf.setDrawColor(...GOLD).setLineWidth(0.5);
  pdf.line(middle - length / 2, y, middle + length / 2, y);
  return y + 4;
}

interface Letters {
  readonly size: number;
  readonly style?: "normal" | "bold" | "italic";
  readonly color?: readonly [number, number, number];
}

/** @returns where the next line may start */
function drawMiddle(
  pdf: jsPDF,
  text: string,
  { y, size, style = "normal", color = TEXT }: Letters & { readonly y: number },
): number {
  const { middle, width } = measuresOf(pdf);
  pdf
    .setFont("times", style)
    .setFontSize(size)
    .setTextColor(...color);
  const lines: string[] = pdf.splitTextToSize(printable(text), width - 2 * SIDE);
  const height = size * POINT;
  lines.forEach((line, index) => {
    const base = y + index * height * (ASCENT + DESCENT) + height * ASCENT;
    pdf.text(line, middle, base, { align: "center" });
  });
  return y + lines.length * height * (ASCENT + DESCENT) + 2;
}

/** The signature block at the right: the certificate is signed by hand, above the name. */
function drawSignature(pdf: jsPDF, [day, office, name]: readonly [string, string, string]): void {
  const { right, bottom } = measuresOf(pdf);
  const middle = right - SIGNATURE_WIDTH / 2;
  pdf
    .setFont("times", "normal")
    .setFontSize(12)
    .setTextColor(...TEXT);
  pdf.text(printable(day), middle, bottom - SIGNATURE_HEIGHT, { align: "center" });
  pdf.text(printable(office), middle, bottom - SIGNATURE_HEIGHT + 6, { align: "center" });
  const height = 12 * POINT * (ASCENT + DESCENT);
  const lines: string[] = pdf.setFont("times", "bold").splitTextToSize(printable(name), SIGNATURE_WIDTH);
  lines.forEach((line, index) => {
    pdf.text(line, middle, bottom - 1 - (lines.length - 1 - index) * height, { align: "center" });
  });
}

/** How to verify the certificate: its code, and the address of the check with its QR code. */
function drawCode(
  pdf: jsPDF,
  code: string,
  { address, kind }: { readonly address: string; readonly kind: string },
): void {
  const { left, bottom } = measuresOf(pdf);
  const x = left + QR_SIDE + 6;
  drawQrCode(pdf, address, { x: left + 2, y: bottom - QR_SIDE + 2, side: QR_SIDE });
  pdf
    .setFont("times", "bold")
    .setFontSize(11)
    .setTextColor(...TEXT);
  pdf.text(`Kode keaslian: ${code}`, x, bottom - 10);
  pdf.setFont("times", "italic").setFontSize(9);
  pdf.text(`Siapa pun dapat memeriksa keaslian ${kind} ini di`, x, bottom - 5);
  pdf.text(printable(address), x, bottom - 1);
}
