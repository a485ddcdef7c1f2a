import * as z from "zod";
import { named } from "../../shared/domain/once.ts";

export const SWEEPS_QUEUE = "sweeps";

/** The sweep of all that is due at an instant, from a place on. */
export const SweepSchema = /* @__PURE__ */ named("Sweep", () =>
  z.strictObject({ at: z.iso.datetime(), after: z.string().optional() }),
);

export type Sweep = z.infer<ReturnType<typeof SweepSchema>>;
