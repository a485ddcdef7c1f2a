/** What one request or batch has cost the database; it is logged, and the bench adds it up. */
export interface Meter {
  roundTrips: number;
  /** Transactions that were not refused: what they write is stored, or may be. */
  transactions: number;
  readUnits: number;
  writeUnits: number;
}

export function newMeter(): Meter {
  return { roundTrips: 0, transactions: 0, readUnits: 0, writeUnits: 0 };
}
