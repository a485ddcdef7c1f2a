import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planContent } from "../../support/cities/domain-builders.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const RIGHT_HEAD = "197001012000031001";
const STAFF = "198609262015051001";
const ELSEWHERE = "197203032000031003";
const path = `/v1/employees/${STAFF}/rater-request`;

let city: TestCity;
let staff: string;
let hr: string;
let mayor: string;
let rightHead: string;

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("unit-1");
  await city.employee(HEAD);
  await city.employee(RIGHT_HEAD);
  await city.employee(STAFF, { raterNip: HEAD });
  await city.unit("unit-2", "unit-1");
  await city.employee(ELSEWHERE, { unitId: "unit-2" });
  staff = await city.token(STAFF, "EMPLOYEE");
  rightHead = await city.token(RIGHT_HEAD, "EMPLOYEE");
  hr = await city.token("pengelola-kinerja", "HR");
  mayor = await city.token("kepala-daerah", "HEAD_OF_CITY");
});

afterAll(() => city?.host.stop());

const ask = (body: object) => city.api("POST", path, { as: staff, body });
const list = async (name: string) =>
  (await city.api("GET", `/v1/rater-requests?list=${name}`, { as: mayor })).body.items;

describe("an employee with the wrong rater", () => {
  it("asks for the right one, with a deadline in working days for the answer", async () => {
    const reason = "Saya pindah ke bidang lain sejak Januari";
    const asked = await ask({ reason, wantedRaterNip: RIGHT_HEAD });
    expect(asked).toMatchObject({ status: 201, body: { state: "OPEN", currentRaterNip: HEAD } });
    // Five working days from Tuesday 10 March.
    expect(asked.body.answerDueAt).toBe("2026-03-17T16:59:59.999Z");
    expect((await ask({ reason })).body).toMatchObject({
      code: "rater-request.open-already",
      detail: expect.stringContaining("paling lambat 17 Maret 2026."),
    });
    expect((await ask({ reason, wantedRaterNip: "190001012000031001" })).body).toMatchObject({
      status: 404,
      code: "employee.unknown-rater",
    });
    expect(await list("OPEN")).toMatchObject([{ nip: STAFF, reason }]);
    expect((await city.api("GET", "/v1/rater-requests?list=OPEN", { as: staff })).status).toBe(403);
  });

  it("has a request seen by those who may answer it, but not by the rater it is about", async () => {
    const read = async (as: string) => (await city.api("GET", path, { as })).body;
    expect((await read(await city.token(HEAD, "EMPLOYEE"))).code).toBe("rater-request.not-yours");
    for (const as of [staff, hr, mayor]) expect((await read(as)).state).toBe("OPEN");
  });

  it("is escalated to the head of the city once HR has missed the deadline", async () => {
    const early = await city.api("POST", `${path}/refuse`, { as: mayor, version: 1, body: { reason: "x" } });
    expect(early.body.code).toBe("rater-request.not-overdue");
    await city.host.advance("+8d");
    expect(await list("OPEN")).toEqual([]);
    expect(await list("OVERDUE")).toMatchObject([{ nip: STAFF, version: 2 }]);
    expect(await toldTo(city, hr)).toEqual(["RATER_REQUESTED"]);
    expect(await toldTo(city, mayor)).toEqual(["RATER_REQUEST_OVERDUE"]);
  });

  it("has the posting and the proposed plan moved to the right rater in one transaction", async () => {
    const plans = `/v1/employees/${STAFF}/plans`;
    await city.api("POST", plans, { as: staff, body: { year: "2026", ...planContent() } });
    await city.api("POST", `${plans}/2026/propose`, { as: staff, version: 1 });
    const body = { raterNip: RIGHT_HEAD };
    const correct = (as: string) => city.api("POST", `${path}/correct`, { as, version: 2, body });
    expect((await correct(staff)).status).toBe(403);
    const outside = { as: hr, version: 2, body: { raterNip: ELSEWHERE } };
    expect((await city.api("POST", `${path}/correct`, outside)).body.code).toBe("employee.outside-line");
    expect((await correct(hr)).body).toMatchObject({
      state: "CORRECTED",
      overdueSince: expect.any(String),
      answer: { raterNip: RIGHT_HEAD, from: "2026-03-18" },
    });
    const me = await city.api("GET", "/v1/me", { as: staff });
    expect(me.body.rater).toMatchObject({ nip: RIGHT_HEAD });
    expect((await toldTo(city, staff))[0]).toBe("RATER_CORRECTED");
    expect((await toldTo(city, rightHead))[0]).toBe("PLAN_PROPOSED");
    const awaiting = await city.api("GET", "/v1/me/proposed-plans", { as: rightHead });
    expect(awaiting.body.items).toMatchObject([{ nip: STAFF, raterNip: RIGHT_HEAD }]);
    expect((await city.api("POST", `${plans}/2026/agree`, { as: rightHead, version: 3 })).body.state).toBe(
      "AGREED",
    );
    expect(await list("ANSWERED")).toMatchObject([{ nip: STAFF }]);
    expect(await list("OVERDUE")).toEqual([]);
  });

  it("may ask again, and learns why the answer is no", async () => {
    await ask({ reason: "Kembali ke bidang lama", wantedRaterNip: HEAD });
    await city.api("POST", `${path}/refuse`, { as: hr, version: 4, body: { reason: "SK belum terbit" } });
    const read = await city.api("GET", path, { as: staff });
    expect(read.body).toMatchObject({ state: "REFUSED", answer: { reason: "SK belum terbit" } });
    expect((await toldTo(city, staff))[0]).toBe("RATER_REFUSED");
  });
});
