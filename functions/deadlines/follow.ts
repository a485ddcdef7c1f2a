import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation-unit.ts";

export const FOLLOW_QUEUE = "calendar-follow";

/** The open complaints of a unit are to follow the calendar, from one page of them on. */
export const FollowSchema = once(() =>
  z.strictObject({ unitId: UnitIdSchema(), at: z.iso.datetime(), cursor: z.string().optional() }),
);

export type Follow = z.infer<ReturnType<typeof FollowSchema>>;
