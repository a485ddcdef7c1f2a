import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { showAnswers } from "../../support/browser/shown-answers.ts";
import { indicator, planContent } from "../../support/cities/domain-builders.ts";
import { CITY_START, startTestCity, type TestCity } from "../../support/cities/test-city.ts";

/** What every plain object has before anybody writes to it. */
const NAMES = ["__proto__", "constructor", "toString", "hasOwnProperty"] as const;
const SCORES = { U1: 3, U2: 4, U3: 3, U4: 3, U5: 4, U6: 3, U7: 3, U8: 4, U9: 3 };

let city: TestCity;
let admin: string;
let hr: string;
const untouched = Object.getOwnPropertyNames(Object.prototype).toSorted();

beforeAll(async () => {
  city = await startTestCity("bukittinggi", CITY_START);
  admin = await city.token("admin", "ADMIN");
  hr = await city.token("198001012005011001", "HR");
  await city.unit("kota");
});
afterAll(() => city.host.stop());

test.each(NAMES)(
  "a unit, a service and a point called %s are names like others, in replies and in pictures",
  async (name) => {
    const unit = await city.api("PUT", `/v1/units/${name}`, {
      as: admin,
      body: { name, kind: "DINAS", parentId: "kota" },
    });
    expect(unit).toMatchObject({ status: 200, body: { id: name, name, ancestors: ["kota"] } });
    const point = await city.api("POST", `/v1/units/${name}/service-points`, {
      as: hr,
      body: { name, service: name },
    });
    expect(point).toMatchObject({ status: 201, body: { name, service: name } });
    const responses = Array.from({ length: 3 }, () => ({
      responseId: randomUUID(),
      channel: "WEB",
      scores: SCORES,
    }));
    const answered = await city.api("POST", `/v1/public/units/${name}/survey-responses`, {
      body: { point: point.body.code, responses },
    });
    expect(answered.status).toBe(202);
    await city.host.idle();
    const at = { point: point.body.code };
    await showAnswers(city, `/v1/public/units/${name}/survey-responses`, at);
    const shown = await city.api("GET", `/v1/public/units/${name}/satisfaction?month=2026-03`);
    expect(shown.body).toMatchObject({ answers: 3, state: "SHOWN", unitName: name });
    for (let drawn = 0; drawn < 3; drawn += 1) {
      const picture = await city.api("GET", `/v1/public/units/${name}/satisfaction.svg?month=2026-03`);
      expect(picture.status).toBe(200);
      expect(picture.body).toContain(name);
      expect(picture.body).not.toContain("NaN");
    }
    const poster = await city.api("GET", `/v1/public/service-points/${point.body.code}/qr.svg`);
    expect(poster.status).toBe(200);
    expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(untouched);
    for (const kept of [Object.prototype, Object, Object.prototype.toString, Object.prototype.hasOwnProperty])
      for (const stray of ["next", "prev", "value", "key"]) expect(Object.hasOwn(kept, stray)).toBe(false);
  },
);

test("a result and an indicator called constructor are planned, measured and rated like others", async () => {
  const [rater, nip] = ["197501012000031002", "198609262015051001"];
  for (const one of [rater, nip])
    await city.employee(one, { unitId: "kota", ...(one === nip && { raterNip: rater }) });
  const as = await city.token(nip, "EMPLOYEE");
  const [result] = planContent(indicator({ id: "constructor" })).results;
  const content = { ...planContent(), results: [{ ...result, id: "constructor" }] };
  const body = { year: "2026", ...content };
  expect((await city.api("POST", `/v1/employees/${nip}/plans`, { as, body })).status).toBe(201);
  const plan = `/v1/employees/${nip}/plans/2026`;
  expect((await city.api("POST", `${plan}/propose`, { as, version: 1 })).status).toBe(200);
  const agreed = await city.api("POST", `${plan}/agree`, {
    as: await city.token(rater, "EMPLOYEE"),
    version: 2,
  });
  expect(agreed).toMatchObject({ status: 200, body: { state: "AGREED" } });
  const card = await city.api("GET", `/v1/employees/${nip}/scorecards/2026-03`, { as });
  expect(card).toMatchObject({ status: 200, body: { achievements: [{ indicatorId: "constructor" }] } });
  expect(card.body.achievements[0]).not.toHaveProperty("fed");
});

test.each(NAMES)("a complaint about a service called %s is taken in and routed", async (name) => {
  const body = { text: "Antrean loket ini terlalu panjang setiap hari.", service: name, unitId: name };
  const filed = await city.api("POST", "/v1/public/complaints", { body });
  expect(filed).toMatchObject({ status: 201, body: { unitId: name } });
  const services = await city.api("GET", `/v1/public/units/${name}/services`);
  expect(services.status).toBe(200);
});
