import { afterAll, beforeAll, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import { bukittinggi } from "../../support/cities/domain-builders.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const HR = "pengelola-kinerja";
const CHIEF = "197001011995031001";
const HEAD = "197501012000031002";
const [LEAVER, STAYING] = ["198609262015051001", "199202022016032005"] as const;
const PERIOD = "/v1/periods/2026-03";
const RESULT = `/v1/employees/${LEAVER}/evaluations/2026-03`;

let city: TestCity;
const token = (nip: string) => city.token(nip, nip === HR ? "HR" : "EMPLOYEE");
const get = async (path: string, nip = HR) => (await city.api("GET", path, { as: await token(nip) })).body;

async function serve(nip: string, reason: string | null) {
  const { version } = await get(`/v1/employees/${nip}`);
  const body = { reason, from: "2026-03-21", basis: "SK 12/2026" };
  const changed = await city.api("PUT", `/v1/employees/${nip}/service`, {
    ...{ as: await token(HR), version, body },
  });
  expect(changed.status).toBe(200);
  await city.host.idle();
}

async function reopenFor(scope: object, lastDay: string, closed: string) {
  const { version } = await get(PERIOD);
  const body = { scope, reason: "Status kepegawaian salah dicatat.", lastDay };
  const asked = await city.api("POST", `${PERIOD}/reopen`, { as: await token(HR), version, body });
  expect(asked.status).toBe(200);
  await city.host.idle();
  await city.host.advanceTo(Date.parse(closed));
}

const rating = {
  hasilKerja: "SESUAI_EKSPEKTASI",
  perilakuKerja: "SESUAI_EKSPEKTASI",
  hasilKerjaReason: "Sesuai dengan yang diharapkan.",
  perilakuKerjaReason: "Sesuai dengan yang diharapkan.",
};

beforeAll(async () => {
  city = await startTestCity("bukittinggi", Date.parse("2026-03-30T02:00:00.000Z"));
  await city.unit("kota");
  await city.unit("dinas", "kota");
  await city.employee(CHIEF, { unitId: "kota", isHead: true });
  await city.employee(HEAD, { raterNip: CHIEF, unitId: "dinas", isHead: true });
  for (const nip of [LEAVER, STAYING]) await city.employee(nip, { raterNip: HEAD, unitId: "dinas" });
  await city.host.advanceTo(Date.parse("2026-04-04T18:30:00.000Z"));
  const { version } = await get(RESULT);
  const rated = await city.api("PUT", `${RESULT}/rating`, {
    ...{ as: await token(HEAD), version, body: rating },
  });
  expect(rated.status).toBe(200);
});
afterAll(() => city.host.stop());

it("closes a reopened month without a result for whoever, it turned out, had left by its last day", async () => {
  await serve(LEAVER, "PENSIUN");
  await reopenFor({ kind: "UNIT", unitId: "dinas" }, "2026-04-06", "2026-04-07T18:30:00.000Z");
  const { reopenings, reopenedParts } = await get(PERIOD);
  expect(reopenings).toMatchObject([{ closedAt: expect.any(String) }]);
  expect(reopenedParts[0].closesAgain).toMatchObject({ done: 1, setAside: [] });
  const closed = await get(RESULT);
  expect(closed).toMatchObject({ stage: "MEASURED", withoutResult: "NOT_IN_SERVICE", reopening: 1 });
  expect(closed).not.toHaveProperty("rating");
  expect(await get(`/v1/employees/${LEAVER}/scorecards/2026-03`)).toHaveProperty("frozenAt");
  expect(await get(RESULT.replace(LEAVER, STAYING))).toMatchObject({ stage: "AWAITING_RATING" });
});

it("keeps the earlier result, tells HR, and lists the month as one without a result", async () => {
  expect((await get(`${RESULT}/earlier`)).items).toMatchObject([
    { stage: "RATED", rating: { hasilKerja: "SESUAI_EKSPEKTASI" } },
  ]);
  expect(await toldTo(city, await token(HR))).toContain("RESULT_WITHOUT_SERVICE");
  const { items } = await get("/v1/units/dinas/evaluations/2026-03");
  expect(items.find(({ nip }: { nip: string }) => nip === LEAVER)).toMatchObject({
    withoutResult: "NOT_IN_SERVICE",
  });
});

it("has a result again once it was reopened for somebody who had stayed after all", async () => {
  await serve(LEAVER, null);
  await reopenFor({ kind: "EMPLOYEE", nip: LEAVER }, "2026-04-09", "2026-04-10T18:30:00.000Z");
  const again = await get(RESULT);
  expect(again).toMatchObject({ stage: "AWAITING_RATING", raterNip: HEAD, reopening: 2 });
  expect(again).not.toHaveProperty("withoutResult");
});

it("leaves a table that proves right", async () => {
  const proofs = prove(bukittinggi, (await everything()) as never);
  expect(proofs.flatMap(({ broken }) => broken)).toEqual([]);
});
