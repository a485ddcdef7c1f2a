import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import { STAFF } from "../../support/cities/closed-city.ts";
import { bukittinggi } from "../../support/cities/domain-builders.ts";
import {
  DECEMBER_CLOSED,
  startYearCity,
  YEAR_CLOSED,
  type YearCity,
} from "../../support/cities/year-city.ts";
import { everything } from "../../support/table/everything.ts";

const [MOTHER] = STAFF;

describe("a year with leave", () => {
  let city: YearCity;
  const path = (period: string, rest = "") => `/v1/employees/${MOTHER}/evaluations/${period}${rest}`;
  const get = (address: string, who = "hr") => city.api("GET", address, { as: city.as(who) });

  beforeAll(async () => {
    city = await startYearCity();
    // Three of December's 20 working days are left, and six were reported in them.
    const leave = { kind: "CUTI_ALASAN_PENTING", from: "2026-12-01", until: "2026-12-28" };
    const as = city.as("hr");
    const { version } = (await city.api("GET", `/v1/employees/${MOTHER}`, { as })).body;
    const { from, ...body } = { ...leave, basis: "Surat cuti 21/2026" };
    const entered = await city.api("PUT", `/v1/employees/${MOTHER}/leave/${from}`, { as, version, body });
    expect(entered.status).toBe(200);
    await city.advanceTo(DECEMBER_CLOSED);
    await city.advanceTo(YEAR_CLOSED);
  });

  afterAll(() => city?.host.stop());

  it("expects of its months what was served of them", async () => {
    const december = (await get(path("2026-12", "/explanation"))).body;
    expect(december.facts.absence).toMatchObject({ workingDays: 20, servedDays: 3 });
    const { body } = await get(path("2026", "/explanation"));
    // 12 + 6 + 6 of 10 + 10 + 1.5.
    expect(body.facts).toMatchObject({ months: 3, absence: { servedBasisPoints: 21_500 } });
    expect(body.advice.achievementBasisPoints).toBe(11_163);
  });

  it("is recomputed from its months, days left out included", async () => {
    const { body } = await get(path("2026", "/explanation"));
    expect(body.recomputation).toMatchObject({ result: { isSame: true }, absence: { isSame: true } });
    const proofs = prove(bukittinggi, (await everything()) as never);
    const broken = proofs.flatMap((proof) => proof.broken);
    // The months before December were written without their reports and counters.
    expect(broken.filter((one) => !/(?:^|LIVE#)2026-1[01]$/.test(one))).toEqual([]);
  });
});
