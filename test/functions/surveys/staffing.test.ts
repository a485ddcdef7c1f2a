import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import type { Item } from "../../../infra/local/verify/items.ts";
import { answer, scoresOf } from "../../support/cities/survey-answers.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const HEAD = "197501012000031002";
const ANI = "198609262015051001";
const BUDI = "199001012015052003";
const ELSEWHERE = "199102022016031004";
const DAY = 86_400_000;

let city: TestCity;
let code: string;
let other: string;
const as: Record<string, string> = {};

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("KOTA");
  for (const id of ["DUKCAPIL", "PUSKESMAS"]) await city.unit(id, "KOTA");
  await city.employee(HEAD, { unitId: "DUKCAPIL" });
  for (const nip of [ANI, BUDI]) await city.employee(nip, { unitId: "DUKCAPIL", raterNip: HEAD });
  await city.employee(ELSEWHERE, { unitId: "PUSKESMAS" });
  await signIn();
  code = await open("Loket 1");
  other = await open("Loket 2");
});
afterAll(() => city.host.stop());

async function signIn() {
  for (const nip of [HEAD, ANI, BUDI, ELSEWHERE]) as[nip] = await city.token(nip, "EMPLOYEE");
  as.hr = await city.token("pengelola-kinerja", "HR");
}

async function open(name: string) {
  const body = { name, service: "Pembuatan KTP" };
  return (await city.api("POST", "/v1/units/DUKCAPIL/service-points", { as: as.hr, body })).body.code;
}

const write = (who: string, days: readonly object[], reason?: string, point = code) =>
  city.api("PUT", `/v1/service-points/${point}/staffing/2026-03`, {
    as: as[who],
    body: { days, ...(reason && { reason }) },
  });

const sendAnswers = async (
  numbers: readonly number[],
  row: string,
  point: string | undefined,
  comment?: string,
) => {
  const responses = numbers.map((number) => ({
    ...answer(number, scoresOf(row)),
    ...(comment && { comment }),
  }));
  const path = "/v1/public/units/DUKCAPIL/survey-responses";
  const reply = await city.api("POST", path, { body: { responses, ...(point && { point }) } });
  await city.host.idle();
  return reply;
};

const read = async (path: string, who: string) => city.api("GET", path, { as: as[who] });
const mine = async (who: string) => (await read("/v1/me/public-feedback?month=2026-03", who)).body.items;

describe("who staffs a service point", () => {
  test("is nobody, rather than missing, in a month that has not been written", async () => {
    const { status, body } = await read(`/v1/service-points/${code}/staffing/2026-02`, HEAD);
    expect([status, body]).toEqual([
      200,
      { code, unitId: "DUKCAPIL", month: "2026-02", days: [], history: [], people: [], version: 0 },
    ]);
    expect((await read("/v1/service-points/ZZZZZZZZ/staffing/2026-02", HEAD)).status).toBe(404);
  });

  test("is recorded by the head of its unit or HR, and by nobody else", async () => {
    const days = [{ day: "2026-03-10", nips: [ANI] }];
    expect((await write(ANI, days)).body.code).toBe("employee.not-lead");
    expect((await write(ELSEWHERE, days)).status).toBe(403);
    const written = await write(HEAD, [...days, { day: "2026-03-11", nips: [BUDI, ANI] }]);
    expect(written.status).toBe(200);
    expect(written.body).toMatchObject({
      code,
      month: "2026-03",
      version: 1,
      days: [
        { day: "2026-03-10", nips: [ANI] },
        { day: "2026-03-11", nips: [ANI, BUDI] },
      ],
    });
    expect((await write("hr", [{ day: "2026-03-12", nips: [BUDI] }])).body.version).toBe(2);
    expect((await read(`/v1/service-points/${code}/staffing/2026-03`, ANI)).status).toBe(403);
  });

  test("is refused with the field and how to fix it if a day or a person is wrong", async () => {
    const refusal = async (days: readonly object[]) => (await write("hr", days)).body;
    expect(await refusal([{ day: "2026-04-01", nips: [ANI] }])).toMatchObject({
      code: "staffing.other-month",
    });
    const twice = [
      { day: "2026-03-15", nips: [ANI] },
      { day: "2026-03-15", nips: [BUDI] },
    ];
    expect(await refusal(twice)).toMatchObject({ code: "staffing.day-twice" });
    const unknown = await refusal([{ day: "2026-03-15", nips: ["199901012025011001"] }]);
    expect(unknown).toMatchObject({ code: "staffing.unknown-person", status: 400 });
    expect(unknown.detail).toContain("199901012025011001");
    expect((await refusal([{ day: "15 Maret", nips: ["12"] }])).errors).toHaveLength(2);
  });
});

