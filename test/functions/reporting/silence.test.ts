import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OPEN_REPORTS_AT_MOST } from "../../../shared/domain/reporting/work-report.ts";
import * as items from "../../../shared/table/items.ts";
import { count } from "../../../shared/table/projection.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const SUPERIOR = "196801011990031001";
const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const OTHER = "199001012015052003";
const MONTH = "2026-03";

let city: TestCity;
const tokens = new Map<string, string>();
const as = (nip: string) => tokens.get(nip) ?? "";

async function signIn() {
  for (const nip of [SUPERIOR, HEAD, STAFF, OTHER]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("walikota", await city.token("kepala-daerah", "HEAD_OF_CITY"));
}

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("dinas");
  await city.unit("unit-1", "dinas");
  await city.employee(SUPERIOR, { unitId: "dinas" });
  await city.employee(HEAD, { raterNip: SUPERIOR });
  await city.employee(STAFF, { raterNip: HEAD });
  await city.employee(OTHER, { raterNip: HEAD });
  await signIn();
});
afterAll(() => city.host.stop());

const reports = (nip: string) => `/v1/employees/${nip}/reports`;
const submit = async (nip: string) => {
  const day = new Date(city.host.clock.now()).toISOString().slice(0, 10);
  const { body } = await city.api("POST", reports(nip), {
    as: as(nip),
    body: { day, activity: "Melayani warga" },
  });
  return { ...body, path: `${reports(nip)}/${body.id}` } as { id: string; path: string; version: number };
};
const read = (who: string, path: string) => city.api("GET", path, { as: as(who) });
const accept = (who: string, path: string, version: number) =>
  city.api("POST", `${path}/accept`, { as: as(who), version, body: {} });
const escalated = async (who: string) =>
  (await city.api("GET", "/v1/me/escalated-reports", { as: as(who) })).body.items;

describe("a report that its rater leaves unanswered, through the gateway", () => {
  it("is escalated to the rater's superior, who may then read and answer it", async () => {
    const report = await submit(STAFF);
    expect((await read(SUPERIOR, report.path)).status).toBe(403);
    expect((await accept(SUPERIOR, report.path, 1)).body.code).toBe("authority.not-rater");
    await city.host.advanceTo(Date.parse("2026-03-13T16:50:00.000Z"));
    await signIn();
    expect(await escalated(SUPERIOR)).toEqual([]);
    await city.host.advance("+1h");
    await signIn();
    expect(await escalated(SUPERIOR)).toMatchObject([{ nip: STAFF, reportId: report.id, raterNip: HEAD }]);
    expect((await read(SUPERIOR, report.path)).body).toMatchObject({
      escalation: { toNip: SUPERIOR },
      version: 2,
    });
    expect((await city.api("GET", "/v1/me/awaiting-reports", { as: as(HEAD) })).body.items).toHaveLength(1);
    expect(await city.table.find(items.workReport.key(STAFF, MONTH, report.id))).not.toHaveProperty("duePk");
    expect((await accept(OTHER, report.path, 2)).body.code).toBe("authority.not-rater");
    expect((await accept(SUPERIOR, report.path, 2)).body).toMatchObject({
      state: "ACCEPTED",
      answer: { by: SUPERIOR },
    });
    expect(await escalated(SUPERIOR)).toEqual([]);
    expect(await city.table.find(items.scorecard.key(STAFF, MONTH))).toMatchObject({
      reportsEscalated: 1,
      reportsAccepted: 1,
      reportsAwaiting: 0,
    });
  });

  it("stays with the rater if it is answered in time", async () => {
    const report = await submit(STAFF);
    expect((await accept(HEAD, report.path, 1)).body.state).toBe("ACCEPTED");
    expect(await city.table.find(items.workReport.key(STAFF, MONTH, report.id))).not.toHaveProperty("duePk");
  });

  it("goes to the head of the city if nobody is above the rater, as do the reports of those the head rates", async () => {
    const report = await submit(HEAD);
    const own = await submit(SUPERIOR);
    const awaiting = await city.api("GET", "/v1/me/awaiting-reports", { as: as("walikota") });
    expect(awaiting.body.items).toMatchObject([{ id: own.id }]);
    expect((await accept("walikota", own.path, 1)).body.state).toBe("ACCEPTED");
    // There are holidays in between: three working days end on the 25th.
    await city.host.advance("+12d");
    await signIn();
    expect(await escalated("walikota")).toMatchObject([{ reportId: report.id, raterNip: SUPERIOR }]);
    expect((await accept("walikota", report.path, 2)).body.state).toBe("ACCEPTED");
  });

  it("is no longer due once its period has closed, and does not come up again and again", async () => {
    await city.host.advanceTo(Date.parse("2026-03-31T02:00:00.000Z"));
    await signIn();
    const report = await submit(STAFF);
    await city.host.advanceTo(Date.parse("2026-04-08T02:00:00.000Z"));
    await signIn();
    const item = await city.table.find(items.workReport.key(STAFF, MONTH, report.id));
    expect(item).toMatchObject({ state: "SUBMITTED", version: 2, answerLapsedAt: expect.any(String) });
    expect(item).not.toHaveProperty("duePk");
    expect(await escalated(SUPERIOR)).toEqual([]);
  });
});

