import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayIn } from "../../../shared/domain/day-words.ts";
import {
  CHIEF,
  type ClosedCity,
  HEAD,
  REASON,
  STAFF,
  startClosedCity,
} from "../../support/cities/closed-city.ts";

const [ONE, TWO, THREE] = STAFF;

const MEETS = { hasilKerja: "SESUAI_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" };

let city: ClosedCity;
const as = (who: string) => city.as(who);

beforeAll(async () => {
  city = await startClosedCity();
});

afterAll(() => city.host.stop());

const path = (nip: string, rest = "") => `/v1/employees/${nip}/evaluations/2026-03${rest}`;
const read = (nip: string, who = nip) => city.api("GET", path(nip), { as: as(who) });
const rate = (nip: string, body: object, who = HEAD, version = 1) =>
  city.api("PUT", path(nip, "/rating"), { as: as(who), body, version });
const act = (nip: string, what: string, version: number, who = nip, body?: object) =>
  city.api("POST", path(nip, `/${what}`), { as: as(who), version, body });

describe("a rating, through the gateway", () => {
  it("starts with the advice, derived from the frozen evidence, and says on what basis", async () => {
    const { body } = await read(ONE);
    expect(body).toMatchObject({ stage: "AWAITING_RATING", raterNip: HEAD });
    // The month asks for a twelfth of 120, and 10 were accepted.
    expect(body.advice).toEqual({
      hasilKerja: "SESUAI_EKSPEKTASI",
      reason: "ACHIEVEMENT",
      achievementBasisPoints: 10_000,
      meetsFromBasisPoints: 9_000,
      exceedsFromBasisPoints: 11_000,
    });
    // Five working days from Sunday 5 April, to the end of the local day.
    expect(body.ratingDueAt).toBe("2026-04-10T16:59:59.999Z");
    expect(body).not.toHaveProperty("facts");
    expect((await read(TWO)).body.advice).toMatchObject({ reason: "NO_AGREED_PLAN" });
  });

  it("lists for the rater whom to rate", async () => {
    const { body } = await city.api("GET", "/v1/me/team-evaluations?period=2026-03", { as: as(HEAD) });
    expect(body.items.map(({ nip }: { nip: string }) => nip)).toEqual(STAFF);
  });

  it("lists for the head of the city those they rate themselves, for whom there is no task", async () => {
    const { body } = await city.api("GET", "/v1/me/team-evaluations?period=2026-03", { as: as("mayor") });
    expect(body.items).toMatchObject([{ nip: CHIEF, stage: "AWAITING_RATING" }]);
    const team = await city.api("GET", "/v1/me/team", { as: as("mayor") });
    expect(team.body.items).toMatchObject([{ nip: CHIEF, unitId: "unit-1" }]);
  });

  it("is refused to everybody but the rater", async () => {
    for (const who of [TWO, CHIEF, "mayor"])
      expect(await rate(ONE, MEETS, who)).toMatchObject({
        status: 403,
        body: { code: "evaluation.not-rater", detail: expect.stringContaining("pengelola kinerja") },
      });
    expect((await rate(ONE, MEETS, ONE)).body.code).toBe("evaluation.rates-self");
    expect((await rate(ONE, MEETS, "hr")).body.code).toBe("request.role-missing");
    expect((await read(ONE)).body.version).toBe(1);
  });

  it("is refused for somebody without a result: the month is closed, and is not said to be open", async () => {
    const stranger = "199203032017031005";
    expect((await rate(stranger, MEETS)).body.code).toBe("evaluation.not-rater");
    await city.employee(stranger, { raterNip: HEAD, unitId: "unit-2" });
    expect(await rate(stranger, MEETS)).toMatchObject({
      status: 404,
      body: { code: "period.no-result", detail: expect.stringContaining("pengelola kinerja") },
    });
    expect((await read(stranger, "hr")).body.code).toBe("period.no-result");
    const april = `/v1/employees/${ONE}/evaluations/2026-04/rating`;
    const ahead = await city.api("PUT", april, { as: as(HEAD), body: MEETS, version: 1 });
    expect(ahead.body.code).toBe("period.still-open");
  });

  it("is never one's own, even when acting as the head of the city who rates them", async () => {
    const acting = await city.token(CHIEF, "EMPLOYEE", "HEAD_OF_CITY");
    const body = { ...MEETS, hasilKerjaReason: REASON };
    const of = (nip: string) => city.api("PUT", path(nip, "/rating"), { as: acting, body, version: 1 });
    expect(await of(CHIEF)).toMatchObject({
      status: 403,
      body: { code: "evaluation.rates-self", rule: expect.any(String) },
    });
    expect((await read(CHIEF, "mayor")).body).toMatchObject({ stage: "AWAITING_RATING", version: 1 });
    expect((await rate(CHIEF, body, "mayor")).body.stage).toBe("RATED");
    await act(CHIEF, "objection", 2, CHIEF, { reasons: REASON });
    const explained = { as: acting, version: 3, body: { text: "Sesuai dengan bukti." } };
    expect((await city.api("POST", path(CHIEF, "/objection/explanation"), explained)).body.code).toBe(
      "evaluation.rates-self",
    );
    const decided = { as: acting, version: 3, body: { ...MEETS, reason: REASON } };
    expect((await city.api("POST", path(CHIEF, "/objection/decision"), decided)).body.code).toBe(
      "evaluation.rates-self",
    );
  });

  it("needs a reason wherever it differs from the advice, and for behaviour below expectation", async () => {
    const above = { ...MEETS, hasilKerja: "DI_ATAS_EKSPEKTASI" };
    expect(await rate(ONE, above)).toMatchObject({
      status: 400,
      body: { code: "rating.reason-missing", detail: expect.stringContaining("Sesuai Ekspektasi") },
    });
    const conduct = { ...MEETS, perilakuKerja: "DI_BAWAH_EKSPEKTASI" };
    expect((await rate(ONE, conduct)).body.code).toBe("rating.conduct-reason-missing");
    expect(await rate(TWO, MEETS)).toMatchObject({
      body: {
        code: "rating.unadvised-reason-missing",
        detail: expect.stringContaining("rencana kinerja yang disepakati"),
      },
    });
    const inEnglish = { as: as(HEAD), body: above, version: 1, headers: { "accept-language": "en" } };
    const told = await city.api("PUT", path(ONE, "/rating"), inEnglish);
    expect(told.body.detail).toContain("(as expected)");
    const feedback = { ...MEETS, resultFeedback: { "rhk-9": "Bagus" } };
    expect((await rate(ONE, feedback)).body).toMatchObject({
      code: "rating.unknown-result",
      detail: expect.stringContaining("Pilih dari: rhk-1."),
    });
    expect((await read(ONE)).body.version).toBe(1);
  });

  it("gives the predikat by the matrix, and can be corrected until the employee has received it", async () => {
    const feedback = { "rhk-1": "Pertahankan kecepatan layanan" };
    const first = await rate(ONE, { ...MEETS, resultFeedback: feedback });
    expect(first.body).toMatchObject({ stage: "RATED", rating: { predikat: "BAIK", by: HEAD } });
    const better = { ...MEETS, hasilKerja: "DI_ATAS_EKSPEKTASI", hasilKerjaReason: REASON };
    const second = await rate(ONE, { ...better, perilakuKerja: "DI_ATAS_EKSPEKTASI" }, HEAD, 2);
    expect(second.body.rating.predikat).toBe("SANGAT_BAIK");
    const received = await act(ONE, "receipt", 3);
    expect(received.body.receipt).toMatchObject({ isDeemed: false, calendarDay: "2026-04-19" });
    // 14 working days after Sunday 5 April.
    expect(received.body.receipt.objectUntil).toBe("2026-04-23T16:59:59.999Z");
    expect((await rate(ONE, MEETS, HEAD, 4)).body.code).toBe("rating.already-received");
  });

  it("is final once the employee accepts it, which nobody else can", async () => {
    expect((await act(ONE, "acceptance", 4, TWO)).body.code).toBe("authority.not-self");
    const accepted = await act(ONE, "acceptance", 4);
    expect(accepted.body).toMatchObject({
      stage: "FINAL",
      outcome: { predikat: "SANGAT_BAIK", ground: "ACCEPTED" },
    });
    const objected = await act(ONE, "objection", 5, ONE, { reasons: REASON });
    expect(objected.body.code).toBe("objection.not-open");
    const again = await rate(ONE, MEETS, HEAD, 5);
    for (const { detail } of [objected.body, again.body])
      expect(detail).toMatch(/sudah final.*dipertimbangkan dalam penilaian periode berikutnya/);
  });
});

