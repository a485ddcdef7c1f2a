import type { PartMessage } from "../../shared/runs/messages.ts";
import type { RowsMessage } from "./messages.ts";
import { actingHeadsOn, type RegisteredHeads } from "./registered-heads.ts";
import { headsOn, recordOf } from "./reporting-line.ts";
import type { UploadedExport } from "./uploaded-export.ts";

/** An employee takes up to eight items of a transaction's hundred, the chunk itself two. */
export const ROWS_OF_CHUNK = 12;

interface Known extends Pick<UploadedExport, "rows" | "units"> {
  readonly registered: RegisteredHeads;
  /** Local day. */
  readonly today: string;
}

/** The records of a file in chunks, each row with its rater as of the day from which it holds. */
export function chunkRows(
  { rows, units, registered, today }: Known,
  { kind, id, at, isAgain }: Pick<PartMessage, "kind" | "id" | "at" | "isAgain">,
): RowsMessage[] {
  const leadingOn = new Map<string, Parameters<typeof recordOf>[1]>();
  function leading(day: string) {
    const known = leadingOn.get(day) ?? {
      heads: headsOn(day, rows, registered.heads),
      acting: actingHeadsOn(day, registered.acting),
    };
    leadingOn.set(day, known);
    return known;
  }
  const records = rows.map((row) => {
    const isYetToBegin = row.positionSince > today;
    return recordOf(row, leading(isYetToBegin ? row.positionSince : today), units);
  });
  return Array.from({ length: Math.ceil(records.length / ROWS_OF_CHUNK) }, (_, chunk): RowsMessage => {
    const start = chunk * ROWS_OF_CHUNK;
    const some = records.slice(start, start + ROWS_OF_CHUNK);
    return { kind, id, part: String(chunk), at, ...(isAgain && { isAgain }), records: some };
  });
}
