import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import type { Item } from "../../../infra/local/verify/items.ts";
import { COMPLAINT_TEXT } from "../../support/cities/complaints.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const HEAD = "197501012000031002";
const ANI = "198609262015051001";
const BUDI = "199001012015052003";
const DAY = 86_400_000;
const SECRETLY = "Petugas meminta uang untuk mempercepat berkas saya.";
const MISCONDUCT = "PENGADUAN_BERKADAR_PENGAWASAN";

let city: TestCity;
let code: string;
const as: Record<string, string> = {};

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("KOTA");
  for (const id of ["DUKCAPIL", "PUSKESMAS"]) await city.unit(id, "KOTA");
  const inspectorate = { name: "Inspektorat", kind: "INSPEKTORAT", parentId: "KOTA" };
  const admin = await city.token("admin", "ADMIN");
  await city.api("PUT", "/v1/units/INSPEKTORAT", { as: admin, body: inspectorate });
  await city.employee(HEAD, { unitId: "DUKCAPIL" });
  for (const nip of [ANI, BUDI]) await city.employee(nip, { unitId: "DUKCAPIL", raterNip: HEAD });
  await signIn();
  const body = { name: "Loket 1", service: "Pembuatan KTP" };
  code = (await city.api("POST", "/v1/units/DUKCAPIL/service-points", { as: as.hr, body })).body.code;
  const days = [
    { day: "2026-03-10", nips: [ANI] },
    { day: "2026-03-11", nips: [BUDI] },
  ];
  const path = `/v1/service-points/${code}/staffing/2026-03`;
  expect((await city.api("PUT", path, { as: as.hr, body: { days } })).status).toBe(200);
});
afterAll(() => city.host.stop());

async function signIn() {
  for (const nip of [HEAD, ANI, BUDI]) as[nip] = await city.token(nip, "EMPLOYEE");
  as.hr = await city.token("pengelola-kinerja", "HR");
  as.officer = await city.token("pengelola-pengaduan", "COMPLAINT_OFFICER");
}

const submit = (body: object) =>
  city.api("POST", "/v1/public/complaints", { body: { text: COMPLAINT_TEXT, ...body } });

const atPoint = async (body: object = {}) => {
  const reply = await submit({ point: code, ...body });
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return reply.body as { trackingCode: string; secret: string };
};

const read = async (path: string, who: string) => (await city.api("GET", path, { as: as[who] })).body;
const complaint = (trackingCode: string) => read(`/v1/complaints/${trackingCode}`, "officer");
const ofUnit = async () => (await read("/v1/units/DUKCAPIL/public-feedback?month=2026-03", HEAD)).items;
const mine = async (who: string) => (await read("/v1/me/public-feedback?month=2026-03", who)).items;

describe("a complaint that names a service point", () => {
  test("is refused, with how to fix it, if there is no such point", async () => {
    const unknown = await submit({ point: "00000000" });
    expect(unknown).toMatchObject({ status: 400, body: { code: "complaint.unknown-point" } });
    expect(unknown.body.errors).toMatchObject([
      { field: "body.point", message: expect.stringContaining("posternya") },
    ]);
    const malformed = await submit({ point: "loket" });
    expect(malformed.body).toMatchObject({ status: 400, errors: [{ field: "body.point" }] });
  });

  test("goes to the point's unit with its service, unless the citizen named others, and shows officers the point", async () => {
    const { trackingCode, secret } = await atPoint();
    const point = { code, name: "Loket 1", unitId: "DUKCAPIL" };
    const told = await complaint(trackingCode);
    expect(told).toMatchObject({ unitId: "DUKCAPIL", service: "Pembuatan KTP" });
    expect(told.point).toEqual(point);
    const other = await atPoint({ unitId: "PUSKESMAS", service: "Rawat jalan" });
    expect(await complaint(other.trackingCode)).toMatchObject({
      unitId: "PUSKESMAS",
      service: "Rawat jalan",
      point,
    });
    const body = { text: COMPLAINT_TEXT, point: code };
    const filed = await city.api("POST", "/v1/complaints", { as: as.officer, body });
    expect(await complaint(filed.body.trackingCode)).toMatchObject({ unitId: "DUKCAPIL", point });
    const view = `/v1/public/complaints/${trackingCode}/view`;
    expect(JSON.stringify((await city.api("POST", view, { body: { secret } })).body)).not.toContain(code);
  });

  test("about misconduct goes to the oversight unit, as one about the point's unit, and does not count for that unit", async () => {
    const { trackingCode } = await atPoint({ class: MISCONDUCT });
    expect(await complaint(trackingCode)).toMatchObject({
      unitId: "INSPEKTORAT",
      aboutUnitId: "DUKCAPIL",
      point: { code },
    });
  });
});

