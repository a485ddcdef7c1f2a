import * as z from "zod";
import { DeadlineSchema } from "../../shared/domain/calendar/deadline.ts";
import { named } from "../../shared/domain/once.ts";
import { EmployeeSchema } from "../../shared/domain/organisation/employee.ts";
import { ServiceTurnSchema } from "../../shared/domain/organisation/service.ts";
import { RUN_QUEUES } from "../../shared/domain/run.ts";
import { type PartMessage, PartMessageSchema } from "../../shared/runs/messages.ts";

export const IMPORTS_QUEUE = RUN_QUEUES["staff-import"];

/** The part that reads the file and sends its good rows in chunks, which are the other parts. */
export const FILE = "FILE";

/** Some valid rows of the file, as many as fit into one transaction. */
const RowsMessageSchema = /* @__PURE__ */ named("RowsMessage", () => {
  const {
    version: _v,
    formerly: _f,
    postings,
    service: _s,
    headships: _h,
    ...person
  } = EmployeeSchema().shape;
  const { from, ...turn } = ServiceTurnSchema().shape;
  const standing = z.object({ ...turn, from: from.optional() }).optional();
  return PartMessageSchema().extend({
    records: z
      .array(
        z.object({
          ...person,
          posting: postings.element,
          standing,
          line: z.int(),
          isOutsideFile: z.literal(true).optional(),
        }),
      )
      .min(1),
  });
});
export type RowsMessage = z.infer<ReturnType<typeof RowsMessageSchema>>;

/** Both are steps of one import, in this order. */
export const ImportMessageSchema = /* @__PURE__ */ named("ImportMessage", () =>
  z.union([RowsMessageSchema(), PartMessageSchema(), DeadlineSchema()]),
);
export type ImportMessage = RowsMessage | PartMessage;

/** The object key of an import's file. */
export function uploadKey(importId: string): string {
  return `imports/${importId}.csv`;
}
