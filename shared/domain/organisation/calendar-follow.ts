import * as z from "zod";
import { once } from "../once.ts";
import { UnitIdSchema } from "./organisation-unit.ts";

/** All that is open is to follow the calendar, or what lies with one unit, or what is left of that from a page on. */
export const FollowSchema = once(() =>
  z.strictObject({
    at: z.iso.datetime(),
    unitId: UnitIdSchema().optional(),
    cursor: z.string().optional(),
  }),
);

export type Follow = z.infer<ReturnType<typeof FollowSchema>>;
