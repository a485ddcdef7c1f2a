import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as items from "../../../shared/table/items.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const HEAD_OF_OFFICE = "196801011990031001";
const HEADMASTER = "197501012000031002";
const TEACHER = "198609262015051001";
const COLLEAGUE = "199001012015052003";
const SUPERVISOR = "199202022018012009";

const CLEANLINESS = {
  title: "Kebersihan area publik",
  levels: [
    { score: 0, label: "Kotor" },
    { score: 1, label: "Bersih" },
  ],
  criteria: [
    { id: "sampah", statement: "Tidak ada sampah di jalan" },
    { id: "taman", statement: "Taman terawat" },
  ],
  supervisors: [SUPERVISOR],
};

let city: TestCity;
let hr: string;
let instrumentId: string;
const tokens = new Map<string, string>();
const as = (nip: string) => tokens.get(nip) ?? "";

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("dinas");
  await city.unit("sekolah", "dinas");
  await city.unit("pengawas", "dinas");
  await city.employee(HEAD_OF_OFFICE, { unitId: "dinas" });
  await city.employee(HEADMASTER, { unitId: "sekolah", raterNip: HEAD_OF_OFFICE });
  await city.employee(TEACHER, { unitId: "sekolah", raterNip: HEADMASTER });
  await city.employee(COLLEAGUE, { unitId: "sekolah", raterNip: HEADMASTER });
  await city.employee(SUPERVISOR, { unitId: "pengawas", raterNip: HEAD_OF_OFFICE });
  hr = await city.token("pengelola-kinerja", "HR");
  for (const nip of [HEAD_OF_OFFICE, HEADMASTER, TEACHER, COLLEAGUE, SUPERVISOR])
    tokens.set(nip, await city.token(nip, "EMPLOYEE"));
});
afterAll(() => city.host.stop());

const instruments = "/v1/observation-instruments";
const observations = `/v1/employees/${TEACHER}/observations`;
const observe = (who: string, changes: object = {}) =>
  city.api("POST", observations, {
    as: as(who),
    body: {
      instrumentId,
      day: "2026-03-10",
      place: "Jalan Sudirman",
      scores: [
        { criterionId: "sampah", score: 1 },
        { criterionId: "taman", score: 0 },
      ],
      feedback: "Siram taman pagi hari",
      ...changes,
    },
  });

