import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reopenWork } from "../../../functions/evaluation/reopening-runs.ts";
import { prove } from "../../../infra/local/verify/city.ts";
import type { Item } from "../../../infra/local/verify/items.ts";
import type { Run } from "../../../shared/domain/run.ts";
import { closeAgainRun, reopenRun } from "../../../shared/table/evaluation/close-runs.ts";
import { closingRepository } from "../../../shared/table/evaluation/closings.ts";
import { periodRepository } from "../../../shared/table/evaluation/periods.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { employeeRepository } from "../../../shared/table/organisation/employees.ts";
import { runRepository } from "../../../shared/table/runs/runs.ts";
import { openTable } from "../../../shared/table/table.ts";
import { type ClosedCity, HEAD, STAFF, startClosedCity } from "../../support/cities/closed-city.ts";
import { bukittinggi } from "../../support/cities/domain-builders.ts";
import { everything } from "../../support/table/everything.ts";

const [ONE, TWO, THREE] = STAFF;
const PERIOD = "/v1/periods/2026-03";
const REASON = "Data presensi pelayanan salah dimuat pada akhir bulan.";
const MEETS = { hasilKerja: "SESUAI_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" };

let city: ClosedCity;
const signedIn = new Map<string, string>();
const signIn = async (nip: string) => signedIn.set(nip, await city.token(nip, "EMPLOYEE"));
const as = (who: string) => city.as(who) ?? signedIn.get(who);
const evaluation = (nip: string, rest = "", who = "hr") =>
  city.api("GET", `/v1/employees/${nip}/evaluations/2026-03${rest}`, { as: as(who) });
const period = async () => (await city.api("GET", PERIOD, { as: as("hr") })).body;
const rate = (nip: string, version: number, reasons: object = {}) =>
  city.api("PUT", `/v1/employees/${nip}/evaluations/2026-03/rating`, {
    as: as(HEAD),
    body: { ...MEETS, ...reasons },
    version,
  });

async function reopen(scope: object, lastDay: string, who = "hr") {
  const { version } = await period();
  const answer = await city.api("POST", `${PERIOD}/reopen`, {
    as: as(who),
    version,
    body: { scope, reason: REASON, lastDay },
  });
  await city.host.idle();
  return answer;
}

async function report(nip: string, amount: number) {
  const progress = { indicatorId: "izin", amount };
  const body = { day: "2026-03-10", activity: "Memproses izin", ...(amount > 0 && { progress }) };
  const sent = await city.api("POST", `/v1/employees/${nip}/reports`, { as: as(nip), body });
  if (sent.status !== 201) return sent;
  const accept = `/v1/employees/${nip}/reports/${sent.body.id}/accept`;
  return city.api("POST", accept, { as: as(HEAD), body: {}, version: 1 });
}

beforeAll(async () => {
  city = await startClosedCity();
});

afterAll(() => city.host.stop());

