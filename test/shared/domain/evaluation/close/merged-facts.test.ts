import { describe, expect, it } from "vitest";
import { calendarOf } from "../../../../../shared/domain/calendar/calendar.ts";
import { policyOn } from "../../../../../shared/domain/city.ts";
import {
  freezeEvidence,
  freezeParts,
} from "../../../../../shared/domain/evaluation/close/freeze-evidence.ts";
import { mergedFacts } from "../../../../../shared/domain/evaluation/close/merged-facts.ts";
import type { Evaluation } from "../../../../../shared/domain/evaluation/evaluation.ts";
import { acceptResult, receive } from "../../../../../shared/domain/evaluation/rating/rating.ts";
import { whyThisResult } from "../../../../../shared/domain/evaluation/result/why-this-result.ts";
import { fedValue, recomputeFed } from "../../../../../shared/domain/planning/feeds/fed-value.ts";
import {
  bukittinggi,
  CLOSED_AT,
  committed,
  employee,
  evaluationTermsOf,
  indicator,
  NIP,
  plan,
  planContent,
} from "../../../../support/cities/domain-builders.ts";

const policy = policyOn(bukittinggi, "2026-12-31");
const ratingDueAt = "2027-01-22T16:59:59.999Z";
const calendar = calendarOf(bukittinggi);
const inTime = { kind: "COMPLAINTS_IN_TIME", unitId: "unit-1" } as const;
const index = { kind: "SATISFACTION_INDEX", unitId: "unit-1" } as const;
const fedPlan = plan(
  planContent(
    indicator({ weightBasisPoints: 4_000 }),
    indicator({ id: "cepat", target: 100, isCumulative: false, feed: inTime, weightBasisPoints: 3_000 }),
    indicator({ id: "puas", target: 80, isCumulative: false, feed: index, weightBasisPoints: 3_000 }),
  ),
);
const sums = (each: number) =>
  Object.fromEntries(Array.from({ length: 9 }, (_, element) => [`sumU${element + 1}`, each]));

function month(
  period: string,
  progress: number,
  counters: object,
  cadence = policy.evaluation.cadence,
): Evaluation {
  const service = { unitId: "unit-1", month: period, ...counters };
  const fed = {
    cepat: fedValue(inTime, { period, service, own: undefined, weighting: "EXACT" }),
    puas: fedValue(index, { period, service, own: undefined, weighting: "EXACT" }),
  };
  const scorecard = {
    nip: NIP,
    month: period,
    unitId: "unit-1",
    reportsAccepted: 4,
    "progress:izin": progress,
  };
  const close = {
    ...{ period, lastDay: `${period}-28`, calendar, ratingDueAt, at: CLOSED_AT },
    policy: { ...policy, evaluation: { ...policy.evaluation, cadence } },
  };
  return committed(freezeEvidence({ employee: employee(), plan: fedPlan, scorecard, fed, service }, close));
}

const parts = [
  month("2026-10", 10.1, {
    complaintsAnsweredInTime: 3,
    complaintsAnsweredLate: 1,
    surveyAnswers: 4,
    ...sums(12),
  }),
  month("2026-11", 0.2, {
    complaintsAnsweredInTime: 1,
    complaintsAnsweredLate: 3,
    surveyAnswers: 2,
    ...sums(2),
  }),
  month("2026-12", 9.7, { surveyAnswers: 6, ...sums(24) }),
];

describe("the facts of a year", () => {
  const facts = mergedFacts("2026", parts, "EXACT");

  it("are the sums of its months, to the hundredth", () => {
    expect(facts.counters).toMatchObject({ reportsAccepted: 12, "progress:izin": 20 });
    expect(facts.months).toBe(3);
    expect(facts.parts?.map(({ resultHash }) => resultHash)).toEqual(
      parts.map(({ resultHash }) => resultHash),
    );
  });

  it("feed indicators from combined counters, not from the mean of the months", () => {
    expect(facts.fed?.cepat).toMatchObject({ period: "2026", value: 50, counters: { inTime: 4, late: 4 } });
    // 4 answers of 3 and 6 of 4; the month with two answers had no index.
    expect(facts.fed?.puas).toMatchObject({ value: 90, counters: { answers: 10, U1: 36 } });
  });

  it("leave out answers from months with too few to store sums", () => {
    expect(facts.service).toMatchObject({ surveyAnswers: 10, sumU1: 36, complaintsAnsweredLate: 4 });
  });
});

