import { awardRuleWith } from "../domain/awards/policy.ts";
import type { City } from "./city.ts";
import { DEFAULT_POLICY } from "./default-policy.ts";
import { DEFAULT_DEPLOYMENT } from "./deployment-defaults.ts";

/** An hour ahead of Jakarta: its days begin and end in Asia/Makassar. */
export const mamuju: City = {
  slug: "mamuju",
  code: "76.02",
  name: "Kabupaten Mamuju",
  kind: "KABUPATEN",
  colour: { light: "#0b5a6e", dark: "#7cc4d8" },
  headTitle: "Bupati",
  heads: [{ name: "Nama Bupati Mamuju", from: "2025-02-20" }],
  timeZone: "Asia/Makassar",
  area: {
    south: -3,
    north: -2.1,
    west: 117.1,
    east: 119.85,
    source:
      "Letak astronomis Kabupaten Mamuju: 2°8′24″–2°57′46″ S, 118°45′26″–119°47′48″ E, widened west over its islands (Balabalakang); to be confirmed by the city",
  },
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
        rule: awardRuleWith("INDIVIDUAL", {
          ACHIEVEMENT: 5_500,
          REPORTING: 1_500,
          SATISFACTION: 2_000,
          COMPLAINT_TIMELINESS: 1_000,
        }),
      },
    },
  ],
  deployment: {
    ...DEFAULT_DEPLOYMENT,
    alarmEmail: "kinerja@mamuju.example",
  },
};
