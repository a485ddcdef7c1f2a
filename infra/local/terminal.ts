import { styleText } from "node:util";

type Format = Parameters<typeof styleText>[0];

/** Styles a text if the terminal shows colours; with `NO_COLOR`, or outside a terminal, it stays plain. */
export function styled(format: Format, text: string): string {
  return styleText(format, text, { stream: process.stdout });
}

export const isTerminal = () => process.stdout.isTTY === true;

const INDENT = "  ";

export function printLines(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => (line === "" ? "\n" : `${INDENT}${line}\n`)).join(""));
}

/** A section: a blank line, its title, and its lines. */
export function section(title: string, lines: readonly string[]): string[] {
  return ["", styled("bold", title), ...lines.map((line) => `${INDENT}${line}`)];
}

/** Truncates or pads a text to the width of its column. */
export function column(text: string, width: number, align: "left" | "right" = "left"): string {
  const cut = text.length > width ? `${text.slice(0, width - 1)}…` : text;
  return align === "right" ? cut.padStart(width) : cut.padEnd(width);
}
