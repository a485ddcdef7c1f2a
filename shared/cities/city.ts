import * as z from "zod";
import { AwardRuleSchema } from "../domain/awards/rule.ts";
import { WHOLE_BASIS_POINTS } from "../domain/basis-points.ts";
import { CADENCES } from "../domain/evaluation/evaluated-period.ts";
import { ScoreTermsSchema } from "../domain/evaluation/score/score-terms.ts";
import { once } from "../domain/once.ts";
import { UnitIdSchema } from "../domain/organisation/organisation-unit.ts";
import { weights } from "../domain/planning/weights.ts";
import { FUNCTIONAL_LEVELS } from "../domain/rules/angka-kredit.ts";

const Day = once(() => z.iso.date());
/** One achievement counts for 120 percent at most (PP 30/2019). */
const HIGHEST_ACHIEVEMENT = 12_000;
const ClockTime = once(() => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const WorkingDays = once(() => z.int().min(1).max(365));
const RetentionYears = once(() => z.int().min(1).max(30));

const DeviceLimits = once(() => z.strictObject({ alikeADay: z.int().min(1), answersADay: z.int().min(1) }));

/** What an award candidate is measured by; each is 0 to 120 percent. */
export const AWARD_MEASURES = ["ACHIEVEMENT", "REPORTING", "SATISFACTION", "COMPLAINT_TIMELINESS"] as const;
export type AwardMeasure = (typeof AWARD_MEASURES)[number];

/** What a city decides, in force from a day on until the next version. Policy choices, not law. */
const PolicySchema = once(() =>
  PolicyContent().refine(({ evaluation, feedback }) => feedback.shownOnDay <= evaluation.closesOnDay, {
    error: "colleagues' feedback must be shown by the day of the close, which scores it",
  }),
);

const PolicyContent = once(() =>
  z.strictObject({
    version: z.string().min(1),
    effectiveFrom: Day(),
    evaluation: z.strictObject({
      /** Local day of the following month on which a month closes, leaving raters time to answer. */
      closesOnDay: z.int().min(1).max(28),
      closesAt: z.string().regex(/^\d\d:\d\d$/),
      /** How often employees are rated beside the year. Months are closed and measured in any case. */
      cadence: z.enum(CADENCES),
      /** Local day of January on which last year closes, once its December has. */
      yearClosesOnDay: z.int().min(1).max(31),
      /** From which mean of periodic ratings on a rating is advised: hundredths of a point, 3 above, 2 as expected, 1 below. */
      periodicAdvice: z
        .strictObject({
          meetsFromHundredths: z.int().min(101).max(300),
          exceedsFromHundredths: z.int().min(101).max(300),
        })
        .refine(({ meetsFromHundredths: meets, exceedsFromHundredths: exceeds }) => meets < exceeds, {
          error: "what exceeds expectation must be over what meets it",
        }),
      /** From which achievement on the software advises a rating; it never decides. */
      advice: z
        .strictObject({
          meetsFromBasisPoints: z.int().min(1).max(HIGHEST_ACHIEVEMENT),
          exceedsFromBasisPoints: z.int().min(1).max(HIGHEST_ACHIEVEMENT),
        })
        .refine(({ meetsFromBasisPoints: meets, exceedsFromBasisPoints: exceeds }) => meets < exceeds, {
          error: "what exceeds expectation must be over what meets it",
        }),
      /** What ranks and awards go by, and no predikat. */
      score: ScoreTermsSchema(),
      /**
       * What the close makes of reports that nobody has answered by then: nothing, or what their acceptance would have made.
       */
      unansweredReports: z.enum(["NOT_COUNTED", "AS_REPORTED"]),
      /** For how many days at most HR may open a closed month again. */
      reopeningDaysAtMost: z.int().min(1).max(60),
      /** In which the rater rates after the close; then it passes to the rater's superior. */
      ratingWorkingDays: WorkingDays(),
      /** After which a document that nobody confirmed counts as received. */
      receiptWorkingDays: WorkingDays(),
      objectionWorkingDays: WorkingDays(),
      /** In which the rater explains a rating that was objected to. */
      explanationWorkingDays: WorkingDays(),
      /** In which the rater's superior decides an objection; then it passes to the next superior. */
      decisionWorkingDays: WorkingDays(),
      raterFlags: z.strictObject({
        /** Fewer ratings say nothing of a rater. */
        minimumRatings: z.int().min(1),
        /** From which share of ratings on, away from the advice in one direction, a rater is flagged. */
        deviationBasisPoints: z.int().min(1).max(WHOLE_BASIS_POINTS),
      }),
    }),
    siasn: z.strictObject({
      /** SIASN's reference ids of the coefficients of credit points, by level; a periodic result carries that of its level. */
      coefficientIds: z.partialRecord(z.enum(FUNCTIONAL_LEVELS), z.string().trim().min(1).max(64)),
    }),
    planning: z.strictObject({
      /** Working days in which HR answers an employee who says that their rater is wrong. */
      raterRequestWorkingDays: WorkingDays(),
    }),
    training: z.strictObject({
      /** Lesson hours (JP) that the year asks of an employee, by kind; 0 asks none. */
      leastHours: z.strictObject({
        PNS: z.int().min(20).max(200),
        PPPK: z.int().min(0).max(200),
        PPPK_PARUH_WAKTU: z.int().min(0).max(200),
      }),
      /** Hours over this are recorded and not counted. */
      mostHours: z.strictObject({
        PPPK: z.int().min(1).max(400).optional(),
        PPPK_PARUH_WAKTU: z.int().min(1).max(400).optional(),
        PNS: z.int().min(20).max(400).optional(),
      }),
    }),
    reports: z.strictObject({
      /** Working days in which the rater answers a work report. */
      answerWorkingDays: WorkingDays(),
      /** Largest file of evidence; a function reads it whole. */
      evidenceLimitMegabytes: z.int().min(1).max(20),
    }),
    feedback: z
      .strictObject({
        /** Fewest peers and subordinates whose feedback is shown (k). */
        minimumGivers: z.int().min(3).max(10),
        /** How many of either group are asked about an employee a month; 0 asks none. */
        peersAsked: z.int().min(0).max(20),
        subordinatesAsked: z.int().min(0).max(20),
        /** Local day of the following month from which a month's is shown: not the first, so that none is under way. */
        shownOnDay: z.int().min(2).max(28),
      })
      .refine(
        ({ minimumGivers, peersAsked, subordinatesAsked }) =>
          [peersAsked, subordinatesAsked].every((asked) => asked === 0 || asked >= minimumGivers),
        { error: "ask none of a group, or at least minimumGivers" },
      ),
    complaints: z.strictObject({
      verifyWorkingDays: WorkingDays(),
      firstResponseWorkingDays: WorkingDays(),
      resolveWorkingDays: z.strictObject({
        PENGADUAN_BERKADAR_PENGAWASAN: WorkingDays(),
        PENGADUAN_TIDAK_BERKADAR_PENGAWASAN: WorkingDays(),
        ASPIRASI: WorkingDays(),
        PERMINTAAN_INFORMASI: WorkingDays(),
      }),
      /** Silence of the complainant after an answer closes the complaint after so many working days. */
      complainantReplyWorkingDays: WorkingDays(),
      /** In which the complainant may reopen what was completed. */
      reopenWorkingDays: WorkingDays(),
      /** Share of a deadline's working days after which its officers are warned. */
      warnAtPercent: z.int().min(1).max(99),
      /** Working days after a missed deadline at which the head of the city's office is told, after the unit's own. */
      escalateFurtherWorkingDays: WorkingDays(),
      /** What becomes of a complaint whose complainant does not answer a question in their time to reply. */
      unansweredQuestion: z.enum(["CLOSE_UNSOLVED", "RESUME"]),
      /** Largest photo or document with a complaint; a function reads it whole. */
      fileLimitMegabytes: z.int().min(1).max(20),
      /** Files with one complaint, of its complainant and of staff each. */
      filesOfEitherSide: z.int().min(1).max(20),
      /** Complaints that may come from one network address within an hour: many citizens share one of a mobile network. */
      filingsPerHour: z.int().min(1),
      /** How often complaints of others may be joined from one network address within an hour. */
      joiningsPerHour: z.int().min(1),
      /**
       * Where complaints of misconduct go, past the unit that they are about; where it is not said, to the city's unit of the
       * kind INSPEKTORAT, whose id is that of the register of staff. The desk where the city has established neither.
       */
      oversightUnitId: UnitIdSchema().optional(),
      /** Years after its end in which what a complaint says is kept, by class; its figures stay. */
      retentionYears: z.strictObject({
        PENGADUAN_BERKADAR_PENGAWASAN: RetentionYears(),
        PENGADUAN_TIDAK_BERKADAR_PENGAWASAN: RetentionYears(),
        ASPIRASI: RetentionYears(),
        PERMINTAAN_INFORMASI: RetentionYears(),
      }),
    }),
    /** Mail waits in quiet hours, which pass midnight where the first is later; inboxes never wait. */
    notices: z.strictObject({
      quietFrom: ClockTime(),
      quietUntil: ClockTime(),
      isSentOnDaysOff: z.boolean(),
    }),
    surveys: z.strictObject({
      /** How the weight of one of the nine elements is written: 1/9, 0.111 or 0.11. It can change the grade. */
      weighting: z.enum(["EXACT", "W0111", "W011"]),
      /** Days after its last one on which a survey's counters are taken for good. */
      freezeAfterDays: z.int().min(1).max(30),
      limits: z.strictObject({
        /** A citizen's own device: from more answers alike, or more answers at all, in a day those that follow are marked. */
        ownDevice: DeviceLimits(),
        /** A device that many answer on, such as a kiosk. */
        sharedDevice: DeviceLimits(),
        /** What is taken from one network within an hour; what comes after it is refused until the next. */
        network: z.strictObject({ requestsAnHour: z.int().min(1), answersAnHour: z.int().min(1) }),
      }),
    }),
    incentives: z.strictObject({
      /** Whose holders approve a table of incentives, each role once, by different persons. */
      approverRoles: z.array(z.enum(["HR", "HEAD_OF_CITY"])).min(2),
      /** Who decides a bonus for a project. */
      bonusDeciderRoles: z.array(z.enum(["HR", "HEAD_OF_CITY"])).min(1),
    }),
    awards: z.strictObject({
      /** Of the score of evaluations that were frozen by the rules 2026.1. */
      weightsBasisPoints: weights(AWARD_MEASURES),
      minimumAcceptedReports: z.int().min(0),
      minimumSurveyAnswers: z.int().min(0),
      computedAt: z.string().regex(/^\d\d:\d\d$/),
      rule: AwardRuleSchema(),
      /** How a round is scored and decided, and what may be said against it. */
      decision: z.strictObject({
        /** Fewest members of the committee. */
        minimumMembers: z.int().min(3).max(15),
        /** Fewest members who score a candidate. */
        minimumScorers: z.int().min(2).max(15),
        /** Whether members score nobody of their own unit, whoever leads whom. */
        isSameUnitExcluded: z.boolean(),
        /** From the publication on, in which anybody may object. */
        objectionWorkingDays: WorkingDays(),
        /** In which HR answers an objection; then the head of the city sees it as late. */
        answerWorkingDays: WorkingDays(),
      }),
    }),
  }),
);

const DeploymentSchema = once(() =>
  z.strictObject({
    region: z.string().min(1),
    identity: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("COGNITO") }),
      z.strictObject({
        kind: z.literal("OIDC"),
        issuer: z.url({ protocol: /^https$/ }),
        audience: z.array(z.string().min(1)).min(1),
        /** Claims of the city's issuer that carry the employee's number and the roles. */
        employeeClaim: z.string().min(1),
        rolesClaim: z.string().min(1),
      }),
    ]),
    encryption: z.enum(["AWS_MANAGED", "CUSTOMER_MANAGED"]),
    corsOrigins: z.array(z.url({ protocol: /^https$/ })),
    logRetentionDays: z.union([z.literal(30), z.literal(90), z.literal(180), z.literal(365)]),
    throttle: z.strictObject({ requestsPerSecond: z.int().min(1), burst: z.int().min(1) }),
    /** Of each public route by itself, whoever asks; below the whole's, so that a flood of one leaves the others room. */
    publicRouteThrottle: z.strictObject({ requestsPerSecond: z.int().min(1), burst: z.int().min(1) }),
    /** Page on which citizens answer surveys; a service point's short link is this address and the point's code. */
    surveyPage: z.url({ protocol: /^https$/ }).optional(),
    /** Page on which anybody checks an award's certificate; its code follows. Without one there is no QR code on it. */
    certificatePage: z.url({ protocol: /^https$/ }).optional(),
    /** Mail to complainants who left an address, and to heads of units; none is sent where it is absent. */
    mail: z
      .strictObject({
        /** Of an identity that the city has verified with SES in its region. */
        sender: z.email(),
        /** That identity: the sender's domain, or the sender itself where only it was verified. */
        identity: z.string().min(1),
        /** Page on which complainants follow their complaint; the complaint's code follows. */
        trackingPage: z.url({ protocol: /^https$/ }),
      })
      .refine(({ sender, identity }) => sender === identity || sender.endsWith(`@${identity}`), {
        error: "the identity must be the sender or its domain",
      })
      .optional(),
    /** Where alarms go; nobody is told where it is absent. */
    alarmEmail: z.email().optional(),
  }),
);

