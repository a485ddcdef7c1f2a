import { expect, it } from "vitest";
import { whyThisResult } from "../../../../../shared/domain/evaluation/result/why-this-result.ts";
import { fedValue } from "../../../../../shared/domain/planning/feeds/fed-value.ts";
import type { IndicatorFeed } from "../../../../../shared/domain/planning/feeds/indicator-feed.ts";
import type { WorkReport } from "../../../../../shared/domain/reporting/work-report.ts";
import {
  bukittinggi,
  frozen,
  indicator,
  plan,
  planContent,
} from "../../../../support/cities/domain-builders.ts";

const MONTH = "2026-03";
const own: IndicatorFeed = { kind: "OWN_COMPLAINTS_IN_TIME" };
const scorecard = {
  nip: "",
  month: MONTH,
  complaintsAnsweredInTime: 3,
  complaintsAnsweredLate: 1,
  "progress:izin#2026-03-10#early": 40,
};
const early = {
  id: "early",
  day: "2026-03-10",
  state: "ACCEPTED",
  version: 2,
  progress: { indicatorId: "izin", amount: 40, isCumulative: false },
} as unknown as WorkReport;

function explained(handled: readonly { readonly trackingCode: string }[], value = 75) {
  const fed = plan(planContent(indicator({ id: "izin", isCumulative: false, target: 90, feed: own })));
  const izin = fedValue(own, { period: MONTH, service: undefined, own: scorecard, weighting: "EXACT" });
  const evaluation = frozen({ plan: fed, scorecard, fed: { izin: { ...izin, value } } });
  const records = {
    events: [],
    planEvents: [],
    reports: [early],
    handled,
    observations: [],
    visits: [],
    colleagues: undefined,
    parts: [],
    earlier: [],
    brokenAtEvent: undefined,
  };
  return whyThisResult(evaluation, bukittinggi.policies[0], records);
}

it("lists no reports for an indicator that became fed after it was reported on", () => {
  const { indicators } = explained([]);
  expect(indicators).toMatchObject([{ indicatorId: "izin", actual: 75, contributions: [] }]);
});

it("compares frozen complaint counters with the complaints, and each value with its counters", () => {
  const whole = [
    { trackingCode: "one", complaintsAnsweredInTime: 3 },
    { trackingCode: "two", complaintsAnsweredLate: 1, version: 7 },
  ];
  const { recomputation, sources } = explained(whole);
  expect(recomputation).toMatchObject({ complaints: { isSame: true }, fed: { isSame: true } });
  expect(sources.complaints[1]).toEqual({ trackingCode: "two", figures: { complaintsAnsweredLate: 1 } });
  expect(explained(whole.slice(1)).recomputation.complaints?.isSame).toBe(false);
  expect(explained(whole, 80).recomputation.fed?.isSame).toBe(false);
});
