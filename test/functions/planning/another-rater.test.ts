import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planContent } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const CHIEF = "196801011993031001";
const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const plan = `/v1/employees/${STAFF}/plans/2026`;

let city: TestCity;
let staff: string;
let hr: string;
let head: string;
let chief: string;

async function signIn() {
  staff = await city.token(STAFF, "EMPLOYEE");
  hr = await city.token("pengelola-kinerja", "HR");
  head = await city.token(HEAD, "EMPLOYEE");
  chief = await city.token(CHIEF, "EMPLOYEE");
}

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("kota");
  await city.unit("dinas", "kota");
  await city.employee(CHIEF, { unitId: "kota" });
  await city.employee(HEAD, { unitId: "dinas" });
  await city.employee(STAFF, { unitId: "dinas", raterNip: HEAD });
  await signIn();
  const body = { year: "2026", ...planContent() };
  await city.api("POST", `/v1/employees/${STAFF}/plans`, { as: staff, body });
});

afterAll(() => city?.host.stop());

const step = (as: string, what: string, version: number, body?: object) =>
  city.api("POST", `${plan}/${what}`, { as, version, body });
const rate = (raterNip: string, from: string, version: number) =>
  city.api("PUT", `/v1/employees/${STAFF}/rater`, { as: hr, version, body: { raterNip, from } });
const awaiting = async (as: string) =>
  (await city.api("GET", "/v1/me/proposed-plans", { as })).body.items.length;

describe("a plan whose rater changes", () => {
  it("tells its rater that it is not proposed yet, rather than that they are not the rater", async () => {
    expect((await step(head, "agree", 1)).body).toMatchObject({
      code: "plan.not-proposed",
      detail: expect.stringContaining("masih rancangan"),
    });
    expect((await step(head, "return", 1, { reason: "x" })).body.code).toBe("plan.not-proposed");
    expect((await step(chief, "agree", 1)).body.code).toBe("authority.not-rater");
  });

  it("moves to the new rater with HR's order if it takes effect today", async () => {
    await step(staff, "propose", 1);
    expect(await awaiting(head)).toBe(1);
    expect((await rate(CHIEF, "2026-03-10", 1)).status).toBe(200);
    expect([await awaiting(head), await awaiting(chief)]).toEqual([0, 1]);
    expect((await step(head, "agree", 3)).body.code).toBe("authority.not-rater");
  });

  it("moves on the day a later order takes effect, and is agreed by the new rater", async () => {
    expect((await rate(HEAD, "2026-03-12", 2)).status).toBe(200);
    expect((await step(head, "agree", 3)).body.code).toBe("authority.not-rater");
    await city.host.advance("+2d");
    await signIn();
    expect([await awaiting(head), await awaiting(chief)]).toEqual([1, 0]);
    expect((await step(chief, "agree", 4)).body.code).toBe("authority.not-rater");
    expect((await step(head, "agree", 4)).body).toMatchObject({ state: "AGREED", raterNip: HEAD });
    const { items } = (await city.api("GET", `${plan}/revisions`, { as: staff })).body;
    expect(items).toMatchObject([{ revision: 1, raterNip: HEAD }]);
    expect(await awaiting(chief)).toBe(0);
  });
});
