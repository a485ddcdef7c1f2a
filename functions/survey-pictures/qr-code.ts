import { create, toBuffer } from "qrcode";

/** Quartile: it is still read where a quarter of it is scratched or dirty, as on a counter it will be. */
const CORRECTION = { errorCorrectionLevel: "Q" } as const;

/** Modules of white around the code, without which a camera does not find it. @source ISO/IEC 18004 */
export const QUIET_MODULES = 4;

/** Enough for 8 cm at 300 dots an inch. */
const PNG_PIXELS = 1_000;

/** A code as the path of its dark modules, each 1 by 1, and how many there are along a side, the quiet zone included. */
export function qrPath(text: string): { readonly path: string; readonly side: number } {
  const { modules } = create(text, CORRECTION);
  const runs: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    let column = 0;
    while (column < modules.size) {
      const start = column;
      while (column < modules.size && modules.get(row, column)) column += 1;
      const length = column - start;
      if (length > 0) runs.push(`M${start + QUIET_MODULES} ${row + QUIET_MODULES}h${length}v1h-${length}z`);
      column += 1;
    }
  }
  return { path: runs.join(""), side: modules.size + 2 * QUIET_MODULES };
}

/** The code alone, black on white. */
export async function qrPng(text: string): Promise<Uint8Array> {
  return toBuffer(text, { ...CORRECTION, type: "png", margin: QUIET_MODULES, width: PNG_PIXELS });
}
