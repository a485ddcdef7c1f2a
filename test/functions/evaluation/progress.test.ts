import { afterAll, beforeAll, expect, it } from "vitest";
import { periodRepository } from "../../../shared/table/evaluation/periods.ts";
import { type ClosedCity, startClosedCity } from "../../support/cities/closed-city.ts";

let city: ClosedCity;
beforeAll(async () => {
  city = await startClosedCity();
});
afterAll(() => city.host.stop());

const see = async () => (await city.api("GET", "/v1/periods/2026-03", { as: city.as("hr") })).body;

it("names the units that a close has finished with their figures, and, while it runs, those still open", async () => {
  expect(await see()).toMatchObject({ state: "CLOSED", unitsTotal: 2, unitsDone: 2, employees: 5 });
  expect(await see()).not.toHaveProperty("unitsOpen");

  const periods = periodRepository(city.table);
  const period = await periods.find("2026-03");
  if (period === undefined) throw new Error("March is closed.");
  await city.unit("unit-3", "unit-1");
  const event = { type: "PERIOD_CLOSING", at: period.closingSince, by: "TEST" } as const;
  await periods.commit({ state: { ...period, state: "CLOSING", unitsTotal: 3 }, event });
  const closing = await see();
  expect(closing).toMatchObject({
    state: "CLOSING",
    unitsDone: 2,
    unitsOpen: [{ unitId: "unit-3", name: "Unit unit-3" }],
  });
  expect(closing.units.map(({ unitId }: { unitId: string }) => unitId)).toEqual(["unit-1", "unit-2"]);
});
