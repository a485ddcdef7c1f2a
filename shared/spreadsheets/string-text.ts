import { refuseBroken } from "./zip-archive.ts";

/**
 * Excel allows 32,767 characters in a cell, LibreOffice twice as many; one may take seven characters to
 * encode.
 */
const LONGEST_TEXT = 512 * 1_024;

/**
 * Collects the text of a plain or rich string or of a value, without phonetic guides.
 * @source ISO/IEC 29500-1, 18.3.1.96 and 18.4
 */
export function stringText() {
  let gathered = "";
  let isText = false;
  let isAid = false;
  return {
    open(name: string): void {
      if (name === "rPh") isAid = true;
      else if (name === "t" || name === "v") isText = !isAid;
    },
    text(part: string): void {
      if (!isText) return;
      gathered += part;
      if (gathered.length > LONGEST_TEXT) throw refuseBroken();
    },
    close(name: string): void {
      if (name === "rPh") isAid = false;
      else if (name === "t" || name === "v") isText = false;
    },
    /** Returns the text of the finished string, and starts another. */
    take(): string {
      const whole = unescaped(gathered);
      gathered = "";
      return whole;
    },
  };
}

/** SpreadsheetML's escapes such as `_x000D_`, for characters that XML lacks. @source ISO/IEC 29500-1, 22.9.2.19 */
function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
