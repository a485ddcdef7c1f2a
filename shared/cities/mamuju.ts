import { DEFAULT_DEPLOYMENT, DEFAULT_POLICY } from "./defaults.ts";

/** An hour ahead of Jakarta: its days begin and end in Asia/Makassar. */
export const mamuju = {
  slug: "mamuju",
  code: "76.02",
  name: "Kabupaten Mamuju",
  kind: "KABUPATEN",
  headTitle: "Bupati",
  timeZone: "Asia/Makassar",
  localHolidays: [],
  policies: [
    {
      ...DEFAULT_POLICY,
      awards: {
        ...DEFAULT_POLICY.awards,
        weightsBasisPoints: {
          ACHIEVEMENT: 6_000,
          REPORTING: 1_500,
          SATISFACTION: 1_500,
          COMPLAINT_TIMELINESS: 1_000,
        },
      },
    },
  ],
  deployment: DEFAULT_DEPLOYMENT,
};
