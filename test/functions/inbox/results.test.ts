import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  CHIEF,
  type ClosedCity,
  HEAD,
  REASON,
  STAFF,
  startClosedCity,
} from "../../support/cities/closed-city.ts";
import { toldTo } from "../../support/cities/inbox.ts";

const [ONE, TWO, THREE] = STAFF;
const MEETS = { hasilKerja: "SESUAI_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" };

let city: ClosedCity;
beforeAll(async () => {
  city = await startClosedCity();
});
afterAll(() => city?.host.stop());

const told = (who: string) => toldTo(city, city.as(who));
const deadlines = async (who: string) =>
  (await city.api("GET", "/v1/inbox", { as: city.as(who) })).body.deadlines;
const path = (nip: string, rest: string) => `/v1/employees/${nip}/evaluations/2026-03${rest}`;
const rate = (nip: string) =>
  city.api("PUT", path(nip, "/rating"), {
    as: city.as(HEAD),
    version: 1,
    body: { ...MEETS, hasilKerjaReason: REASON, perilakuKerjaReason: REASON },
  });
const act = (nip: string, what: string, version: number, who: string = nip, body?: object) =>
  city.api("POST", path(nip, `/${what}`), { as: city.as(who), version, body });

describe("a month's result", () => {
  it("reaches the rater's inbox once for all of the staff, with its deadline, and again when that is near", async () => {
    const [open, ...others] = await deadlines(HEAD);
    expect(others).toEqual([]);
    expect(open).toMatchObject({
      kind: "RATING_OPENED",
      about: { period: "2026-03" },
      dueAt: "2026-04-10T16:59:59.999Z",
      sentence: { id: "Hasil kinerja Maret 2026 pegawai Anda dapat dinilai sampai 10 April 2026." },
    });
    await city.advanceTo(Date.parse("2026-04-09T02:00:00Z"));
    expect(await deadlines(HEAD)).toMatchObject([{ kind: "RATING_DUE", at: "2026-04-08T16:59:59.999Z" }]);
  });

  it("whose month HR reopens reaches the employee's inbox, and nobody else's in the unit", async () => {
    const { body } = await city.api("GET", "/v1/periods/2026-03", { as: city.as("hr") });
    const reopened = await city.api("POST", "/v1/periods/2026-03/reopen", {
      as: city.as("hr"),
      version: body.version,
      body: { scope: { kind: "EMPLOYEE", nip: HEAD }, reason: REASON, lastDay: "2026-04-10" },
    });
    expect(reopened.status).toBe(200);
    await city.host.idle();
    expect((await told(HEAD))[0]).toBe("RESULT_REOPENED");
    for (const who of STAFF) expect(await told(who)).not.toContain("RESULT_REOPENED");
  });

  it("reaches the employee's inbox when rated, with the deadlines to respond", async () => {
    const rated = await rate(ONE);
    expect(rated.status, JSON.stringify(rated.body)).toBe(200);
    await rate(TWO);
    expect((await told(ONE))[0]).toBe("RESULT_RATED");
    await act(ONE, "receipt", 2);
    const { body } = await city.api("GET", path(ONE, ""), { as: city.as(ONE) });
    const until = body.receipt.objectUntil;
    expect(await deadlines(ONE)).toEqual([]);
    await city.advanceTo(Date.parse(until) - 36 * 3_600_000);
    expect(await deadlines(ONE)).toMatchObject([{ kind: "OBJECTION_DUE", dueAt: until }]);
  });

  it("that was objected to reaches whoever explains, decides, and waits for the decision", async () => {
    expect((await act(ONE, "objection", 3, ONE, { reasons: REASON })).status).toBe(200);
    expect(await told(HEAD)).toContain("OBJECTION_TO_EXPLAIN");
    expect(await told(CHIEF)).toContain("OBJECTION_TO_DECIDE");
    expect((await deadlines(ONE)).map(({ kind }: { readonly kind: string }) => kind)).toEqual([]);
    await act(ONE, "objection/explanation", 4, HEAD, { text: "Sesuai dengan bukti." });
    expect((await told(CHIEF))[0]).toBe("OBJECTION_EXPLAINED");
    await act(ONE, "objection/decision", 5, CHIEF, { ...MEETS, reason: REASON });
    expect((await told(ONE))[0]).toBe("OBJECTION_DECIDED");
    expect((await told(HEAD))[0]).toBe("OBJECTION_DECIDED");
    const { body } = await city.api("GET", "/v1/inbox", { as: city.as(ONE) });
    expect(JSON.stringify(body)).not.toContain(REASON);
  });

  it("that nobody rated or received passes on, and its employee is told of each step", async () => {
    expect(await told(CHIEF)).toContain("RATING_PASSED_ON");
    expect(await told(TWO)).toContain("RESULT_DEEMED_RECEIVED");
    await city.advanceTo(Date.parse("2026-05-25T02:00:00Z"));
    expect(await told(TWO)).toContain("RESULT_FINAL");
    expect(await told("hr")).toContain("RATING_WITHOUT_RATER");
    expect(await told(THREE)).toContain("RESULT_FROZEN");
  });

  it("that HR gives to another rater reaches that rater's inbox alone, and counts among what awaits them", async () => {
    const passedOn = async (who: string) =>
      (await told(who)).filter((kind) => kind === "RATING_PASSED_ON").length;
    const before = await passedOn(HEAD);
    const basis = "Surat perintah 800/14/BKPSDM/2026";
    const { body } = await city.api("GET", path(THREE, ""), { as: city.as("hr") });
    const given = await city.api("PUT", path(THREE, "/rater"), {
      as: city.as("hr"),
      version: body.version,
      body: { raterNip: body.raterNip === HEAD ? CHIEF : HEAD, reason: REASON, basis },
    });
    expect(given.body).toMatchObject({ stage: "AWAITING_RATING" });
    const rater = given.body.raterNip;
    expect(await passedOn(rater)).toBe(rater === HEAD ? before + 1 : 2);
    const tasks = await city.api("GET", "/v1/me/tasks", { as: city.as(rater) });
    expect(tasks.body.items).toContainEqual(expect.objectContaining({ kind: "RATE_PASSED_ON" }));
    expect(await told(THREE)).not.toContain("RATING_PASSED_ON");
  });
});