describe("an objection, through the gateway", () => {
  const LOW = {
    hasilKerja: "DI_BAWAH_EKSPEKTASI",
    perilakuKerja: "SESUAI_EKSPEKTASI",
    hasilKerjaReason: REASON,
  };
  const verdict = { ...MEETS, reason: "Bukti dukung ternyata lengkap." };

  it("goes to the rater's superior, who hears the rater first", async () => {
    expect((await act(TWO, "objection", 1, TWO, { reasons: REASON })).body).toMatchObject({
      code: "rating.not-rated",
      detail: expect.stringContaining("beralih kepada atasannya"),
    });
    await rate(TWO, LOW);
    const objected = await act(TWO, "objection", 2, TWO, { reasons: REASON });
    expect(objected.body).toMatchObject({ stage: "OBJECTED", objection: { deciderNip: CHIEF } });
    const tasks = async (who: string) =>
      (await city.api("GET", "/v1/me/evaluation-tasks", { as: as(who) })).body.items;
    expect(await tasks(HEAD)).toMatchObject([{ kind: "EXPLAIN", nip: TWO }]);
    expect(await tasks(CHIEF)).toMatchObject([{ kind: "DECIDE", nip: TWO }]);
    expect((await act(TWO, "objection/decision", 3, CHIEF, verdict)).body.code).toBe("objection.not-heard");
    expect((await act(TWO, "objection/decision", 3, HEAD, verdict)).body.code).toBe("evaluation.not-decider");
    const explained = await act(TWO, "objection/explanation", 3, HEAD, { text: "Target tidak tercapai." });
    expect(explained.body.objection.explanation).toMatchObject({ by: HEAD });
    expect(await tasks(HEAD)).toEqual([]);
    // Whoever decides sees what they decide on.
    expect((await read(TWO, CHIEF)).status).toBe(200);
  });

  it("is decided once and for all, and both results are kept", async () => {
    const decided = await act(TWO, "objection/decision", 4, CHIEF, verdict);
    expect(decided.body).toMatchObject({
      stage: "FINAL",
      rating: { hasilKerja: "DI_BAWAH_EKSPEKTASI", predikat: "BUTUH_PERBAIKAN" },
      objection: { decision: { predikat: "BAIK", isChanged: true, by: CHIEF } },
      outcome: { predikat: "BAIK", ground: "OBJECTION_DECIDED" },
    });
    expect((await act(TWO, "objection/decision", 5, CHIEF, verdict)).body.code).toBe("objection.none");
    expect((await city.api("GET", "/v1/me/evaluation-tasks", { as: as(CHIEF) })).body.items).toEqual([]);
  });
});

