import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawLots, lotName } from "../../../shared/domain/supervision/lots.ts";
import * as items from "../../../shared/table/items.ts";
import { count } from "../../../shared/table/projection.ts";
import {
  CLEANERS,
  defineForm,
  INSPECTOR_HEAD,
  INSPECTORS,
  OFFICE_HEAD,
  PROGRAMME,
  SERVICE_HEAD,
  STRANGER,
  startSupervisedCity,
} from "../../support/cities/supervised-city.ts";
import type { TestCity } from "../../support/cities/test-city.ts";

let city: TestCity;
let hr: string;
let as: (nip: string) => string;
let instrumentId: string;
const PROGRAMMES = "/v1/supervision-programmes";
const TERMS = { period: "2026-03", sampleSize: 2, weighting: "PLAIN" };
const IN_OFFICE = [OFFICE_HEAD, SERVICE_HEAD, ...CLEANERS];

beforeAll(async () => {
  ({ city, hr, as } = await startSupervisedCity());
  instrumentId = await defineForm(city, hr);
});
afterAll(() => city.host.stop());

async function programme(changes: object = {}): Promise<string> {
  const body = { ...PROGRAMME, instrumentId, ...changes };
  const { body: defined } = await city.api("POST", PROGRAMMES, { as: hr, body });
  return `${PROGRAMMES}/${defined.id}`;
}
const announce = (path: string, terms: object = {}, who = hr) =>
  city.api("POST", `${path}/draws`, { as: who, body: { ...TERMS, ...terms } });
const make = (path: string, who = hr) => city.api("POST", `${path}/draws/2026-03/make`, { as: who });

describe("a draw, through the gateway", () => {
  it("is announced with the hash of its seed, which is revealed once it is made, and is recomputed from its list", async () => {
    const path = await programme({ isUnannounced: false });
    const announced = await announce(path);
    expect(announced).toMatchObject({
      status: 201,
      body: { ...TERMS, version: 1, seedHash: expect.any(String) },
    });
    expect(announced.body).not.toHaveProperty("seed");
    const before = await city.api("GET", `${path}/draws/2026-03`, { as: hr });
    expect(before.body).not.toHaveProperty("seed");
    const made = await make(path);
    const { seed, seedHash } = made.body;
    expect(made.body.made).toMatchObject({ candidates: 5, tickets: 5, drawn: 2 });
    expect(createHash("sha256").update(seed).digest("hex")).toBe(announced.body.seedHash);
    const list = await city.api("GET", `${path}/draws/2026-03/list`, { as: as(STRANGER) });
    expect(list.body).toMatchObject({ seed, seedHash, sampleSize: 2, listHash: made.body.made.listHash });
    expect(list.body.items.map(({ name }: { name: string }) => name)).toEqual(
      IN_OFFICE.map((nip) => lotName(seed, nip)).toSorted(),
    );
    const drawn = drawLots(seed, list.body.items, 2);
    const stored = await city.table.find(items.supervisionDraw.key(path.slice(-20), "2026-03"));
    expect(stored?.made?.drawn.map(({ subject }) => lotName(seed, subject))).toEqual(drawn);
    expect(list.body.drawn).toEqual(drawn);
    const lines = list.body.items.map(
      ({ name, weight }: { name: string; weight: number }) => `${name} ${weight}`,
    );
    expect(createHash("sha256").update(lines.join("\n")).digest("hex")).toBe(list.body.listHash);
  });

  it("is made once, and announced once", async () => {
    const path = await programme();
    await announce(path);
    expect(await announce(path, { sampleSize: 5 })).toMatchObject({
      status: 409,
      body: { code: "supervision-draw.announced-already" },
    });
    const both = await Promise.all([make(path), make(path)]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await make(path)).toMatchObject({
      status: 409,
      body: { code: "supervision-draw.made-already" },
    });
  });

  it("of unannounced visits keeps its seed and list from all but those inside until its period is over", async () => {
    const path = await programme();
    await announce(path);
    await make(path, as(INSPECTOR_HEAD));
    const list = (who: string) => city.api("GET", `${path}/draws/2026-03/list`, { as: as(who) });
    const read = (who: string) => city.api("GET", `${path}/draws/2026-03`, { as: as(who) });
    for (const inside of [INSPECTOR_HEAD, INSPECTORS[0]]) {
      expect((await list(inside)).body.items).toHaveLength(5);
      expect((await read(inside)).body.seed).toEqual(expect.any(String));
    }
    expect(await list(CLEANERS[0])).toMatchObject({
      status: 403,
      body: { code: "supervision-draw.list-closed", detail: expect.stringContaining("31 Maret 2026") },
    });
    expect((await read(CLEANERS[0])).body).not.toHaveProperty("seed");
  });

  it("draws among those its programme could visit when it was announced", async () => {
    const path = await programme({ visits: "UNITS" });
    await announce(path, { sampleSize: 10 });
    const content = { ...PROGRAMME, instrumentId, visits: "UNITS", scopeUnitId: "kebersihan" };
    expect((await city.api("PUT", path, { as: hr, version: 1, body: content })).status).toBe(200);
    expect((await make(path)).body.made).toMatchObject({ candidates: 2, drawn: 2 });
    const stored = await city.table.find(items.supervisionDraw.key(path.slice(-20), "2026-03"));
    expect(stored?.made?.drawn.map(({ subject, nip }) => `${subject} ${nip}`).toSorted()).toEqual([
      `dinas ${OFFICE_HEAD}`,
      `kebersihan ${SERVICE_HEAD}`,
    ]);
    const none = await programme({ positions: ["Astronaut"] });
    await announce(none);
    expect(await make(none)).toMatchObject({ status: 409, body: { code: "supervision-draw.no-candidates" } });
  });

  it("by risk weighs a unit by its last full month", async () => {
    const { table } = city;
    const key = items.serviceCounters.key("kebersihan", "2026-02");
    const set = { unitId: "kebersihan", month: "2026-02" };
    await table.write([count({ key, add: { complaintsReceived: 5, complaintsLate: 3 }, set })]);
    const path = await programme();
    await announce(path, { weighting: "RISK" });
    const { body } = await make(path);
    // The office's head weighs 1; the service and its staff 1 + 2 for complaints + 3 for lateness.
    expect(body.made).toMatchObject({ riskMonth: "2026-02", candidates: 5, tickets: 1 + 4 * 6 });
  });

  it("is refused for a period that is over, for a retired programme, and to whoever does not run it", async () => {
    const path = await programme();
    expect(await announce(path, { period: "2026-02" })).toMatchObject({
      status: 409,
      body: { code: "supervision-draw.period-over" },
    });
    for (const who of [STRANGER, INSPECTORS[0], OFFICE_HEAD])
      expect(await announce(path, {}, as(who))).toMatchObject({
        status: 403,
        body: { code: "supervision.not-coordinator" },
      });
    await city.api("POST", `${path}/retire`, { as: hr, version: 1 });
    expect(await announce(path)).toMatchObject({ status: 409, body: { code: "supervision.retired" } });
    const tooMany = await announce(path, { sampleSize: 501 });
    expect(tooMany).toMatchObject({ status: 400, body: { errors: [{ field: "body.sampleSize" }] } });
  });

  it("is listed with its programme", async () => {
    const path = await programme();
    for (const period of ["2026-03", "2026-T2", "2026"]) await announce(path, { period });
    const { body } = await city.api("GET", `${path}/draws`, { as: as(STRANGER) });
    expect(body.items.map(({ period }: { period: string }) => period)).toEqual([
      "2026-T2",
      "2026-03",
      "2026",
    ]);
  });
});
