const MARK = "\uFEFF";

/** Whatever a spreadsheet may take for the separator of cells, whichever country it is set to. */
const SEPARATORS = ";,\t|";

/** Where a cell begins, or would if some other separator parted the line: quotes before its text do not count. */
const BEGINNING = `(?<=(?:^|[${SEPARATORS}\\r\\n])"*)`;
/** What a spreadsheet would compute, and as we guard it. */
const FORMULA = new RegExp(`${BEGINNING}(?='*[=+\\-@\\t\\r])`, "g");
const GUARD = new RegExp(`${BEGINNING}'(?='*[=+\\-@\\t\\r])`, "g");
const QUOTED = new RegExp(`["\\r\\n${SEPARATORS}]`);

/**
 * A table as CSV, for spreadsheets: UTF-8 with a byte order mark, and no text that would run as a formula, since cells quote
 * what others wrote. An apostrophe guards what begins like a formula, after any separator; `unguarded` takes it away again.
 * @param rows the first is the header
 * @param delimiter of cells; Excel takes the one of its country, which in Indonesia is `;`, so that a double click opens the file
 * @source RFC 4180; OWASP on CSV injection
 */
export function csvOf(rows: readonly (readonly (string | number)[])[], delimiter = ";"): string {
  const lines = rows.map((row) => row.map(field).join(delimiter));
  return MARK + lines.map((line) => `${line}\r\n`).join("");
}

function field(value: string | number): string {
  if (typeof value === "number") return String(value);
  // Rows end in \r\n; a cell's own lines part by \n, as Excel writes them, so that nobody takes one for the other.
  const harmless = value.replace(/\r\n?/g, "\n").replace(FORMULA, "'");
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A text as it was before `csvOf` guarded it. */
export function unguarded(text: string): string {
  return text.includes("'") ? text.replace(GUARD, "") : text;
}