describe("silence, as the city's clock advances", () => {
  const late = { ...MEETS, hasilKerjaReason: REASON };

  it("of the rater passes the rating to the superior, as their task", async () => {
    expect((await rate(THREE, MEETS, CHIEF)).body.code).toBe("evaluation.not-rater");
    await city.advanceTo(Date.parse("2026-04-10T17:30:00.000Z"));
    expect((await read(THREE)).body).toMatchObject({ raterNip: CHIEF, version: 2 });
    expect(await rate(THREE, late, HEAD, 2)).toMatchObject({
      status: 409,
      body: { code: "rating.window-over", detail: expect.stringContaining("10 April 2026") },
    });
    expect((await rate(THREE, late, TWO, 2)).body.code).toBe("evaluation.not-rater");
    const tasks = await city.api("GET", "/v1/me/evaluation-tasks", { as: as(CHIEF) });
    expect(tasks.body.items).toContainEqual(expect.objectContaining({ kind: "RATE", nip: THREE }));
    expect((await rate(THREE, late, CHIEF, 2)).body).toMatchObject({ stage: "RATED", version: 3 });
  });

  it("of the employee counts as receipt, and after the window as acceptance", async () => {
    await city.advanceTo(Date.parse("2026-04-15T17:30:00.000Z"));
    const { body } = await read(THREE);
    expect(body).toMatchObject({ stage: "RECEIVED", receipt: { isDeemed: true } });
    await city.advanceTo(Date.parse(body.receipt.objectUntil) + 3_600_000);
    expect((await read(THREE)).body).toMatchObject({ stage: "FINAL", outcome: { ground: "NOT_OBJECTED" } });
    expect((await act(THREE, "objection", 5, THREE, { reasons: REASON })).body).toMatchObject({
      code: "objection.window-over",
      detail: expect.stringContaining(dayIn(body.receipt.objectUntil.slice(0, 10), "id")),
    });
  });
});
