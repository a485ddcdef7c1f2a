import * as z from "zod";
import { once } from "../once.ts";
import { UnitIdSchema } from "./organisation-unit.ts";

/** A message to make open complaints follow the calendar: all of them, those of one unit, or its remaining pages. */
export const FollowSchema = once(() =>
  z.strictObject({
    at: z.iso.datetime(),
    unitId: UnitIdSchema().optional(),
    cursor: z.string().optional(),
  }),
);

export type Follow = z.infer<ReturnType<typeof FollowSchema>>;
