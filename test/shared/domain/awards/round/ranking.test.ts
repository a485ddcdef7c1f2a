import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AwardRuleSchema } from "../../../../../shared/domain/awards/rule.ts";
import type { Evaluation } from "../../../../../shared/domain/evaluation/evaluation.ts";
import {
  candidatesAmong,
  NOTHING_KNOWN,
  nipOf,
  service,
  TERMS,
  worked,
} from "../../../../support/cities/awards.ts";
import { frozen } from "../../../../support/cities/domain-builders.ts";

const named = (evaluations: readonly Evaluation[], category = "INDIVIDUAL", asked = {}) =>
  candidatesAmong(evaluations, asked).candidates.filter((one) => one.category === category);
const stopped = (evaluations: readonly Evaluation[], category = "INDIVIDUAL", asked = {}) =>
  candidatesAmong(evaluations, asked).ranking.find(({ code }) => code === category)?.stoppedAt;

describe("candidates for the award", () => {
  it("are ranked by score, each with its parts and what would have changed the rank", () => {
    const [first, second] = named([worked(1, { progress: 8 }), worked(2, { progress: 9 })]);
    expect([first?.id, second?.id]).toEqual([nipOf(2), nipOf(1)]);
    expect(first?.leadBasisPoints).toBe(450);
    expect(first?.parts.reduce((sum, part) => sum + part.contributionBasisPoints, 0)).toBe(
      first?.scoreBasisPoints,
    );
    // 4.51 points behind at a weight of 45% are 10.03 points of achievement.
    expect(second?.toRise).toContainEqual({ name: "ACHIEVEMENT", neededBasisPoints: 1_003 });
  });

  it("are not favoured by luck: two very satisfied answers do not beat two hundred nearly as satisfied", () => {
    const few = { service: service(12, { isMixed: false, inTime: 2 }), unitId: "kecil" };
    const many = { service: service(200, { inTime: 198, late: 2 }), unitId: "besar" };
    const [first] = named([worked(1, few), worked(2, many)], "SERVICE");
    expect(first?.id).toBe("besar");
    const pair = { service: service(2, { isMixed: false }), unitId: "pasangan" };
    const [silent] = named([worked(3, pair)]);
    const satisfaction = silent?.parts.find(({ name }) => name === "SATISFACTION");
    expect(satisfaction).toMatchObject({
      isWithoutData: true,
      valueBasisPoints: TERMS.rule.withoutDataBasisPoints,
      evidence: { answers: 2 },
    });
  });

  it("gain nothing from missing data", () => {
    const rated = worked(1, { service: service(200), unitId: "dinilai" });
    const unrated = worked(2, { unitId: "tidak-dinilai" });
    expect(named([rated, unrated]).map(({ id }) => id)).toEqual([nipOf(1), nipOf(2)]);
  });

  it("pass every gate, and those who fail are counted at the first one", () => {
    const rated = (predikat: "BAIK" | "KURANG", at: string) =>
      ({ rating: { predikat, at } }) as unknown as Partial<Evaluation>;
    const staff = [
      worked(1, {}, rated("BAIK", "2026-04-04T20:00:00.000Z")),
      worked(2, {}, rated("KURANG", "2026-04-04T20:00:00.000Z")),
      worked(3),
      worked(4),
      worked(5),
      worked(6, { accepted: 7 }),
      worked(7, {}, { hasAgreedPlan: false }),
      // Rated after the computation began, so ignored.
      worked(8, {}, rated("KURANG", "2026-04-09T20:00:00.000Z")),
      worked(9, {}, { before: [{ month: "2026-02", predikat: "BUTUH_PERBAIKAN" }] }),
    ];
    const circumstances = {
      ...NOTHING_KNOWN,
      sanctions: { [nipOf(3)]: "2026-12-31" },
      complaints: { [nipOf(4)]: "" },
      winners: { [nipOf(5)]: "2026-01" },
    };
    expect(stopped(staff, "INDIVIDUAL", { circumstances })).toEqual({
      PREDIKAT: 2,
      SANCTION: 1,
      COMPLAINT: 1,
      RECENT_WINNER: 1,
      EVIDENCE: 1,
      AGREED_PLAN: 1,
    });
    expect(named(staff, "INDIVIDUAL", { circumstances }).map(({ id }) => id)).toEqual(
      expect.arrayContaining([nipOf(1), nipOf(8)]),
    );
  });

  it("are stopped if nobody has rated them and the city requires a predikat", () => {
    const terms = { ...TERMS, rule: { ...TERMS.rule, withoutPredikat: "STOP" as const } };
    expect(stopped([worked(1)], "INDIVIDUAL", { terms })).toEqual({ PREDIKAT: 1 });
  });

  it("for improvement exceed the best of the earlier months, which have to be known", () => {
    const improving = (...achievements: number[]) => ({
      before: achievements.map((achievementBasisPoints, index) => ({
        month: `2026-0${index + 1}`,
        achievementBasisPoints,
      })),
    });
    const staff = [
      worked(1, { progress: 9 }, improving(5_000, 6_000)),
      worked(2, { progress: 11 }, improving(11_000, 5_000)),
      worked(3, { progress: 12 }, improving(2_000)),
    ];
    const [first, second] = named(staff, "IMPROVED");
    expect(first).toMatchObject({ id: nipOf(1) });
    expect(first?.parts.find(({ name }) => name === "IMPROVEMENT")).toMatchObject({
      valueBasisPoints: 3_000,
      evidence: { bestBefore: 6_000, achievement: 9_000, months: 2 },
    });
    expect(second?.parts.find(({ name }) => name === "IMPROVEMENT")?.valueBasisPoints).toBe(0);
    expect(stopped(staff, "IMPROVED")).toEqual({ MONTHS_BEFORE: 1 });
  });

  it("for innovation have been nominated by a head of unit", () => {
    const circumstances = { ...NOTHING_KNOWN, nominated: [nipOf(2)] };
    const staff = [worked(1), worked(2)];
    expect(named(staff, "INNOVATION", { circumstances }).map(({ id }) => id)).toEqual([nipOf(2)]);
    expect(stopped(staff, "INNOVATION", { circumstances })).toEqual({ NOMINATED: 1 });
  });

  it("for teams need enough members, and a good predikat for at least half of those rated", () => {
    const team = (unitId: string, size: number, from: number, overrides = {}) =>
      Array.from({ length: size }, (_, index) => worked(from + index, { unitId }, overrides));
    const bad = { before: [{ month: "2026-02", predikat: "KURANG" as const }] };
    const staff = [...team("dua", 2, 1), ...team("tiga", 3, 10), ...team("buruk", 3, 20, bad)];
    expect(named(staff, "TEAM").map(({ id }) => id)).toEqual(["tiga"]);
    expect(stopped(staff, "TEAM")).toEqual({ MEMBERS: 1, PREDIKAT: 1 });
  });

  it("with equal scores are ranked by accepted reports, then by a draw that anybody can repeat", () => {
    const terms = {
      ...TERMS,
      rule: {
        ...TERMS.rule,
        categories: [
          { code: "INDIVIDUAL" as const, weightsBasisPoints: { ACHIEVEMENT: 10_000 }, candidates: 3 },
        ],
      },
    };
    const staff = [worked(1), worked(2), worked(3, { accepted: 12 })];
    const [first, second, third] = named(staff, "INDIVIDUAL", { terms });
    expect(first).toMatchObject({ id: nipOf(3), leadBasisPoints: 0, tieBrokenBy: "EVIDENCE" });
    expect(second?.tieBrokenBy).toBe("DRAW");
    expect(third?.tieBrokenBy).toBeUndefined();
    expect(named(staff.toReversed(), "INDIVIDUAL", { terms })).toEqual([first, second, third]);
  });

  it("are byte for byte the same in any order of employees and units", () => {
    const staff = Array.from({ length: 60 }, (_, index) =>
      worked(index, {
        progress: 5 + (index % 4),
        accepted: 8 + (index % 3),
        unitId: `unit-${index % 7}`,
        service: service(20 + (index % 7)),
      }),
    );
    const expected = JSON.stringify(candidatesAmong(staff));
    fc.assert(
      fc.property(fc.shuffledSubarray(staff, { minLength: staff.length }), (shuffled) => {
        expect(JSON.stringify(candidatesAmong(shuffled))).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  it("never lose a rank when one of their numbers rises", () => {
    const numbers = fc.record({
      progress: fc.integer({ min: 0, max: 12 }),
      accepted: fc.integer({ min: 8, max: 40 }),
      inTime: fc.integer({ min: 0, max: 50 }),
      late: fc.integer({ min: 1, max: 50 }),
    });
    const scoreOf = ({
      progress,
      accepted,
      inTime,
      late,
    }: {
      progress: number;
      accepted: number;
      inTime: number;
      late: number;
    }) =>
      named([worked(1, { progress, accepted, service: service(0, { inTime, late }) })])[0]
        ?.scoreBasisPoints ?? -1;
    fc.assert(
      fc.property(numbers, fc.constantFrom("progress", "accepted", "inTime"), (before, raised) => {
        const after = { ...before, [raised]: before[raised as "progress"] + 1 };
        expect(scoreOf(after)).toBeGreaterThanOrEqual(scoreOf(before));
      }),
      { numRuns: 60 },
    );
  });
});

describe("a frozen month", () => {
  it("keeps the outcomes of at most six earlier months, newest last, with the predikat in force", () => {
    const rating = { predikat: "BAIK" } as Evaluation["rating"];
    const outcome = { predikat: "SANGAT_BAIK" } as Evaluation["outcome"];
    const february = { ...worked(1), period: "2026-02", rating, outcome };
    const march = frozen({ previous: february });
    expect(march.before).toEqual([
      { month: "2026-02", achievementBasisPoints: 9_000, predikat: "SANGAT_BAIK" },
    ]);
    let newest: Evaluation = { ...march, before: [] };
    for (let count = 0; count < 9; count += 1) newest = frozen({ previous: newest });
    expect(newest.before).toHaveLength(6);
    expect(frozen().before).toBeUndefined();
  });
});

describe("a city's award rule", () => {
  const { rule } = TERMS;
  const messages = (categories: unknown) =>
    AwardRuleSchema()
      .safeParse({ ...rule, categories })
      .error?.issues.map(({ message }) => message)
      .join(" ");

  it("is refused in Indonesian if weights do not sum up, with the sum and the remedy", () => {
    const weightsBasisPoints = { ACHIEVEMENT: 6_000, REPORTING: 3_000 };
    expect(messages([{ code: "INDIVIDUAL", weightsBasisPoints, candidates: 3 }])).toContain(
      "harus berjumlah 10000 (100%), sekarang 9000. Ubah bobotnya.",
    );
  });

  it("lists a category once, and weights improvement only for employees", () => {
    expect(messages([...rule.categories, ...rule.categories])).toContain("hanya boleh ditulis sekali");
    const weightsBasisPoints = { IMPROVEMENT: 10_000 };
    expect(messages([{ code: "TEAM", weightsBasisPoints, candidates: 3 }])).toContain(
      "hanya dihitung bagi pegawai",
    );
  });
});
