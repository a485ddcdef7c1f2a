import * as z from "zod";
import { once } from "./once.ts";

/** Where the sweep sends what is due, and whoever has changed something that others must follow at once. */
export const DEADLINES_QUEUE = "deadlines";

/** Something was due on an item: its key in the table, and the time of the sweep that found it. */
export const DeadlineSchema = once(() =>
  z.strictObject({
    key: z.strictObject({ pk: z.string().min(1), sk: z.string().min(1) }),
    at: z.iso.datetime(),
  }),
);

export type Deadline = z.infer<ReturnType<typeof DeadlineSchema>>;
