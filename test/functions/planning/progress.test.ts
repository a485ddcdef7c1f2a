import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planContent } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { mostUnderWay } from "../../support/under-way.ts";

const CHIEF = "196801011993031001";
const STAFF = ["198609262015051001", "199001012015052003", "199102022016031004", "199203032017031005"];
const [ONE = "", TWO = "", THREE = ""] = STAFF;

let city: TestCity;
const tokens = new Map<string, string>();
const as = (who: string) => tokens.get(who) as string;
const step = (nip: string, what: string, version: number, who = nip) =>
  city.api("POST", `/v1/employees/${nip}/plans/2026/${what}`, { as: as(who), version });
const draft = (nip: string) =>
  city.api("POST", `/v1/employees/${nip}/plans`, { as: as(nip), body: { year: "2026", ...planContent() } });
const progress = (who: string, query = "") =>
  city.api("GET", `/v1/plan-progress/2026${query}`, { as: as(who) });

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("kota");
  await city.unit("dinas", "kota");
  await city.unit("kosong", "kota");
  await city.employee(CHIEF, { unitId: "kota" });
  // The register has no head for this unit: the head of the city's office rates everybody in it.
  for (const nip of STAFF) await city.employee(nip, { unitId: "dinas", raterNip: CHIEF });
  for (const nip of [CHIEF, ...STAFF]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
  tokens.set("mayor", await city.token("kepala-daerah", "HEAD_OF_CITY"));
  for (const nip of [ONE, TWO, THREE]) await draft(nip);
  for (const nip of [ONE, TWO]) await step(nip, "propose", 1);
  await step(ONE, "agree", 2, CHIEF);
});

afterAll(() => city?.host.stop());

describe("the progress of a year's plans in the city", () => {
  it("is shown unit by unit, with the head's plan and since when a proposal has been waiting", async () => {
    const { body } = await progress("hr");
    expect(body.items).toEqual([
      {
        ...{ unitId: "dinas", name: "Unit dinas", employees: 4 },
        ...{
          none: 1,
          draft: 1,
          proposed: 1,
          agreed: 1,
          waitingSince: expect.stringContaining("2026-03-10T"),
        },
      },
      { unitId: "kosong", name: "Unit kosong", employees: 0, none: 0, draft: 0, proposed: 0, agreed: 0 },
      {
        ...{ unitId: "kota", name: "Unit kota", employees: 1, none: 1, draft: 0, proposed: 0, agreed: 0 },
        headPlan: "NONE",
      },
    ]);
    expect((await progress("mayor")).body).toEqual(body);
  });

  it("asks about all units together, not about one after another", async () => {
    expect(await mostUnderWay(() => progress("hr"))).toBeGreaterThanOrEqual(3);
  });

  it("comes in pages of units", async () => {
    const first = (await progress("hr", "?limit=2")).body;
    expect(first.items).toHaveLength(2);
    const { body: second } = await progress("hr", `?limit=2&cursor=${encodeURIComponent(first.cursor)}`);
    expect(second.items).toMatchObject([{ unitId: "kota" }]);
    expect(second).not.toHaveProperty("cursor");
    expect((await progress("hr", "?cursor=x")).body.code).toBe("page.unknown-cursor");
  });

  it("follows each plan, and counts one being amended as agreed", async () => {
    await step(TWO, "take-back", 2);
    await city.api("POST", `/v1/employees/${ONE}/plans/2026/amendment`, {
      as: as(ONE),
      version: 3,
      body: { reason: "Sasaran berubah", ...planContent() },
    });
    const [dinas] = (await progress("hr")).body.items;
    expect(dinas).toMatchObject({ none: 1, draft: 2, proposed: 0, agreed: 1 });
    expect(dinas).not.toHaveProperty("waitingSince");
  });

  it("names the staff of a unit, those without a plan first", async () => {
    await step(TWO, "propose", 3);
    const { body } = await city.api("GET", "/v1/plan-progress/2026/units/dinas", { as: as("hr") });
    const [, , , four = ""] = STAFF;
    expect(body).toMatchObject({
      ...{ unitId: "dinas", name: "Unit dinas" },
      items: [
        { nip: four, name: expect.any(String), position: expect.any(String), state: "NONE" },
        { nip: THREE, state: "DRAFT" },
        { nip: TWO, state: "PROPOSED", waitingSince: expect.stringContaining("2026-03-10T") },
        { nip: ONE, state: "AGREED" },
      ],
    });
    expect(body.items[3]).not.toHaveProperty("waitingSince");
    const unknown = await city.api("GET", "/v1/plan-progress/2026/units/entah", { as: as("hr") });
    expect(unknown.status).toBe(404);
    const own = await city.api("GET", "/v1/plan-progress/2026/units/dinas", { as: as(CHIEF) });
    expect(own.body.code).toBe("request.role-missing");
  });

  it("is for HR and the head of the city", async () => {
    expect((await progress(CHIEF)).body.code).toBe("request.role-missing");
    expect((await city.api("GET", "/v1/plan-progress/26", { as: as("hr") })).status).toBe(400);
  });
});
