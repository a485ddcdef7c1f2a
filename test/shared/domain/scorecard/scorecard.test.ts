import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openReportChange, recountOpenReports } from "../../../../shared/domain/reporting/open-reports.ts";
import {
  reviseReport,
  submitReport,
  type WorkReport,
  type WorkReportEvent,
} from "../../../../shared/domain/reporting/work-report.ts";
import {
  acceptReport,
  commentOnReport,
  escalateUnanswered,
  returnReport,
} from "../../../../shared/domain/reporting/work-report-answer.ts";
import {
  achievements,
  obstaclesOf,
  recountScorecard,
  reportCounters,
  type Scorecard,
  scorecardChange,
  totalAchievement,
} from "../../../../shared/domain/scorecard/scorecard.ts";
import {
  AT,
  committed,
  indicator,
  NIP,
  plan,
  planContent,
  RATER_NIP,
} from "../../../support/cities/domain-builders.ts";

const card = (counters: Partial<Scorecard> = {}): Scorecard => ({
  nip: NIP,
  month: "2026-03",
  unitId: "unit-1",
  ...counters,
});

describe("a scorecard", () => {
  it("measures a month against a twelfth of a cumulative target", () => {
    const [measured] = achievements(plan(), card({ "progress:izin": 9 }));
    expect(measured).toMatchObject({ target: 10, actual: 9, achievementBasisPoints: 9_000 });
  });

  it("finds no data of a service under a name that every object has", () => {
    const content = plan(planContent(indicator({ id: "constructor" })));
    const [measured] = achievements(content, card({ "progress:constructor": 9 }), { fed: {} });
    expect(measured).toMatchObject({ indicatorId: "constructor", actual: 9 });
    expect(measured).not.toHaveProperty("fed");
  });

  it("measures an indicator that is not cumulative against its whole target", () => {
    const waiting = indicator({ id: "tunggu", polarity: "NEGATIF", isCumulative: false, target: 20 });
    const content = plan(planContent(waiting));
    expect(
      achievements(content, card({ "progress:tunggu#2026-03-10#a": 15 }))[0]?.achievementBasisPoints,
    ).toBe(12_000);
    expect(
      achievements(content, card({ "progress:tunggu#2026-03-10#a": 25 }))[0]?.achievementBasisPoints,
    ).toBe(7_500);
  });

  it("treats no reports as no achievement, even if less is better", () => {
    const waiting = indicator({ polarity: "NEGATIF", isCumulative: false });
    expect(totalAchievement(plan(planContent(waiting)), undefined)).toBe(0);
  });

  it("says nothing where the last value counts and nothing was accepted: 0 minutes would be the best of all", () => {
    const waiting = indicator({ polarity: "NEGATIF", isCumulative: false });
    const [last] = achievements(plan(planContent(waiting)), undefined);
    expect(last).toMatchObject({ achievementBasisPoints: 0 });
    expect(last).not.toHaveProperty("actual");
    expect(achievements(plan(), undefined)[0]).toMatchObject({ actual: 0, achievementBasisPoints: 0 });
  });

  it.each([true, false])(
    "treats a target of 0 as met only by a report of 0 (cumulative: %s)",
    (isCumulative) => {
      const accidents = indicator({ id: "laka", polarity: "NEGATIF", isCumulative, target: 0 });
      const content = plan(planContent(accidents));
      const name = isCumulative ? "progress:laka" : "progress:laka#2026-03-10#a";
      expect(totalAchievement(content, undefined)).toBe(0);
      expect(totalAchievement(content, card({ [name]: 0 }))).toBe(10_000);
      expect(totalAchievement(content, card({ [name]: 1 }))).toBe(0);
    },
  );

  it("stays in bounds whatever is reported", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (amount) => {
        const total = totalAchievement(plan(), card({ "progress:izin": amount }));
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(12_000);
      }),
    );
  });

  it("is the same whatever order answers reach the table, even if not cumulative", () => {
    const waiting = indicator({ id: "tunggu", polarity: "NEGATIF", isCumulative: false, target: 20 });
    const content = plan(planContent(waiting));
    const accepted = fc.record({ day: fc.integer({ min: 10, max: 31 }), amount: fc.nat(40) });
    const history = fc
      .uniqueArray(accepted, { selector: ({ day }) => day, minLength: 1 })
      .chain((reports) =>
        fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })),
      );
    fc.assert(
      fc.property(history, ([, committedOrder]) => {
        const counters: Record<string, number> = {};
        for (const { day, amount } of committedOrder) {
          const progress = { indicatorId: "tunggu", amount, isCumulative: false };
          const report = { id: `2026-03-${day}`, day: `2026-03-${day}`, progress };
          Object.assign(counters, scorecardChange(report, "REPORT_ACCEPTED").set);
        }
        const newest = committedOrder.toSorted((one, other) => other.day - one.day)[0];
        expect(achievements(content, card(counters))[0]?.actual).toBe(newest?.amount);
      }),
    );
  });

  it("updated event by event equals a count of the present reports", () => {
    const step = fc.constantFrom("accept", "return", "revise", "revise otherwise", "comment", "silence");
    const history = fc.record({
      amount: fc.nat(50),
      hasObstacle: fc.boolean(),
      steps: fc.array(step, { maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(history, { maxLength: 8 }), (histories) => {
        const moved: Record<string, number> = {};
        const told: Record<string, unknown> = {};
        const standing = histories.map((one, index) => live(one, index, { moved, told }));
        const count = (state: WorkReport["state"]) => standing.filter((report) => report.state === state);
        expect(moved.reportsAwaiting ?? 0).toBe(count("SUBMITTED").length);
        expect(moved.reportsReturned ?? 0).toBe(count("RETURNED").length);
        expect(moved.reportsAccepted ?? 0).toBe(count("ACCEPTED").length);
        const hindered = (reports: readonly WorkReport[]) => reports.filter(({ obstacles }) => obstacles);
        expect(moved.obstacles ?? 0).toBe(hindered(count("ACCEPTED")).length);
        expect(obstaclesOf({ ...card(moved), ...told })).toBe(hindered(standing).length);
        expect(told).toEqual(recountOpenReports(standing));
        const silences = standing.reduce((sum, { timesEscalated = 0 }) => sum + timesEscalated, 0);
        expect(moved.reportsEscalated ?? 0).toBe(silences);
        const progress = count("ACCEPTED").reduce((sum, report) => sum + (report.progress?.amount ?? 0), 0);
        expect(moved["progress:izin"] ?? 0).toBe(progress);
        expect(recountScorecard(standing)).toEqual(reportCounters(moved));
      }),
    );
  });
});