describe("observation, through the gateway", () => {
  it("uses instruments that HR defines", async () => {
    const define = (token: string) => city.api("POST", instruments, { as: token, body: CLEANLINESS });
    expect((await define(as(HEADMASTER))).body.code).toBe("request.role-missing");
    const defined = await define(hr);
    expect(defined).toMatchObject({ status: 201, body: { isRetired: false, version: 1 } });
    instrumentId = defined.body.id;
    const { body } = await city.api("GET", instruments, { as: as(TEACHER) });
    expect(body.items).toMatchObject([{ id: instrumentId, title: CLEANLINESS.title }]);
    expect(body.items[0]).not.toHaveProperty("supervisors");
    const one = await city.api("GET", `${instruments}/${instrumentId}`, { as: hr });
    expect(one.body.supervisors).toEqual([SUPERVISOR]);
    const badly = { ...CLEANLINESS, levels: CLEANLINESS.levels.toReversed() };
    const refused = await city.api("POST", instruments, { as: hr, body: badly });
    expect(refused).toMatchObject({ status: 400, body: { code: "observation-instrument.levels-unordered" } });
    const scaleless = await city.api("POST", instruments, { as: hr, body: { ...CLEANLINESS, levels: [] } });
    expect(scaleless).toMatchObject({ status: 400, body: { code: "observation-instrument.levels-missing" } });
    const unknown = "198001012005011001";
    const misspelt = { ...CLEANLINESS, supervisors: [SUPERVISOR, unknown] };
    for (const answer of [
      await city.api("POST", instruments, { as: hr, body: misspelt }),
      await city.api("PUT", `${instruments}/${instrumentId}`, { as: hr, version: 1, body: misspelt }),
    ]) {
      expect(answer).toMatchObject({
        status: 400,
        body: { code: "observation-instrument.supervisor-unknown" },
      });
      expect(answer.body.detail).toContain(unknown);
    }
  });

  it("is for the rater, the head of the unit or of one above it, and the named supervisors", async () => {
    for (const who of [HEADMASTER, HEAD_OF_OFFICE, SUPERVISOR]) expect((await observe(who)).status).toBe(201);
    expect((await observe(COLLEAGUE)).body.code).toBe("observation.not-observer");
    const own = await observe(TEACHER);
    expect(own).toMatchObject({
      status: 403,
      body: { code: "observation.on-self", rule: expect.any(String) },
    });
    expect((await observe(HEADMASTER, { day: "2026-03-11" })).body.code).toBe("observation.in-future");
    expect((await observe(HEADMASTER, { scores: [{ criterionId: "taman", score: 1 }] })).body.code).toBe(
      "observation.criteria-differ",
    );
    expect(await city.table.find(items.scorecard.key(TEACHER, "2026-03"))).toMatchObject({
      observations: 3,
      observationBasisPoints: 15_000,
    });
  });

  it("does not use an instrument of visits, which has criteria off the scale", async () => {
    const criteria = [{ id: "foto", statement: "Foto ruang tunggu", answer: "PHOTO" }];
    const visits = { title: "Kunjungan loket", levels: [], criteria };
    const { body } = await city.api("POST", instruments, { as: hr, body: visits });
    expect(body).toMatchObject({ criteria, version: 1 });
    const scores = [{ criterionId: "foto", score: 1 }];
    expect(await observe(HEADMASTER, { instrumentId: body.id, scores })).toMatchObject({
      status: 409,
      body: { code: "observation-instrument.of-visits" },
    });
  });

  it("reaches the employee immediately, who responds once", async () => {
    const list = await city.api("GET", `${observations}?month=2026-03`, { as: as(TEACHER) });
    expect(list.body.items).toHaveLength(3);
    const [{ id, version }] = list.body.items;
    const respond = (who: string, seen: number) =>
      city.api("POST", `${observations}/${id}/response`, {
        as: as(who),
        version: seen,
        body: { text: "Baik, Pak" },
      });
    expect((await respond(HEADMASTER, version)).body.code).toBe("authority.not-self");
    expect((await respond(TEACHER, version)).body.response).toMatchObject({ text: "Baik, Pak" });
    expect((await respond(TEACHER, 2)).body.code).toBe("observation.responded-already");
    expect(await toldTo(city, as(TEACHER))).toEqual(Array(3).fill("OBSERVATION_MADE"));
    const observers = await Promise.all(
      [HEADMASTER, HEAD_OF_OFFICE, SUPERVISOR].map((who) => toldTo(city, as(who))),
    );
    expect(observers.flat()).toEqual(["OBSERVATION_RESPONDED"]);
    expect((await city.api("GET", `${observations}?month=2026-03`, { as: as(COLLEAGUE) })).status).toBe(403);
    const mine = await city.api("GET", "/v1/me/observations", { as: as(SUPERVISOR) });
    expect(mine.body.items).toMatchObject([{ nip: TEACHER, observerNip: SUPERVISOR }]);
  });

  it("keeps the instrument's wording at the time, and accepts no retired one", async () => {
    const path = `${instruments}/${instrumentId}`;
    const body = { ...CLEANLINESS, title: "Kebersihan, versi baru", supervisors: [] };
    expect((await city.api("PUT", path, { as: hr, version: 1, body })).body.version).toBe(2);
    expect((await observe(SUPERVISOR)).body.code).toBe("observation.not-observer");
    const { body: list } = await city.api("GET", `${observations}?month=2026-03`, { as: hr });
    expect(list.items[0].instrument).toMatchObject({ version: 1, title: CLEANLINESS.title });
    expect((await city.api("POST", `${path}/retire`, { as: hr, version: 1 })).status).toBe(412);
    expect((await city.api("POST", `${path}/retire`, { as: hr, version: 2 })).body.isRetired).toBe(true);
    expect((await observe(HEADMASTER)).body.code).toBe("observation-instrument.retired");
  });
});