describe("a feed that counts from the first of the year", () => {
  const terms = { target: 100, isCumulative: false, weightBasisPoints: 5_000 };
  const hours = { kind: "OWN_TRAINING_HOURS" } as const;
  const followUps = { kind: "UNIT_RECOMMENDATIONS_IN_TIME" } as const;
  const yearPlan = plan(
    planContent(
      indicator({ id: "belajar", feed: hours, ...terms }),
      indicator({ id: "lanjut", feed: followUps, ...terms }),
    ),
  );
  const until = (period: string, { learned, late }: { readonly learned: number; readonly late: number }) => {
    const sources = {
      ...{ period, service: undefined, own: undefined, weighting: "EXACT" as const },
      training: { learnedHours: learned, requiredHours: 24 },
      unitFollowUps: { unitId: "unit-1", inTime: 3, late },
    };
    const fed = { belajar: fedValue(hours, sources), lanjut: fedValue(followUps, sources) };
    const scorecard = { nip: NIP, month: period, unitId: "unit-1", reportsAccepted: 1 };
    const close = { period, lastDay: `${period}-28`, policy, calendar, ratingDueAt, at: CLOSED_AT };
    return committed(
      freezeEvidence({ employee: employee(), plan: yearPlan, scorecard, fed, service: undefined }, close),
    );
  };
  const quarter = [
    until("2026-04", { learned: 2, late: 0 }),
    until("2026-05", { learned: 6, late: 1 }),
    until("2026-06", { learned: 9, late: 2 }),
  ];

  it("has for a quarter the value of its last month, and not the sum of three", () => {
    const { fed = {} } = mergedFacts("2026-T2", quarter, "EXACT");
    // 9 of the 12 hours that half a year requires; 3 of 5 in time.
    expect(fed).toMatchObject({
      belajar: { period: "2026-T2", value: 75, counters: { learnedHours: 9 } },
      lanjut: { period: "2026-T2", value: 60, counters: { inTime: 3, late: 2 }, unitId: "unit-1" },
    });
    expect(recomputeFed(fed, {})).toEqual(fed);
  });
});

describe("a part of a year", () => {
  it("is reported as changed after an objection changed it, but not for being accepted", () => {
    const year = committed(
      freezeParts(employee(), parts, {
        period: "2026",
        lastDay: "2026-12-31",
        policy,
        calendar,
        ratingDueAt,
        at: CLOSED_AT,
      }),
    );
    const sameOf = (now: readonly Evaluation[]) =>
      whyThisResult(year, policy, {
        ...{ events: [], planEvents: [], reports: [], handled: [], parts: now, earlier: [] },
        ...{ observations: [], visits: [], colleagues: undefined },
        brokenAtEvent: undefined,
      }).sources.parts?.map(({ isSame }) => isSame);
    const [first, ...others] = parts as [Evaluation, ...Evaluation[]];
    expect(sameOf([{ ...first, stage: "FINAL" }, ...others])).toEqual([true, true, true]);
    const rating = { hasilKerja: "DI_ATAS_EKSPEKTASI", perilakuKerja: "DI_ATAS_EKSPEKTASI" } as const;
    const outcome = {
      ...rating,
      predikat: "SANGAT_BAIK",
      ground: "OBJECTION_DECIDED",
      at: CLOSED_AT,
    } as const;
    expect(sameOf([{ ...first, outcome }, ...others])).toEqual([false, true, true]);
    expect(sameOf(others)).toEqual([false, true, true]);
  });
});

