/** What a cell of a table says; a text alone is an ordinary cell. */
export type Cell =
  | string
  | { readonly text: string; readonly isHeading?: boolean; readonly isNumber?: boolean };

export interface DocumentTable {
  readonly kind: "table";
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Shares of the width, one a column. */
  readonly widths: readonly number[];
}

/** Somebody who signs, and what stands over their name. */
export interface Signature {
  readonly title: string;
  readonly remark: string;
  readonly name: string;
  readonly number: string;
}

/** A part of a document, in the order in which it is read. */
export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph" | "note" | "result"; readonly text: string }
  | DocumentTable
  | { readonly kind: "signatures"; readonly signatures: readonly Signature[] };

/**
 * A document of the city, whatever it is read on: a screen and a sheet of paper are made of the same one, so that neither
 * can say anything else than the other.
 */
export interface PrintedDocument {
  /** Names it among other files; nothing in it tells of a person. */
  readonly title: string;
  /** Whose document it is: the government, and the unit below it. */
  readonly letterhead: readonly [authority: string, unit: string];
  /** Lines over its content, in the middle. */
  readonly headlines: readonly string[];
  readonly blocks: readonly Block[];
  /** At the foot of each page. */
  readonly footer: string;
  /** When what it says was decided: an instant. It is not when it was printed, so that two prints are the same bytes. */
  readonly at: string;
}
