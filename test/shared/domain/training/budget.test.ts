import { describe, expect, it } from "vitest";
import { budgetUses, requireBudget } from "../../../../shared/domain/training/budget.ts";

const session = (id: string, changes: object = {}) => ({
  id,
  state: "OPEN" as const,
  costRupiah: 100,
  ...changes,
});
const YEAR = {
  budgetRupiah: 1_000,
  plans: [
    { unitId: "b", costRupiah: 300, isApproved: true },
    { unitId: "a", costRupiah: 900, isApproved: false },
  ],
  sessions: [
    session("1", { unitId: "b", state: "ENDED" }),
    session("2", { unitId: "b" }),
    session("3", { state: "CANCELLED" }),
    session("4", { costRupiah: undefined }),
    session("5"),
  ],
};
const around = { ...YEAR, isUnitKnown: true };

describe("a year's budget of trainings", () => {
  it("is set against sessions held and ahead, and not against those cancelled", () => {
    expect(budgetUses(YEAR)).toEqual([
      { budgetRupiah: 1_000, plannedRupiah: 300, committedRupiah: 200, spentRupiah: 100, leftRupiah: 700 },
      {
        ...{ unitId: "b", budgetRupiah: 300, plannedRupiah: 300 },
        ...{ committedRupiah: 100, spentRupiah: 100, leftRupiah: 100 },
      },
    ]);
  });

  it.each([
    ["costs what is left", session("6", { unitId: "b" }), []],
    ["costs nothing", session("6", { unitId: "b", costRupiah: undefined }), []],
    ["is changed itself", session("2", { unitId: "b", costRupiah: 200 }), []],
    [
      "goes beyond the unit's",
      session("6", { unitId: "b", costRupiah: 101 }),
      [{ unitId: "b", budgetRupiah: 300, beyondRupiah: 1 }],
    ],
    ["goes beyond the year's", session("6", { costRupiah: 701 }), [{ budgetRupiah: 1_000, beyondRupiah: 1 }]],
    ["is borne by a unit without an approved plan", session("6", { unitId: "a" }), []],
  ])("says by how much a session goes beyond it: one that %s", (_, planned, beyond) => {
    expect(requireBudget(planned, around, { beyondBudget: "WARN" })).toEqual(beyond);
    const strict = () => requireBudget(planned, around, { beyondBudget: "REFUSE" });
    if (beyond.length === 0) expect(strict()).toEqual([]);
    else expect(strict).toThrow(expect.objectContaining({ code: "training-budget.beyond" }));
  });

  it("says nothing where none is set", () => {
    const unset = { ...around, budgetRupiah: undefined };
    expect(requireBudget(session("6", { costRupiah: 9_999 }), unset, { beyondBudget: "REFUSE" })).toEqual([]);
  });
});
