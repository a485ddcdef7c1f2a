import { afterAll, beforeAll, expect, it } from "vitest";
import * as items from "../../../shared/table/items.ts";
import { count } from "../../../shared/table/projection.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { holdToNoSchema } from "../../support/held-to-schemas.ts";

const CHIEF = "197001011995031001";
const HEAD = "197501012000031002";
const FULL = "198609262015051001";
const MONTH = "2026-03";
const CARD = items.scorecard.key(FULL, MONTH);

let city: TestCity;
let hr: string;
const see = async (path: string) => (await city.api("GET", path, { as: hr })).body;

async function advanceTo(instant: string) {
  await city.host.advanceTo(Date.parse(instant));
  hr = await city.token("pengelola-kinerja", "HR");
}

beforeAll(async () => {
  city = await startTestCity("bukittinggi", Date.parse("2026-04-04T02:00:00.000Z"), { retryAfterSeconds: 0 });
  await city.unit("unit-1");
  await city.unit("unit-2", "unit-1");
  await city.employee(CHIEF);
  await city.employee(HEAD, { raterNip: CHIEF });
  await city.employee(FULL, { raterNip: CHIEF, unitId: "unit-2" });
  // Thousands of waiting reports: an item may have 409,600 bytes, and freezing adds to that. A card with only
  // declared content would never be as large.
  holdToNoSchema();
  const waiting = "x".repeat(409_490);
  await city.table.write([
    count({
      key: CARD,
      set: { nip: FULL, month: MONTH, unitId: "unit-2" },
      setNamed: [["waiting", waiting]],
    }),
  ]);
  await advanceTo("2026-04-04T18:30:00.000Z");
});
afterAll(() => city.host.stop());

it("a unit that cannot be closed holds up neither the period nor the other units' awards, and is named with its reason", async () => {
  const period = await see(`/v1/periods/${MONTH}`);
  expect(period).toMatchObject({
    state: "CLOSED",
    unitsTotal: 2,
    unitsDone: 1,
    parts: { total: 2, done: 1 },
  });
  const named = { part: "unit-2", name: "Unit unit-2", code: "run.record-full", tries: 4 };
  expect(period.parts.setAside).toMatchObject([named]);
  expect(period.parts.setAside[0].reason.id).toContain("batas ukuran");

  await advanceTo("2026-04-05T18:30:00.000Z");
  const round = await see(`/v1/award-rounds/${MONTH}`);
  expect(round).toMatchObject({
    state: "COMPUTED",
    unitsTotal: 1,
    parts: { total: 1, done: 1, setAside: [] },
  });
  expect(round.leftOut).toMatchObject([named]);
  for (const queue of ["period-close", "award-units"])
    expect(await city.host.queues.deadLetters(queue)).toEqual([]);
});

it("is closed once its cause is removed and the close is retried", async () => {
  const retry = `/v1/periods/${MONTH}/units/unit-2/retry`;
  const employee = await city.token(FULL, "EMPLOYEE");
  expect((await city.api("POST", retry, { as: employee })).status).toBe(403);
  await city.table.write([count({ key: CARD, remove: ["waiting"], set: { reportsAccepted: 1 } })]);
  expect(await city.api("POST", retry, { as: hr })).toMatchObject({ status: 202, body: { setAside: [] } });
  await city.host.idle();
  expect((await see(`/v1/periods/${MONTH}`)).parts).toEqual({ total: 2, done: 2, setAside: [] });
  const evaluation = await city.api("GET", `/v1/employees/${FULL}/evaluations/${MONTH}`, { as: hr });
  expect(evaluation.status).toBe(200);
  expect((await city.api("POST", retry, { as: hr })).body.code).toBe("run.not-set-aside");
  // The award was computed without the unit, and says so for good.
  expect((await see(`/v1/award-rounds/${MONTH}`)).leftOut).toHaveLength(1);
});
