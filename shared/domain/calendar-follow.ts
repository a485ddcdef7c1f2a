import * as z from "zod";
import { once } from "./once.ts";
import { UnitIdSchema } from "./organisation-unit.ts";

/** Where it is told that the city's calendar has changed, and unit by unit that open complaints are to follow. */
export const FOLLOW_QUEUE = "calendar-follow";

/** All that is open is to follow the calendar, or what lies with one unit, or what is left of that from a page on. */
export const FollowSchema = once(() =>
  z.strictObject({
    at: z.iso.datetime(),
    unitId: UnitIdSchema().optional(),
    cursor: z.string().optional(),
  }),
);

export type Follow = z.infer<ReturnType<typeof FollowSchema>>;
