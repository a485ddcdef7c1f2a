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
import { askedBy } from "../../support/table/asked-of-table.ts";
import { everything } from "../../support/table/everything.ts";

/** Rates the head of the department. */
const DIRECTOR = "196501011988031009";
const [ONE, TWO, THREE] = STAFF;
const LOW = {
  hasilKerja: "DI_BAWAH_EKSPEKTASI",
  perilakuKerja: "SESUAI_EKSPEKTASI",
  hasilKerjaReason: REASON,
};
const MEETS = { hasilKerja: "SESUAI_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" };

let city: ClosedCity;
const as = (who: string) => city.as(who);
const path = (nip: string, rest = "") => `/v1/employees/${nip}/evaluations/2026-03${rest}`;
const object = (nip: string) =>
  city.api("POST", path(nip, "/objection"), { as: as(nip), version: 2, body: { reasons: REASON } });
const read = async (nip: string) => (await city.api("GET", path(nip), { as: as("hr") })).body;
/** What kinds of things lie in an inbox, whether or not somebody may still read it. */
const told = async (reader: string): Promise<readonly string[]> =>
  (await city.table.all(items.inboxEntry.range(reader))).map(({ kind }) => kind);
const toDecide = async (reader: string) =>
  (await told(reader)).filter((kind) => kind === "OBJECTION_TO_DECIDE").length;
const broken = async () =>
  prove(city.city, (await everything()) as never).flatMap(({ broken: wrong }) => wrong);

async function put(nip: string, what: string, body: object) {
  const { version } = (await city.api("GET", `/v1/employees/${nip}`, { as: as("hr") })).body;
  const changed = await city.api("PUT", `/v1/employees/${nip}/${what}`, { as: as("hr"), version, body });
  expect(changed.status, JSON.stringify(changed.body)).toBe(200);
}

const leaves = (nip: string, from: string) =>
  put(nip, "service", { reason: "PENSIUN", from, basis: "SK Pensiun 12/2026" });

/** All were rated; the second has objected; then the rater leaves. */
beforeAll(async () => {
  city = await startClosedCity();
  await city.unit("unit-0");
  await city.employee(DIRECTOR, { unitId: "unit-0" });
  const order = "Surat perintah 800/12/BKPSDM/2026";
  await put(CHIEF, "rater", { raterNip: DIRECTOR, from: "2026-04-05", basis: order });
  for (const nip of STAFF) {
    const rated = await city.api("PUT", path(nip, "/rating"), { as: as(HEAD), version: 1, body: LOW });
    expect(rated.status, JSON.stringify(rated.body)).toBe(200);
  }
  expect((await object(TWO)).body).toMatchObject({ stage: "OBJECTED", objection: { deciderNip: CHIEF } });
  await leaves(HEAD, "2026-04-06");
  await city.advanceTo(Date.parse("2026-04-06T02:00:00.000Z"));
  await city.host.idle();
});
afterAll(() => city?.host.stop());

it("a new objection takes a reading for each of those who decide it, as long as the first serves", async () => {
  // Who is signed in is read once, with their first request.
  await city.api("GET", "/v1/me/evaluation-tasks", { as: as(THREE) });
  const { inTurn, body } = await askedBy(() => object(THREE));
  expect(body).toMatchObject({ stage: "OBJECTED", objection: { deciderNip: CHIEF } });
  // The result names its rater, who names the superior.
  expect(inTurn).toMatchObject({ reads: 3, transactions: 1 });
});

it("one that awaits somebody who leaves goes to whoever serves above them, who is told", async () => {
  expect([await toDecide(CHIEF), await toDecide(DIRECTOR)]).toEqual([2, 0]);
  await leaves(CHIEF, "2026-04-07");
  await city.advanceTo(Date.parse("2026-04-07T02:00:00.000Z"));
  await city.host.idle();
  for (const nip of [TWO, THREE])
    expect(await read(nip)).toMatchObject({
      stage: "OBJECTED",
      objection: { deciderNip: DIRECTOR, escalations: [{ fromNip: CHIEF, toNip: DIRECTOR }] },
    });
  expect(await toDecide(DIRECTOR)).toBe(2);
  expect(await broken()).toEqual([]);
});

it("a new one goes past whoever has left, at once, and is decided by whoever serves", async () => {
  const objected = await object(ONE);
  expect(objected.body).toMatchObject({
    stage: "OBJECTED",
    objection: { deciderNip: DIRECTOR, escalations: [] },
  });
  expect([await toDecide(CHIEF), await toDecide(DIRECTOR)]).toEqual([2, 3]);
  await city.advanceTo(Date.parse(objected.body.objection.explainUntil) + 60_000);
  const decide = async (who: string) =>
    city.api("POST", path(ONE, "/objection/decision"), {
      ...{ as: who, version: (await read(ONE)).version },
      body: { ...MEETS, reason: "Bukti dukung ternyata lengkap." },
    });
  expect((await decide(as(CHIEF))).body.code).toBe("employee.left");
  expect((await decide(as("mayor"))).body.code).toBe("evaluation.not-decider");
  const decided = await decide(await city.token(DIRECTOR, "EMPLOYEE"));
  expect(decided.body).toMatchObject({ stage: "FINAL", objection: { decision: { by: DIRECTOR } } });
  expect(await broken()).toEqual([]);
});
