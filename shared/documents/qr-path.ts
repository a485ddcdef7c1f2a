// The package as a whole brings a PNG encoder as well; this part of it only makes the code.

import { create } from "qrcode/lib/core/qrcode.js";
import { keptByProcess } from "../deployment/process-state.ts";

/** Quartile: readable even if a quarter is scratched or dirty, as on a counter it will be. */
export const CORRECTION = { errorCorrectionLevel: "Q" } as const;

/** White modules around the code, which cameras need to find it. @source ISO/IEC 18004 */
export const QUIET_MODULES = 4;

/** Adjacent dark modules, in modules from the top left corner of the quiet zone. */
interface Run {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

/** A code as runs of dark modules, and its side in modules, including the quiet zone. */
export function runsOf(text: string): { readonly runs: readonly Run[]; readonly side: number } {
  const { modules } = create(text, CORRECTION);
  const runs: Run[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    let column = 0;
    while (column < modules.size) {
      const start = column;
      while (column < modules.size && modules.get(row, column)) column += 1;
      const length = column - start;
      if (length > 0) runs.push({ x: start + QUIET_MODULES, y: row + QUIET_MODULES, length });
      column += 1;
    }
  }
  return { runs, side: modules.size + 2 * QUIET_MODULES };
}

interface QrPath {
  readonly path: string;
  readonly side: number;
}

/** Finding a code takes half a millisecond, five times as long as the page around it, and the same ones are asked for again. */
const KEPT = 50;
const keptHere = /* @__PURE__ */ keptByProcess(() => new Map<string, QrPath>());

/** A code as the SVG path of its dark modules, each 1 by 1, and its side in modules, including the quiet zone. */
export function qrPath(text: string): QrPath {
  const kept = keptHere();
  const known = kept.get(text);
  if (known) return known;
  const { runs, side } = runsOf(text);
  const drawn = { path: runs.map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`).join(""), side };
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(text, drawn);
  return drawn;
}
