import { awardRuleWith } from "../domain/awards/policy.ts";
import type { City } from "./city.ts";
import { DEFAULT_POLICY } from "./default-policy.ts";
import { DEFAULT_DEPLOYMENT } from "./deployment-defaults.ts";
import type { CityPolicy } from "./policy.ts";

/** Complaints weigh more here than elsewhere. */
const AWARD_WEIGHTS = {
  ACHIEVEMENT: 4_000,
  REPORTING: 2_000,
  SATISFACTION: 2_000,
  COMPLAINT_TIMELINESS: 2_000,
};

const SINCE_2026: CityPolicy = {
  ...DEFAULT_POLICY,
  evaluation: {
    ...DEFAULT_POLICY.evaluation,
    // A fifth is the city's own methods; the rest keeps the law's proportions.
    score: {
      ...DEFAULT_POLICY.evaluation.score,
      withoutColleagues: {
        ACHIEVEMENT: 5_600,
        RATER_BEHAVIOUR: 2_400,
        OBSERVATION: 1_000,
        SUPERVISION: 0,
        PUBLIC_FEEDBACK: 1_000,
      },
      withColleagues: {
        ACHIEVEMENT: 4_800,
        RATER_BEHAVIOUR: 1_920,
        COLLEAGUE_BEHAVIOUR: 1_280,
        OBSERVATION: 1_000,
        SUPERVISION: 0,
        PUBLIC_FEEDBACK: 1_000,
      },
    },
  },
  awards: {
    ...DEFAULT_POLICY.awards,
    weightsBasisPoints: AWARD_WEIGHTS,
    rule: awardRuleWith("INDIVIDUAL", AWARD_WEIGHTS),
  },
};

const { score } = SINCE_2026.evaluation;

/** From April 2026 on, half of what observations weighed is for visits of supervision, and an overdue follow-up keeps from an award. */
const SINCE_APRIL_2026: CityPolicy = {
  ...SINCE_2026,
  version: "2026.2",
  effectiveFrom: "2026-04-01",
  evaluation: {
    ...SINCE_2026.evaluation,
    score: {
      ...score,
      withoutColleagues: { ...score.withoutColleagues, OBSERVATION: 500, SUPERVISION: 500 },
      withColleagues: { ...score.withColleagues, OBSERVATION: 500, SUPERVISION: 500 },
    },
  },
  awards: { ...SINCE_2026.awards, rule: { ...SINCE_2026.awards.rule, overdueFollowUps: "STOP" } },
};

/** Kecamatan Kertapati (16.71.13) is a unit of this city. */
export const palembang: City = {
  slug: "palembang",
  code: "16.71",
  name: "Kota Palembang",
  kind: "KOTA",
  colour: { light: "#8a1f4b", dark: "#eb9dbd" },
  headTitle: "Wali Kota",
  heads: [{ name: "Nama Wali Kota Palembang", from: "2025-02-20" }],
  timeZone: "Asia/Jakarta",
  area: {
    south: -3.1,
    north: -2.85,
    west: 104.6,
    east: 104.88,
    source:
      "Kota Palembang dalam Angka (BPS): 2°52′–3°5′ S, 104°37′–104°52′ E, widened by a minute; to be confirmed by the city",
  },
  localHolidays: [],
  policies: [SINCE_2026, SINCE_APRIL_2026],
  deployment: {
    ...DEFAULT_DEPLOYMENT,
    alarmEmail: "kinerja@palembang.example",
    certificatePage: "https://kinerja.palembang.go.id/piagam",
    encryption: "CUSTOMER_MANAGED",
    map: {
      tiles: "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
      attribution: { text: "© Kontributor OpenStreetMap", url: "https://www.openstreetmap.org/copyright" },
      closestZoom: 19,
    },
  },
};
