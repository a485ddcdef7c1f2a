import { addDays } from "../../shared/domain/calendar/calendar.ts";

/**
 * Why a cell does not show what the clerk typed: a formula that was never computed, one that failed, a number that Excel
 * turned into a date, or one that it rounded.
 */
export type CellFault = "formula-without-value" | "formula-error" | "became-date" | "was-rounded";

/** A cell as text. */
export interface CellText {
  readonly text: string;
  readonly fault?: CellFault;
}

/** A cell as the sheet's XML has it, not interpreted yet. */
interface CellContent {
  readonly type: string;
  /** Index of its format. */
  readonly style: number;
  readonly hasFormula: boolean;
  /** Undefined if there is none, as in a formula that was never computed. */
  readonly value: string | undefined;
}

/** What reading a workbook's cells depends on. */
export interface WorkbookTerms {
  readonly strings: readonly string[];
  /** By format index. */
  readonly isDate: readonly boolean[];
  /** Whether days count from 1904, as in workbooks created on a Mac. */
  readonly since1904: boolean;
}

/** Excel keeps 15 digits of a number. */
const ROUNDED_FROM = 1e15;

/** For a formula, the value computed when the workbook was saved. @source ISO/IEC 29500-1, 18.18.11 */
export function cellText(
  { type, style, hasFormula, value }: CellContent,
  { strings, isDate, since1904 }: WorkbookTerms,
): CellText {
  if (value === undefined || (value === "" && type !== "str"))
    return hasFormula ? { text: "", fault: "formula-without-value" } : { text: "" };
  switch (type) {
    case "s":
      return { text: strings[Number(value)] ?? "" };
    case "b":
      return { text: value === "1" ? "TRUE" : "FALSE" };
    case "e":
      return { text: value, fault: "formula-error" };
    case "d":
      return { text: value.slice(0, 10), fault: "became-date" };
    case "n":
      return isDate[style] ? dateText(Number(value), since1904) : numberText(value);
    default:
      return { text: value };
  }
}

function numberText(value: string): CellText {
  const number = Number(value);
  const text = Number.isFinite(number) ? String(number) : value;
  return Math.abs(number) >= ROUNDED_FROM ? { text, fault: "was-rounded" } : { text };
}

/** Day 60 is 29 February 1900, which never existed: Excel keeps that mistake, so earlier days are off by one. */
function dateText(serial: number, since1904: boolean): CellText {
  const days = Math.floor(serial);
  if (!(days >= 0 && days < 2_958_466)) return { text: String(serial), fault: "became-date" };
  const text = since1904 ? addDays("1904-01-01", days) : addDays("1899-12-30", days < 60 ? days + 1 : days);
  return { text, fault: "became-date" };
}

/** Whether a number format shows a date or a time. @source ISO/IEC 29500-1, 18.8.30 */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);
  const shown = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return !/^general$/i.test(shown) && /[dmyhs]/i.test(shown);
}