/** Plays one report's life, as far as its steps are legal, and updates the counters like the table. */
function live(
  { amount, hasObstacle, steps }: { amount: number; hasObstacle: boolean; steps: string[] },
  index: number,
  { moved, told }: { moved: Record<string, number>; told: Record<string, unknown> },
): WorkReport {
  const content = {
    day: "2026-03-10",
    activity: "Kegiatan",
    progress: { indicatorId: "izin", amount },
    ...(hasObstacle && { obstacles: "Kendala" }),
  };
  const checked = { plan: plan(), isMonthClosed: false, today: "2026-03-10", answerDueAt: AT };
  const id = `2026-03-${String(index).padStart(20, "0")}`;
  const act = { by: NIP, at: AT };
  const apply = (decision: { state: WorkReport; event: WorkReportEvent }) => {
    const { add } = scorecardChange(decision.state, decision.event.type);
    for (const [name, by] of Object.entries(add)) moved[name] = (moved[name] ?? 0) + by;
    const move = openReportChange({ ...decision.state, at: decision.event.at }, decision.event.type);
    if (move.set) told[move.set[0]] = move.set[1];
    for (const name of move.remove ?? []) delete told[name];
    return committed(decision);
  };
  let report = apply(
    submitReport({
      id,
      nip: NIP,
      unitId: "u",
      raterNip: RATER_NIP,
      content,
      openReports: 0,
      ...checked,
      ...act,
    }),
  );
  for (const step of steps) {
    const decision = stepOf(report, step, { content, ...checked, ...act });
    if (decision) report = apply(decision);
  }
  return report;
}

/** The decision of a step; undefined if it is not legal. */
function stepOf(report: WorkReport, step: string, revision: Parameters<typeof reviseReport>[1]) {
  const act = { by: revision.by, at: revision.at, isMonthClosed: false };
  if (step === "comment") return commentOnReport(report, { ...act, text: "x" });
  if (step === "silence") {
    const late = { at: "2026-03-20T00:00:00.000Z", today: "2026-03-20" };
    return escalateUnanswered(report, { ...late, rater: undefined, isMonthClosed: false });
  }
  if (step.startsWith("revise")) {
    const { obstacles: _, ...content } = revision.content;
    const hindered = report.obstacles === undefined ? { ...content, obstacles: "Kendala" } : content;
    const mended = step === "revise" ? revision : { ...revision, content: hindered };
    return report.state === "RETURNED" ? reviseReport(report, mended) : undefined;
  }
  if (report.state !== "SUBMITTED") return undefined;
  return step === "accept" ? acceptReport(report, act) : returnReport(report, { ...act, reason: "x" });
}
