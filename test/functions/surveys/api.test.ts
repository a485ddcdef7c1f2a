import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { monthsUpTo } from "../../../shared/domain/calendar/calendar.ts";
import { showAnswers } from "../../support/browser/shown-answers.ts";
import { answer, SEKADAU } from "../../support/cities/survey-answers.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const HR = "198001012005011001";
const EMPLOYEE = "199001012015011001";

let city: TestCity;
beforeAll(async () => {
  city = await startTestCity();
  await city.unit("KOTA");
  for (const id of ["DUKCAPIL", "PUSKESMAS", "QUIET", "KIOSK", "EMOJI", "EMOJI-MANY"])
    await city.unit(id, "KOTA");
});
afterAll(() => city.host.stop());

const sendAnswers = (unitId: string, responses: readonly unknown[]) =>
  city.api("POST", `/v1/public/units/${unitId}/survey-responses`, {
    body: { responses },
    headers: { "idempotency-key": "" },
  });

const satisfaction = async (unitId: string, month = "2026-03") =>
  (await city.api("GET", `/v1/public/units/${unitId}/satisfaction?month=${month}`)).body;

describe("citizens' answers", () => {
  test("get a receipt immediately, are counted soon after, and shown once others have followed: Sekadau's are 78.89, B", async () => {
    const receipt = await sendAnswers(
      "DUKCAPIL",
      SEKADAU.map((scores, number) => answer(number, scores)),
    );
    expect(receipt.status).toBe(202);
    expect(receipt.body).toEqual({ accepted: 10, receiptId: expect.stringMatching(/^[0-9a-z]{20}$/) });
    await city.host.idle();
    expect(await satisfaction("DUKCAPIL")).toMatchObject({
      answers: 0,
      received: 10,
      state: "NOT_ENOUGH_ANSWERS",
    });
    await showAnswers(city, "/v1/public/units/DUKCAPIL/survey-responses");
    expect(await satisfaction("DUKCAPIL")).toMatchObject({
      unitId: "DUKCAPIL",
      unitName: "Unit DUKCAPIL",
      month: "2026-03",
      answers: 10,
      state: "SHOWN",
      index: { ikm: 78.89, grade: "B", label: "Baik", weighting: "EXACT" },
    });
  });

  test("may contain emoji", async () => {
    const receipt = await sendAnswers("EMOJI", [{ ...answer(1), comment: "Ramah \u{1F64F}" }, answer(2)]);
    expect(receipt).toMatchObject({ status: 202, body: { accepted: 2 } });
    await city.host.idle();
    expect(await satisfaction("EMOJI")).toMatchObject({ received: 2 });
    const path = "/v1/units/EMOJI/survey-comments?month=2026-03";
    const { body } = await city.api("GET", path, { as: await city.token(HR, "HR") });
    expect(body.items).toMatchObject([{ comment: "Ramah \u{1F64F}" }]);
  });

  test("count once, however often a kiosk with a bad connection sends them", async () => {
    const answers = [answer(1), answer(2), answer(3), answer(3)];
    expect((await sendAnswers("KIOSK", answers)).body.accepted).toBe(3);
    await sendAnswers("KIOSK", answers.toReversed());
    await city.host.idle();
    await sendAnswers("KIOSK", [...answers, answer(4)]);
    await city.host.idle();
    expect(await satisfaction("KIOSK")).toMatchObject({ received: 4 });
  });

  test("to a unit that does not exist are refused", async () => {
    const { status, body } = await sendAnswers("NOWHERE", [answer(1)]);
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: "aggregate.not-found" });
    expect((await city.api("GET", "/v1/public/units/NOWHERE/satisfaction?month=2026-03")).status).toBe(404);
  });

  test("are checked before they are accepted, and every wrong field is named", async () => {
    const { U9: _, ...eight } = answer(1).scores;
    const wrong = [
      { ...answer(1), scores: { ...answer(1).scores, U1: 5 } },
      { ...answer(2), scores: eight },
      { ...answer(3), responseId: "3", channel: "FAX" },
    ];
    const { status, body } = await sendAnswers("DUKCAPIL", wrong);
    expect(status).toBe(400);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([
      "body.responses.0.scores.U1",
      "body.responses.1.scores.U9",
      "body.responses.2.responseId",
      "body.responses.2.channel",
    ]);
  });

  test.each([["4 "], ["4"], [null], [0], [5], [2.5], [-1], [true], [[4]], [undefined]])(
    "give each element one of the whole numbers 1 to 4: %j is refused by its field, and does not count",
    async (score) => {
      const wrong = { ...answer(2), scores: { ...answer(2).scores, U4: score } };
      const { status, body } = await sendAnswers("QUIET", [wrong]);
      expect(status).toBe(400);
      expect(body).toMatchObject({
        code: "request.invalid",
        errors: [{ field: "body.responses.0.scores.U4" }],
      });
      expect(body.errors[0].message).toMatch(/\p{L}/u);
      await city.host.idle();
      expect(await satisfaction("QUIET")).toMatchObject({ received: 0 });
    },
  );

  test("are at least one and at most 500 per request: 501 are refused completely, by the field and the number", async () => {
    expect((await sendAnswers("QUIET", [])).status).toBe(400);
    const many = Array.from({ length: 501 }, (_, number) => answer(number));
    const { status, body } = await sendAnswers("QUIET", many);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field: "body.responses", message: expect.stringContaining("500") }]);
    await city.host.idle();
    expect(await satisfaction("QUIET")).toMatchObject({ received: 0 });
  });

  test("are accepted or refused one by one: bad ones are reported, and good ones count", async () => {
    const bad = [
      { ...answer(2_001), scores: { ...answer(1).scores, U3: 5 } },
      { ...answer(2_002), comment: "x".repeat(1_001) },
      "no answer",
    ];
    const quiet = ["", "  ", "\u200b"].map((comment, index) => ({ ...answer(2_010 + index), comment }));
    const emoji = { ...answer(2_020), comment: "Ramah \u{1F64F}" };
    const { status, body } = await sendAnswers("KOTA", [bad[0], ...quiet, bad[1], emoji, bad[2]]);
    expect([status, body.accepted]).toEqual([202, 4]);
    expect(body.refused).toMatchObject([
      { index: 0, errors: [{ field: "scores.U3", id: "Maksimal 4." }] },
      { index: 4, errors: [{ field: "comment" }] },
      { index: 6, errors: [{ id: "Harus berupa objek." }] },
    ]);
    await city.host.idle();
    expect(await satisfaction("KOTA")).toMatchObject({ received: 4 });
    const as = await city.token(HR, "HR");
    const comments = await city.api("GET", "/v1/units/KOTA/survey-comments?month=2026-03", { as });
    expect(comments.body.items.map(({ comment }: { comment: string }) => comment)).toEqual([
      "Ramah \u{1F64F}",
    ]);
    const refused = await sendAnswers("KOTA", bad);
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      "body.responses.0.scores.U3",
      "body.responses.1.comment",
      "body.responses.2",
    ]);
  });

  test("with remarks of emoji alone, as many as one request holds, are all counted", async () => {
    const many = Array.from({ length: 110 }, (_, index) => ({
      ...answer(3_000 + index),
      comment: "\u{1F64F}".repeat(500),
    }));
    expect((await sendAnswers("EMOJI-MANY", many)).body.accepted).toBe(110);
    await city.host.idle();
    expect(await satisfaction("EMOJI-MANY")).toMatchObject({ received: 110 });
  });

  test("with more bytes than one message holds are refused completely", async () => {
    const long = Array.from({ length: 500 }, (_, number) => ({
      ...answer(number),
      comment: "x".repeat(999),
    }));
    expect((await sendAnswers("QUIET", long)).status).toBe(413);
  });

  test("from 500 visitors are accepted in one request", async () => {
    await sendAnswers(
      "PUSKESMAS",
      Array.from({ length: 500 }, (_, number) => answer(number + 1_000)),
    );
    await city.host.idle();
    expect(await satisfaction("PUSKESMAS")).toMatchObject({ received: 500 });
  });
});

