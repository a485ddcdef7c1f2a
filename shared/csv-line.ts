/** A cell that a spreadsheet would compute; the tab and the line end may precede it. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A line of CSV. What a spreadsheet would take for a formula is marked as text, since cells quote what others wrote.
 * @param delimiter of cells; Excel takes the one of its country, which in Indonesia is `;`
 * @source RFC 4180; OWASP, CSV injection
 */
export function csvLine(cells: readonly string[], delimiter = ","): string {
  return `${cells.map((text) => cell(text, delimiter)).join(delimiter)}\r\n`;
}

function cell(text: string, delimiter: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /["\r\n]/.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
