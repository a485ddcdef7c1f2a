import * as z from "zod";
import { named } from "./once.ts";

/** What becomes of something proposed. */
export const FateSchema = /* @__PURE__ */ named("Fate", () =>
  z.enum(["ADOPTED", "ADOPTED_IN_PART", "NOT_ADOPTED"]),
);

export type Fate = z.infer<ReturnType<typeof FateSchema>>;

/** Whether something of it comes true; in part counts as well. @source policy choice */
export const isAdopted = (fate: Fate): boolean => fate !== "NOT_ADOPTED";
