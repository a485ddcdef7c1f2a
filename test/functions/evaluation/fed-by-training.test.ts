import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import type { Item } from "../../../infra/local/verify/items.ts";
import { bukittinggi, indicator, planContent } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const CHIEF = "197001011995031001";
const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const STRANGER = "199001012015052003";
const HOURS = "jp";
const content = planContent(
  indicator({
    ...{ id: HOURS, target: 100, isCumulative: false, feed: { kind: "OWN_TRAINING_HOURS" } },
  }),
);

let city: TestCity;
const as = (who: string) => city.token(who, "EMPLOYEE");
const trainings = `/v1/employees/${STAFF}/training`;
const achievements = async (month: string) => {
  const path = `/v1/employees/${STAFF}/scorecards/${month}`;
  return (await city.api("GET", path, { as: await as(STAFF) })).body.achievements;
};

async function learn(hours: number, day: string): Promise<string> {
  const body = { title: `Diklat ${day}`, path: "PENDIDIKAN", hours, day, provider: "BKPSDM" };
  const reply = await city.api("POST", trainings, { as: await as(STAFF), body });
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return reply.body.id;
}

async function confirm(id: string) {
  const reply = await city.api("POST", `${trainings}/${id}/confirm`, { as: await as(HEAD), version: 1 });
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
}

let unconfirmed: string;

/** Of the 20 lesson hours of the year, 5 are required by the end of March. */
beforeAll(async () => {
  city = await startTestCity();
  await city.unit("kota");
  await city.unit("dinas", "kota");
  await city.employee(CHIEF, { unitId: "kota" });
  await city.employee(HEAD, { raterNip: CHIEF, unitId: "dinas" });
  for (const nip of [STAFF, STRANGER]) await city.employee(nip, { raterNip: HEAD, unitId: "dinas" });
  const plans = `/v1/employees/${STAFF}/plans`;
  const body = { year: "2026", ...content };
  const drafted = await city.api("POST", plans, { as: await as(STAFF), body });
  expect(drafted.status, JSON.stringify(drafted.body)).toBe(201);
  await city.api("POST", `${plans}/2026/propose`, { as: await as(STAFF), version: 1 });
  const agreed = await city.api("POST", `${plans}/2026/agree`, { as: await as(HEAD), version: 2 });
  expect(agreed.body.state, JSON.stringify(agreed.body)).toBe("AGREED");
  for (const day of ["2026-02-10", "2026-03-09"]) await confirm(await learn(day < "2026-03" ? 1 : 2, day));
  unconfirmed = await learn(1, "2026-03-05");
});

afterAll(() => city?.host.stop());

describe("an indicator fed by lesson hours", () => {
  it("has on the live scorecard the confirmed hours of the year against those required by then", async () => {
    expect(await achievements("2026-03")).toMatchObject([
      {
        ...{ indicatorId: HOURS, actual: 60 },
        fed: { kind: "OWN_TRAINING_HOURS", counters: { learnedHours: 3, requiredTwelfths: 60 } },
      },
    ]);
    expect(await achievements("2026-02")).toMatchObject([
      { actual: 30, fed: { counters: { learnedHours: 1, requiredTwelfths: 40 } } },
    ]);
  });

  it("has the same value where the indicator is explained, and on the scorecards of the unit", async () => {
    const path = `/v1/employees/${STAFF}/indicators/${HOURS}/values/2026-03`;
    const { body } = await city.api("GET", path, { as: await as(HEAD) });
    expect(body).toMatchObject({ fed: { value: 60, counters: { learnedHours: 3 } }, reports: [] });
    const unit = await city.api("GET", "/v1/units/dinas/scorecards/2026-03", { as: await as(CHIEF) });
    expect(unit.body.employees).toContainEqual(
      expect.objectContaining({ nip: STAFF, achievementBasisPoints: 6_000 }),
    );
    const stranger = await city.api("GET", path, { as: await as(STRANGER) });
    expect(stranger.status).toBe(403);
  });

  it("is frozen with the month and recomputed; hours confirmed later count from the next", async () => {
    await city.host.advanceTo(Date.parse("2026-04-04T18:30:00.000Z"));
    await city.host.idle();
    const path = `/v1/employees/${STAFF}/evaluations/2026-03/explanation`;
    const explained = async () => (await city.api("GET", path, { as: await as(STAFF) })).body;
    const frozen = await explained();
    expect(frozen.facts.fed).toMatchObject({ [HOURS]: { value: 60, counters: { learnedHours: 3 } } });
    expect(frozen.recomputation).toMatchObject({ result: { isSame: true } });
    await confirm(unconfirmed);
    expect((await explained()).facts.fed).toEqual(frozen.facts.fed);
    expect((await achievements("2026-04"))[0].fed.counters).toEqual({
      ...{ learnedHours: 4, requiredTwelfths: 80 },
    });
  });

  it("is proven by verify, which finds a changed counter of hours", async () => {
    const all = (await everything()) as Item[];
    expect(prove(bukittinggi, all).flatMap(({ broken }) => broken)).toEqual([]);
    const isFrozen = ({ pk, sk }: Item) => pk.startsWith(`EMPLOYEE#${STAFF}`) && sk.includes("2026-03");
    const place = all.findIndex((item) => isFrozen(item) && JSON.stringify(item).includes("learnedHours"));
    const changed = JSON.parse(
      JSON.stringify(all[place]).replace('"learnedHours":3', '"learnedHours":5'),
    ) as Item;
    const failing = prove(bukittinggi, all.with(place, changed)).filter(({ broken }) => broken.length > 0);
    expect(failing.map(({ name }) => name.split(" ")[0])).toEqual(["Hasil"]);
  });
});
