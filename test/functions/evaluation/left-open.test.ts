import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import { move } from "../../support/browser/moved.ts";
import { bukittinggi } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const HR = "pengelola-kinerja";
const CHIEF = "197001011995031001";
const HEAD = "197501012000031002";
const [RETIRED, PAUSED, MOVED, STAYING] = [
  "198609262015051001",
  "199102022016031004",
  "199001012015052003",
  "199202022016032005",
] as const;
const PERIOD = "/v1/periods/2026-03";

let city: TestCity;
const open = new Map<string, string>();
const token = (nip: string) => city.token(nip, nip === HR ? "HR" : "EMPLOYEE");
const get = async (path: string, nip = HR) => (await city.api("GET", path, { as: await token(nip) })).body;
const card = (nip: string) => get(`/v1/employees/${nip}/scorecards/2026-03`);
const unit = (id: string) => get(`/v1/units/${id}/scorecards/2026-03`);

async function submit(nip: string, day: string): Promise<string> {
  const sent = await city.api("POST", `/v1/employees/${nip}/reports`, {
    ...{ as: await token(nip), body: { day, activity: "Memproses izin" } },
  });
  expect(sent.status).toBe(201);
  return sent.body.id;
}

async function serve(nip: string, body: object) {
  const { version } = await get(`/v1/employees/${nip}`);
  const changed = await city.api("PUT", `/v1/employees/${nip}/service`, {
    ...{ as: await token(HR), version, body },
  });
  expect(changed.status).toBe(200);
  await city.host.idle();
}

async function reopen(scope: object, lastDay: string) {
  const { version } = await get(PERIOD);
  const body = { scope, reason: "Status kepegawaian salah dicatat.", lastDay };
  const asked = await city.api("POST", `${PERIOD}/reopen`, { as: await token(HR), version, body });
  expect(asked.status).toBe(200);
  await city.host.idle();
}

async function accept(nip: string) {
  const report = `/v1/employees/${nip}/reports/${open.get(nip)}`;
  const { version } = await get(report);
  return city.api("POST", `${report}/accept`, { as: await token(HEAD), body: {}, version });
}

beforeAll(async () => {
  city = await startTestCity("bukittinggi", Date.parse("2026-03-30T02:00:00.000Z"));
  await city.unit("kota");
  for (const id of ["dinas", "badan"]) await city.unit(id, "kota");
  await city.employee(CHIEF, { unitId: "kota", isHead: true });
  await city.employee(HEAD, { raterNip: CHIEF, unitId: "dinas", isHead: true });
  for (const nip of [RETIRED, PAUSED, MOVED, STAYING])
    await city.employee(nip, { raterNip: HEAD, unitId: "dinas" });
  for (const nip of [RETIRED, PAUSED, MOVED, STAYING]) open.set(nip, await submit(nip, "2026-03-30"));
  await serve(RETIRED, { reason: "PENSIUN", from: "2026-03-31", basis: "SK Pensiun 12/2026" });
  await serve(PAUSED, { reason: "TUGAS_BELAJAR", from: "2026-03-31", basis: "SK Tubel 3/2026" });
  await move(city, MOVED, { unitId: "badan", raterNip: CHIEF });
  await city.host.advanceTo(Date.parse("2026-04-04T18:30:00.000Z"));
});
afterAll(() => city.host.stop());

describe("what people who left, paused or moved within a month left open", () => {
  it("awaits nobody on any card once the month has closed", async () => {
    for (const nip of [RETIRED, PAUSED, MOVED, STAYING]) {
      const { frozenAt, reportsAwaiting, deadlines } = await card(nip);
      expect({ frozenAt, reportsAwaiting, deadlines }).toMatchObject({
        ...{ frozenAt: "2026-04-04T18:00:00.000Z", reportsAwaiting: 1, deadlines: [] },
      });
    }
    expect((await unit("badan")).totals).toMatchObject({ reportsAwaiting: 1, reportsLapsed: 1 });
    const { totals, employees } = await unit("dinas");
    expect(totals).toMatchObject({ reportsAwaiting: 3, reportsLapsed: 3 });
    for (const one of employees.filter(({ nip }: { nip: string }) => nip !== HEAD))
      expect(one.frozenAt).toBe("2026-04-04T18:00:00.000Z");
  });

  it("is not part of anybody's result", async () => {
    for (const nip of [RETIRED, PAUSED])
      expect((await get(`/v1/employees/${nip}/evaluations/2026-03`)).code).toBe("period.no-result");
    expect((await get(PERIOD)).openReports).toBe(2);
  });

  it("is not answered either while the month is reopened for others", async () => {
    await reopen({ kind: "UNIT", unitId: "dinas" }, "2026-04-05");
    expect((await accept(PAUSED)).body.code).toBe("period.closed");
    expect(await card(PAUSED)).toMatchObject({ frozenAt: "2026-04-04T18:00:00.000Z" });
    expect(await card(STAYING)).not.toHaveProperty("frozenAt");
    await city.host.advanceTo(Date.parse("2026-04-06T18:30:00.000Z"));
    expect(await unit("dinas")).toMatchObject({ totals: { reportsAwaiting: 3, reportsLapsed: 3 } });
  });

  it("counts again in a reopening for somebody who, it turned out, had stayed", async () => {
    await serve(PAUSED, { reason: null, from: "2026-03-31", basis: "Pembatalan SK Tubel 3/2026" });
    await reopen({ kind: "EMPLOYEE", nip: PAUSED }, "2026-04-08");
    expect(await card(PAUSED)).not.toHaveProperty("frozenAt");
    expect((await accept(PAUSED)).status).toBe(200);
    await city.host.advanceTo(Date.parse("2026-04-09T18:30:00.000Z"));
    expect(await get(`/v1/employees/${PAUSED}/evaluations/2026-03`)).toMatchObject({ reportsAccepted: 1 });
    expect(await card(PAUSED)).toHaveProperty("frozenAt");
  });

  it("is frozen again where it turns out, while it is reopened, that they had left after all", async () => {
    const from = "2026-03-31";
    await serve(RETIRED, { reason: null, from, basis: "Pembatalan SK Pensiun 12/2026" });
    await reopen({ kind: "EMPLOYEE", nip: RETIRED }, "2026-04-11");
    expect(await card(RETIRED)).not.toHaveProperty("frozenAt");
    await serve(RETIRED, { reason: "PENSIUN", from, basis: "SK Pensiun 14/2026" });
    await city.host.advanceTo(Date.parse("2026-04-12T18:30:00.000Z"));
    expect(await card(RETIRED)).toMatchObject({ frozenAt: "2026-04-11T18:00:00.000Z", deadlines: [] });
    expect((await get(`/v1/employees/${RETIRED}/evaluations/2026-03`)).code).toBe("period.no-result");
  });

  it("leaves a table that proves right", async () => {
    const proofs = prove(bukittinggi, (await everything()) as never);
    expect(proofs.flatMap(({ broken }) => broken)).toEqual([]);
  });
});
