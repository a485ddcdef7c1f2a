import { elementsIn, stringText, xmlText } from "./xml-reading.ts";

/** A cell as the XML of a sheet says it, not interpreted yet. */
export interface XmlCell {
  /** From 0. */
  readonly column: number;
  readonly type: string;
  /** Index of its format. */
  readonly style: number;
  readonly hasFormula: boolean;
  /** Undefined where there is none, as in a formula that nothing has computed. */
  readonly value: string | undefined;
}

/** The cells of a row that have anything in them or about them. */
export function* cellsOfRow(content: string): Generator<XmlCell> {
  let next = 0;
  for (const { attributes, content: inside } of elementsIn(content, "c")) {
    const { r, s, t = "n" } = cellAttributes(attributes);
    const column = columnOf(r) ?? next;
    next = column + 1;
    yield { column, type: t, style: Number(s ?? 0), ...contentOf(inside) };
  }
}

/** All at once, since there are millions of them. */
const ATTRIBUTE = /(?:^|\s)([rst])\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function cellAttributes(attributes: string): { r?: string; s?: string; t?: string } {
  const found: Record<string, string> = {};
  for (const [, name = "", double, single] of attributes.matchAll(ATTRIBUTE))
    found[name] = double ?? single ?? "";
  return found;
}

/** Nearly every cell is a value and nothing else. */
const ONLY_VALUE = /^<v>([^<]*)<\/v>$/;

function contentOf(inside: string): Pick<XmlCell, "hasFormula" | "value"> {
  if (inside === "") return { hasFormula: false, value: undefined };
  const only = ONLY_VALUE.exec(inside)?.[1];
  if (only !== undefined) return { hasFormula: false, value: xmlText(only) };
  const inline = first(inside, "is");
  const value = first(inside, "v");
  return {
    hasFormula: first(inside, "f") !== undefined,
    value: inline === undefined ? value && xmlText(value) : stringText(inline),
  };
}

function first(xml: string, name: string): string | undefined {
  for (const { content } of elementsIn(xml, name)) return content;
  return undefined;
}

/** `C7` is in column 2. */
function columnOf(reference = ""): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (let place = 0; place < letters.length; place += 1)
    column = column * 26 + letters.charCodeAt(place) - 64;
  return column - 1;
}