describe("a closed month that HR reopens", () => {
  it("needs a reason and an end within the city's limit, and only HR may order it", async () => {
    const scope = { kind: "EMPLOYEE", nip: ONE };
    expect((await reopen(scope, "2026-04-30")).body.code).toBe("reopening.day-out-of-range");
    expect((await reopen(scope, "2026-04-06", HEAD)).body.code).toBe("request.role-missing");
    expect((await period()).reopenings).toBeUndefined();
  });

  it("is open for those it was reopened for, and for nobody else", async () => {
    await rate(ONE, 1);
    const answer = await reopen({ kind: "EMPLOYEE", nip: ONE }, "2026-04-06");
    expect(answer.body.reopenings).toMatchObject([{ number: 1, reason: REASON, unitIds: ["unit-2"] }]);
    const openUntil = "2026-04-06T16:59:59.999Z";
    expect((await evaluation(ONE)).body).toMatchObject({ stage: "REOPENED", reopening: 1, openUntil });
    const card = await city.api("GET", `/v1/employees/${ONE}/scorecards/2026-03`, { as: as(ONE) });
    expect(card.body.deadlines).toEqual([{ kind: "PERIOD_CLOSES", at: openUntil, turn: "EMPLOYEE" }]);
    expect((await evaluation(ONE)).body).not.toHaveProperty("rating");
    expect((await rate(ONE, 3)).body.code).toBe("rating.reopened");
    expect((await evaluation(ONE, "/document")).body).toContain("MENUNGGU PENUTUPAN KEMBALI");
    expect((await report(TWO, 0)).body.code).toBe("period.closed");
    expect((await report(ONE, 2)).body).toMatchObject({ state: "ACCEPTED" });
    const { counters, result } = (await evaluation(ONE, "/explanation", ONE)).body.recomputation;
    expect(result.isSame).toBe(true);
    expect(counters).toEqual({
      stored: expect.any(String),
      reason: {
        id: expect.stringContaining("sedang dibuka kembali"),
        en: expect.stringContaining("is reopened"),
      },
    });
    const refused = (await reopen({ kind: "CITY" }, "2026-04-06")).body;
    expect(refused).toMatchObject({
      code: "reopening.open-already",
      detail: expect.stringContaining("6 April 2026"),
    });
    expect((await reopen({ kind: "EMPLOYEE", nip: ONE }, "2026-04-06")).body.code).toBe(refused.code);
  });

  it("shows one employee's reopening to that employee, HR and the head of the city, and nobody else", async () => {
    for (const path of [PERIOD, "/v1/periods"]) {
      const see = async (who: string) => JSON.stringify((await city.api("GET", path, { as: as(who) })).body);
      for (const who of [ONE, "hr", "mayor"]) expect(await see(who)).toContain(REASON);
      for (const who of [TWO, HEAD]) {
        expect(await see(who)).toContain('"state":"CLOSED"');
        expect(await see(who)).not.toMatch(/reopenings|presensi/);
      }
    }
  });

  it("may be open for another employee at the same time, each until its own end", async () => {
    expect((await reopen({ kind: "EMPLOYEE", nip: TWO }, "2026-04-07")).body.reopenings).toHaveLength(2);
    expect((await evaluation(TWO)).body).toMatchObject({ stage: "REOPENED", reopening: 2 });
    expect((await evaluation(ONE)).body).toMatchObject({ stage: "REOPENED", reopening: 1 });
  });

  it("keeps the previous result, with its rating", async () => {
    const { body } = await evaluation(ONE, "/earlier", ONE);
    expect(body.items).toMatchObject([{ stage: "RATED", version: 2, rating: { predikat: "BAIK" } }]);
    expect(body.items[0].measures[0]).toMatchObject({ valueBasisPoints: 10_000 });
  });

  it("closes again the same way, exactly once, and can be explained", async () => {
    await city.advanceTo(Date.parse("2026-04-06T18:30:00.000Z"));
    await city.host.idle();
    const { body } = await evaluation(ONE);
    expect(body).toMatchObject({ stage: "AWAITING_RATING", version: 4, reopening: 1, reportsAccepted: 6 });
    expect(body.measures[0]).toMatchObject({ name: "ACHIEVEMENT", valueBasisPoints: 12_000 });
    expect((await report(ONE, 2)).body.code).toBe("period.closed");
    expect((await evaluation(TWO)).body).toMatchObject({ stage: "REOPENED", reopening: 2 });
    const [first] = (await period()).reopenings;
    expect(first.closedAt).toBe("2026-04-06T18:00:00.000Z");
    const why = (await evaluation(ONE, "/explanation")).body;
    expect(why.recomputation).toMatchObject({ result: { isSame: true }, counters: { isSame: true } });
    expect(why.sources.history.map(({ type }: { type: string }) => type)).toEqual([
      "EVIDENCE_FROZEN",
      "RATED",
      "MONTH_REOPENED",
      "EVIDENCE_FROZEN",
    ]);
    await city.advanceTo(Date.parse("2026-04-07T18:30:00.000Z"));
    expect((await evaluation(ONE)).body.version).toBe(4);
    expect((await evaluation(TWO)).body).toMatchObject({ stage: "AWAITING_RATING", reopening: 2 });
    expect((await report(ONE, 2)).body.code).toBe("work-report.month-closed");
  });

  it("leaves final results alone, and says so if asked for only one", async () => {
    const why = { hasilKerjaReason: "Rencana belum disepakati, hasil memadai." };
    await rate(THREE, 1, why);
    const receipt = `/v1/employees/${THREE}/evaluations/2026-03`;
    await city.api("POST", `${receipt}/receipt`, { as: as(THREE), version: 2 });
    await city.api("POST", `${receipt}/acceptance`, { as: as(THREE), version: 3 });
    expect((await evaluation(THREE)).body.stage).toBe("FINAL");
    const refused = await reopen({ kind: "EMPLOYEE", nip: THREE }, "2026-04-09");
    expect(refused.body.code).toBe("reopening.result-final");
    expect((await reopen({ kind: "UNIT", unitId: "unit-2" }, "2026-04-09")).status).toBe(200);
    const stages = await Promise.all(STAFF.map(async (nip) => (await evaluation(nip)).body.stage));
    expect(stages).toEqual(["REOPENED", "REOPENED", "FINAL"]);
  });

  it("can be proven throughout, and after it has closed again", async () => {
    const broken = async () =>
      prove(bukittinggi, (await everything()) as Item[]).flatMap((proof) => proof.broken);
    expect(await broken()).toEqual([]);
    await city.advanceTo(Date.parse("2026-04-09T18:30:00.000Z"));
    await city.host.idle();
    const stages = await Promise.all(STAFF.map(async (nip) => (await evaluation(nip)).body.stage));
    expect(stages).toEqual(["AWAITING_RATING", "AWAITING_RATING", "FINAL"]);
    expect(await broken()).toEqual([]);
    expect((await period()).reopenings).toHaveLength(3);
  });

  it("includes employees unknown at the close: registered later, or moved meanwhile", async () => {
    const late = "199303032017042005";
    await city.employee(late, { raterNip: HEAD, unitId: "unit-2" });
    const unsendable = "/v1/units/unit-2/siasn-unsendable/2026-03";
    const { items } = (await city.api("GET", unsendable, { as: as("hr") })).body;
    expect(items).toContainEqual({
      ...{ nip: late, name: "Pegawai 005", reason: "NOT_EVALUATED" },
      explanation: {
        id: expect.stringContaining("Buka kembali bulannya"),
        en: expect.stringContaining("Reopen the month"),
      },
    });
    const stranger = { kind: "EMPLOYEE", nip: "199303032017042006" };
    expect((await reopen(stranger, "2026-04-11")).status).toBe(404);
    const answer = await reopen({ kind: "EMPLOYEE", nip: late }, "2026-04-11");
    expect(answer.body.reopenings).toHaveLength(4);
    await signIn(late);
    expect((await report(late, 0)).body).toMatchObject({ state: "ACCEPTED" });
    await city.advanceTo(Date.parse("2026-04-11T18:30:00.000Z"));
    await city.host.idle();
    expect((await evaluation(late)).body).toMatchObject({
      ...{ stage: "AWAITING_RATING", version: 1, reportsAccepted: 1, unitId: "unit-2" },
    });
    await signIn(late);
    expect((await report(late, 0)).body.code).toBe("work-report.month-closed");
    expect((await period()).reopenings[3].closedAt).toBe("2026-04-11T18:00:00.000Z");
    const proofs = prove(bukittinggi, (await everything()) as Item[]);
    expect(proofs.flatMap((proof) => proof.broken)).toEqual([]);
  });

  it("can be closed by HR before its last day, once", async () => {
    const opened = await reopen({ kind: "EMPLOYEE", nip: TWO }, "2026-04-20");
    expect((await evaluation(TWO)).body.stage).toBe("REOPENED");
    const end = (number: number, version: number, who = "hr") =>
      city.api("POST", `${PERIOD}/reopenings/${number}/close`, { as: as(who), version });
    const { version } = opened.body;
    expect((await end(5, version, HEAD)).body.code).toBe("request.role-missing");
    expect((await end(9, version)).body.code).toBe("reopening.not-open");
    const ended = await end(5, version);
    expect(ended).toMatchObject({ status: 200, body: { version: version + 1 } });
    await city.host.idle();
    expect((await evaluation(TWO)).body.stage).toBe("AWAITING_RATING");
    expect((await period()).reopenings[4]).toMatchObject({ number: 5, closedAt: expect.any(String) });
    expect((await end(5, version + 2)).body.code).toBe("reopening.not-open");
    expect((await reopen({ kind: "EMPLOYEE", nip: TWO }, "2026-04-20")).status).toBe(200);
  });

  it("opens nothing in a unit that is closing again, even if a message to open it is under way", async () => {
    const month = "2026-03";
    const [at, unitId, number] = [new Date(city.host.clock.now()).toISOString(), "unit-2", 6];
    expect((await period()).reopenings.at(-1)).toMatchObject({ number, scope: { nip: TWO } });
    const table = openTable({ meter: newMeter() });
    const closings = closingRepository(table);
    const deps = {
      ...{ closings, city: bukittinggi, groupsACall: 1, send: async () => {} },
      employees: employeeRepository(table),
      periods: periodRepository(table),
    };
    await closings.endReopening({ run: closeAgainRun(month, number), unitId, at });
    const before = (await evaluation(ONE)).body;
    expect(before.stage).toBe("AWAITING_RATING");
    const { id } = reopenRun(month, number);
    const [run] = await runRepository(table).findMany([{ kind: "reopen", id }]);
    await reopenWork(deps).part({ kind: "reopen", id, part: unitId, at }, run as Run);
    expect((await evaluation(ONE)).body).toEqual(before);
    const { version } = await period();
    await city.api("POST", `${PERIOD}/reopenings/${number}/close`, { as: as("hr"), version });
    await city.host.idle();
    expect((await evaluation(TWO)).body.stage).toBe("AWAITING_RATING");
  });

  it("requires a month whose close has started: otherwise the refusal names the day", async () => {
    const body = { scope: { kind: "CITY" }, reason: REASON, lastDay: "2026-04-12" };
    const order = await city.api("POST", "/v1/periods/2026-04/reopen", { as: as("hr"), version: 1, body });
    expect(order).toMatchObject({ status: 409, body: { code: "reopening.not-closed" } });
    const asked = await city.api("GET", "/v1/periods/2026-04", { as: as(ONE) });
    expect(asked).toMatchObject({ status: 404, body: { code: "period.not-begun" } });
    expect(asked.body.detail).toContain("5 Mei 2026");
    const quarter = await city.api("GET", "/v1/periods/2026-T1", { as: as(ONE) });
    expect(quarter).toMatchObject({ status: 404, body: { code: "period.no-quarters" } });
  });
});
