import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { ImportIdSchema } from "../../shared/domain/organisation/staff-import.ts";

export const PAPER_QUEUE = "paper-files";

/** A run of a paper import: its file is to be read. */
export const PaperMessageSchema = once(() =>
  z.object({ importId: ImportIdSchema(), run: z.int(), at: z.iso.datetime() }),
);

export type PaperMessage = z.infer<ReturnType<typeof PaperMessageSchema>>;

/** The object key of an import's file. */
export function paperKey(importId: string): string {
  return `imports/paper-${importId}`;
}
