import * as z from "zod";
import { named } from "../../once.ts";
import { TrackingCodeSchema } from "../intake/tracking-code.ts";

/** Open complaints that one message moves; moving one takes a transaction of some ten milliseconds. */
export const FOLLOWED_AT_ONCE = 200;

/** A message to make open complaints follow the calendar: all of them, or those with the given codes. */
export const FollowSchema = /* @__PURE__ */ named("Follow", () =>
  z.strictObject({
    at: z.iso.datetime(),
    trackingCodes: z.array(TrackingCodeSchema()).min(1).max(FOLLOWED_AT_ONCE).optional(),
  }),
);

export type Follow = z.infer<ReturnType<typeof FollowSchema>>;
