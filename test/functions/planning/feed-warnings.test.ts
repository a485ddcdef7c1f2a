import { afterAll, beforeAll, expect, test } from "vitest";
import type { IndicatorFeed } from "../../../shared/domain/planning/feeds/indicator-feed.ts";
import { indicator, planContent } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const STAFF = "198609262015051001";
const UNIT = "unit-1";
const PLANS = `/v1/employees/${STAFF}/plans`;

let city: TestCity;
let staff: string;

beforeAll(async () => {
  city = await startTestCity();
  await city.unit(UNIT);
  await city.unit("tanpa-survei", UNIT);
  await city.employee(STAFF);
  staff = await city.token(STAFF, "EMPLOYEE");
});
afterAll(() => city.host.stop());

async function planSurvey(): Promise<string> {
  const as = await city.token("pengelola-kinerja", "HR");
  const days = { opensOn: "2026-03-10", endsOn: "2026-03-31" };
  const body = { service: "Pembuatan KTP", language: "id", ...days, questions: { own: [] } };
  return (await city.api("POST", `/v1/units/${UNIT}/surveys`, { as, body })).body.id;
}

const content = (...feeds: readonly Record<string, string>[]) =>
  planContent(
    ...feeds.map((named, index) =>
      indicator({
        id: `ikm-${index + 1}`,
        target: 80,
        isCumulative: false,
        weightBasisPoints: 10_000 / feeds.length,
        feed: { kind: "SATISFACTION_INDEX", unitId: UNIT, ...named } as IndicatorFeed,
        unitOfMeasure: "nilai",
      }),
    ),
  );

const revise = async (version: number, ...feeds: readonly Record<string, string>[]) =>
  (await city.api("PUT", `${PLANS}/2026`, { as: staff, version, body: content(...feeds) })).body;

test("a plan warns about indicators that no survey of their unit would feed, once the unit has surveys, and is not refused", async () => {
  const misspelt = { service: "Pembuatan KPT" };
  const headers = { "idempotency-key": "rencana-kinerja-2026" };
  const body = { year: "2026", ...content(misspelt, {}) };
  const drafted = await city.api("POST", PLANS, { as: staff, body, headers });
  expect(drafted.status).toBe(201);
  expect(drafted.body).not.toHaveProperty("warnings");

  const surveyId = await planSurvey();
  const told = await revise(1, misspelt, {}, { surveyId: "0123456789abcdefghij" }, { surveyId: "UMUM" });
  expect(told).toMatchObject({ version: 2, warnings: [{ indicatorId: "ikm-1" }, { indicatorId: "ikm-3" }] });
  expect(told.warnings[0].text.id).toContain(
    "Periksa ejaannya; layanan pada survei unit ini: Pembuatan KTP.",
  );

  const elsewhere = { unitId: "tanpa-survei", service: "Apa saja" };
  const right = await revise(2, { service: "Pembuatan KTP" }, { surveyId }, elsewhere, {});
  expect(right.version).toBe(3);
  expect(right).not.toHaveProperty("warnings");
  const neither = await revise(3, { service: "Akta kelahiran", surveyId }, { surveyId });
  expect(neither.warnings).toMatchObject([{ indicatorId: "ikm-1" }]);
  // The warnings are not part of the plan.
  expect((await city.api("GET", `${PLANS}/2026`, { as: staff })).body).not.toHaveProperty("warnings");
});

test("a draft that is sent again gets the same warnings", async () => {
  const body = { year: "2027", ...content({ service: "Pembuatan KPT" }, {}) };
  const send = () =>
    city.api("POST", PLANS, { as: staff, body, headers: { "idempotency-key": "rencana-kinerja-2027" } });
  const [first, again] = [await send(), await send()];
  expect(first.body.warnings).toMatchObject([{ indicatorId: "ikm-1" }]);
  expect(again.body).toEqual(first.body);
});
