/** A cell that a spreadsheet would compute; the tab and the line end may precede it. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A line of CSV. What a spreadsheet would take for a formula is marked as text, since cells quote what others wrote.
 * @source RFC 4180; OWASP, CSV injection
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