describe("a merged year", () => {
  const close = { period: "2026", lastDay: "2026-12-31", policy, calendar, ratingDueAt, at: CLOSED_AT };

  it("measures cumulative indicators against its months' share, and advises by achievement if nothing was rated", () => {
    const { advice, measures, hasAgreedPlan, reportsAccepted } = freezeParts(employee(), parts, close).state;
    // 20 of 30 has weight 4; 50 of 100 and 90 of 80 have weight 3 each.
    expect(measures[0]?.valueBasisPoints).toBe(Math.round((4_000 * 20) / 30 + 3_000 * 0.5 + 3_000 * 1.125));
    expect(advice).toMatchObject({ reason: "ACHIEVEMENT", hasilKerja: "DI_BAWAH_EKSPEKTASI" });
    expect({ hasAgreedPlan, reportsAccepted }).toEqual({ hasAgreedPlan: true, reportsAccepted: 12 });
  });

  it("is rated under every cadence, while months are only measured unless the cadence is monthly", () => {
    expect(freezeParts(employee(), parts, close).state.stage).toBe("AWAITING_RATING");
    for (const cadence of ["TRIWULAN", "TAHUNAN"] as const) {
      const measured = month("2026-10", 1, {}, cadence);
      expect(measured.stage).toBe("MEASURED");
      const act = { by: NIP, at: CLOSED_AT };
      const terms = evaluationTermsOf("2026-10");
      const refused = "rating.not-in-cadence";
      expect(() => receive(measured, { ...act, terms, isDeemed: false })).toThrow(refused);
      expect(() => acceptResult(measured, { ...act, isSilent: false })).toThrow(refused);
      expect(measured).not.toHaveProperty("ratingDueAt");
    }
  });
});

describe("a plan that is amended in mid-year", () => {
  const january = plan(planContent(indicator({ id: "izin", target: 120 })));
  const july = (target: number) => plan(planContent(indicator({ id: "layanan", target })));

  function frozenMonth(number: number, held: typeof january | undefined, id: string, amount: number) {
    const period = `2026-${String(number).padStart(2, "0")}`;
    const done: Record<`progress:${string}`, number> = { [`progress:${id}`]: amount };
    const scorecard = { nip: NIP, month: period, unitId: "unit-1", ...done };
    const close = { period, lastDay: `${period}-28`, calendar, ratingDueAt, at: CLOSED_AT, policy };
    const evidence = { employee: employee(), plan: held, scorecard, service: undefined };
    return committed(freezeEvidence(evidence, close));
  }

  const year = (halves: readonly (readonly [typeof january | undefined, string, number])[]) => {
    const months = halves.flatMap(([held, id, amount], half) =>
      Array.from({ length: 12 / halves.length }, (_, index) =>
        frozenMonth((half * 12) / halves.length + index + 1, held, id, amount),
      ),
    );
    const close = { period: "2026", lastDay: "2026-12-31", calendar, ratingDueAt, at: CLOSED_AT, policy };
    return committed(freezeParts(employee(), months, close));
  };

  it("is measured in each half by the terms in force: 10 of 10 every month is the whole", () => {
    const made = year([
      [january, "izin", 10],
      [july(120), "layanan", 10],
    ]);
    expect(made.advice.achievementBasisPoints).toBe(10_000);
    expect(made.facts.terms?.map(({ from, until, months }) => [from, until, months])).toEqual([
      ["2026-01", "2026-06", 6],
      ["2026-07", "2026-12", 6],
    ]);
  });

  it("weights each half by its months, and rounds once", () => {
    const made = year([
      [january, "izin", 10],
      [july(360), "layanan", 10],
    ]);
    expect(made.advice.achievementBasisPoints).toBe(6_667);
  });

  it("has one part if it was not amended, or if its first terms were agreed late", () => {
    const late = year([
      [undefined, "izin", 0],
      [january, "izin", 10],
    ]);
    expect(late.facts.terms).toBeUndefined();
    expect(late.advice.achievementBasisPoints).toBe(5_000);
  });
});
