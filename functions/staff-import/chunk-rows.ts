import type { PartMessage } from "../../shared/runs/messages.ts";
import { consequencesOf } from "./consequences.ts";
import type { RowsMessage } from "./messages.ts";
import { actingHeadsOn, awayOn, type RegisteredHeads } from "./registered-heads.ts";
import { headsOn, recordOf } from "./reporting-line.ts";
import type { UploadedExport } from "./uploaded-export.ts";

/**
 * A row takes up to sixteen items of a transaction's hundred: ten with its employee, six by which they are found; the chunk
 * itself two.
 */
export const ROWS_OF_CHUNK = 6;

/** Far enough that no refused row is there. */
const AFTER_THE_FILE = 1_000_000;

interface Known extends Pick<UploadedExport, "rows" | "units"> {
  readonly registered: RegisteredHeads;
  /** Local day. */
  readonly today: string;
}

/**
 * The records of a file in chunks, each row with its rater as of the day from which it holds, and after them the heads whose
 * place somebody in the file takes; with what whoever checks the file is told.
 */
export function chunkRows(
  { rows, units, registered, today }: Known,
  { kind, id, at, isAgain }: Pick<PartMessage, "kind" | "id" | "at" | "isAgain">,
) {
  const leadingOn = new Map<string, Parameters<typeof recordOf>[1]>();
  function leading(day: string) {
    const known = leadingOn.get(day) ?? {
      heads: headsOn(day, rows, registered.heads),
      acting: actingHeadsOn(day, registered.acting),
      away: awayOn(day, registered.staff),
    };
    leadingOn.set(day, known);
    return known;
  }
  const { superseded, warnings } = consequencesOf(rows, {
    ...{ staff: registered.staff, units, today },
    headsOn: (day) => leading(day).heads,
  });
  const last = rows.reduce((most, { line }) => Math.max(most, line), 1);
  const inFile = rows.map((row) => {
    const isYetToBegin = row.positionSince > today;
    const day = isYetToBegin ? row.positionSince : today;
    return { ...recordOf(row, leading(day), units), line: row.line };
  });
  const outside = superseded.map((record, index) => ({
    ...record,
    line: last + AFTER_THE_FILE + index,
    isOutsideFile: true as const,
  }));
  const records = [...inFile, ...outside];
  const length = Math.ceil(records.length / ROWS_OF_CHUNK);
  const chunks = Array.from({ length }, (_, chunk): RowsMessage => {
    const start = chunk * ROWS_OF_CHUNK;
    const some = records.slice(start, start + ROWS_OF_CHUNK);
    return { kind, id, part: String(chunk), at, ...(isAgain && { isAgain }), records: some };
  });
  return { chunks, warnings };
}
