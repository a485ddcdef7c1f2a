import type { jsPDF } from "jspdf";
import type { City } from "../../shared/cities/city.ts";
import { bytesOf, measuresOf, openPdf } from "../../shared/documents/pdf-file.ts";
import { printable } from "../../shared/documents/printable.ts";
import { dayWords, monthWords, spacedNip } from "../../shared/documents/words.ts";
import type { AwardDecision } from "../../shared/domain/award-decision.ts";
import { localDay } from "../../shared/domain/calendar.ts";

const CATEGORY_WORDS: Readonly<Record<AwardDecision["category"], string>> = {
  INDIVIDUAL: "Pegawai Berkinerja Terbaik",
  TEAM: "Tim Berkinerja Terbaik",
  SERVICE: "Unit Pelayanan Terbaik",
  IMPROVED: "Pegawai dengan Peningkatan Kinerja Terbaik",
  INNOVATION: "Inovasi Pelayanan Publik",
};

/** Millimetres for each point of a font's size, with the space between lines. */
const LINE = 0.45;
const SIGNATURE_WIDTH = 80;
const SIGNATURE_HEIGHT = 46;

/**
 * The certificate (piagam) on one sheet, made of the decision alone: whenever it is printed, it is the same bytes.
 * @source policy: the form is plain, and the code on it says whether it is real
 */
export function certificatePdf(decision: AwardDecision, city: City): Uint8Array {
  const { month, category, winner, code, decidedAt } = decision;
  const authority = `Pemerintah ${city.name}`;
  const place = city.name.replace(/^(Kota|Kabupaten) /, "");
  const words = CATEGORY_WORDS[category];
  const content = { month, category, winner, code, decidedAt, authority };
  const pdf = openPdf({
    title: "Piagam Penghargaan",
    author: authority,
    at: decidedAt,
    content,
    orientation: "landscape",
  });
  drawFrame(pdf);
  let y = measuresOf(pdf).top + 16;
  const write = (text: string, size: number, style: "normal" | "bold" = "normal") => {
    y = drawMiddle(pdf, text, { y, size, style });
  };
  write(authority.toUpperCase(), 16, "bold");
  write(city.headTitle.toUpperCase(), 12);
  y += 6;
  write("PIAGAM PENGHARGAAN", 30, "bold");
  y += 2;
  write("diberikan kepada", 13);
  y += 2;
  write(winner.name, 24, "bold");
  if (winner.kind === "EMPLOYEE") {
    write(`NIP ${spacedNip(winner.id)}`, 12);
    write([winner.position, winner.unitName].filter(Boolean).join(", "), 12);
  }
  y += 4;
  write(`sebagai ${words} bulan ${monthWords(month)},`, 14, "bold");
  write("atas prestasi kerja dan pengabdian kepada masyarakat.", 13);
  drawSignature(pdf, [
    `${place}, ${dayWords(localDay(decidedAt, city.timeZone))}`,
    `${city.headTitle} ${place}`,
  ]);
  drawCode(pdf, code);
  return bytesOf(pdf);
}

function drawFrame(pdf: jsPDF): void {
  const { left, top, width, bottom } = measuresOf(pdf);
  const height = bottom - top + 5;
  pdf.setDrawColor(0).setTextColor(0);
  pdf.setLineWidth(1.2).rect(left - 5, top - 5, width + 10, height + 10);
  pdf.setLineWidth(0.3).rect(left - 3, top - 3, width + 6, height + 6);
}

interface Written {
  readonly y: number;
  readonly size: number;
  readonly style: "normal" | "bold";
}

/** @returns where the next line may stand */
function drawMiddle(pdf: jsPDF, text: string, { y, size, style }: Written): number {
  const { middle, width } = measuresOf(pdf);
  pdf.setFont("times", style).setFontSize(size);
  const lines: string[] = pdf.splitTextToSize(printable(text), width - 30);
  lines.forEach((line, index) => {
    pdf.text(line, middle, y + index * size * LINE, { align: "center" });
  });
  return y + lines.length * size * LINE + 1.5;
}

/** The place to sign, at the right; it is signed by hand. */
function drawSignature(pdf: jsPDF, lines: readonly string[]): void {
  const { right, bottom } = measuresOf(pdf);
  pdf.setFont("times", "normal").setFontSize(12);
  lines.forEach((line, index) => {
    pdf.text(printable(line), right - SIGNATURE_WIDTH / 2, bottom - SIGNATURE_HEIGHT + index * 6, {
      align: "center",
    });
  });
}

function drawCode(pdf: jsPDF, code: string): void {
  const { left, bottom } = measuresOf(pdf);
  pdf.setFont("times", "normal").setFontSize(10);
  pdf.text(`Kode keaslian: ${code}`, left + 3, bottom - 5);
  pdf.setFont("times", "italic").setFontSize(8.5);
  pdf.text(`Siapa pun dapat memeriksanya di /v1/public/award-certificates/${code}`, left + 3, bottom);
}
