import { addDays } from "../domain/calendar/calendar.ts";
import { refuseBroken } from "./zip-archive.ts";

/**
 * Why a cell does not show what was typed: a formula never computed, or one that failed; a number turned into
 * a date, or rounded, by Excel; or an invalid character.
 */
export type CellFault =
  | "formula-without-value"
  | "formula-error"
  | "became-date"
  | "was-rounded"
  | "no-character";

/** A cell as text. */
export interface CellText {
  readonly text: string;
  readonly fault?: CellFault;
}

/** A cell as in the sheet's XML, not interpreted yet. */
interface CellContent {
  readonly type: string;
  /** Index of its format. */
  readonly style: number;
  readonly hasFormula: boolean;
  /** Undefined if there is none, as in a formula that was never computed. */
  readonly value: string | undefined;
}

/** How a format shows numbers. */
export interface NumberFormat {
  readonly isDate: boolean;
  /** Digits to pad to: 4 for the format `0000`, otherwise 1. */
  readonly digits: number;
}

/** What is needed to read a workbook's cells. */
export interface WorkbookTerms {
  readonly strings: readonly string[];
  /** By the index of a format. */
  readonly formats: readonly NumberFormat[];
  /** Whether days count from 1904, as in old workbooks from a Mac. */
  readonly since1904: boolean;
}

/** Excel keeps 15 digits of a number. */
const ROUNDED_FROM = 1e15;

/** Half of a surrogate pair, or a code point that Unicode declares not to be a character. */
const NO_CHARACTER = /[\0\ufffe\uffff]/g;

/**
 * A cell's text; for a formula, the value computed when the workbook was saved. @source ISO/IEC 29500-1,
 * 18.18.11
 */
export function cellText(content: CellContent, terms: WorkbookTerms): CellText {
  return ofCharacters(shownText(content, terms));
}

/** A cell without what is no character, and whether there was any. */
export function ofCharacters(cell: CellText): CellText {
  const isText = cell.text.isWellFormed() && cell.text.search(NO_CHARACTER) === -1;
  if (isText) return cell;
  return { text: cell.text.toWellFormed().replace(NO_CHARACTER, "\ufffd"), fault: "no-character" };
}

function shownText(
  { type, style, hasFormula, value }: CellContent,
  { strings, formats, since1904 }: WorkbookTerms,
): CellText {
  if (value === undefined || (value === "" && type !== "str"))
    return hasFormula ? { text: "", fault: "formula-without-value" } : { text: "" };
  switch (type) {
    case "s":
      return sharedText(strings[Number(value)]);
    case "b":
      return { text: value === "1" ? "TRUE" : "FALSE" };
    case "e":
      return { text: value, fault: "formula-error" };
    case "d":
      return { text: value.slice(0, 10), fault: "became-date" };
    case "n": {
      const { isDate, digits } = formats[style] ?? PLAIN;
      return isDate ? dateText(Number(value), since1904) : numberText(value, digits);
    }
    default:
      return { text: value };
  }
}

/** A text that is not there would be read as an empty cell. */
function sharedText(text: string | undefined): CellText {
  if (text === undefined) throw refuseBroken();
  return { text };
}

const PLAIN: NumberFormat = { isDate: false, digits: 1 };

function numberText(value: string, digits: number): CellText {
  const number = Number(value);
  const text = Number.isFinite(number) ? String(number) : value;
  if (Math.abs(number) >= ROUNDED_FROM) return { text, fault: "was-rounded" };
  return { text: /^\d+$/.test(text) ? text.padStart(digits, "0") : text };
}

/**
 * Day 60 is 29 February 1900, which never existed: Excel keeps that mistake, so earlier days are off by one.
 */
function dateText(serial: number, since1904: boolean): CellText {
  const days = Math.floor(serial);
  if (!(days >= 0 && days < 2_958_466)) return { text: String(serial), fault: "became-date" };
  const text = since1904 ? addDays("1904-01-01", days) : addDays("1899-12-30", days < 60 ? days + 1 : days);
  return { text, fault: "became-date" };
}

/** @param code of a format defined by the workbook */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  const digits = /^0{2,40}$/.test(code ?? "") ? (code ?? "").length : 1;
  return { isDate: isDateFormat(id, code), digits };
}

/** Whether a number format shows a date or time. @source ISO/IEC 29500-1, 18.8.30 */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);
  const shown = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return !/^general$/i.test(shown) && /[dmyhs]/i.test(shown);
}
