import { afterAll, beforeAll, expect, it } from "vitest";
import * as items from "../../../shared/table/items.ts";
import { CHIEF, type ClosedCity, HEAD, REASON, STAFF, startClosedCity } from "../../support/closed-city.ts";

const [ONE, TWO] = STAFF;
const MEETS = { hasilKerja: "SESUAI_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" };

let city: ClosedCity;
const as = (who: string) => city.as(who);
const path = (nip: string, rest: string) => `/v1/employees/${nip}/evaluations/2026-03/${rest}`;
const reassign = (nip: string, raterNip: string, version = 1, who = "hr", basis?: string) =>
  city.api("PUT", path(nip, "rater"), { as: as(who), body: { raterNip, reason: REASON, basis }, version });
const rate = (nip: string, who: string, version: number) =>
  city.api("PUT", path(nip, "rating"), { as: as(who), body: MEETS, version });

beforeAll(async () => {
  city = await startClosedCity();
});

afterAll(() => city.host.stop());

it("HR reassigns the rating of a closed month to another rater, who finds it among their tasks", async () => {
  expect((await reassign(ONE, CHIEF, 1, HEAD)).body.code).toBe("request.role-missing");
  expect((await reassign(ONE, CHIEF)).body).toMatchObject({
    raterNip: CHIEF,
    stage: "AWAITING_RATING",
    version: 2,
  });
  expect((await rate(ONE, HEAD, 2)).body.code).toBe("evaluation.not-rater");
  const tasks = await city.api("GET", "/v1/me/evaluation-tasks", { as: as(CHIEF) });
  expect(tasks.body.items).toMatchObject([{ kind: "RATE", nip: ONE }]);
  expect((await rate(ONE, CHIEF, 2)).body).toMatchObject({ stage: "RATED", rating: { by: CHIEF } });
  const after = await city.api("GET", "/v1/me/evaluation-tasks", { as: as(CHIEF) });
  expect(after.body.items).toEqual([]);
});

it("is refused once it is rated, to oneself, and to somebody who is no employee", async () => {
  expect((await reassign(ONE, HEAD, 3)).body.code).toBe("rating.not-open-to-reassign");
  expect((await reassign(TWO, TWO)).body.code).toBe("rating.rates-self");
  expect((await reassign(TWO, "198001012005011003")).body.code).toBe("rating.unknown-rater");
  // Nor does it extend the time of the current rater.
  expect((await reassign(TWO, HEAD)).body.code).toBe("rating.rater-already");
  expect((await reassign("198001012005011003", CHIEF)).body.code).toBe("period.no-result");
});

it("stays on the list of the month's rater, even if the employee has another rater since", async () => {
  const path = `/v1/employees/${TWO}/rater`;
  const order = { raterNip: CHIEF, from: "2026-04-05" };
  expect((await city.api("PUT", path, { as: as("hr"), body: order, version: 1 })).status).toBe(200);
  const listed = async (who: string, what: string) => {
    const { body } = await city.api("GET", what, { as: as(who) });
    return body.items.map(({ nip }: { nip: string }) => nip);
  };
  const period = "/v1/me/team-evaluations?period=2026-03";
  expect(await listed(HEAD, period)).toContain(TWO);
  expect(await listed(CHIEF, period)).not.toContain(TWO);
  expect(await listed(HEAD, "/v1/me/team")).not.toContain(TWO);
  expect(await listed(CHIEF, "/v1/me/team")).toContain(TWO);
});

it("goes to the head of the unit or of one above it, or to somebody appointed by a named order", async () => {
  expect((await reassign(TWO, ONE)).body).toMatchObject({
    code: "employee.outside-line",
    detail: expect.stringContaining("basis"),
  });
  const order = "Surat perintah Plh. 800/12/BKPSDM/2026";
  expect((await reassign(TWO, ONE, 1, "hr", order)).body).toMatchObject({ raterNip: ONE, version: 2 });
  const event = items.event.key(items.evaluation.key(TWO, "2026-03"), 2);
  expect(await city.table.find(event)).toMatchObject({ data: { fromNip: HEAD, toNip: ONE, basis: order } });
});
