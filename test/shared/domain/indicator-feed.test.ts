import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fedValue, type IndicatorFeed, requireFeedable } from "../../../shared/domain/indicator-feed.ts";
import { achievements, totalAchievement } from "../../../shared/domain/scorecard.ts";
import { indicator, plan, planContent } from "../../support/domain-builders.ts";

const MONTH = "2026-03";
const inTime: IndicatorFeed = { kind: "COMPLAINTS_IN_TIME", unitId: "unit-1" };
const service = (counters: object) => ({ unitId: "unit-1", month: MONTH, ...counters });
const value = (counters: object) => fedValue(inTime, MONTH, service(counters), "EXACT");

describe("a feed", () => {
  it("gives the share of complaints answered in time, with the counters it came from", () => {
    expect(value({ complaintsAnsweredInTime: 2, complaintsAnsweredLate: 1 })).toEqual({
      ...inTime,
      period: MONTH,
      value: 66.67,
      counters: { inTime: 2, late: 1 },
    });
  });

  it("gives nothing where there is nothing to make it from", () => {
    expect(fedValue(inTime, MONTH, undefined, "EXACT")).not.toHaveProperty("value");
    const index: IndicatorFeed = { kind: "SATISFACTION_INDEX", unitId: "unit-1" };
    expect(fedValue(index, MONTH, undefined, "EXACT")).toMatchObject({ counters: { answers: 0 } });
  });

  it("stays between nothing and the whole, and never falls when one more is in time", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (complaintsAnsweredInTime, complaintsAnsweredLate) => {
        const now = value({ complaintsAnsweredInTime, complaintsAnsweredLate }).value ?? 0;
        const more = value({
          complaintsAnsweredInTime: complaintsAnsweredInTime + 1,
          complaintsAnsweredLate,
        });
        expect(now).toBeGreaterThanOrEqual(0);
        expect(more.value).toBeLessThanOrEqual(100);
        expect(more.value).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  it("feeds only an indicator of which more is better, that does not add up, and can reach its target", () => {
    const fed = { id: "cepat", polarity: "POSITIF", isCumulative: false, target: 95 } as const;
    expect(() => requireFeedable(fed, inTime)).not.toThrow();
    const refusal = (code: string) => expect.objectContaining({ code });
    const cannotCount = refusal("indicator-feed.cannot-count");
    expect(() => requireFeedable({ ...fed, isCumulative: true }, inTime)).toThrow(cannotCount);
    expect(() => requireFeedable({ ...fed, polarity: "NEGATIF" }, inTime)).toThrow(cannotCount);
    const element = { kind: "SATISFACTION_ELEMENT", unitId: "unit-1", element: "U3" } as const;
    expect(() => requireFeedable(fed, element)).toThrow(refusal("indicator-feed.out-of-reach"));
  });
});

describe("a scorecard with an indicator that feeds itself", () => {
  const half = { weightBasisPoints: 5_000, isCumulative: false, target: 80 };
  const fedPlan = plan(
    planContent(indicator({ ...half, id: "manual" }), indicator({ ...half, id: "cepat", feed: inTime })),
  );
  const card = {
    nip: "",
    period: MONTH,
    unitId: "unit-1",
    "progress:manual#2026-03-10#one": 40,
    "progress:cepat": 999,
  };

  it("takes the fed value whatever was reported by hand", () => {
    const fed = { cepat: value({ complaintsAnsweredInTime: 4, complaintsAnsweredLate: 1 }) };
    expect(achievements(fedPlan, card, { fed })[1]).toMatchObject({
      actual: 80,
      achievementBasisPoints: 10_000,
      fed: { counters: { inTime: 4, late: 1 } },
    });
    expect(totalAchievement(fedPlan, card, { fed })).toBe(7_500);
  });

  it("leaves it out of the whole in a month that had nothing to feed it", () => {
    const fed = { cepat: value({}) };
    expect(achievements(fedPlan, card, { fed })[1]).not.toHaveProperty("actual");
    expect(totalAchievement(fedPlan, card, { fed })).toBe(5_000);
  });

  it("has no total at all where a plan has nothing but words", () => {
    expect(totalAchievement(plan({ approach: "KUALITATIF", results: [] }), card)).toBeUndefined();
  });
});
