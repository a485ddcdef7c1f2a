const MARK = "\uFEFF";

/** Every separator that a spreadsheet may use, whatever its country setting. */
const SEPARATORS = ";,\t|";

/** Where a cell begins, or would begin with another separator; opening quotes do not count. */
const BEGINNING = `(?<=(?:^|[${SEPARATORS}\\r\\n])"*)`;
/** No cell begins here. Tried first, as it looks at one character, so that long runs of quotes are walked through once. */
const NOWHERE = `(?<![^${SEPARATORS}\\r\\n"])`;
/** The start of a text that a spreadsheet would run as a formula. */
const FORMULA = new RegExp(`${NOWHERE}(?='*[=+\\-@\\t\\r])${BEGINNING}`, "g");
const GUARD = new RegExp(`${NOWHERE}(?=''*[=+\\-@\\t\\r])${BEGINNING}'`, "g");
const QUOTED = new RegExp(`["\\r\\n${SEPARATORS}]`);

/**
 * A table as CSV for spreadsheets: UTF-8 with a byte order mark. Text that would run as a formula gets an
 * apostrophe in front, whatever the separator, since cells quote what others wrote; `unguarded` removes it.
 * @param rows the first is the header
 * @param delimiter Excel uses the one of its country; with `;`, Indonesia's, a double click opens the file
 * @source RFC 4180; OWASP on CSV injection
 */
export function csvOf(rows: readonly (readonly (string | number)[])[], delimiter = ";"): string {
  const lines = rows.map((row) => row.map(field).join(delimiter));
  return MARK + lines.map((line) => `${line}\r\n`).join("");
}

function field(value: string | number): string {
  if (typeof value === "number") return String(value);
  // Rows end in \r\n and lines within a cell in \n, as Excel writes them, so that they cannot be confused.
  const harmless = value.replace(/\r\n?/g, "\n").replace(FORMULA, "'");
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Reverses the guard of `csvOf`. */
export function unguarded(text: string): string {
  return text.includes("'") ? text.replace(GUARD, "") : text;
}
