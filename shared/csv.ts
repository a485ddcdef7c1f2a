const MARK = "\uFEFF";

/** Cells that a spreadsheet would compute, possibly after a tab or line end; numbers are not affected. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as CSV for spreadsheets: UTF-8 with a byte order mark, and no text that would run as a formula, since cells quote
 * other people.
 * @param rows the first is the header
 * @param delimiter Excel expects that of its locale, which in Indonesia is `;`
 * @source RFC 4180; OWASP on CSV injection
 */
export function csvOf(rows: readonly (readonly (string | number)[])[], delimiter = ","): string {
  const lines = rows.map((row) => row.map((value) => field(value, delimiter)).join(delimiter));
  return MARK + lines.map((line) => `${line}\r\n`).join("");
}

function field(value: string | number, delimiter: string): string {
  if (typeof value === "number") return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  const isQuoted = /["\r\n]/.test(harmless) || harmless.includes(delimiter);
  return isQuoted ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
