const MARK = "\uFEFF";

/** What a spreadsheet would take for a formula; a number is none. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as CSV, for spreadsheets: UTF-8 with a byte order mark, and no text that would run as a formula.
 * @param rows the first is the header
 * @source RFC 4180; OWASP on CSV injection
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return MARK + rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

function field(value: string | number): string {
  if (typeof value === "number") return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
