/** A table cell; plain text is an ordinary cell. */
export type Cell =
  | string
  | { readonly text: string; readonly isHeading?: boolean; readonly isNumber?: boolean };

export interface DocumentTable {
  readonly kind: "table";
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Relative widths, one per column. */
  readonly widths: readonly number[];
}

/** A signatory, with what is printed above their name. */
export interface Signature {
  readonly title: string;
  readonly remark: string;
  readonly name: string;
  readonly number: string;
}

/** A part of a document, in reading order. */
export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph" | "note" | "result"; readonly text: string }
  | DocumentTable
  | { readonly kind: "signatures"; readonly signatures: readonly Signature[] };

/**
 * A document of the city, independent of its medium: screen and paper are rendered from the same one, so that they cannot
 * differ.
 */
export interface PrintedDocument {
  /** The file's title; it says nothing about a person. */
  readonly title: string;
  /** The issuer: the government, and below it the units that its letters name. */
  readonly letterhead: readonly [authority: string, ...units: string[]];
  /** Centred lines above the content. */
  readonly headlines: readonly string[];
  readonly blocks: readonly Block[];
  /** At the bottom of each page. */
  readonly footer: string;
  /** When the content was decided: an instant. Not the time of printing, so that two prints are the same bytes. */
  readonly at: string;
}
