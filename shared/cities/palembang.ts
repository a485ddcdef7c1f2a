import { DEFAULT_DEPLOYMENT, DEFAULT_POLICY } from "./defaults.ts";

/** Kecamatan Kertapati (16.71.13) is a unit of this city; complaints weigh more here. */
export const palembang = {
  slug: "palembang",
  code: "16.71",
  name: "Kota Palembang",
  kind: "KOTA",
  headTitle: "Walikota",
  timeZone: "Asia/Jakarta",
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
      },
    },
  ],
  deployment: { ...DEFAULT_DEPLOYMENT, encryption: "CUSTOMER_MANAGED" },
};