describe("a month of which very many reports wait, through the gateway", () => {
  it("takes no more until one is accepted, and its scorecard stays far below what an item may be", async () => {
    const first = await submit(OTHER);
    const key = items.scorecard.key(OTHER, first.id.slice(0, 7));
    const waits = Array.from({ length: OPEN_REPORTS_AT_MOST - 1 }, (_, place): [string, string] => [
      `open:${first.id.slice(0, 8)}${String(place).padStart(20, "0")}`,
      `AWAITING#${new Date(city.host.clock.now()).toISOString()}#1`,
    ]);
    for (let start = 0; start < waits.length; start += 50)
      await city.table.write([count({ key, add: {}, setNamed: waits.slice(start, start + 50) })]);
    const day = new Date(city.host.clock.now()).toISOString().slice(0, 10);
    const more = () =>
      city.api("POST", reports(OTHER), { as: as(OTHER), body: { day, activity: "Melayani warga" } });
    const refused = await more();
    expect([refused.status, refused.body.code]).toEqual([409, "work-report.too-many-open"]);
    expect(refused.body.detail).toContain("500 laporan bulan");
    expect(JSON.stringify(await city.table.find(key)).length).toBeLessThan(50_000);
    expect((await accept(HEAD, first.path, 1)).status).toBe(200);
    expect((await more()).status).toBe(201);
  });
});

describe("a comment, through the gateway", () => {
  it("is for the rater and the author, and leaves the report awaiting its answer", async () => {
    const { path } = await submit(STAFF);
    const comment = (who: string, version: number) =>
      city.api("POST", `${path}/comments`, { as: as(who), version, body: { text: "Berapa warga?" } });
    expect((await comment(HEAD, 1)).body).toMatchObject({ state: "SUBMITTED", comments: [{ by: HEAD }] });
    expect((await comment(HEAD, 1)).status).toBe(412);
    expect((await comment(STAFF, 2)).body.comments).toHaveLength(2);
    expect((await comment(OTHER, 3)).body.code).toBe("authority.not-rater");
  });
});

describe("a report on somebody else's work result, through the gateway", () => {
  it("is refused with the rule, whether it names another's indicator or another's reports, and nothing changes", async () => {
    const day = new Date(city.host.clock.now()).toISOString().slice(0, 10);
    const body = { day, activity: "x", progress: { indicatorId: "milik-orang-lain", amount: 1 } };
    const before = await city.table.find(items.scorecard.key(STAFF, day.slice(0, 7)));
    const unknown = await city.api("POST", reports(STAFF), { as: as(STAFF), body });
    expect(unknown.body).toMatchObject({
      code: "work-report.unknown-indicator",
      rule: expect.stringContaining("6/2022"),
    });
    const others = await city.api("POST", reports(STAFF), { as: as(OTHER), body: { day, activity: "x" } });
    expect(others.body).toMatchObject({ code: "authority.not-self", rule: expect.any(String) });
    expect(await city.table.find(items.scorecard.key(STAFF, day.slice(0, 7)))).toEqual(before);
  });
});
