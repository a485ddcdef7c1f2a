import { awardRuleWith } from "./award-weights.ts";
import { DEFAULT_DEPLOYMENT, DEFAULT_POLICY } from "./defaults.ts";

/** Kecamatan Kertapati (16.71.13) is a unit of this city; complaints weigh more here. */
export const palembang = {
  slug: "palembang",
  code: "16.71",
  name: "Kota Palembang",
  kind: "KOTA",
  headTitle: "Walikota",
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
  policies: [
    {
      ...DEFAULT_POLICY,
      awards: {
        ...DEFAULT_POLICY.awards,
        weightsBasisPoints: {
          ACHIEVEMENT: 4_000,
          REPORTING: 2_000,
          SATISFACTION: 2_000,
          COMPLAINT_TIMELINESS: 2_000,
        },
        rule: awardRuleWith("INDIVIDUAL", {
          ACHIEVEMENT: 4_000,
          REPORTING: 2_000,
          SATISFACTION: 2_000,
          COMPLAINT_TIMELINESS: 2_000,
        }),
      },
    },
  ],
  deployment: { ...DEFAULT_DEPLOYMENT, encryption: "CUSTOMER_MANAGED" },
};
