import * as z from "zod";
import { WorkingDaysSchema } from "../calendar/limits.ts";
import { named, once } from "../once.ts";

const RetentionYears = /* @__PURE__ */ once(() => z.int().min(1).max(30));

/** What a city decides about integrity reports. Working days count from the day after receipt. */
export const IntegrityPolicySchema = /* @__PURE__ */ named("IntegrityPolicy", () =>
  z.strictObject({
    /** Working days in which an officer says whether a report is examined. Policy choice. */
    screenWorkingDays: WorkingDaysSchema(),
    /** Working days from receipt to the result. @source PermenPANRB 62/2018: 60 for misconduct */
    examineWorkingDays: WorkingDaysSchema(),
    /** Working days in which an officer answers a reporter who tells of retaliation. Policy choice. */
    retaliationWorkingDays: WorkingDaysSchema(),
    /** No figure that stands for fewer reports is published, 3 to 50: a single one would be guessed at. Policy choice. */
    leastCounted: z.int().min(3).max(50),
    /** Years after its end for which a report is kept, 1 to 30, by how it ended; its figures stay. Policy choice. */
    retentionYears: z.strictObject({
      TERBUKTI: RetentionYears(),
      TIDAK_TERBUKTI: RetentionYears(),
      DITERUSKAN: RetentionYears(),
      TIDAK_DITINDAKLANJUTI: RetentionYears(),
    }),
  }),
);

export type IntegrityPolicy = z.infer<ReturnType<typeof IntegrityPolicySchema>>;

/** Used by cities that have decided nothing. */
export const INTEGRITY_POLICY_DEFAULTS: IntegrityPolicy = {
  screenWorkingDays: 10,
  examineWorkingDays: 60,
  retaliationWorkingDays: 3,
  leastCounted: 5,
  retentionYears: { TERBUKTI: 10, TIDAK_TERBUKTI: 2, DITERUSKAN: 5, TIDAK_DITINDAKLANJUTI: 1 },
};
