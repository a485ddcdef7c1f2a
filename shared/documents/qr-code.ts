import type { jsPDF } from "jspdf";
import { toBuffer } from "qrcode";
import { CORRECTION, QUIET_MODULES, runsOf } from "./qr-path.ts";

/** Enough for 8 cm at 300 dpi. */
const PNG_PIXELS = 1_000;

interface Square {
  readonly x: number;
  readonly y: number;
  /** Including the quiet zone. */
  readonly side: number;
}

/** Draws a code in a PDF, in the document's unit. */
export function drawQrCode(pdf: jsPDF, text: string, { x, y, side }: Square): void {
  const code = runsOf(text);
  const module = side / code.side;
  pdf.setFillColor(0, 0, 0);
  for (const run of code.runs)
    pdf.rect(x + run.x * module, y + run.y * module, run.length * module, module, "F");
}

/** The code as a PNG, black on white. */
export async function qrPng(text: string): Promise<Uint8Array> {
  return toBuffer(text, { ...CORRECTION, type: "png", margin: QUIET_MODULES, width: PNG_PIXELS });
}
