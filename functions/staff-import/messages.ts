import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { EmployeeSchema } from "../../shared/domain/organisation/employee.ts";
import { ImportIdSchema } from "../../shared/domain/organisation/staff-import.ts";

export const IMPORTS_QUEUE = "staff-imports";

/** A run of an import: its file is to be read. */
const FileMessageSchema = once(() =>
  z.object({
    importId: ImportIdSchema(),
    run: z.int(),
    /** Who ordered the run, and when. */
    by: z.string(),
    at: z.iso.datetime(),
  }),
);
export type FileMessage = z.infer<ReturnType<typeof FileMessageSchema>>;

/** Some valid rows of the file, as many as fit into one transaction. */
const RowsMessageSchema = once(() => {
  const { version: _, postings, ...person } = EmployeeSchema().shape;
  return FileMessageSchema().extend({
    chunk: z.int(),
    records: z.array(z.object({ ...person, posting: postings.element })).min(1),
  });
});
export type RowsMessage = z.infer<ReturnType<typeof RowsMessageSchema>>;

/** Both are steps of one import, one after the other. */
export const ImportMessageSchema = once(() => z.union([RowsMessageSchema(), FileMessageSchema()]));

/** The object key of an import's file. */
export function uploadKey(importId: string): string {
  return `imports/${importId}.csv`;
}