describe("citizens' feedback", () => {
  test("names a service point only if it is one of the survey's", async () => {
    const refused = await city.api("POST", "/v1/public/units/PUSKESMAS/survey-responses", {
      body: { responses: [answer(900)], point: code },
    });
    expect(refused.body).toMatchObject({ code: "survey.other-point", status: 400 });
    expect((await sendAnswers([901], "333333333", "00000000")).body.code).toBe("survey.other-point");
  });

  test("reaches those who served at the point on the day, from three answers on, and the unit's head always", async () => {
    expect((await sendAnswers([1, 2], "222222222", code, "Antre lama, hubungi 081234567890")).status).toBe(
      202,
    );
    await sendAnswers([3, 4, 5], "444444444", other);
    await sendAnswers([6, 7, 8], "333333333", undefined);
    // Nothing is shown of the current day.
    expect(await mine(ANI)).toMatchObject([{ feedback: { state: "NOT_ENOUGH_ANSWERS" }, comments: [] }]);
    await city.host.advanceTo(city.host.clock.now() + DAY);
    await signIn();
    expect(await mine(ANI)).toMatchObject([{ feedback: { state: "NOT_ENOUGH_ANSWERS" }, comments: [] }]);
    await sendAnswers([11], "333333333", code);
    await city.host.advanceTo(city.host.clock.now() + DAY);
    await signIn();
    // Three at each point wait in their place.
    await sendAnswers([21, 22, 23], "111111111", code);
    await sendAnswers([24, 25, 26], "111111111", other);
    await sendAnswers([27, 28, 29], "111111111", undefined);
    await city.host.advanceTo(city.host.clock.now() + DAY);
    await signIn();
    const [shown] = await mine(ANI);
    expect(shown).toMatchObject({
      point: { code, name: "Loket 1", unitId: "DUKCAPIL" },
      daysServed: ["2026-03-10", "2026-03-11"],
      feedback: { state: "SHOWN", answers: 3, days: ["2026-03-10", "2026-03-11"] },
      comments: [{ day: "2026-03-10", comment: "Antre lama, hubungi ***" }, { day: "2026-03-10" }],
    });
    expect(shown.feedback.elements[0]).toMatchObject({ code: "U1", counts: [0, 2, 1, 0], average: 2.33 });
    // Budi served only on the second of the two days, and his third is not shown yet; somebody elsewhere served nowhere.
    expect(await mine(BUDI)).toMatchObject([{ feedback: { state: "NOT_ENOUGH_ANSWERS" }, comments: [] }]);
    expect(await mine(ELSEWHERE)).toEqual([]);
  });

  test("is shown to the unit's head by point, including answers without a point, and to nobody else", async () => {
    const path = "/v1/units/DUKCAPIL/public-feedback?month=2026-03";
    for (const who of [ANI, ELSEWHERE]) expect((await read(path, who)).status).toBe(403);
    const { items } = (await read(path, HEAD)).body;
    const told = Object.fromEntries(
      items.map(({ point, feedback }: { point?: { name: string }; feedback: { answers: number } }) => [
        point?.name ?? "",
        feedback.answers,
      ]),
    );
    expect(told).toEqual({ "Loket 1": 3, "Loket 2": 3, "": 3 });
  });

  test("is on one's own live scorecard, and on nobody else's for other readers", async () => {
    const path = `/v1/employees/${ANI}/scorecards/2026-03`;
    expect((await read(path, ANI)).body.publicFeedback).toMatchObject([
      { point: { code }, feedback: { answers: 3 } },
    ]);
    expect((await read(path, HEAD)).body).not.toHaveProperty("publicFeedback");
    expect((await read(path, "hr")).body).not.toHaveProperty("publicFeedback");
  });

  test("follows a correction of the list, which needs a reason once the day has passed, and keeps the earlier version", async () => {
    const corrected = [{ day: "2026-03-10", nips: [BUDI] }];
    const refused = await write(HEAD, corrected);
    expect(refused.body).toMatchObject({ code: "staffing.reason-missing", status: 400 });
    expect((await write(HEAD, corrected, "Ani menggantikan loket lain hari itu.")).status).toBe(200);
    expect(await mine(ANI)).toMatchObject([{ daysServed: ["2026-03-11"], feedback: { answers: 0 } }]);
    expect(await mine(BUDI)).toMatchObject([{ feedback: { answers: 3 } }]);
    const { history } = (await read(`/v1/service-points/${code}/staffing/2026-03`, HEAD)).body;
    expect(history).toMatchObject([
      { number: 1, by: HEAD, data: { days: [{ nips: [ANI] }, { nips: [ANI, BUDI] }] } },
      { number: 2, data: { days: [{ day: "2026-03-12" }] } },
      { number: 3, by: HEAD, data: { days: corrected, reason: "Ani menggantikan loket lain hari itu." } },
    ]);
    expect((await write(HEAD, corrected, "Dikirim sekali lagi, tanpa beda.")).status).toBe(200);
    const again = await read(`/v1/service-points/${code}/staffing/2026-03`, HEAD);
    expect(again).toMatchObject({ status: 200, body: { days: expect.any(Array) } });
    expect(again.body.history.at(-1)).toMatchObject({ number: 4, data: { days: [] } });
  });

  test("counts each answer once by survey, by day and by point, and the lists agree: everything is proven", async () => {
    const proofs = prove(city.city, (await everything()) as readonly Item[]);
    expect(proofs.filter(({ broken }) => broken.length > 0)).toEqual([]);
    const staffed = proofs.find(({ name }) => name.startsWith("Tugas pegawai"));
    expect(staffed?.checked).toBe(2);
  });

  test("tells the public neither who served nor what was said at a point", async () => {
    const point = await city.api("GET", `/v1/public/service-points/${code}`);
    const result = await city.api("GET", "/v1/public/units/DUKCAPIL/satisfaction?month=2026-03");
    const told = JSON.stringify([point.body, result.body]);
    for (const nip of [ANI, BUDI, HEAD]) expect(told).not.toContain(nip);
    expect(JSON.stringify(result.body)).not.toContain(code);
  });
});
