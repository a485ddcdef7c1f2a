import * as z from "zod";
import { once } from "../once.ts";

/** Where the sweep sends what is due on complaints and surveys, and whoever has changed what they must follow at once. */
export const DEADLINES_QUEUE = "deadlines";
/** Where it sends what is due among staff; apart, so that neither waits for the other's faults, and neither's code grows. */
export const STAFF_DEADLINES_QUEUE = "staff-deadlines";

/** Where it sends mail whose time has come. */
export const MAIL_QUEUE = "mail";

/** Something was due on an item: its key in the table, and the time of the sweep that found it. */
export const DeadlineSchema = once(() =>
  z.strictObject({
    key: z.strictObject({ pk: z.string().min(1), sk: z.string().min(1) }),
    at: z.iso.datetime(),
  }),
);

export type Deadline = z.infer<ReturnType<typeof DeadlineSchema>>;
