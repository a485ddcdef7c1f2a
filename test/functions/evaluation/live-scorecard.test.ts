import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readUnitScorecard } from "../../../functions/evaluation/read-unit-scorecard.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { liveMonthRepository } from "../../../shared/table/scorecard/live-months.ts";
import { openTable } from "../../../shared/table/table.ts";
import { bukittinggi, planContent } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const CHIEF = "197001011995031001";
const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const SILENT = "199001012015052003";
const MONTH = "2026-03";

let city: TestCity;
const tokens = new Map<string, string>();
const as = (who: string) => tokens.get(who) as string;
const reports = `/v1/employees/${STAFF}/reports`;
const card = async (who = STAFF) =>
  city.api("GET", `/v1/employees/${STAFF}/scorecards/${MONTH}`, { as: as(who) });

async function report(amount: number) {
  const progress = { indicatorId: "izin", amount };
  const body = { day: "2026-03-09", activity: "Memproses izin", progress };
  return (await city.api("POST", reports, { as: as(STAFF), body })).body.id as string;
}

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("kota");
  await city.unit("dinas", "kota");
  await city.employee(CHIEF, { unitId: "kota" });
  await city.employee(HEAD, { raterNip: CHIEF, unitId: "dinas" });
  for (const nip of [STAFF, SILENT]) await city.employee(nip, { raterNip: HEAD, unitId: "dinas" });
  for (const nip of [CHIEF, HEAD, STAFF, SILENT]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
});

afterAll(() => city.host.stop());

describe("a live scorecard", () => {
  it("starts with what is missing, and says when the month closes", async () => {
    const { body } = await card();
    expect(body).toMatchObject({ planState: "NONE", reportsAccepted: 0, achievements: [] });
    const missing = body.missing.map(({ what }: { what: string }) => what);
    expect(missing).toEqual(["PLAN", "REPORTS", "FEEDBACK_OF_SUPERIOR", "TRAINING_HOURS"]);
    expect(body.deadlines).toEqual([
      { kind: "PERIOD_CLOSES", at: "2026-04-04T18:00:00.000Z", turn: "EMPLOYEE" },
    ]);
    expect(body.feedback).toEqual({ fromSuperior: 0, fromColleaguesShownFrom: "2026-04-02" });
    expect(body).not.toHaveProperty("changedAt");
  });

  it("changes in the transaction of every event, with who has to do what by when", async () => {
    const plans = `/v1/employees/${STAFF}/plans`;
    await city.api("POST", plans, { as: as(STAFF), body: { year: "2026", ...planContent() } });
    await city.api("POST", `${plans}/2026/propose`, { as: as(STAFF), version: 1 });
    await city.api("POST", `${plans}/2026/agree`, { as: as(HEAD), version: 2 });
    const [accepted, returned, waiting] = [await report(6), await report(1), await report(2)];
    await city.api("POST", `${reports}/${accepted}/accept`, { as: as(HEAD), body: {}, version: 1 });
    const reason = "Sebutkan nomor izinnya";
    await city.api("POST", `${reports}/${returned}/return`, { as: as(HEAD), body: { reason }, version: 1 });
    const text = "Pertahankan";
    await city.api("POST", `/v1/employees/${STAFF}/feedback`, { as: as(HEAD), body: { month: MONTH, text } });
    const { body } = await card(HEAD);
    expect(body).toMatchObject({
      planState: "AGREED",
      reportsAwaiting: 1,
      reportsAccepted: 1,
      reportsReturned: 1,
      achievementBasisPoints: 6_000,
      feedback: { fromSuperior: 1 },
    });
    expect(body.deadlines).toEqual([
      { kind: "RATER_ANSWERS", at: "2026-03-13T16:59:59.999Z", reportId: waiting, turn: "RATER" },
      { kind: "PERIOD_CLOSES", at: "2026-04-04T18:00:00.000Z", turn: "EMPLOYEE" },
      { kind: "REVISE_REPORT", at: "2026-04-04T18:00:00.000Z", reportId: returned, turn: "EMPLOYEE" },
    ]);
    const missing = body.missing.map(({ what }: { what: string }) => what);
    expect(missing).toEqual(["REPORTS_TO_REVISE", "REPORTS_UNANSWERED", "TRAINING_HOURS"]);
    expect(Date.parse(body.changedAt)).toBeGreaterThan(0);
  });

  it("is one query of at most two read units, with what its owner owes", async () => {
    const meter = newMeter();
    const { owed } = await liveMonthRepository(openTable({ meter })).of(STAFF, {
      month: MONTH,
      requiredHours: { PNS: 20, PPPK: 0, PPPK_PARUH_WAKTU: 0 },
      at: "2026-04-01T00:00:00.000Z",
      timeZone: "Asia/Jakarta",
      weighting: "EXACT",
      before: "2026-03-10",
    });
    expect(owed).toEqual({ recommendations: [], help: { awaiting: [], asked: [] } });
    expect(meter.roundTrips).toBe(1);
    expect(meter.readUnits).toBeLessThanOrEqual(2);
  });

  it("is refused to colleagues, and to anybody who is not the rater", async () => {
    expect((await card(SILENT)).body.code).toBe("authority.not-yours");
    expect((await card(CHIEF)).body.code).toBe("authority.not-yours");
    expect((await card("hr")).status).toBe(200);
  });

  it("is shown to the head of the city for those they rate", async () => {
    const mayor = await city.token("kepala-daerah", "HEAD_OF_CITY");
    const of = (nip: string) => city.api("GET", `/v1/employees/${nip}/scorecards/${MONTH}`, { as: mayor });
    expect((await of(CHIEF)).body).toMatchObject({ nip: CHIEF, planState: "NONE" });
    expect((await of(STAFF)).body.code).toBe("authority.not-yours");
  });
});

