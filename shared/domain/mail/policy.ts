import * as z from "zod";
import { ClockTimeSchema } from "../calendar/limits.ts";
import { named } from "../once.ts";

/** When a city sends no mail: it waits during quiet hours. Inboxes never wait. */
export const NoticePolicySchema = /* @__PURE__ */ named("NoticePolicy", () =>
  z.strictObject({
    /**
     * Local time `HH:MM` at which quiet hours begin; later than `quietUntil` if they go past midnight, equal
     * if there are none. Policy choice.
     */
    quietFrom: ClockTimeSchema(),
    /** Local time `HH:MM` at which quiet hours end. Policy choice. */
    quietUntil: ClockTimeSchema(),
    /** Whether mail is sent on days off too. Policy choice. */
    isSentOnDaysOff: z.boolean(),
  }),
);

export type NoticePolicy = z.infer<ReturnType<typeof NoticePolicySchema>>;

/** Used by cities that have decided nothing. */
export const NOTICE_POLICY_DEFAULTS: NoticePolicy = {
  quietFrom: "20:00",
  quietUntil: "07:00",
  isSentOnDaysOff: false,
};
