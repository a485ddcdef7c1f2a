import { refuseBroken } from "./zip-archive.ts";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** No row and no text of a sheet is as long; without a limit, one without an end would fill the memory. */
const LONGEST_ELEMENT = 2 * 1_024 * 1_024;

/** The text of an element: entities, and what SpreadsheetML writes as `_x000D_`. @source ISO/IEC 29500-1, 22.9.2.19 */
export function xmlText(xml: string): string {
  const plain = xml.includes("&")
    ? xml.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
        if (name !== undefined) return ENTITIES[name] ?? whole;
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : "";
      })
    : xml;
  return plain.includes("_x")
    ? plain.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain;
}

const patterns = new Map<string, RegExp>();

function pattern(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, "g");
  patterns.set(source, known);
  known.lastIndex = 0;
  return known;
}

/** The value of an attribute among those of a tag; undefined where it has none of that name. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = pattern(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : xmlText(value);
}

interface XmlElement {
  readonly attributes: string;
  readonly content: string;
}

/**
 * Elements of a name that do not hold their like, in one pass. Some writers put a prefix before every name; one that does
 * not end is none, and nothing after it is.
 */
export function* elementsIn(xml: string, name: string): Generator<XmlElement> {
  const opening = pattern(`<(?:\\w+:)?${name}(?=[\\s>/])([^>]*)>`);
  const closing = pattern(`</(?:\\w+:)?${name}\\s*>`);
  let from = 0;
  while (true) {
    opening.lastIndex = from;
    const tag = opening.exec(xml);
    if (tag === null) return;
    const attributes = tag[1] ?? "";
    from = opening.lastIndex;
    if (attributes.endsWith("/")) {
      yield { attributes, content: "" };
      continue;
    }
    closing.lastIndex = from;
    const end = closing.exec(xml);
    if (end === null) return;
    yield { attributes, content: xml.slice(from, end.index) };
    from = end.index + end[0].length;
  }
}

/** The text of a rich or plain string, without the reading aids of other scripts. */
export function stringText(xml: string): string {
  const parts = xml.includes("rPh") ? xml.split(/<\/?(?:\w+:)?rPh\b[^>]*>/) : [xml];
  const own = parts.filter((_, place) => place % 2 === 0).join("");
  return xmlText(Array.from(elementsIn(own, "t"), ({ content }) => content).join(""));
}

/**
 * The elements of a name in XML that comes in pieces, each with the piece in which it ended.
 * @throws DomainError `paper-file.broken-workbook` where one has no end
 */
export async function* elementsOf<Piece extends { readonly bytes: Uint8Array }>(
  pieces: AsyncIterable<Piece>,
  name: string,
): AsyncGenerator<XmlElement & { readonly piece: Piece }> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const piece of pieces) {
    rest += decoder.decode(piece.bytes, { stream: true });
    const end = lastEnd(rest, name);
    for (const element of elementsIn(rest.slice(0, end), name)) yield { ...element, piece };
    rest = begun(rest.slice(end), name);
    if (rest.length > LONGEST_ELEMENT) throw refuseBroken();
  }
}

/** What may be the beginning of an element of the name; a tag that is cut off is shorter than a hundred characters. */
function begun(xml: string, name: string): string {
  const start = xml.search(new RegExp(`<(?:\\w+:)?${name}(?=[\\s>/])`));
  return start < 0 ? xml.slice(-100) : xml.slice(start);
}

/** Where the last element of the name ends, so that those before it are whole. */
function lastEnd(xml: string, name: string): number {
  let end = 0;
  for (const tag of xml.matchAll(pattern(`</(?:\\w+:)?${name}\\s*>|<(?:\\w+:)?${name}(?:\\s[^>]*)?/>`)))
    end = tag.index + tag[0].length;
  return end;
}
