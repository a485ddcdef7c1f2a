import * as z from "zod";
import { WorkingDaysSchema } from "../calendar/limits.ts";
import { named, once } from "../once.ts";
import { UnitIdSchema, UnitKindSchema } from "../organisation/organisation-unit.ts";

const RetentionYears = /* @__PURE__ */ once(() => z.int().min(1).max(30));

/**
 * What a city decides about complaints. Limits in working days are 1 to 365, counted from the day after
 * receipt.
 */
export const ComplaintPolicySchema = /* @__PURE__ */ named("ComplaintPolicy", () =>
  z.strictObject({
    /** Working days within which a complaint is verified and forwarded. @source SP4N-LAPOR! guidance: 3 */
    verifyWorkingDays: WorkingDaysSchema(),
    /** Working days until the first answer. @source SP4N-LAPOR! guidance: 5 */
    firstResponseWorkingDays: WorkingDaysSchema(),
    /**
     * Working days to resolve it, by class.
     * @source PermenPANRB 62/2018: 60 for misconduct, 14 for other complaints; 5 for the others is
     * SP4N-LAPOR! guidance
     */
    resolveWorkingDays: z.strictObject({
      PENGADUAN_BERKADAR_PENGAWASAN: WorkingDaysSchema(),
      PENGADUAN_TIDAK_BERKADAR_PENGAWASAN: WorkingDaysSchema(),
      ASPIRASI: WorkingDaysSchema(),
      PERMINTAAN_INFORMASI: WorkingDaysSchema(),
    }),
    /**
     * Working days of the complainant's silence that close an answered complaint. @source SP4N-LAPOR!
     * guidance: 10
     */
    complainantReplyWorkingDays: WorkingDaysSchema(),
    /** Working days within which the complainant may reopen a completed complaint. Policy choice. */
    reopenWorkingDays: WorkingDaysSchema(),
    /** Percent of a deadline's working days after which officers are warned, 1 to 99. Policy choice. */
    warnAtPercent: z.int().min(1).max(99),
    /**
     * Working days after a missed deadline until the head of the city's office is told too. Policy choice.
     */
    escalateFurtherWorkingDays: WorkingDaysSchema(),
    /** What happens if the complainant does not answer a question in time. Policy choice. */
    unansweredQuestion: z.enum(["CLOSE_UNSOLVED", "RESUME"]),
    /**
     * Maximum size of a photo or document in megabytes, 1 to 20; a function reads it whole. Policy choice.
     */
    fileLimitMegabytes: z.int().min(1).max(20),
    /** Files per complaint for each side, complainant and staff, 1 to 20. Policy choice. */
    filesOfEitherSide: z.int().min(1).max(20),
    /**
     * Complaints accepted from one network address within an hour, at least 1; a mobile network's address is
     * shared by many citizens. Policy choice.
     */
    filingsPerHour: z.int().min(1),
    /**
     * How often complaints may be joined from one network address within an hour, at least 1. Policy choice.
     */
    joiningsPerHour: z.int().min(1),
    /**
     * Where complaints of misconduct go, bypassing the unit that they are about. By default it is the unit of
     * the kind INSPEKTORAT, by its id in the staff register; without either, it is the complaint desk.
     * @source UU 23/2014 Ps 385; which unit it is, the city decides
     */
    oversightUnitId: UnitIdSchema().optional(),
    /**
     * Kinds of units that citizens choose from when they report. Any other may be named too, as by a link or the code on a
     * wall. @source UU 23/2014 Ps 209 (2): what a city's or regency's perangkat daerah are; more kinds are a city's choice
     */
    offeredUnitKinds: z.array(UnitKindSchema()).readonly(),
    /**
     * Years after its end for which a complaint's text is kept, by class, 1 to 30; its figures stay. Policy
     * choice.
     */
    retentionYears: z.strictObject({
      PENGADUAN_BERKADAR_PENGAWASAN: RetentionYears(),
      PENGADUAN_TIDAK_BERKADAR_PENGAWASAN: RetentionYears(),
      ASPIRASI: RetentionYears(),
      PERMINTAAN_INFORMASI: RetentionYears(),
    }),
  }),
);

export type ComplaintPolicy = z.infer<ReturnType<typeof ComplaintPolicySchema>>;

/** Used by cities that have decided nothing. */
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
  offeredUnitKinds: ["SETDA", "SETWAN", "INSPEKTORAT", "DINAS", "BADAN", "KECAMATAN"],
  retentionYears: {
    PENGADUAN_BERKADAR_PENGAWASAN: 10,
    PENGADUAN_TIDAK_BERKADAR_PENGAWASAN: 5,
    ASPIRASI: 2,
    PERMINTAAN_INFORMASI: 2,
  },
};
