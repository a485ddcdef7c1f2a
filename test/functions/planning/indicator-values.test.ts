import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { IndicatorFeed } from "../../../shared/domain/planning/feeds/indicator-feed.ts";
import { showAnswers } from "../../support/browser/shown-answers.ts";
import { indicator, planContent } from "../../support/cities/domain-builders.ts";
import { answer, SEKADAU } from "../../support/cities/survey-answers.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const SERVICE = "unit-1";

const fed = (id: string, target: number, feed: IndicatorFeed) =>
  indicator({ id, target, isCumulative: false, weightBasisPoints: 2_500, feed, unitOfMeasure: "persen" });
const content = (unitId: string) =>
  planContent(
    indicator({ weightBasisPoints: 2_500 }),
    fed("kepuasan", 80, { kind: "SATISFACTION_INDEX", unitId }),
    fed("kecepatan", 3.2, { kind: "SATISFACTION_ELEMENT", unitId, element: "U3" }),
    fed("aduan", 90, { kind: "COMPLAINTS_IN_TIME", unitId }),
  );

let city: TestCity;
let head: string;
let staff: string;

beforeAll(async () => {
  city = await startTestCity();
  await city.unit(SERVICE);
  await city.employee(HEAD);
  await city.employee(STAFF, { raterNip: HEAD });
  head = await city.token(HEAD, "EMPLOYEE");
  staff = await city.token(STAFF, "EMPLOYEE");
});

afterAll(() => city?.host.stop());

const path = `/v1/employees/${STAFF}/plans/2026`;
const scorecard = async () =>
  (await city.api("GET", `/v1/employees/${STAFF}/scorecards/2026-03`, { as: staff })).body;
const value = (id: string, as = staff) =>
  city.api("GET", `/v1/employees/${STAFF}/indicators/${id}/values/2026-03`, { as });

describe("an indicator's value", () => {
  it("cannot come from a unit that does not exist", async () => {
    const draft = (unitId: string) =>
      city.api("POST", `/v1/employees/${STAFF}/plans`, {
        as: staff,
        body: { year: "2026", ...content(unitId) },
      });
    const refused = await draft("TIDAK-ADA");
    expect(refused.body).toMatchObject({
      code: "indicator-feed.unknown-unit",
      detail: expect.stringContaining("TIDAK-ADA"),
    });
    expect((await draft(SERVICE)).status).toBe(201);
    const body = content("TIDAK-ADA");
    expect((await city.api("PUT", path, { as: staff, version: 1, body })).body.code).toBe(
      "indicator-feed.unknown-unit",
    );
  });

  it("comes live from citizens' answers, and is left out without any", async () => {
    await city.api("POST", `${path}/propose`, { as: staff, version: 1 });
    await city.api("POST", `${path}/agree`, { as: head, version: 2 });
    // Nothing reported for the manual one yet, and nothing to feed the others.
    expect(await scorecard()).toMatchObject({ achievementBasisPoints: 0 });

    const responses = SEKADAU.map((scores, number) => answer(number, scores));
    await city.api("POST", `/v1/public/units/${SERVICE}/survey-responses`, {
      body: { responses },
      headers: { "idempotency-key": "" },
    });
    await city.host.idle();
    await showAnswers(city, `/v1/public/units/${SERVICE}/survey-responses`);
    const now = await scorecard();
    expect(now.achievements).toMatchObject([
      { indicatorId: "izin", actual: 0 },
      { indicatorId: "kepuasan", actual: 78.89, achievementBasisPoints: 9_861 },
      { indicatorId: "kecepatan", actual: 2.9, achievementBasisPoints: 9_063 },
      { indicatorId: "aduan", fed: { counters: { inTime: 0, late: 0 } } },
    ]);
    expect(now.achievements[3].actual).toBeUndefined();
    // (0 + 78.89/80 + 2.9/3.2) / 3: the fourth is left out.
    expect(now.achievementBasisPoints).toBe(6_308);
  });

  it("is given month by month up to this one, to the same people who may read one month", async () => {
    const year = (id: string, as = staff) =>
      city.api("GET", `/v1/employees/${STAFF}/indicators/${id}/values?year=2026`, { as });
    const { body } = await year("kecepatan");
    const items = [{ month: "2026-01" }, { month: "2026-02" }, { month: "2026-03", actual: 2.9 }];
    expect(body).toMatchObject({ unitOfMeasure: "persen", items });
    expect(body.items[0].actual).toBeUndefined();
    expect((await year("kecepatan", head)).body).toEqual(body);
    await city.employee("199102022016031004");
    const stranger = await city.token("199102022016031004", "EMPLOYEE");
    expect((await year("kecepatan", stranger)).status).toBe(403);
    expect((await year("tidak-ada")).status).toBe(404);
  });

  it("names the counters it came from", async () => {
    expect((await value("kecepatan", head)).body).toMatchObject({
      actual: 2.9,
      fed: { kind: "SATISFACTION_ELEMENT", unitId: SERVICE, counters: { answers: 10, U3: 29 } },
      reports: [],
    });
    expect((await value("kepuasan")).body.fed).toMatchObject({
      value: 78.89,
      weighting: "EXACT",
      counters: { answers: 10, U1: 28, U9: 34 },
    });
  });

  it("reported by hand names the accepted reports it is made from, and only those", async () => {
    const reports = `/v1/employees/${STAFF}/reports`;
    const ids: string[] = [];
    for (const amount of [2, 3, 4]) {
      const body = { day: "2026-03-09", activity: "Izin", progress: { indicatorId: "izin", amount } };
      ids.push((await city.api("POST", reports, { as: staff, body })).body.id);
    }
    for (const id of ids.slice(0, 2))
      await city.api("POST", `${reports}/${id}/accept`, { as: head, version: 1, body: {} });
    const fed = { day: "2026-03-09", activity: "x", progress: { indicatorId: "aduan", amount: 99 } };
    expect((await city.api("POST", reports, { as: staff, body: fed })).body.code).toBe(
      "indicator-feed.by-itself",
    );
    const { body } = await value("izin");
    expect(body).toMatchObject({ actual: 5, isCumulative: true, target: 10 });
    expect(body.reports).toHaveLength(2);
    expect(body.reports.map(({ amount }: { amount: number }) => amount).toSorted()).toEqual([2, 3]);
    expect(body.fed).toBeUndefined();
    expect((await value("lain")).status).toBe(404);
  });

  it("is frozen into the result at the close", async () => {
    await city.host.advanceTo(Date.parse("2026-04-04T18:30:00.000Z"));
    const result = await city.api("GET", `/v1/employees/${STAFF}/evaluations/2026-03`, { as: staff });
    // The three answers that came last count too: (5/10 + 79.27/80 + 2.92/3.2) / 3
    expect(result.body.measures[0]).toMatchObject({ name: "ACHIEVEMENT", valueBasisPoints: 8_011 });
    // The sources keep changing; the result is recomputed from what was frozen.
    const path = `/v1/employees/${STAFF}/evaluations/2026-03/explanation`;
    expect((await city.api("GET", path, { as: staff })).body).toMatchObject({
      facts: { fed: { kepuasan: { value: 79.27, counters: { answers: 13 } } } },
      recomputation: { result: { isSame: true }, plan: { isSame: true } },
    });
  });
});
