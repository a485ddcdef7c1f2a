import * as z from "zod";
import { ClockTimeSchema } from "../calendar/limits.ts";
import { named } from "../once.ts";

/** When a city sends nobody mail: it waits in quiet hours; inboxes never wait. */
export const NoticePolicySchema = named("NoticePolicy", () =>
  z.strictObject({
    /** Local time `HH:MM` from which it is quiet; past midnight where it is later than `quietUntil`, never where it is the same. Policy choice. */
    quietFrom: ClockTimeSchema(),
    /** Local time `HH:MM` until which it is quiet. Policy choice. */
    quietUntil: ClockTimeSchema(),
    /** Whether mail is sent on days off too. Policy choice. */
    isSentOnDaysOff: z.boolean(),
  }),
);

export type NoticePolicy = z.infer<ReturnType<typeof NoticePolicySchema>>;

/** What a city starts from where it has decided nothing itself. */
export const NOTICE_POLICY_DEFAULTS: NoticePolicy = {
  quietFrom: "20:00",
  quietUntil: "07:00",
  isSentOnDaysOff: false,
};
