import type { jsPDF } from "jspdf";

interface Frame {
  /** The left and upper edges, in millimetres. */
  readonly x: number;
  readonly y: number;
  /** What they fill without being stretched, in millimetres. */
  readonly side: number;
}

/** Draws the arms into a square, in its middle. */
export function drawArms(pdf: jsPDF, arms: Uint8Array, { x, y, side }: Frame): void {
  const { width, height } = pdf.getImageProperties(arms);
  const scale = side / Math.max(width, height);
  const [wide, high] = [width * scale, height * scale];
  pdf.addImage(arms, "PNG", x + (side - wide) / 2, y + (side - high) / 2, wide, high, "arms", "FAST");
}
