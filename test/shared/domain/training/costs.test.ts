import { expect, it } from "vitest";
import { trainingCosts } from "../../../../shared/domain/training/costs.ts";

const own = { trainerNips: ["198001012005031003"], hours: 8 };
const others = { trainerNips: [], hours: 8 };

it("costs an hour what its session cost, by the hours that those who attended got, rounded once", () => {
  const costs = trainingCosts("2026", [
    { ...own, state: "ENDED", attended: 30, costRupiah: 2_400_000 },
    { ...own, state: "ENDED", attended: 1, costRupiah: 100_004 },
    { ...others, state: "ENDED", attended: 20, costRupiah: 32_000_000 },
  ]);
  // 2,500,004 for 248 hours is 10,080.66.
  expect(costs.internal).toEqual({ sessions: 2, costRupiah: 2_500_004, hours: 248, rupiahPerHour: 10_081 });
  expect(costs.external).toMatchObject({ hours: 160, rupiahPerHour: 200_000 });
});

it("says no cost of an hour that nobody got, and looks no cheaper for what nobody recorded", () => {
  const costs = trainingCosts("2026", [
    { ...own, state: "ENDED", attended: 0, costRupiah: 500_000 },
    { ...others, state: "ENDED", attended: 12 },
    { ...others, state: "OPEN", costRupiah: 1_000_000 },
    { ...others, state: "CANCELLED", costRupiah: 9_000_000 },
  ]);
  expect(costs.internal).toEqual({ sessions: 1, costRupiah: 500_000, hours: 0 });
  expect(costs.external).toEqual({ sessions: 0, costRupiah: 0, hours: 0 });
  expect(costs).toMatchObject({ ahead: { sessions: 1, costRupiah: 1_000_000 }, withoutCost: 1 });
});
