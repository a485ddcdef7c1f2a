import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planContent } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const YEAR = "2026";

let city: TestCity;
const tokens = new Map<string, string>();
const as = (who: string) => tokens.get(who) as string;
const newest = async (who: string) =>
  (await city.api("GET", "/v1/inbox?limit=1", { as: as(who) })).body.items[0];
const order = async (id: string, what: string, version: number) => {
  await city.api("POST", `/v1/plan-assignments/${id}/${what}`, { as: as("hr"), version });
  await city.host.idle();
};

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("unit-1");
  await city.unit("unit-2", "unit-1");
  await city.employee(HEAD);
  await city.employee(STAFF, { raterNip: HEAD, unitId: "unit-2" });
  for (const nip of [HEAD, STAFF]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
});
afterAll(() => city?.host.stop());

describe("a plan that others work on", () => {
  it("reaches the employee's inbox when it is assigned, and when it is withdrawn; not the rater's", async () => {
    const template = await city.api("POST", "/v1/plan-templates", {
      as: as("hr"),
      body: { title: "Analis", positions: ["Analis Kebijakan"], content: planContent() },
    });
    const ordered = await city.api("POST", `/v1/plan-templates/${template.body.id}/assignments`, {
      as: as("hr"),
      body: { year: YEAR, unitId: "unit-2", isWithBelow: false },
    });
    const { id } = ordered.body;
    await city.host.idle();
    expect(await newest(STAFF)).toBeUndefined();
    await order(id, "assign", 2);
    expect(await newest(STAFF)).toMatchObject({
      kind: "PLAN_ASSIGNED",
      sentence: {
        id: "Rancangan rencana kinerja 2026 sudah disiapkan untuk Anda. Periksa, lengkapi, lalu ajukan.",
        en: "A draft of your plan for 2026 is ready. Check it, complete it and propose it.",
      },
      about: { nip: STAFF, year: YEAR },
      isRead: false,
    });
    await order(id, "undo", 4);
    expect(await newest(STAFF)).toMatchObject({
      kind: "PLAN_WITHDRAWN",
      sentence: { id: "Rancangan rencana kinerja 2026 yang disiapkan untuk Anda ditarik kembali." },
      about: { nip: STAFF, year: YEAR },
    });
    expect(await newest(HEAD)).toBeUndefined();
  });

  it("reaches the employee's inbox when the rater sets what behaviour is expected", async () => {
    const path = `/v1/employees/${STAFF}/plans`;
    const drafted = await city.api("POST", path, { as: as(STAFF), body: { year: YEAR, ...planContent() } });
    const body = { expectations: [{ value: "KOMPETEN", expectation: "Menguasai aplikasi baru" }] };
    const set = await city.api("PUT", `${path}/${YEAR}/expectations`, {
      as: as(HEAD),
      version: drafted.body.version,
      body,
    });
    expect(set.status, JSON.stringify(set.body)).toBe(200);
    const told = await newest(STAFF);
    expect(told).toMatchObject({ kind: "PLAN_EXPECTED", about: { nip: STAFF, year: YEAR } });
    expect(told.sentence.id).not.toContain("aplikasi");
  });
});
