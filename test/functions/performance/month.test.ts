import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planContent } from "../../support/cities/domain-builders.ts";
import { type Answer, startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const OTHER = "199001012015052003";
const REPORT = {
  day: "2026-03-09",
  activity: "Memproses izin",
  progress: { indicatorId: "izin", amount: 2 },
};

let city: TestCity;
let head: string;
let staff: string;
let other: string;
let hr: string;

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("unit-1");
  await city.unit("unit-2", "unit-1");
  await city.employee(HEAD);
  await city.employee(STAFF, { raterNip: HEAD });
  await city.employee(OTHER, { raterNip: HEAD, unitId: "unit-2" });
  head = await city.token(HEAD, "EMPLOYEE");
  staff = await city.token(STAFF, "EMPLOYEE");
  other = await city.token(OTHER, "EMPLOYEE");
  hr = await city.token("pengelola-kinerja", "HR");
});

afterAll(() => city.host.stop());

const plans = `/v1/employees/${STAFF}/plans`;
const reports = `/v1/employees/${STAFF}/reports`;
const submit = (body: object = REPORT, headers = {}) =>
  city.api("POST", reports, { as: staff, body, headers });
const answer = (report: Answer, how: "accept" | "return", body: object = {}) =>
  city.api("POST", `${reports}/${report.body.id}/${how}`, { as: head, body, version: report.body.version });

