import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HandledComplaints } from "../../../../../shared/domain/complaints/figures/officers.ts";
import { fedValue, recomputeFed } from "../../../../../shared/domain/planning/feeds/fed-value.ts";
import {
  type IndicatorFeed,
  requireFeedable,
} from "../../../../../shared/domain/planning/feeds/indicator-feed.ts";
import { achievements, totalAchievement } from "../../../../../shared/domain/scorecard/scorecard.ts";
import { indicator, plan, planContent } from "../../../../support/cities/domain-builders.ts";

const MONTH = "2026-03";
const inTime: IndicatorFeed = { kind: "COMPLAINTS_IN_TIME", unitId: "unit-1" };
const service = (counters: object) => ({ unitId: "unit-1", month: MONTH, ...counters });
const from = (feed: IndicatorFeed, counters: object, own: HandledComplaints = {}) =>
  fedValue(feed, { period: MONTH, service: service(counters), own, weighting: "EXACT" });
const value = (counters: object) => from(inTime, counters);

const KINDS = [
  "COMPLAINTS_IN_TIME",
  "COMPLAINT_ANSWER_DAYS",
  "COMPLAINTS_REOPENED",
  "COMPLAINTS_DISSATISFIED",
  "OWN_COMPLAINTS_IN_TIME",
  "OWN_COMPLAINT_ANSWER_DAYS",
  "OWN_COMPLAINTS_REOPENED",
  "OWN_COMPLAINTS_DISSATISFIED",
] as const;

describe("a feed", () => {
  it("gives the share of complaints answered on time, with its counters", () => {
    expect(value({ complaintsAnsweredInTime: 2, complaintsAnsweredLate: 1 })).toEqual({
      ...inTime,
      period: MONTH,
      value: 66.67,
      counters: { inTime: 2, late: 1 },
    });
  });

  it("gives the lesson hours of the year against those required by the end of the month", () => {
    const feed: IndicatorFeed = { kind: "OWN_TRAINING_HOURS" };
    const read = (learnedHours: number, requiredHours = 20) =>
      fedValue(feed, {
        ...{ period: MONTH, service: undefined, own: undefined, weighting: "EXACT" as const },
        training: { learnedHours, requiredHours },
      });
    expect(read(3)).toEqual({
      ...feed,
      period: MONTH,
      value: 60,
      counters: { learnedHours: 3, requiredTwelfths: 60 },
    });
    expect([read(5).value, read(12).value, read(0).value]).toEqual([100, 100, 0]);
    expect(read(5, 0)).not.toHaveProperty("value");
    expect(recomputeFed({ jp: read(3) }, {})).toEqual({ jp: read(3) });
  });

  it("gives no value without data", () => {
    const nothing = { period: MONTH, service: undefined, own: undefined, weighting: "EXACT" } as const;
    expect(fedValue(inTime, nothing)).not.toHaveProperty("value");
    const index: IndicatorFeed = { kind: "SATISFACTION_INDEX", unitId: "unit-1" };
    expect(fedValue(index, nothing)).toMatchObject({ counters: { answers: 0 } });
    expect(fedValue({ kind: "OWN_COMPLAINTS_REOPENED" }, nothing)).not.toHaveProperty("value");
  });

  it("stays between 0 and the whole, and never falls with one more on time", () => {
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

  it("gives the share of reopened complaints, at most the whole, for unit and employee separately", () => {
    const ofUnit = { complaintsAnsweredInTime: 3, complaintsAnsweredLate: 1, complaintsReopened: 1 };
    const own = { complaintsResolved: 1, complaintsReopened: 2 };
    const unit = { kind: "COMPLAINTS_REOPENED", unitId: "unit-1" } as const;
    expect(from(unit, ofUnit, own)).toMatchObject({ value: 25, counters: { answered: 4, reopened: 1 } });
    const self = from({ kind: "OWN_COMPLAINTS_REOPENED" }, ofUnit, own);
    expect(self).toEqual({
      kind: "OWN_COMPLAINTS_REOPENED",
      period: MONTH,
      value: 100,
      counters: { answered: 1, reopened: 2 },
    });
  });

  it("gives dissatisfaction from three ratings on", () => {
    const unit = { kind: "COMPLAINTS_DISSATISFIED", unitId: "unit-1" } as const;
    expect(from(unit, { complaintsDissatisfied: 2 })).not.toHaveProperty("value");
    expect(from(unit, { complaintsDissatisfied: 1, complaintsSatisfied: 2 }).value).toBe(33.33);
  });

  it("gives the same value again from its counters, and detects changed values or counters", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.record({
          inTime: fc.nat(50),
          late: fc.nat(50),
          again: fc.nat(50),
          days: fc.nat(20),
          ratings: fc.nat(9),
        }),
        (kind, { inTime, late, again, days, ratings }) => {
          const counters = {
            complaintsAnsweredInTime: inTime,
            complaintsAnsweredLate: late,
            complaintsResolved: inTime,
            complaintsReopened: again,
            complaintsSatisfied: ratings,
            complaintsDissatisfied: again,
            [`answeredAfterDays:${days}`]: inTime,
          };
          const feed = (kind.startsWith("OWN") ? { kind } : { kind, unitId: "unit-1" }) as IndicatorFeed;
          const fed = { one: from(feed, counters, counters) };
          expect(recomputeFed(fed, counters)).toEqual(fed);
          const better = { one: { ...fed.one, value: (fed.one.value ?? 0) + 1 } };
          expect(recomputeFed(better, counters)).not.toEqual(better);
        },
      ),
    );
  });

  it("feeds only an indicator with matching polarity, not cumulative, with a reachable target", () => {
    const fed = { statement: "cepat", polarity: "POSITIF", isCumulative: false, target: 95 } as const;
    expect(() => requireFeedable(fed, inTime)).not.toThrow();
    const refusal = (code: string) => expect.objectContaining({ code });
    const cannotCount = refusal("indicator-feed.cannot-count");
    expect(() => requireFeedable({ ...fed, isCumulative: true }, inTime)).toThrow(cannotCount);
    expect(() => requireFeedable({ ...fed, polarity: "NEGATIF" }, inTime)).toThrow(cannotCount);
    const element = { kind: "SATISFACTION_ELEMENT", unitId: "unit-1", element: "U3" } as const;
    expect(() => requireFeedable(fed, element)).toThrow(refusal("indicator-feed.out-of-reach"));
  });
});

describe("a scorecard with a fed indicator", () => {
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

  it("uses the fed value whatever was reported by hand", () => {
    const fed = { cepat: value({ complaintsAnsweredInTime: 4, complaintsAnsweredLate: 1 }) };
    expect(achievements(fedPlan, card, { fed })[1]).toMatchObject({
      actual: 80,
      achievementBasisPoints: 10_000,
      fed: { counters: { inTime: 4, late: 1 } },
    });
    expect(totalAchievement(fedPlan, card, { fed })).toBe(7_500);
  });

  it("leaves it out of the total in a month without data", () => {
    const fed = { cepat: value({}) };
    expect(achievements(fedPlan, card, { fed })[1]).not.toHaveProperty("actual");
    expect(totalAchievement(fedPlan, card, { fed })).toBe(5_000);
  });

  it("has no total if a plan has no numbers", () => {
    expect(totalAchievement(plan({ approach: "KUALITATIF", results: [] }), card)).toBeUndefined();
  });
});
