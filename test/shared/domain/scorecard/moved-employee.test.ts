import { expect, it } from "vitest";
import { calendarOf } from "../../../../shared/domain/calendar/calendar.ts";
import { policyOn } from "../../../../shared/domain/city.ts";
import type { PerformancePlan } from "../../../../shared/domain/planning/performance-plan.ts";
import { liveScorecard } from "../../../../shared/domain/scorecard/live-scorecard.ts";
import {
  bukittinggi,
  employee,
  plan,
  planContent,
  posting,
} from "../../../support/cities/domain-builders.ts";

const agreed: Partial<PerformancePlan> = {
  state: "AGREED",
  revision: 1,
  proposedAt: "2026-03-02T03:00:00.000Z",
};
const moved = employee({
  postings: [
    posting({ from: "2025-11-01", unitId: "kelurahan" }),
    posting({ from: "2026-06-01", unitId: "badan" }),
    posting({ from: "2026-06-20", unitId: "badan" }),
  ],
});

function missing(month: string, overrides: Partial<PerformancePlan> = {}, who = moved) {
  const policy = policyOn(bukittinggi, `${month}-28`);
  const nothing = {
    scorecard: undefined,
    before: undefined,
    training: undefined,
    fed: {},
    changes: undefined,
  };
  const live = { employee: who, plan: plan({ ...agreed, ...overrides }), ...nothing };
  const card = liveScorecard(live, { month, policy, calendar: calendarOf(bukittinggi) });
  return card.missing.filter(({ what }) => what.startsWith("PLAN"));
}

it("whoever moves to another unit is told to amend the plan, from the month of the move", () => {
  expect(missing("2026-05")).toEqual([]);
  const told = [
    {
      what: "PLAN_OF_FORMER_UNIT",
      text: {
        id: expect.stringContaining("sejak 1 Juni 2026"),
        en: expect.stringContaining("since 1 June 2026"),
      },
    },
  ];
  expect(missing("2026-06")).toEqual(told);
  expect(missing("2026-07")).toEqual(told);
});

it("nobody is told so if the plan was proposed in the unit, or only the rater changed", () => {
  expect(missing("2026-07", { proposedAt: "2026-06-03T02:00:00.000Z" })).toEqual([]);
  const stayed = employee({
    postings: [
      posting({ from: "2025-11-01" }),
      posting({ from: "2026-06-01", raterNip: "197001011995031001" }),
    ],
  });
  expect(missing("2026-07", {}, stayed)).toEqual([]);
});

it("a proposed amendment awaits the rater, and no longer the employee", () => {
  const amendment = { ...planContent(), expectations: [], reason: "Pindah unit." };
  expect(missing("2026-07", { amendment: { ...amendment, state: "DRAFT" } })).toMatchObject([
    { what: "PLAN_OF_FORMER_UNIT" },
  ]);
  expect(missing("2026-07", { amendment: { ...amendment, state: "PROPOSED" } })).toMatchObject([
    { what: "PLAN_AGREEMENT" },
  ]);
});
