import type { CellFault } from "./cell-value.ts";

/** A row of a file as it stands there, whatever the file's form. */
export interface SourceRow {
  /** As the file's own program numbers it, from 1. */
  readonly line: number;
  /** Trimmed. Undefined where the row cannot be parted into cells. */
  readonly cells: readonly string[] | undefined;
  /** By the place of their cell, from 0. */
  readonly faults?: ReadonlyMap<number, CellFault>;
  /** Of the cells of a CSV. */
  readonly delimiter?: string;
  /** The row as a whole, where its cells are not known. */
  readonly text?: string;
  /** How much of the file has been read with it, 0 to 1. */
  readonly share: number;
}
