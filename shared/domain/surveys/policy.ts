import * as z from "zod";
import { type CityWith, policyOn } from "../city.ts";
import { named, once } from "../once.ts";
import type { SatisfactionWeighting } from "../rules/satisfaction-index.ts";

const DeviceLimits = once(() => z.strictObject({ alikeADay: z.int().min(1), answersADay: z.int().min(1) }));

/** What a city decides about satisfaction surveys. */
export const SurveyPolicySchema = named("SurveyPolicy", () =>
  z.strictObject({
    /**
     * How the weight of one of the nine elements is written: 1/9, 0.111 or 0.11. It can change the grade.
     * @source PermenPANRB 14/2017 is read in all three ways; which one is a policy choice
     */
    weighting: z.enum(["EXACT", "W0111", "W011"]),
    /** Days after its last one on which a survey's counters are taken for good, 1 to 30. Policy choice. */
    freezeAfterDays: z.int().min(1).max(30),
    /** From how much on answers are marked or refused; each is at least 1. Policy choices. */
    limits: z.strictObject({
      /** A citizen's own device: from more answers alike, or more answers at all, in a day those that follow are marked. */
      ownDevice: DeviceLimits(),
      /** A device that many answer on, such as a kiosk. */
      sharedDevice: DeviceLimits(),
      /** What is taken from one network within an hour; what comes after it is refused until the next. */
      network: z.strictObject({ requestsAnHour: z.int().min(1), answersAnHour: z.int().min(1) }),
    }),
  }),
);

export type SurveyPolicy = z.infer<ReturnType<typeof SurveyPolicySchema>>;

/** What a city starts from where it has decided nothing itself. */
export const SURVEY_POLICY_DEFAULTS: SurveyPolicy = {
  weighting: "EXACT",
  freezeAfterDays: 2,
  limits: {
    ownDevice: { alikeADay: 2, answersADay: 5 },
    sharedDevice: { alikeADay: 10, answersADay: 300 },
    network: { requestsAnHour: 600, answersAnHour: 20_000 },
  },
};

/** How a month's satisfaction index is weighted: by the policy with which the month began, as it is published. */
export function surveyWeighting(
  city: CityWith<{ surveys: SurveyPolicy }>,
): (month: string) => SatisfactionWeighting {
  return (month) => policyOn(city, `${month}-01`).surveys.weighting;
}
