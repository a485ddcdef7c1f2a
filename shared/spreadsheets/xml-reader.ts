import { decode, Parser } from "saxen";
import { refuseBroken } from "./zip-archive.ts";

/** As written in the file: `decoded` gives the text of one that may contain entities. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Called while XML is read. Names come without their prefix, which each writer chooses itself. */
export interface XmlListener {
  readonly open: (name: string, attributes: () => Attributes) => void;
  /** Decoded. */
  readonly text?: (text: string) => void;
  /** For an empty element as well. */
  readonly close?: (name: string) => void;
}

/** A cell holds 32,767 characters, at worst each of them an entity; no tag is that long. */
const LONGEST_TOKEN = 512 * 1_024;
/** A sheet nests its elements six deep. */
const DEEPEST = 100;

/**
 * Reads XML in pieces of UTF-8, which may part anywhere, and holds no more of it than a tag or a text.
 * @throws DomainError `table-file.broken-workbook` from `write` and `end`, where it is no XML that a workbook would have
 */
export function xmlReader({ open, text, close }: XmlListener) {
  const decoder = new TextDecoder();
  let depth = 0;
  let waiting = 0;
  const parser = new Parser()
    .on("error", (cause) => {
      throw Object.assign(refuseBroken(), { cause });
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

/** Entities as characters. */
export function decoded(raw: string): string {
  return decode(raw.includes("&#") ? raw.replace(LONG_REFERENCE, astralCharacter) : raw);
}

/** The references that the parser would truncate to 16 bits, such as emoji. */
const LONG_REFERENCE = /&#(?:x([0-9a-f]{5,6})|(\d{5,7}));/gi;

function astralCharacter(reference: string, hex?: string, decimal?: string): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
}