describe("the number of complaints at a service point", () => {
  const shown = [{ from: "2026-03-10", to: "2026-03-10", complaints: 4 }];

  test("is shown once the day is over to the unit's head and to those who served, and never what was said", async () => {
    const { trackingCode } = await atPoint({ text: SECRETLY, isConfidential: true });
    expect(await ofUnit()).toEqual([]);
    await city.host.advanceTo(city.host.clock.now() + DAY);
    await signIn();
    await atPoint();
    const replies = [await ofUnit(), await mine(ANI), await mine(BUDI)];
    const [unit, ani, budi] = replies;
    const point = { code, name: "Loket 1" };
    expect(unit).toMatchObject([{ point, feedback: { answers: 0, complaints: shown }, comments: [] }]);
    expect(ani).toMatchObject([{ point, feedback: { complaints: shown } }]);
    expect(budi).toMatchObject([{ point, feedback: { complaints: [] } }]);
    const told = JSON.stringify(replies);
    for (const secret of [SECRETLY, COMPLAINT_TEXT, trackingCode]) expect(told).not.toContain(secret);
    const scorecard = `/v1/employees/${ANI}/scorecards/2026-03`;
    expect((await read(scorecard, ANI)).publicFeedback).toMatchObject([{ feedback: { complaints: shown } }]);
    expect(await read(scorecard, HEAD)).not.toHaveProperty("publicFeedback");
  });

  test("waits for three: two days of one complaint each are shown to nobody", async () => {
    await city.host.advanceTo(city.host.clock.now() + DAY);
    await signIn();
    await atPoint();
    await city.host.advanceTo(city.host.clock.now() + DAY);
    await signIn();
    expect(await mine(BUDI)).toMatchObject([{ feedback: { complaints: [] } }]);
    expect(await ofUnit()).toMatchObject([{ feedback: { complaints: shown } }]);
  });

  test("stays when a complaint turns out to be misconduct, so that nobody notices its transfer", async () => {
    const { items } = await read("/v1/complaints?unitId=DUKCAPIL", "officer");
    const { trackingCode, version } = items[0];
    const path = `/v1/complaints/${trackingCode}/verify`;
    const reply = await city.api("POST", path, { as: as.officer, version, body: { class: MISCONDUCT } });
    expect(reply.body.class).toBe(MISCONDUCT);
    expect(await ofUnit()).toMatchObject([{ feedback: { complaints: shown } }]);
  });

  test("equals a recount of what was received, and a difference is found", async () => {
    const all = (await everything()) as readonly Item[];
    expect(prove(city.city, all).filter(({ broken }) => broken.length > 0)).toEqual([]);
    const proofOf = (items: readonly Item[]) =>
      prove(city.city, items).find(({ name }) => name.startsWith("Hitungan pengaduan per titik"));
    expect(proofOf(all)?.checked).toBe(3);
    const counter = all.find(({ sk }) => sk.startsWith("COMPLAINED#2026-03-10"));
    expect(counter).toMatchObject({ complaints: 4, point: code });
    const forged = all.map((item) => (item === counter ? { ...item, complaints: 3 } : item));
    expect(proofOf(forged)?.broken).toHaveLength(1);
  });

  test("is never public", async () => {
    const statistics = "/v1/public/complaint-statistics/2026-03";
    const paths = [
      statistics,
      `${statistics}/complaints`,
      "/v1/public/units/DUKCAPIL/satisfaction?month=2026-03",
    ];
    const told = JSON.stringify(
      await Promise.all(paths.map(async (path) => (await city.api("GET", path)).body)),
    );
    expect(told).toContain("DUKCAPIL");
    for (const secret of [ANI, BUDI, code, "Loket"]) expect(told).not.toContain(secret);
  });
});
