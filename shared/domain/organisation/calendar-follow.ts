import * as z from "zod";
import { named } from "../once.ts";
import { UnitIdSchema } from "./organisation-unit.ts";

/** A message to make open complaints follow the calendar: all of them, those of one unit, or its remaining pages. */
export const FollowSchema = named("Follow", () =>
  z.strictObject({
    at: z.iso.datetime(),
    unitId: UnitIdSchema().optional(),
    cursor: z.string().optional(),
  }),
);

export type Follow = z.infer<ReturnType<typeof FollowSchema>>;