describe("the live scorecard of a unit", () => {
  const unit = (id: string, who: string, query = "") =>
    city.api("GET", `/v1/units/${id}/scorecards/${MONTH}${query}`, { as: as(who) });

  it("is the sum of its staff's, and also names those who have reported nothing", async () => {
    const { body } = await unit("dinas", CHIEF);
    expect(body.totals).toMatchObject({
      employeesActive: 1,
      reportsAccepted: 1,
      reportsAwaiting: 1,
      feedback: 1,
      employeesWithFeedback: 1,
    });
    expect(body.employees).toMatchObject([
      { nip: HEAD, reportsAccepted: 0 },
      { nip: STAFF, reportsAccepted: 1, reportsReturned: 1, achievementBasisPoints: 6_000 },
      { nip: SILENT, reportsAccepted: 0 },
    ]);
  });

  it("shows what each of its staff lacks, what is due first, and how all of them are doing", async () => {
    const day = "2026-03-09";
    const training = { title: "Diklat", path: "PENDIDIKAN", hours: 6, day, provider: "BKPSDM" };
    const path = `/v1/employees/${STAFF}/training`;
    const { body: recorded } = await city.api("POST", path, { as: as(STAFF), body: training });
    await city.api("POST", `${path}/${recorded.id}/confirm`, { as: as(HEAD), version: 1 });
    const { body } = await unit("dinas", CHIEF);
    const [, active, silent] = body.employees;
    expect(active).toMatchObject({
      feedback: 1,
      training: { countedHours: 6, requiredHours: 20 },
      missing: ["REPORTS_TO_REVISE", "REPORTS_UNANSWERED", "TRAINING_HOURS"],
      nextDeadline: { kind: "RATER_ANSWERS", at: "2026-03-13T16:59:59.999Z", turn: "RATER" },
    });
    expect(silent).toMatchObject({ feedback: 0, training: { countedHours: 0, requiredHours: 20 } });
    expect(silent.missing).toEqual(["PLAN", "REPORTS", "FEEDBACK_OF_SUPERIOR", "TRAINING_HOURS"]);
    expect(body.staff).toMatchObject({
      employees: 3,
      achievementBasisPoints: 6_000,
      training: { countedHours: 6, requiredHours: 60 },
    });
    expect(body.staff.missing).toEqual(
      expect.arrayContaining([
        { what: "PLAN", employees: 2 },
        { what: "REPORTS_TO_REVISE", employees: 1 },
        { what: "TRAINING_HOURS", employees: 3 },
      ]),
    );
    const { body: first } = await unit("dinas", CHIEF, "?limit=2");
    expect(first.employees).toHaveLength(2);
    expect(first.staff).toEqual(body.staff);
    const { body: rest } = await unit("dinas", CHIEF, `?limit=2&cursor=${first.cursor}`);
    expect([...first.employees, ...rest.employees]).toEqual(body.employees);
    expect(Object.keys(rest).toSorted()).toEqual(["employees", "month", "unitId"]);
  });

  it("reads only each page's own staff on later pages, however many there are", async () => {
    const { body: first } = await unit("dinas", CHIEF, "?limit=2");
    const months = liveMonthRepository(openTable({ meter: newMeter() }));
    const asked: number[] = [];
    const counting: typeof months = {
      ...months,
      measured: (staff, measuring) => {
        asked.push(staff.length);
        return months.measured(staff, measuring);
      },
    };
    const input = {
      params: { unitId: "dinas", month: MONTH },
      body: undefined,
      at: "2026-03-10T02:00:00.000Z",
      origin: "https://kinerja.example",
    };
    const principal = { id: CHIEF, roles: ["EMPLOYEE" as const] };
    const query = { limit: 2, cursor: first.cursor };
    await readUnitScorecard({ ...input, query, principal }, { months: counting, city: bukittinggi });
    expect(asked).toEqual([1]);
  });

  it("is the city's for the topmost unit", async () => {
    const { body } = await unit("kota", "hr", "?limit=1");
    expect(body.totals).toEqual(body.units[0].totals);
    expect(body.totals).toMatchObject({ employeesActive: 1, reportsAccepted: 1 });
    expect(body.units.map(({ unitId }: { unitId: string }) => unitId)).toEqual(["dinas", "kota"]);
  });

  it("is for the head of it or of a unit above it, and for HR", async () => {
    expect((await unit("kota", HEAD)).body.code).toBe("employee.not-lead");
    expect((await unit("dinas", STAFF)).body.code).toBe("employee.not-lead");
  });
});

describe("the live scorecards of a team", () => {
  const team = (who: string, query = "") =>
    city.api("GET", `/v1/me/team-scorecards?month=${MONTH}${query}`, { as: as(who) });

  it("are those of whom somebody rates, page by page, and nobody else's", async () => {
    const { body } = await team(HEAD);
    expect(body.items).toMatchObject([
      { nip: STAFF, reportsAccepted: 1, achievementBasisPoints: 6_000 },
      { nip: SILENT, reportsAccepted: 0 },
    ]);
    const first = (await team(HEAD, "&limit=1")).body;
    expect(first.items).toMatchObject([{ nip: STAFF }]);
    const second = (await team(HEAD, `&limit=1&cursor=${first.cursor}`)).body;
    expect(second.items).toMatchObject([{ nip: SILENT }]);
    expect((await team(SILENT)).body.items).toEqual([]);
  });
});