describe("a month of performance, through the gateway", () => {
  it("has a plan drafted and proposed by the employee, and agreed only by the rater", async () => {
    const drafted = await city.api("POST", plans, { as: staff, body: { year: "2026", ...planContent() } });
    expect(drafted).toMatchObject({ status: 201, body: { state: "DRAFT", version: 1 } });
    expect(drafted.headers.get("etag")).toBe('"1"');
    const proposed = await city.api("POST", `${plans}/2026/propose`, { as: staff, version: 1 });
    expect(proposed).toMatchObject({ status: 200, body: { state: "PROPOSED", raterNip: HEAD } });
    const awaiting = await city.api("GET", "/v1/me/proposed-plans", { as: head });
    expect(awaiting.body.items).toMatchObject([{ nip: STAFF }]);

    expect((await city.api("POST", `${plans}/2026/agree`, { as: other, version: 2 })).body.code).toBe(
      "authority.not-rater",
    );
    expect((await city.api("POST", `${plans}/2026/agree`, { as: head, version: 1 })).status).toBe(412);
    expect((await city.api("POST", `${plans}/2026/agree`, { as: head })).status).toBe(428);
    expect((await city.api("POST", `${plans}/2026/agree`, { as: head, version: 2 })).body.state).toBe(
      "AGREED",
    );
    const again = await city.api("POST", `${plans}/2026/agree`, { as: head, version: 3 });
    expect(again).toMatchObject({
      status: 409,
      body: { code: "plan.not-proposed", rule: expect.stringContaining("6/2022") },
    });
    expect((await city.api("GET", "/v1/me/proposed-plans", { as: head })).body.items).toEqual([]);
  });

  it("refuses a second plan for the same year, and somebody else's", async () => {
    const body = { year: "2026", ...planContent() };
    expect((await city.api("POST", plans, { as: staff, body })).body).toMatchObject({
      code: "plan.exists",
      detail: expect.stringContaining("sudah disepakati"),
    });
    expect((await city.api("POST", plans, { as: other, body })).body.code).toBe("authority.not-self");
  });

  it("lists a submitted report for the rater, counts it once accepted, and shows it on the live scorecard", async () => {
    const report = await submit();
    expect(report).toMatchObject({ status: 201, body: { state: "SUBMITTED", raterNip: HEAD } });
    // Three working days from Tuesday 10 March, to the end of the local day.
    expect(report.body.answerDueAt).toBe("2026-03-13T16:59:59.999Z");
    expect((await city.api("GET", "/v1/me/awaiting-reports", { as: head })).body.items).toHaveLength(1);
    expect((await answer(report, "accept", { text: "Terima kasih" })).body.state).toBe("ACCEPTED");
    const scorecard = await city.api("GET", `/v1/employees/${STAFF}/scorecards/2026-03`, { as: staff });
    expect(scorecard.body).toMatchObject({
      planState: "AGREED",
      reportsAccepted: 1,
      reportsAwaiting: 0,
      achievements: [{ indicatorId: "izin", target: 10, actual: 2, achievementBasisPoints: 2_000 }],
      achievementBasisPoints: 2_000,
    });
  });

  it("accepts a returned report again once it is revised", async () => {
    const returned = await answer(await submit(), "return", { reason: "Sebutkan nomor izinnya" });
    const path = `${reports}/${returned.body.id}`;
    const revised = await city.api("PUT", path, {
      as: staff,
      version: 2,
      body: { ...REPORT, obstacles: "Listrik padam" },
    });
    expect(revised.body).toMatchObject({ state: "SUBMITTED", version: 3, obstacles: "Listrik padam" });
    expect((await answer(revised, "accept")).body.state).toBe("ACCEPTED");
  });

  it("records a report sent twice under one key only once, and refuses the key with another body", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const [first, second] = [await submit(REPORT, headers), await submit(REPORT, headers)];
    expect(second.body).toEqual(first.body);
    expect(second.headers.get("idempotency-replayed")).toBe("true");
    expect((await submit({ ...REPORT, activity: "Lain" }, headers)).status).toBe(422);
    const listed = await city.api("GET", `${reports}?month=2026-03`, { as: staff });
    expect(listed.body.items.filter(({ id }: { id: string }) => id === first.body.id)).toHaveLength(1);
  });

  it("lets the employee, the rater and HR read, and nobody else", async () => {
    const path = `${reports}?month=2026-03`;
    for (const as of [staff, head, hr]) expect((await city.api("GET", path, { as })).status).toBe(200);
    expect(await city.api("GET", path, { as: other })).toMatchObject({
      status: 403,
      body: { code: "authority.not-yours" },
    });
    expect((await city.api("GET", path)).status).toBe(401);
    const citizenRole = await city.token("pengelola-pengaduan", "COMPLAINT_OFFICER");
    expect((await city.api("GET", path, { as: citizenRole })).body.code).toBe("request.role-missing");
  });

  it("names every wrong field of a report, in Indonesian and on request in English", async () => {
    const wrong = { day: "9 Maret", activity: "", progress: { indicatorId: "izin", amount: -1 }, extra: 1 };
    const { status, body } = await submit(wrong);
    expect(status).toBe(400);
    const fields = body.errors.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(
      expect.arrayContaining(["body.day", "body.activity", "body.progress.amount", "body"]),
    );
    expect(body.errors[0].message).toBe(
      "Tulis tanggal sebagai tahun-bulan-hari, misalnya 2024-03-01 untuk 1 Maret 2024.",
    );
    const english = await submit(wrong, { "accept-language": "en" });
    expect(english.body.errors[0].message).toBe(
      "Write a date as year-month-day, such as 2024-03-01 for 1 March 2024.",
    );
  });

  it("closes on schedule with a result for everybody, and accepts no report afterwards", async () => {
    const waiting = await submit();
    for (let count = 0; count < 8; count += 1) await answer(await submit(), "accept");
    await city.host.advanceTo(Date.parse("2026-04-04T18:30:00.000Z"));
    const period = await city.api("GET", "/v1/periods/2026-03", { as: staff });
    expect(period.body).toMatchObject({ state: "CLOSED", unitsTotal: 2, unitsDone: 2 });
    const result = await city.api("GET", `/v1/employees/${STAFF}/evaluations/2026-03`, { as: staff });
    expect(result.body).toMatchObject({ hasAgreedPlan: true, reportsAccepted: 10 });
    expect(result.body.measures[0]).toMatchObject({ name: "ACHIEVEMENT", valueBasisPoints: 12_000 });
    expect((await city.api("GET", `/v1/employees/${OTHER}/evaluations/2026-03`, { as: hr })).status).toBe(
      200,
    );

    expect((await submit()).body.code).toBe("work-report.month-closed");
    const left = await city.api("GET", `${reports}/${waiting.body.id}`, { as: staff });
    expect((await answer(left, "accept")).body.code).toBe("work-report.month-closed");
  });

  it("computes the award's candidates after the close, with the reasons for each rank, once", async () => {
    const mayor = await city.token("kepala-daerah", "HEAD_OF_CITY");
    expect((await city.api("GET", "/v1/award-rounds/2026-03", { as: mayor })).status).toBe(404);
    await city.host.advance("+2d");
    const round = await city.api("GET", "/v1/award-rounds/2026-03", { as: mayor });
    expect(round.body).toMatchObject({ state: "COMPUTED", version: 2 });
    expect(round.body.categories[0]).toMatchObject({ considered: 3, stoppedAt: { AGREED_PLAN: 2 } });
    expect(round.body.candidates).toMatchObject([{ category: "INDIVIDUAL", rank: 1, id: STAFF }]);
    const [first] = round.body.candidates;
    const given = first.parts.reduce(
      (sum: number, part: { contributionBasisPoints: number }) => sum + part.contributionBasisPoints,
      0,
    );
    expect(given).toBe(first.scoreBasisPoints);
    expect((await city.api("GET", "/v1/award-rounds/2026-03", { as: staff })).status).toBe(403);
  });
});
