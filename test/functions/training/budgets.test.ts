import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planSession } from "../../../functions/training/plan-session.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { openTable } from "../../../shared/table/table.ts";
import { budgetRepository } from "../../../shared/table/training/budgets.ts";
import { sessionRepository } from "../../../shared/table/training/sessions.ts";
import { SESSION, type SessionCity, STAFF, startSessionCity } from "../../support/cities/sessions.ts";

const bukittinggi = cityBySlug("bukittinggi");
let city: SessionCity;
let courseId: string;
const YEAR = "/v1/development-years/2026";
const day = (number: number) => ({
  meetings: [{ day: `2026-04-${String(number).padStart(2, "0")}`, from: "08:00", until: "12:00" }],
});
const budget = (budgetRupiah: number) =>
  city.api("PUT", YEAR, { as: city.as("hr"), body: { budgetRupiah, isClosed: false } });
const uses = async () => (await city.get("hr", "/v1/training-costs/2026")).body.budgets;

beforeAll(async () => {
  city = await startSessionCity();
  courseId = await city.course();
});
afterAll(() => city.host.stop());

describe("the budget of a year's trainings", () => {
  it("is the one of its plans of development, and sessions are set against it", async () => {
    expect(await uses()).toEqual([{ plannedRupiah: 0, committedRupiah: 0, spentRupiah: 0 }]);
    expect((await budget(5_000_000)).status).toBe(200);
    const planned = await city.plan(courseId, { ...day(1), costRupiah: 3_000_000, unitId: "kota" });
    expect(planned).toMatchObject({ status: 201, body: { unitId: "kota" } });
    expect(planned.body).not.toHaveProperty("beyondBudget");
    expect(await uses()).toMatchObject([
      { budgetRupiah: 5_000_000, committedRupiah: 3_000_000, leftRupiah: 2_000_000 },
      { unitId: "kota", committedRupiah: 3_000_000 },
    ]);
  });

  it("is reported to HR where a session goes beyond it, planned or changed", async () => {
    const beyond = [{ budgetRupiah: 5_000_000, beyondRupiah: 500_000 }];
    const over = await city.plan(courseId, { ...day(2), costRupiah: 2_500_000 });
    expect(over).toMatchObject({ status: 201, body: { beyondBudget: beyond } });
    const change = (version: number, costRupiah: number) =>
      city.api("PUT", `/v1/training-sessions/${over.body.id}`, {
        ...{ as: city.as("hr"), version },
        body: { ...SESSION, ...day(2), costRupiah },
      });
    expect((await change(1, 2_000_000)).body).not.toHaveProperty("beyondBudget");
    expect((await change(2, 2_500_000)).body.beyondBudget).toEqual(beyond);
    expect((await city.get(STAFF[0] ?? "", `/v1/training-sessions/${over.body.id}`)).body).not.toHaveProperty(
      "costRupiah",
    );
  });

  it("is borne by no unit that there is not", async () => {
    expect(await city.plan(courseId, { ...day(3), costRupiah: 1, unitId: "tidak-ada" })).toMatchObject({
      status: 400,
      body: { code: "training-budget.unit-unknown" },
    });
  });

  it("is kept to where the city says so, by two who plan at the same moment as well", async () => {
    await budget(6_500_000);
    const planned = (number: number, costRupiah: number) =>
      strictly({ courseId, ...SESSION, ...day(number), costRupiah, trainerNips: [] });
    await expect(planned(6, 1_000_001)).rejects.toMatchObject({ code: "training-budget.beyond" });
    const both = await Promise.allSettled([planned(7, 600_000), planned(8, 600_000)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await uses()).toMatchObject([{ leftRupiah: 400_000 }, {}]);
  });
});

/** Plans a session in a city that keeps to its budgets. */
function strictly(body: object) {
  const policies = bukittinggi.policies.map((policy) => ({
    ...policy,
    training: { ...policy.training, beyondBudget: "REFUSE" as const },
  }));
  const strict = { ...bukittinggi, policies };
  const table = openTable({ meter: newMeter() });
  const deps = { sessions: sessionRepository(table, strict), budgets: budgetRepository(table), city: strict };
  const input = {
    body,
    principal: { id: "pengelola-kinerja", roles: ["HR"] },
    at: "2026-03-10T03:00:00.000Z",
  };
  return planSession(input as never, deps);
}
