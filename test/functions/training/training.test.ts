import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toldTo } from "../../support/cities/inbox.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const CHIEF = "197001011995031001";
const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const OTHER = "199001012015052003";

let city: TestCity;
const tokens = new Map<string, string>();
const as = (who: string) => tokens.get(who) as string;
const trainings = `/v1/employees/${STAFF}/training`;

const COURSE = {
  title: "Pelayanan publik digital",
  path: "PELATIHAN",
  form: "NON_KLASIKAL",
  hours: 12,
  day: "2026-03-06",
  provider: "LAN",
};

const record = (changes: object = {}, who = STAFF) =>
  city.api("POST", trainings, { as: as(who), body: { ...COURSE, ...changes } });
const answer = (id: string, what: "confirm" | "reject", who: string, body?: object) =>
  city.api("POST", `${trainings}/${id}/${what}`, { as: as(who), version: 1, body });
const hours = async () =>
  (await city.api("GET", `/v1/employees/${STAFF}/scorecards/2026-03`, { as: as(STAFF) })).body.training;

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("kota");
  await city.employee(CHIEF, { unitId: "kota" });
  await city.employee(HEAD, { raterNip: CHIEF, unitId: "kota" });
  for (const nip of [STAFF, OTHER]) await city.employee(nip, { raterNip: HEAD, unitId: "kota" });
  for (const nip of [CHIEF, HEAD, OTHER]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set(STAFF, await city.token(STAFF, "EMPLOYEE", "HR"));
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
});

afterAll(() => city.host.stop());

describe("training hours", () => {
  it("await the rater, and count once confirmed; a PNS needs 20 a year", async () => {
    const { status, body } = await record();
    expect({ status, state: body.state, role: body.role }).toEqual({
      status: 201,
      state: "AWAITING",
      role: "PARTICIPANT",
    });
    expect(await hours()).toMatchObject({ countedHours: 0, awaitingHours: 12, requiredHours: 20 });
    const inbox = await city.api("GET", "/v1/me/awaiting-training", { as: as(HEAD) });
    expect(inbox.body.items).toMatchObject([{ id: body.id }]);
    expect(await toldTo(city, as(HEAD))).toEqual(["TRAINING_RECORDED"]);
    expect((await answer(body.id, "confirm", HEAD)).body).toMatchObject({ state: "CONFIRMED", version: 2 });
    const told = await city.api("GET", "/v1/inbox", { as: as(STAFF) });
    expect(told.body.items).toMatchObject([
      { kind: "TRAINING_CONFIRMED", sentence: { id: "Pelatihan Anda dikonfirmasi; 12 JP terhitung." } },
    ]);
    expect(await hours()).toMatchObject({ countedHours: 12, awaitingHours: 0 });
    const after = await city.api("GET", "/v1/me/awaiting-training", { as: as(HEAD) });
    expect(after.body.items).toEqual([]);
  });

  it("of an internal trainer are counted separately", async () => {
    const { body } = await record({ role: "INTERNAL_TRAINER", hours: 6 });
    await answer(body.id, "confirm", "hr");
    expect(await hours()).toMatchObject({ countedHours: 12, taughtHours: 6 });
  });

  it("that were rejected never count, and say why", async () => {
    const { body } = await record({ hours: 40 });
    expect((await answer(body.id, "reject", HEAD, { reason: "Sertifikat belum ada" })).body).toMatchObject({
      state: "REJECTED",
      answer: { reason: "Sertifikat belum ada" },
    });
    expect(await hours()).toMatchObject({ countedHours: 12, awaitingHours: 0 });
    const again = await city.api("POST", `${trainings}/${body.id}/confirm`, { as: as(HEAD), version: 2 });
    expect(again.body.code).toBe("training.not-awaiting");
  });

  it("count once per certificate, however its number is written, until its record is rejected", async () => {
    const { body } = await record({ certificateNumber: "800/123-BKPSDM/2026" });
    const again = await record({ certificateNumber: "800 / 123 bkpsdm / 2026", title: "Yang sama" });
    expect(again).toMatchObject({ status: 409, body: { code: "training.certificate-used" } });
    expect((await record({ certificateNumber: "800/124-BKPSDM/2026" })).status).toBe(201);
    await answer(body.id, "reject", HEAD, { reason: "Hari terakhirnya keliru" });
    expect((await record({ certificateNumber: "800/123-BKPSDM/2026" })).status).toBe(201);
  });

  it("count once where the same certificate comes twice at once", async () => {
    const sent = [1, 2, 3, 4].map(() => record({ certificateNumber: "LAN-77" }));
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([201, 409, 409, 409]);
  });

  it("are confirmed by nobody for themselves, nor by colleagues", async () => {
    const { body } = await record();
    expect((await answer(body.id, "confirm", STAFF)).body.code).toBe("training.own-training");
    expect((await answer(body.id, "confirm", OTHER)).body.code).toBe("authority.not-rater");
    expect((await record({}, OTHER)).body.code).toBe("authority.not-self");
  });

  it.each([
    [{ day: "2026-03-20" }, "training.in-future"],
    [{ form: undefined }, "training.form-missing"],
    [{ path: "PENDIDIKAN" }, "training.form-of-education"],
    [{ evidence: ["a".repeat(64)] }, "training.evidence-unchecked"],
  ])("are refused if impossible: %j", async (changes, code) => {
    expect(await record(changes)).toMatchObject({ status: 400, body: { code } });
  });

  it("of a year are listed for the employee, the rater and HR", async () => {
    const list = (who: string) => city.api("GET", `${trainings}?year=2026`, { as: as(who) });
    expect((await list(HEAD)).body.items).toHaveLength(8);
    expect((await list(OTHER)).body.code).toBe("authority.not-yours");
  });
});
