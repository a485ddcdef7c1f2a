import * as z from "zod";
import { named } from "../once.ts";

/** Receives what is due on complaints and surveys, and changes that must be followed up at once. */
export const DEADLINES_QUEUE = "deadlines";
/** Receives what is due among staff; separate, so that neither is held up by the other's failures or grows with its code. */
export const STAFF_DEADLINES_QUEUE = "staff-deadlines";

/** Receives mail that is due. */
export const MAIL_QUEUE = "mail";

/** Something due on an item: its table key, and the time of the sweep that found it. */
export const DeadlineSchema = /* @__PURE__ */ named("DeadlineMessage", () =>
  z.strictObject({
    key: z.strictObject({ pk: z.string().min(1), sk: z.string().min(1) }),
    at: z.iso.datetime(),
  }),
);

export type Deadline = z.infer<ReturnType<typeof DeadlineSchema>>;
