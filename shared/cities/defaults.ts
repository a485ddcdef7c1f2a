/**
 * What a city starts from where it has decided nothing itself.
 * @source complaint clocks: PermenPANRB 62/2018 (resolution 14 and 60 working days); objection: PP 30/2019 Ps 59
 * (14 days, counted as working days); score: PP 30/2019 (70 and 30, with colleagues 60 and 40); training: PP 11/2017 and PP 17/2020 (20 hours of a PNS), up to 24 of a PPPK; the others are policy choices
 */
export const DEFAULT_POLICY = {
  version: "2026.1",
  effectiveFrom: "2026-01-01",
  evaluation: {
    closesOnDay: 5,
    closesAt: "01:00",
    cadence: "BULANAN",
    yearClosesOnDay: 15,
    periodicAdvice: { meetsFromHundredths: 150, exceedsFromHundredths: 250 },
    advice: { meetsFromBasisPoints: 9_000, exceedsFromBasisPoints: 11_000 },
    score: {
      withoutColleagues: { ACHIEVEMENT: 7_000, RATER_BEHAVIOUR: 3_000, OBSERVATION: 0, PUBLIC_FEEDBACK: 0 },
      // Of the 40 % of behaviour, 60 are the rater's and 40 the colleagues'.
      withColleagues: {
        ACHIEVEMENT: 6_000,
        RATER_BEHAVIOUR: 2_400,
        COLLEAGUE_BEHAVIOUR: 1_600,
        OBSERVATION: 0,
        PUBLIC_FEEDBACK: 0,
      },
      raterBasisPoints: {
        DI_ATAS_EKSPEKTASI: 10_000,
        SESUAI_EKSPEKTASI: 8_000,
        DI_BAWAH_EKSPEKTASI: 5_000,
      },
    },
    unansweredReports: "NOT_COUNTED",
    reopeningDaysAtMost: 14,
    ratingWorkingDays: 5,
    receiptWorkingDays: 3,
    objectionWorkingDays: 14,
    explanationWorkingDays: 5,
    decisionWorkingDays: 14,
    raterFlags: { minimumRatings: 5, deviationBasisPoints: 3_000 },
  },
  siasn: { coefficientIds: {} },
  planning: { raterRequestWorkingDays: 5 },
  feedback: { minimumGivers: 3, peersAsked: 5, subordinatesAsked: 5, shownOnDay: 2 },
  training: {
    leastHours: { PNS: 20, PPPK: 0, PPPK_PARUH_WAKTU: 0 },
    mostHours: { PPPK: 24, PPPK_PARUH_WAKTU: 24 },
  },
  reports: { answerWorkingDays: 3, evidenceLimitMegabytes: 5 },
  complaints: {
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
  },
  notices: { quietFrom: "20:00", quietUntil: "07:00", isSentOnDaysOff: false },
  surveys: {
    weighting: "EXACT",
    freezeAfterDays: 2,
    limits: {
      ownDevice: { alikeADay: 2, answersADay: 5 },
      sharedDevice: { alikeADay: 10, answersADay: 300 },
      network: { requestsAnHour: 600, answersAnHour: 20_000 },
    },
  },
  incentives: {
    approverRoles: ["HR", "HEAD_OF_CITY"],
    bonusDeciderRoles: ["HEAD_OF_CITY"],
  },
  awards: {
    weightsBasisPoints: {
      ACHIEVEMENT: 5_000,
      REPORTING: 2_000,
      SATISFACTION: 2_000,
      COMPLAINT_TIMELINESS: 1_000,
    },
    minimumAcceptedReports: 8,
    minimumSurveyAnswers: 10,
    computedAt: "06:00",
    decision: {
      minimumMembers: 3,
      minimumScorers: 2,
      isSameUnitExcluded: true,
      objectionWorkingDays: 5,
      answerWorkingDays: 5,
    },
    rule: {
      categories: [
        {
          code: "INDIVIDUAL",
          weightsBasisPoints: {
            ACHIEVEMENT: 4_500,
            REPORTING: 2_000,
            SATISFACTION: 2_500,
            COMPLAINT_TIMELINESS: 1_000,
          },
          candidates: 10,
        },
        {
          code: "TEAM",
          weightsBasisPoints: {
            ACHIEVEMENT: 4_000,
            REPORTING: 1_500,
            SATISFACTION: 3_000,
            COMPLAINT_TIMELINESS: 1_500,
          },
          candidates: 5,
        },
        {
          code: "SERVICE",
          weightsBasisPoints: { SATISFACTION: 7_000, COMPLAINT_TIMELINESS: 3_000 },
          candidates: 5,
        },
        { code: "IMPROVED", weightsBasisPoints: { IMPROVEMENT: 7_000, ACHIEVEMENT: 3_000 }, candidates: 5 },
        {
          code: "INNOVATION",
          weightsBasisPoints: {
            ACHIEVEMENT: 5_000,
            REPORTING: 2_000,
            SATISFACTION: 2_000,
            COMPLAINT_TIMELINESS: 1_000,
          },
          candidates: 5,
        },
      ],
      leastPredikat: "BAIK",
      withoutPredikat: "ADMIT",
      winnerRestMonths: 6,
      monthsBefore: 2,
      minimumMembers: 3,
      withoutDataBasisPoints: 5_000,
    },
  },
} as const;

export const DEFAULT_DEPLOYMENT = {
  region: "ap-southeast-3",
  identity: { kind: "COGNITO" },
  encryption: "AWS_MANAGED",
  corsOrigins: [],
  logRetentionDays: 90,
  throttle: { requestsPerSecond: 200, burst: 400 },
  publicRouteThrottle: { requestsPerSecond: 50, burst: 100 },
} as const;
