import * as z from "zod";
import { once } from "../../shared/domain/once.ts";

export const DEADLINES_QUEUE = "deadlines";

/** Something was due on an item: its key in the table, and the time of the sweep that found it. */
export const DeadlineSchema = once(() =>
  z.strictObject({
    key: z.strictObject({ pk: z.string().min(1), sk: z.string().min(1) }),
    at: z.iso.datetime(),
  }),
);

export type Deadline = z.infer<ReturnType<typeof DeadlineSchema>>;
