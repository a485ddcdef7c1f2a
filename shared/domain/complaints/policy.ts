import * as z from "zod";
import { WorkingDaysSchema } from "../calendar/limits.ts";
import { named, once } from "../once.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";

const RetentionYears = once(() => z.int().min(1).max(30));

/** What a city decides about complaints. Limits in working days are 1 to 365, counted from the day after that of receipt. */
export const ComplaintPolicySchema = named("ComplaintPolicy", () =>
  z.strictObject({
    /** Working days in which a complaint is verified and forwarded. @source SP4N-LAPOR! guidance: 3 */
    verifyWorkingDays: WorkingDaysSchema(),
    /** Working days until the first answer. @source SP4N-LAPOR! guidance: 5 */
    firstResponseWorkingDays: WorkingDaysSchema(),
    /**
     * Working days until it is resolved, by class.
     * @source PermenPANRB 62/2018: 60 of misconduct, 14 of other complaints; 5 of the others is SP4N-LAPOR! guidance
     */
    resolveWorkingDays: z.strictObject({
      PENGADUAN_BERKADAR_PENGAWASAN: WorkingDaysSchema(),
      PENGADUAN_TIDAK_BERKADAR_PENGAWASAN: WorkingDaysSchema(),
      ASPIRASI: WorkingDaysSchema(),
      PERMINTAAN_INFORMASI: WorkingDaysSchema(),
    }),
    /** Working days of the complainant's silence after an answer, which then close the complaint. @source SP4N-LAPOR! guidance: 10 */
    complainantReplyWorkingDays: WorkingDaysSchema(),
    /** Working days in which the complainant may reopen what was completed. Policy choice. */
    reopenWorkingDays: WorkingDaysSchema(),
    /** Percent of a deadline's working days after which its officers are warned, 1 to 99. Policy choice. */
    warnAtPercent: z.int().min(1).max(99),
    /** Working days after a missed deadline at which the head of the city's office is told, after the unit's own. Policy choice. */
    escalateFurtherWorkingDays: WorkingDaysSchema(),
    /** What becomes of a complaint whose complainant does not answer a question in their time to reply. Policy choice. */
    unansweredQuestion: z.enum(["CLOSE_UNSOLVED", "RESUME"]),
    /** Megabytes of the largest photo or document, 1 to 20; a function reads it whole. Policy choice. */
    fileLimitMegabytes: z.int().min(1).max(20),
    /** Files with one complaint, of its complainant and of staff each, 1 to 20. Policy choice. */
    filesOfEitherSide: z.int().min(1).max(20),
    /** Complaints that may come from one network address within an hour, at least 1: many citizens share one of a mobile network. Policy choice. */
    filingsPerHour: z.int().min(1),
    /** How often complaints of others may be joined from one network address within an hour, at least 1. Policy choice. */
    joiningsPerHour: z.int().min(1),
    /**
     * Where complaints of misconduct go, past the unit that they are about; where it is not said, to the city's unit of the
     * kind INSPEKTORAT, whose id is that of the register of staff. The desk where the city has established neither.
     * @source UU 23/2014 Ps 385; which unit it is, is the city's
     */
    oversightUnitId: UnitIdSchema().optional(),
    /** Years after its end in which what a complaint says is kept, by class, 1 to 30; its figures stay. Policy choice. */
    retentionYears: z.strictObject({
      PENGADUAN_BERKADAR_PENGAWASAN: RetentionYears(),
      PENGADUAN_TIDAK_BERKADAR_PENGAWASAN: RetentionYears(),
      ASPIRASI: RetentionYears(),
      PERMINTAAN_INFORMASI: RetentionYears(),
    }),
  }),
);

export type ComplaintPolicy = z.infer<ReturnType<typeof ComplaintPolicySchema>>;

/** What a city starts from where it has decided nothing itself. */
export const COMPLAINT_POLICY_DEFAULTS: ComplaintPolicy = {
  verifyWorkingDays: 3,
  firstResponseWorkingDays: 5,
  resolveWorkingDays: {
    PENGADUAN_BERKADAR_PENGAWASAN: 60,
    PENGADUAN_TIDAK_BERKADAR_PENGAWASAN: 14,
    ASPIRASI: 5,
    PERMINTAAN_INFORMASI: 5,
  },
  complainantReplyWorkingDays: 10,
  reopenWorkingDays: 10,
  warnAtPercent: 75,
  escalateFurtherWorkingDays: 3,
  unansweredQuestion: "CLOSE_UNSOLVED",
  fileLimitMegabytes: 10,
  filesOfEitherSide: 10,
  filingsPerHour: 30,
  joiningsPerHour: 10,
  retentionYears: {
    PENGADUAN_BERKADAR_PENGAWASAN: 10,
    PENGADUAN_TIDAK_BERKADAR_PENGAWASAN: 5,
    ASPIRASI: 2,
    PERMINTAAN_INFORMASI: 2,
  },
};
