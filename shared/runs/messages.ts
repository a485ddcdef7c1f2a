import * as z from "zod";
import { DeadlineSchema } from "../domain/calendar/deadline.ts";
import { named } from "../domain/once.ts";
import { RUN_QUEUES, type RunKind } from "../domain/run.ts";

/** Asks for one part of a run. */
export const PartMessageSchema = /* @__PURE__ */ named("PartMessage", () =>
  z.strictObject({
    kind: z.enum(Object.keys(RUN_QUEUES) as [RunKind, ...RunKind[]]),
    id: z.string().min(1),
    part: z.string().min(1),
    /** When it was ordered. */
    at: z.iso.datetime(),
    /** Where the previous call stopped; only the kind interprets it. */
    after: z.string().optional(),
    /** Sent before and never answered: the try is counted first, in case the worker dies again. */
    isAgain: z.literal(true).optional(),
  }),
);

export type PartMessage = z.infer<ReturnType<typeof PartMessageSchema>>;

/** A message on a kind's queue: a part, or a look at a run that the sweep asks for. */
export const RunMessageSchema = /* @__PURE__ */ named("RunMessage", () =>
  z.union([PartMessageSchema(), DeadlineSchema()]),
);