describe("the public result", () => {
  test("may be cached for five minutes", async () => {
    const { headers } = await city.api("GET", "/v1/public/units/DUKCAPIL/satisfaction?month=2026-03");
    expect(headers.get("cache-control")).toBe("public, max-age=300");
  });

  test("says that there are not enough answers if nobody has answered", async () => {
    const none = { answers: 0, received: 0, state: "NOT_ENOUGH_ANSWERS" };
    expect(await satisfaction("DUKCAPIL", "2025-12")).toEqual({
      months: monthsUpTo("2025-12", 12).map((month) => ({ month, ...none })),
      unitId: "DUKCAPIL",
      unitName: "Unit DUKCAPIL",
      month: "2025-12",
      answers: 0,
      received: 0,
      lateAnswers: 0,
      byChannel: { WEB: 0, MOBILE: 0, KIOSK: 0, PAPER: 0 },
      state: "NOT_ENOUGH_ANSWERS",
    });
  });

  test("has the year up to its month, each month as it is by itself", async () => {
    const { months } = await satisfaction("DUKCAPIL", "2026-04");
    expect(months.map(({ month }: { month: string }) => month)).toEqual(monthsUpTo("2026-04", 12));
    const { answers, index, interval, isGradeCertain } = await satisfaction("DUKCAPIL", "2026-03");
    expect(answers).toBeGreaterThanOrEqual(3);
    expect(months.at(-2)).toMatchObject({ answers, index, interval, isGradeCertain });
  });
});

describe("staff", () => {
  test("see the trend of a unit's satisfaction, month by month", async () => {
    const as = await city.token(EMPLOYEE, "EMPLOYEE");
    const { status, body } = await city.api("GET", "/v1/units/DUKCAPIL/service-months", { as });
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { month: "2026-03", complaintsReceived: 0, satisfaction: { answers: 10, index: { ikm: 78.89 } } },
    ]);
  });

  test("in HR read what citizens wrote, without what identifies them; an employee does not", async () => {
    const comment = "Petugas ramah. Hubungi saya di 0812-3456-7890, NIK 1371012501900003.";
    await sendAnswers("DUKCAPIL", [{ ...answer(77), comment }]);
    await city.host.idle();
    const path = "/v1/units/DUKCAPIL/survey-comments?month=2026-03";
    const { body } = await city.api("GET", path, { as: await city.token(HR, "HR") });
    expect(body.items).toMatchObject([
      { comment: "Petugas ramah. Hubungi saya di ***, NIK ***.", channel: "KIOSK" },
    ]);
    const refused = await city.api("GET", path, { as: await city.token(EMPLOYEE, "EMPLOYEE") });
    expect(refused).toMatchObject({ status: 403, body: { code: "request.role-missing" } });
    expect((await city.api("GET", path)).status).toBe(401);
  });
});
