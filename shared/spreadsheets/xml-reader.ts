import { decode, Parser } from "saxen";
import { refuseBroken } from "./zip-archive.ts";

/** As written in the file; `decoded` resolves entities. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Called while XML is read. Names come without their prefix, which each writer chooses. */
export interface XmlListener {
  readonly open: (name: string, attributes: () => Attributes) => void;
  /** Decoded. */
  readonly text?: (text: string) => void;
  /** Also called for an empty element. */
  readonly close?: (name: string) => void;
}

/** A cell holds 32,767 characters, at worst all entities; no tag is that long. */
const LONGEST_TOKEN = 512 * 1_024;
/** A sheet nests elements six deep. */
const DEEPEST = 100;

/**
 * Reads XML from chunks of UTF-8, split anywhere, and holds no more than one tag or text in memory.
 * @throws DomainError `table-file.broken-workbook` from `write` and `end`, if it is not XML that a workbook
 * may contain
 */
export function xmlReader({ open, text, close }: XmlListener) {
  const decoder = new TextDecoder();
  let depth = 0;
  let waiting = 0;
  const parser = new Parser()
    .on("error", (cause) => {
      throw Object.assign(refuseBroken(), { cause });
    })
    // A workbook has no document type, whose entities could refer to files, or to each other without end.
    .on("attention", () => {
      throw refuseBroken();
    })
    .on("openTag", (name, attributes) => {
      waiting = 0;
      depth += 1;
      if (depth > DEEPEST) throw refuseBroken();
      open(localName(name), attributes);
    })
    .on("closeTag", (name) => {
      waiting = 0;
      depth -= 1;
      close?.(localName(name));
    });
  if (text) parser.on("text", (raw) => text(decoded(raw))).on("cdata", text);
  return {
    write(bytes: Uint8Array): void {
      waiting += bytes.length;
      parser.write(decoder.decode(bytes, { stream: true }));
      if (waiting > LONGEST_TOKEN) throw refuseBroken();
    },
    end(): void {
      parser.end();
    },
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Replaces entities with characters. */
export function decoded(raw: string): string {
  return decode(raw.includes("&#") ? raw.replace(LONG_REFERENCE, astralCharacter) : raw);
}

/** References that the parser would truncate to 16 bits, such as emoji. */
const LONG_REFERENCE = /&#(?:x([0-9a-f]{5,6})|(\d{5,7}));/gi;

function astralCharacter(reference: string, hex?: string, decimal?: string): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
}
