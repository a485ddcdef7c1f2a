import * as z from "zod";
import { named } from "../once.ts";

/** How long the table keeps what an inbox shows; no city can show it longer. Policy choice. */
export const KEPT_DAYS = 180;

/** What a city decides about people's inboxes. */
export const InboxPolicySchema = /* @__PURE__ */ named("InboxPolicy", () =>
  z.strictObject({
    /** How many days back an inbox goes, 30 to 180. Policy choice. */
    shownDays: z.int().min(30).max(KEPT_DAYS),
    /** How many days before a deadline its reminder appears, 1 to 14. Policy choice. */
    recalledDays: z.int().min(1).max(14),
  }),
);

export type InboxPolicy = z.infer<ReturnType<typeof InboxPolicySchema>>;

/** Used by cities that have decided nothing. */
export const INBOX_POLICY_DEFAULTS: InboxPolicy = { shownDays: KEPT_DAYS, recalledDays: 2 };
