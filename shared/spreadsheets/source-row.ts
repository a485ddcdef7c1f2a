import type { CellFault } from "./cell-value.ts";

/** SIASN's export has some 70 columns; our tables have nothing further right. */
export const MOST_COLUMNS = 200;

/** A row as read from a file of any format. */
export interface SourceRow {
  /** The row number that the file's own program shows, from 1. */
  readonly line: number;
  /** Trimmed. Undefined if the row cannot be split into cells. */
  readonly cells: readonly string[] | undefined;
  /** By cell index, from 0. */
  readonly faults?: ReadonlyMap<number, CellFault>;
  /** Between the cells of a CSV row. */
  readonly delimiter?: string;
  /** The whole row, if its cells are unknown. */
  readonly text?: string;
  /** The share of the file read up to and including this row, 0 to 1. */
  readonly share: number;
}
