import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlanContent } from "../../../shared/domain/planning/content.ts";
import { indicator, planContent } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const plans = `/v1/employees/${STAFF}/plans`;
const path = `${plans}/2026`;

let city: TestCity;
let head: string;
let staff: string;
let mayor: string;

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("unit-1");
  await city.employee(HEAD);
  await city.employee(STAFF, { raterNip: HEAD });
  head = await city.token(HEAD, "EMPLOYEE");
  staff = await city.token(STAFF, "EMPLOYEE");
  mayor = await city.token("kepala-daerah", "HEAD_OF_CITY");
});

afterAll(() => city?.host.stop());

const step = (as: string, what: string, version: number, body?: object) =>
  city.api("POST", `${path}/${what}`, { as, version, body });
const scorecard = async (month: string) =>
  (await city.api("GET", `/v1/employees/${STAFF}/scorecards/${month}`, { as: staff })).body;

const harder = (target: number): PlanContent => planContent(indicator({ target }));

describe("a plan amended during its year", () => {
  it("is agreed with the superior's expectations of behaviour, and read with them", async () => {
    await city.api("POST", plans, { as: staff, body: { year: "2026", ...planContent() } });
    const expectations = [{ value: "LOYAL", expectation: "Jaga rahasia berkas pemohon" }];
    const body = { expectations };
    const set = (as: string) => city.api("PUT", `${path}/expectations`, { as, version: 1, body });
    expect((await set(staff)).body.code).toBe("authority.not-rater");
    expect((await set(head)).body).toMatchObject({ expectations, version: 2 });
    await step(staff, "propose", 2);
    const agreed = await step(head, "agree", 3);
    expect(agreed.body).toMatchObject({ state: "AGREED", revision: 1, inForceFrom: "2026-01-01" });
  });

  it("keeps its agreed terms, on the scorecard too, until the rater has agreed to the new ones", async () => {
    const amended = await step(staff, "amendment", 4, { ...harder(240), reason: "Tugas bertambah" });
    expect(amended.body).toMatchObject({
      state: "AGREED",
      results: [{ indicators: [{ target: 120 }] }],
      amendment: { state: "DRAFT", reason: "Tugas bertambah", expectations: [{ value: "LOYAL" }] },
    });
    expect((await step(staff, "amendment", 5, { ...harder(1), reason: "x" })).body.code).toBe(
      "plan.amendment-pending",
    );
    await step(staff, "propose", 5);
    const waiting = await city.api("GET", "/v1/me/proposed-plans", { as: head });
    expect(waiting.body.items).toMatchObject([{ nip: STAFF, amendment: { state: "PROPOSED" } }]);
    expect((await scorecard("2026-03")).achievements).toMatchObject([{ target: 10 }]);
    const returned = await step(head, "return", 6, { reason: "Terlalu tinggi" });
    expect(returned.body).toMatchObject({ state: "AGREED", amendment: { returnReason: "Terlalu tinggi" } });
  });

  it("refuses an amendment that counts a reported indicator differently", async () => {
    const body = planContent(indicator({ unitOfMeasure: "berkas" }));
    expect((await city.api("PUT", path, { as: staff, version: 7, body })).body.code).toBe(
      "plan.counts-differently",
    );
  });

  it("is in force as amended from the day of the agreement, and as it was for the months before", async () => {
    const reports = `/v1/employees/${STAFF}/reports`;
    const progress = { indicatorId: "izin", amount: 5 };
    const report = { day: "2026-03-10", activity: "Menerbitkan izin", progress };
    const { id } = (await city.api("POST", reports, { as: staff, body: report })).body;
    await city.api("POST", `${reports}/${id}/accept`, { as: head, version: 1, body: {} });
    await city.host.advance("+23d");
    await city.api("PUT", path, { as: staff, version: 7, body: harder(180) });
    await step(staff, "propose", 8);
    expect((await step(head, "agree", 9)).body).toMatchObject({
      revision: 2,
      inForceFrom: "2026-04-02",
      results: [{ indicators: [{ target: 180 }] }],
    });
    expect((await scorecard("2026-03")).achievements).toMatchObject([{ target: 10 }]);
    expect((await scorecard("2026-04")).achievements).toMatchObject([{ target: 15 }]);
    const kept = await city.api("GET", `${path}/revisions`, { as: head });
    expect(kept.body.items).toMatchObject([
      { revision: 1, inForceFrom: "2026-01-01", results: [{ indicators: [{ target: 120 }] }] },
      { revision: 2, inForceFrom: "2026-04-02", results: [{ indicators: [{ target: 180 }] }] },
    ]);
  });

  it("is closed by the terms of the month's last day, even if they change before the close", async () => {
    await city.host.advanceTo(Date.parse("2026-04-04T18:30:00.000Z"));
    const result = await city.api("GET", `/v1/employees/${STAFF}/evaluations/2026-03`, { as: staff });
    // 5 of 10, not of 15.
    expect(result.body.measures[0]).toMatchObject({ name: "ACHIEVEMENT", valueBasisPoints: 5_000 });
    const path = `/v1/employees/${STAFF}/evaluations/2026-03/explanation`;
    expect((await city.api("GET", path, { as: staff })).body.recomputation).toMatchObject({
      result: { isSame: true },
      plan: { isSame: true },
    });
  });

  it("drops a discarded amendment, and continues as it was", async () => {
    await step(staff, "amendment", 10, { ...harder(1), reason: "Keliru" });
    const discarded = await city.api("DELETE", `${path}/amendment`, { as: staff, version: 11 });
    expect(discarded.body.amendment).toBeUndefined();
    expect(discarded.body.results[0].indicators[0].target).toBe(180);
  });

  it("is agreed only by the head of the city, for those the head rates", async () => {
    const as = head;
    const own = `/v1/employees/${HEAD}/plans`;
    await city.api("POST", own, { as, body: { year: "2026", ...planContent() } });
    await city.api("POST", `${own}/2026/propose`, { as, version: 1 });
    expect((await city.api("GET", "/v1/me/proposed-plans", { as: mayor })).body.items).toHaveLength(1);
    expect((await city.api("POST", `${own}/2026/agree`, { as: staff, version: 2 })).status).toBe(403);
    const agreed = await city.api("POST", `${own}/2026/agree`, { as: mayor, version: 2 });
    expect(agreed.body).toMatchObject({ state: "AGREED", revision: 1 });
    expect((await city.api("GET", "/v1/me/proposed-plans", { as: mayor })).body.items).toEqual([]);
  });
});
