import * as z from "zod";
import { named } from "../once.ts";

/** A limit that a city sets in working days: 1 to 365. */
export const WorkingDaysSchema = /* @__PURE__ */ named("WorkingDays", () => z.int().min(1).max(365));

/** A time of day `HH:MM`, 00:00 to 23:59. */
export const ClockTimeSchema = /* @__PURE__ */ named("ClockTime", () =>
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
);
