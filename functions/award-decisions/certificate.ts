import type { jsPDF } from "jspdf";
import { certificatePageOf } from "../../shared/deployment/site-address.ts";
import { drawArms } from "../../shared/documents/city-arms.ts";
import { bytesOf, measuresOf, openPdf } from "../../shared/documents/pdf-file.ts";
import { printable } from "../../shared/documents/printable.ts";
import { drawQrCode } from "../../shared/documents/qr-code.ts";
import { dayWords, monthWords, spacedNip } from "../../shared/documents/words.ts";
import { certificateNumber } from "../../shared/domain/awards/decision/certificate-number.ts";
import type { AwardDecision } from "../../shared/domain/awards/decision/decision.ts";
import { AWARD_TITLES } from "../../shared/domain/awards/words.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { headOn, placeOf } from "../../shared/domain/city.ts";
import type { Deps } from "./deps.ts";

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

const INK = [25, 45, 80] as const;
const GOLD = [176, 138, 62] as const;
const TEXT = [30, 30, 30] as const;

/**
 * The certificate (piagam) on one sheet, rendered from the decision alone: every printing gives the same bytes.
 * @source policy: the city signs the printed form by hand, and the code on it says whether it is genuine
 */
export function certificatePdf(decision: AwardDecision, city: Deps["city"], arms?: Uint8Array): Uint8Array {
  const { month, category, winner, code, decidedAt } = decision;
  const authority = `Pemerintah ${city.name}`;
  const place = placeOf(city);
  const page = certificatePageOf(city.deployment);
  const day = localDay(decidedAt, city.timeZone);
  const head = headOn(city, day);
  const number = certificateNumber(decision);
  const content = { month, category, winner, code, decidedAt, authority, page, head, number };
  const pdf = openPdf({
    title: "Piagam Penghargaan",
    author: authority,
    at: decidedAt,
    content,
    orientation: "landscape",
    arms,
  });
  drawFrame(pdf);
  if (arms)
    drawArms(pdf, arms, { x: measuresOf(pdf).left + 10, y: measuresOf(pdf).top + 8, side: ARMS_SIDE });
  let y = measuresOf(pdf).top + 9;
  const write = (text: string, letters: Letters) => {
    y = drawMiddle(pdf, text, { y, ...letters });
  };
  write(authority.toUpperCase(), { size: 17, style: "bold", color: INK });
  write(head.office.toUpperCase(), { size: 12 });
  y = drawRule(pdf, y + 2, 120);
  write("PIAGAM PENGHARGAAN", { size: 36, style: "bold", color: INK });
  write(`Nomor: ${number}`, { size: 12 });
  y += 2;
  write("diberikan kepada", { size: 14, style: "italic" });
  y += 1;
  write(winner.name, { size: nameSize(pdf, winner.name), style: "bold" });
  y = drawRule(pdf, y, 150);
  if (winner.kind === "EMPLOYEE") {
    write(`NIP ${spacedNip(winner.id)}`, { size: 12 });
    write([winner.position, winner.unitName].filter(Boolean).join(", "), { size: 12 });
  }
  y += 4;
  write("sebagai", { size: 13, style: "italic" });
  write(AWARD_TITLES[category].id, { size: 20, style: "bold", color: INK });
  write(`bulan ${monthWords(month)}, atas prestasi kerja dan pengabdian kepada masyarakat.`, { size: 13 });
  drawSignature(pdf, [`${place}, ${dayWords(day)}`, `${head.office},`, head.name]);
  drawCode(pdf, code, `${page}/${code}`);
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
function drawCode(pdf: jsPDF, code: string, address: string): void {
  const { left, bottom } = measuresOf(pdf);
  const x = left + QR_SIDE + 6;
  drawQrCode(pdf, address, { x: left + 2, y: bottom - QR_SIDE + 2, side: QR_SIDE });
  pdf
    .setFont("times", "bold")
    .setFontSize(11)
    .setTextColor(...TEXT);
  pdf.text(`Kode keaslian: ${code}`, x, bottom - 10);
  pdf.setFont("times", "italic").setFontSize(9);
  pdf.text("Siapa pun dapat memeriksa keaslian piagam ini di", x, bottom - 5);
  pdf.text(printable(address), x, bottom - 1);
}
