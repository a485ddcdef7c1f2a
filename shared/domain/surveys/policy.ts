import * as z from "zod";
import type { Instant, LocalMonth } from "../calendar/calendar.ts";
import { type CityWith, policyOn } from "../city.ts";
import { named, once } from "../once.ts";
import type { SatisfactionWeighting } from "../rules/satisfaction-index.ts";
import { firstDayUnshown } from "./answers/counted-day.ts";

const DeviceLimits = /* @__PURE__ */ once(() =>
  z.strictObject({ alikeADay: z.int().min(1), answersADay: z.int().min(1) }),
);

/** What a city decides about satisfaction surveys. */
export const SurveyPolicySchema = /* @__PURE__ */ named("SurveyPolicy", () =>
  z.strictObject({
    /**
     * The weighting convention of the nine elements: 1/9, 0.111 or 0.11. It can change the grade.
     * @source PermenPANRB 14/2017 is read in all three ways; which one is a policy choice
     */
    weighting: z.enum(["EXACT", "W0111", "W011"]),
    /** Days after a survey's last one until its counters are frozen, 1 to 30. Policy choice. */
    freezeAfterDays: z.int().min(1).max(30),
    /** Limits above which answers are flagged or refused; each is at least 1. Policy choices. */
    limits: z.strictObject({
      /**
       * A personal device: beyond this many identical answers, or answers at all, in a day, further ones are
       * flagged.
       */
      ownDevice: DeviceLimits(),
      /** A device used by many, such as a kiosk. */
      sharedDevice: DeviceLimits(),
      /**
       * Requests and answers accepted from one network within an hour; the rest is refused until the next.
       */
      network: z.strictObject({ requestsAnHour: z.int().min(1), answersAnHour: z.int().min(1) }),
    }),
  }),
);

export type SurveyPolicy = z.infer<ReturnType<typeof SurveyPolicySchema>>;

/** Used by cities that have decided nothing. */
export const SURVEY_POLICY_DEFAULTS: SurveyPolicy = {
  weighting: "EXACT",
  freezeAfterDays: 2,
  limits: {
    ownDevice: { alikeADay: 2, answersADay: 5 },
    sharedDevice: { alikeADay: 10, answersADay: 300 },
    network: { requestsAnHour: 600, answersAnHour: 20_000 },
  },
};

/**
 * How the answers of a month are read at an instant: the weighting of the index, and the first day that is not shown yet.
 */
export function surveyReading(city: CityWith<{ surveys: SurveyPolicy }>, month: LocalMonth, at: Instant) {
  return {
    month,
    weighting: surveyWeighting(city)(month),
    before: firstDayUnshown(at, city.timeZone),
  };
}

/**
 * The weighting convention of a month's satisfaction index: that of the policy in force when the month began.
 */
export function surveyWeighting(
  city: CityWith<{ surveys: SurveyPolicy }>,
): (month: string) => SatisfactionWeighting {
  return (month) => policyOn(city, `${month}-01`).surveys.weighting;
}
