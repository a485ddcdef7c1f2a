import { afterAll, beforeAll, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import * as items from "../../../shared/table/items.ts";
import {
  CHIEF,
  type ClosedCity,
  HEAD,
  REASON,
  STAFF,
  startClosedCity,
} from "../../support/cities/closed-city.ts";
import { everything } from "../../support/table/everything.ts";

const [ONE, TWO, THREE] = STAFF;
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
    errors: [{ field: "body.basis" }],
  });
  const order = "Surat perintah Plh. 800/12/BKPSDM/2026";
  expect((await reassign(TWO, ONE, 1, "hr", order)).body).toMatchObject({ raterNip: ONE, version: 2 });
  const event = items.event.key(items.evaluation.key(TWO, "2026-03"), 2);
  expect(await city.table.find(event)).toMatchObject({ data: { fromNip: HEAD, toNip: ONE, basis: order } });
});

it("falls to HR and never to the head of the city where nobody else is above those who were late", async () => {
  const list = async (path: string, who: string) =>
    (await city.api("GET", path, { as: as(who) })).body.items as { nip: string }[];
  expect(await list("/v1/unrated-results", "hr")).toEqual([]);
  for (const instant of ["2026-04-10T17:30:00.000Z", "2026-04-17T17:30:00.000Z"])
    await city.advanceTo(Date.parse(instant));
  const unrated = await list("/v1/unrated-results", "hr");
  expect(unrated).toContainEqual({
    ...{ nip: THREE, name: "Pegawai 004", period: "2026-03", unitId: "unit-2", raterNip: CHIEF },
    ...{ reason: "ONLY_HEAD_OF_CITY", since: expect.stringMatching(/^2026-04-17T17:/) },
  });
  expect(await list("/v1/me/evaluation-tasks", "mayor")).toEqual([]);
  expect((await city.api("GET", "/v1/unrated-results", { as: as(HEAD) })).status).toBe(403);
  const proofs = prove(city.city, (await everything()) as never);
  expect(proofs.flatMap(({ broken }) => broken)).toEqual([]);
});

it("of many at once goes to one rater, and each that is refused is named with its reason", async () => {
  const results = [ONE, TWO, THREE, HEAD, "198001012005011003"].map((nip) => ({ nip, period: "2026-03" }));
  const order = { raterNip: HEAD, reason: REASON, basis: "Surat perintah 800/14/BKPSDM/2026", results };
  const send = async (who: string, body: object = order) =>
    (await city.api("POST", "/v1/rating-reassignments", { as: who, body })).body;
  // Nobody appoints themselves, nor chooses who rates them.
  const selfish = await send(await city.token(HEAD, "HR"));
  expect(codesOf(selfish)).toContainEqual([THREE, "rating.own"]);
  const own = await send(await city.token(THREE, "HR"));
  expect(codesOf(own)).toContainEqual([THREE, "rating.own"]);
  expect(own.assigned.map(({ nip }: { nip: string }) => nip)).toEqual([TWO]);

  const { assigned, ...rest } = await send(as("hr"));
  expect(assigned).toEqual([{ nip: THREE, period: "2026-03" }]);
  expect(codesOf(rest)).toEqual([
    [ONE, "rating.not-open-to-reassign"],
    [TWO, "rating.rater-already"],
    [HEAD, "rating.rates-self"],
    ["198001012005011003", "period.no-result"],
  ]);
  expect(rest.refused[0].reason.id).toMatch(/selama hasil menunggu penilaian/);
  const left = await city.api("GET", "/v1/unrated-results", { as: as("hr") });
  expect(left.body.items.map(({ nip }: { nip: string }) => nip)).not.toContain(THREE);
  expect((await rate(THREE, HEAD, 4)).status).not.toBe(403);
});

it("never makes two people rate each other", async () => {
  const order = "Surat perintah 800/15/BKPSDM/2026";
  expect((await reassign(HEAD, THREE, 2, "hr", order)).body.code).toBe("rating.rates-each-other");
});

const codesOf = ({ refused }: { refused: readonly { nip: string; code: string }[] }) =>
  refused.map(({ nip, code }) => [nip, code]);
