import * as z from "zod";
import { DeadlineSchema } from "../domain/calendar/deadline.ts";
import { named } from "../domain/once.ts";
import { RUN_QUEUES, type RunKind } from "../domain/run.ts";

/** "Do this part of the run." */
export const PartMessageSchema = named("PartMessage", () =>
  z.strictObject({
    kind: z.enum(Object.keys(RUN_QUEUES) as [RunKind, ...RunKind[]]),
    id: z.string().min(1),
    part: z.string().min(1),
    /** When it was ordered. */
    at: z.iso.datetime(),
    /** What a call before came up to; the kind's own to read. */
    after: z.string().optional(),
    /** It was ordered before and never came back: the try is counted before it begins, as nobody may be left to count it. */
    isAgain: z.literal(true).optional(),
  }),
);

export type PartMessage = z.infer<ReturnType<typeof PartMessageSchema>>;

/** What comes over the queue of a kind: its parts, and the look that the sweep wants taken at a run. */
export const RunMessageSchema = named("RunMessage", () => z.union([PartMessageSchema(), DeadlineSchema()]));
