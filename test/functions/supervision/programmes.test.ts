import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  CLEAN_PLACES,
  CLEANERS,
  defineForm,
  INSPECTOR_HEAD,
  INSPECTORS,
  OFFICE_HEAD,
  PROGRAMME,
  STRANGER,
  startSupervisedCity,
} from "../../support/cities/supervised-city.ts";
import type { TestCity } from "../../support/cities/test-city.ts";

let city: TestCity;
let hr: string;
let as: (nip: string) => string;
let instrumentId: string;
const PROGRAMMES = "/v1/supervision-programmes";

beforeAll(async () => {
  ({ city, hr, as } = await startSupervisedCity());
  instrumentId = await defineForm(city, hr);
});
afterAll(() => city.host.stop());

const define = (token: string, changes: object = {}) =>
  city.api("POST", PROGRAMMES, { as: token, body: { ...PROGRAMME, instrumentId, ...changes } });

describe("programmes of supervision, through the gateway", () => {
  it("are defined by HR, and by the head of the unit that carries them out", async () => {
    expect(await define(hr)).toMatchObject({
      status: 201,
      body: { isRetired: false, instrument: { id: instrumentId, version: 1, title: CLEAN_PLACES.title } },
    });
    expect((await define(as(INSPECTOR_HEAD))).status).toBe(201);
    for (const nip of [INSPECTORS[0], STRANGER, OFFICE_HEAD])
      expect(await define(as(nip))).toMatchObject({
        status: 403,
        body: { code: "supervision.not-coordinator" },
      });
    const own = { leadUnitId: "dinas", scopeUnitId: "kebersihan" };
    expect((await define(as(OFFICE_HEAD), own)).status).toBe(201);
    expect(await define(as(OFFICE_HEAD), { ...own, scopeUnitId: "lain" })).toMatchObject({
      status: 403,
      body: { code: "supervision.scope-outside" },
    });
  });

  it.each([
    [{ scopeUnitId: "tiada" }, "supervision.unit-unknown"],
    [{ leadUnitId: "tiada" }, "supervision.unit-unknown"],
    [{ instrumentId: "0".repeat(20) }, "supervision.instrument-unknown"],
    [{ inspectors: ["198001012005011009"] }, "supervision.inspector-unknown"],
  ])("refuse what does not exist: %j", async (changes, code) => {
    expect(await define(hr, changes)).toMatchObject({ status: 400, body: { code } });
  });

  it("keep the wording of their form until they are changed", async () => {
    const { body } = await define(hr);
    const path = `${PROGRAMMES}/${body.id}`;
    const reworded = { ...CLEAN_PLACES, title: "Kebersihan taman" };
    await city.api("PUT", `/v1/observation-instruments/${instrumentId}`, {
      as: hr,
      version: 1,
      body: reworded,
    });
    const read = await city.api("GET", path, { as: as(INSPECTORS[0]) });
    expect(read.body.instrument).toMatchObject({ version: 1, title: CLEAN_PLACES.title });
    expect(read.body.people.map(({ nip }: { nip: string }) => nip)).toEqual(INSPECTORS);
    const content = { ...PROGRAMME, instrumentId };
    const stale = await city.api("PUT", path, { as: hr, version: 7, body: content });
    expect(stale.status).toBe(412);
    const changed = await city.api("PUT", path, { as: hr, version: 1, body: content });
    expect(changed.body.instrument).toMatchObject({ version: 2, title: "Kebersihan taman" });
  });

  it("are listed for everybody, and shown whole to those who run them and their inspectors", async () => {
    const { body } = await city.api("GET", PROGRAMMES, { as: as(CLEANERS[0]) });
    const [{ id }] = body.items;
    expect(body.items[0]).not.toHaveProperty("inspectors");
    for (const nip of [INSPECTOR_HEAD, INSPECTORS[1]])
      expect((await city.api("GET", `${PROGRAMMES}/${id}`, { as: as(nip) })).status).toBe(200);
    const hidden = { status: 403, body: { code: "supervision.not-coordinator" } };
    for (const one of [id, "0".repeat(20)])
      expect(await city.api("GET", `${PROGRAMMES}/${one}`, { as: as(CLEANERS[0]) })).toMatchObject(hidden);
  });

  it("that are retired no longer change", async () => {
    const { body } = await define(hr);
    const path = `${PROGRAMMES}/${body.id}`;
    expect((await city.api("POST", `${path}/retire`, { as: as(OFFICE_HEAD), version: 1 })).status).toBe(403);
    expect((await city.api("POST", `${path}/retire`, { as: hr, version: 1 })).body.isRetired).toBe(true);
    const content = { ...PROGRAMME, instrumentId };
    expect(await city.api("PUT", path, { as: hr, version: 2, body: content })).toMatchObject({
      status: 409,
      body: { code: "supervision.retired" },
    });
  });

  it("go on under the head of whichever goes on with the work of the unit that ran them", async () => {
    await city.unit("pengawas", "kota");
    const { body } = await define(hr, { leadUnitId: "pengawas" });
    const closing = { lastDay: "2026-03-31", decree: "Perda 7/2026", successorId: "dinas" };
    const path = "/v1/units/pengawas/closing";
    const admin = await city.token("admin", "ADMIN");
    expect((await city.api("PUT", path, { as: admin, version: 1, body: closing })).status).toBe(200);
    await city.host.advanceTo(Date.parse("2026-04-01T02:00:00.000Z"));
    await city.host.idle();
    const head = await city.token(OFFICE_HEAD, "EMPLOYEE");
    const passed = await city.api("GET", `${PROGRAMMES}/${body.id}`, { as: head });
    expect(passed).toMatchObject({ status: 200, body: { leadUnitId: "dinas", scopeUnitId: "dinas" } });
    const retired = await city.api("POST", `${PROGRAMMES}/${body.id}/retire`, {
      ...{ as: head, version: passed.body.version, body: {} },
    });
    expect(retired.status, JSON.stringify(retired.body)).toBe(200);
  });
});