export const CitySchema = once(() =>
  z.strictObject({
    slug: z.string().regex(/^[a-z]+$/),
    /** Code of the region, as the Ministry of Home Affairs gives it. */
    code: z.string().regex(/^\d\d\.\d\d$/),
    name: z.string().min(1),
    kind: z.enum(["KOTA", "KABUPATEN"]),
    headTitle: z.enum(["Walikota", "Bupati"]),
    timeZone: z.enum(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]),
    /** Degrees between which the city lies; a complaint of a place outside is taken in and flagged. */
    area: z
      .strictObject({
        south: z.number().min(-90).max(90),
        north: z.number().min(-90).max(90),
        west: z.number().min(-180).max(180),
        east: z.number().min(-180).max(180),
        source: z.string().min(1),
      })
      .refine(({ south, north, west, east }) => south < north && west < east, {
        error: "an area has its south below its north and its west before its east",
      }),
    /** Days on which the city alone does not work, beside national holidays and joint leave. */
    localHolidays: z.array(z.strictObject({ day: Day(), name: z.string().min(1) })),
    policies: z
      .array(PolicySchema())
      .min(1)
      .refine(
        (all) =>
          all.every(
            (policy, index) => index === 0 || policy.effectiveFrom > (all[index - 1]?.effectiveFrom ?? ""),
          ),
        {
          error: "policies must be in ascending order of effectiveFrom",
        },
      ),
    deployment: DeploymentSchema(),
  }),
);

export type City = z.infer<ReturnType<typeof CitySchema>>;
export type CityPolicy = City["policies"][number];

/**
 * The policy in force on a local day.
 * @param day `YYYY-MM-DD` in the city's zone; before the first policy, the first one holds
 */
export function policyOn(city: City, day: string): CityPolicy {
  const inForce = city.policies.findLast((policy) => policy.effectiveFrom <= day) ?? city.policies[0];
  if (inForce === undefined) throw new Error(`${city.name} has no policy.`);
  return inForce;
}

/** The policy with the latest day of effect: a schedule is deployed ahead of the days on which it runs. */
export function newestPolicy(city: City): CityPolicy {
  return city.policies[city.policies.length - 1] as CityPolicy;
}
