import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listAwaiting } from "../../../functions/reporting/list-inbox.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { workReportRepository } from "../../../shared/table/reporting/work-reports.ts";
import { closedMonths } from "../../../shared/table/scorecard/closed-months.ts";
import { openTable } from "../../../shared/table/table.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const SUPERIOR = "196801011990031001";
const HEAD = "197501012000031002";
const STAFF = "198609262015051001";

let city: TestCity;
const tokens = new Map<string, string>();
const as = (who: string) => tokens.get(who) ?? "";
const reports = `/v1/employees/${STAFF}/reports`;

async function advanceTo(instant: string) {
  if (Date.parse(instant) > city.host.clock.now()) await city.host.advanceTo(Date.parse(instant));
  for (const nip of [SUPERIOR, HEAD, STAFF]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
}

const submit = (day: string) =>
  city.api("POST", reports, { as: as(STAFF), body: { day, activity: "Melayani warga" } });

async function inbox(who: string, kind: "awaiting" | "escalated", query = "") {
  const { body } = await city.api("GET", `/v1/me/${kind}-reports${query}`, { as: as(who) });
  return body.items.map(({ id, reportId }: { id?: string; reportId?: string }) => id ?? reportId);
}

/** What the superior's inbox says of the report that was passed on to them. */
async function passedOn(): Promise<string> {
  const { body } = await city.api("GET", "/v1/inbox?limit=100", { as: as(SUPERIOR) });
  return body.items.find(({ kind }: { kind: string }) => kind === "REPORT_PASSED_ON").sentence.id;
}

/** March of the whole unit. */
async function unanswered() {
  const { body } = await city.api("GET", "/v1/units/unit-1/scorecards/2026-03", { as: as(SUPERIOR) });
  return body.totals;
}

const one = async (id: string, nip = STAFF) =>
  (await city.api("GET", `/v1/employees/${nip}/reports/${id}`, { as: as(nip) })).body;

beforeAll(async () => {
  city = await startTestCity("bukittinggi", Date.parse("2026-03-25T02:00:00.000Z"));
  await city.unit("dinas");
  await city.unit("unit-1", "dinas");
  await city.employee(SUPERIOR, { unitId: "dinas" });
  await city.employee(HEAD, { raterNip: SUPERIOR });
  await city.employee(STAFF, { raterNip: HEAD });
  await advanceTo("2026-03-25T02:00:00.000Z");
});
afterAll(() => city.host.stop());

describe("a month that is over, through the gateway", () => {
  it("accepts no report, feedback or observation, even if it was never closed", async () => {
    const refused = await submit("2026-01-30");
    expect(refused).toMatchObject({ status: 409, body: { code: "work-report.month-closed" } });
    expect(refused.body.detail).toContain("Januari 2026");
    const feedback = { month: "2026-01", text: "Baik" };
    const given = await city.api("POST", `/v1/employees/${STAFF}/feedback`, { as: as(HEAD), body: feedback });
    expect(given.body.code).toBe("feedback.month-closed");
    const instrument = {
      title: "Loket",
      levels: [
        { score: 0, label: "Kurang" },
        { score: 1, label: "Baik" },
      ],
      criteria: [{ id: "ramah", statement: "Ramah" }],
    };
    const { body } = await city.api("POST", "/v1/observation-instruments", {
      as: as("hr"),
      body: instrument,
    });
    const seen = { instrumentId: body.id, scores: [{ criterionId: "ramah", score: 1 }], feedback: "Baik" };
    const observe = (day: string) =>
      city.api("POST", `/v1/employees/${STAFF}/observations`, { as: as(HEAD), body: { ...seen, day } });
    expect((await observe("2026-01-30")).body.code).toBe("observation.month-closed");
    expect((await observe("2026-02-27")).status).toBe(201);
    expect((await submit("2026-02-27")).status).toBe(201);
  });

  it("leaves nothing in the inboxes of those who can no longer answer, until it is reopened", async () => {
    const silent = (await submit("2026-03-25")).body.id;
    const body = { day: "2026-03-25", activity: "Memimpin rapat" };
    const ofHead = (await city.api("POST", `/v1/employees/${HEAD}/reports`, { as: as(HEAD), body })).body.id;
    await advanceTo("2026-03-31T02:00:00.000Z");
    expect(await inbox(SUPERIOR, "escalated")).toContain(silent);
    const late = (await submit("2026-03-31")).body.id;
    expect(await inbox(HEAD, "awaiting")).toEqual(expect.arrayContaining([silent, late]));
    await advanceTo("2026-04-06T02:00:00.000Z");
    const current = (await submit("2026-04-06")).body.id;
    expect(await inbox(HEAD, "awaiting")).toEqual([current]);
    expect(await inbox(HEAD, "awaiting", "?limit=1")).toEqual([current]);
    expect(await inbox(SUPERIOR, "escalated")).toEqual([]);
    expect(await passedOn()).toContain("Bulannya sudah ditutup, jadi tidak dapat dijawab lagi.");
    expect(await unanswered()).toMatchObject({ reportsAwaiting: 3, reportsLapsed: 3 });
    expect((await one(silent)).isMonthClosed).toBe(true);
    expect((await one(current)).isMonthClosed).toBe(false);

    const period = await city.api("GET", "/v1/periods/2026-03", { as: as("hr") });
    const reason = "Pegawai sakit pada akhir bulan.";
    await city.api("POST", "/v1/periods/2026-03/reopen", {
      as: as("hr"),
      version: period.body.version,
      body: { scope: { kind: "EMPLOYEE", nip: STAFF }, reason, lastDay: "2026-04-08" },
    });
    await city.host.idle();
    expect(await inbox(HEAD, "awaiting")).toEqual([silent, late, current]);
    expect(await inbox(SUPERIOR, "escalated")).toEqual([silent]);
    expect(await passedOn()).toContain("beralih kepada Anda dan menunggu jawaban.");
    expect(await unanswered()).toMatchObject({ reportsAwaiting: 3, reportsLapsed: 1 });
    expect((await one(silent)).isMonthClosed).toBe(false);
    expect((await one(ofHead, HEAD)).isMonthClosed).toBe(true);
    const accepted = await city.api("POST", `${reports}/${late}/accept`, {
      as: as(HEAD),
      version: (await city.api("GET", `${reports}/${late}`, { as: as(HEAD) })).body.version,
      body: {},
    });
    expect(accepted.body.state).toBe("ACCEPTED");
  });

  it("costs its raters no extra round trips, however much is unanswered in it", async () => {
    for (const day of ["2026-04-07", "2026-04-07", "2026-04-07"]) await submit(day);
    await advanceTo("2026-06-08T02:00:00.000Z");
    const today = (await submit("2026-06-08")).body.id;
    const meter = newMeter();
    const table = openTable({ meter });
    const deps = { reports: workReportRepository(table), closed: closedMonths(table) };
    const { items } = await listAwaiting(
      {
        params: undefined,
        query: { limit: 1 },
        body: undefined,
        principal: { id: HEAD, roles: ["EMPLOYEE"] },
        at: "2026-06-08T03:00:00.000Z",
      },
      { ...deps, city: cityBySlug("bukittinggi") },
    );
    expect(items.map(({ id }) => id)).toEqual([today]);
    expect(meter.roundTrips).toBe(2);
  });
});
