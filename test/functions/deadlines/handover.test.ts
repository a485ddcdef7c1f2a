import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import { type Employee, registerEmployee } from "../../../shared/domain/organisation/employee.ts";
import * as items from "../../../shared/table/items.ts";
import { employeeCommit } from "../../../shared/table/organisation/employees.ts";
import { bukittinggi, planContent } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const CHIEF = "196801011993031001";
const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const COURSE = {
  title: "Pelayanan publik digital",
  path: "PELATIHAN",
  form: "NON_KLASIKAL",
  hours: 12,
  day: "2026-03-06",
  provider: "LAN",
};

let city: TestCity;
const tokens = new Map<string, string>();
const as = (who: string) => tokens.get(who) as string;

async function signIn() {
  for (const nip of [CHIEF, HEAD, STAFF]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("mayor", await city.token("kepala-daerah", "HEAD_OF_CITY"));
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
}

async function later(time: string) {
  await city.host.advance(time);
  await signIn();
}

const inbox = async (list: string, who: string) =>
  (await city.api("GET", `/v1/me/${list}`, { as: as(who) })).body.items;
/** How many proposals and trainings await somebody. */
const awaiting = async (who: string) => [
  (await inbox("proposed-plans", who)).length,
  (await inbox("awaiting-training", who)).length,
];
const rate = (raterNip: string | null, from: string, version: number) =>
  city.api("PUT", `/v1/employees/${STAFF}/rater`, { as: as("hr"), version, body: { raterNip, from } });
const waitingHandovers = async () =>
  (await everything()).filter(({ sk }) => String(sk).startsWith("HANDOVER#")).length;

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("kota");
  await city.unit("dinas", "kota");
  await city.employee(CHIEF, { unitId: "kota" });
  await city.employee(HEAD, { unitId: "dinas", raterNip: CHIEF });
  await city.employee(STAFF, { unitId: "dinas", raterNip: HEAD });
  await signIn();
  const plans = `/v1/employees/${STAFF}/plans`;
  await city.api("POST", plans, { as: as(STAFF), body: { year: "2026", ...planContent() } });
  await city.api("POST", `${plans}/2026/propose`, { as: as(STAFF), version: 1 });
  await city.api("POST", `/v1/employees/${STAFF}/training`, { as: as(STAFF), body: COURSE });
  const report = { day: "2026-03-10", activity: "Melayani warga" };
  for (const _ of ["accepted", "escalated"])
    await city.api("POST", `/v1/employees/${STAFF}/reports`, { as: as(STAFF), body: report });
});

afterAll(() => city?.host.stop());

describe("what awaits a rater, when the rater changes", () => {
  it("stays until the new rater's first day, and awaits them from its first minutes on", async () => {
    expect((await rate(CHIEF, "2026-03-12", 1)).status).toBe(200);
    await later("+38h");
    expect([await awaiting(HEAD), await awaiting(CHIEF)]).toEqual([
      [1, 1],
      [0, 0],
    ]);
    await later("+90m");
    expect([await awaiting(HEAD), await awaiting(CHIEF)]).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(await inbox("proposed-plans", CHIEF)).toMatchObject([{ raterNip: CHIEF, state: "PROPOSED" }]);
    expect(await inbox("awaiting-training", CHIEF)).toMatchObject([{ raterNip: CHIEF, hours: 12 }]);
    expect(await waitingHandovers()).toBe(0);
  });

  it("does not include work reports, which the previous rater answers and the new one may read", async () => {
    const [report, ...others] = await inbox("awaiting-reports", HEAD);
    expect(others).toHaveLength(1);
    expect(await inbox("awaiting-reports", CHIEF)).toEqual([]);
    const path = `/v1/employees/${STAFF}/reports/${report.id}`;
    const accept = (who: string) => city.api("POST", `${path}/accept`, { as: as(who), version: 1, body: {} });
    expect((await city.api("GET", path, { as: as(CHIEF) })).status).toBe(200);
    expect((await accept(CHIEF)).body.code).toBe("authority.not-rater");
    expect((await accept(HEAD)).body).toMatchObject({ state: "ACCEPTED", answer: { by: HEAD } });
  });

  it("moves when the register transfers somebody, even retroactively", async () => {
    const before = (await city.table.find(items.employee.key(STAFF))) as Employee;
    const { nip, kind, name, grade } = before;
    const place = { unitId: "dinas", position: "Analis Muda", positionKind: "FUNGSIONAL" } as const;
    const record = {
      ...{ nip, kind, name, grade },
      posting: { ...place, from: "2026-03-01", isHead: false, raterNip: HEAD },
    };
    const act = { by: "admin", at: "2026-03-12T02:00:00.000Z", day: "2026-03-12" };
    const moved = registerEmployee(before, record, act) ?? expect.fail();
    await city.table.commit([employeeCommit(moved, before, bukittinggi.timeZone)]);
    await later("+30m");
    expect([await awaiting(CHIEF), await awaiting(HEAD)]).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it("moves to the head of the city, who has no NIP", async () => {
    expect((await rate(null, "2026-03-12", 3)).status).toBe(200);
    await later("+30m");
    expect([await awaiting(HEAD), await awaiting("mayor")]).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(await waitingHandovers()).toBe(0);
  });

  it("leaves an unanswered report to the superior of the rater it was submitted to", async () => {
    await later("+6d");
    expect(await inbox("escalated-reports", CHIEF)).toMatchObject([{ nip: STAFF, raterNip: HEAD }]);
    expect(await inbox("escalated-reports", "mayor")).toEqual([]);
  });

  it("is answered by its new owner, once, and everything adds up", async () => {
    const [{ id, version }] = await inbox("awaiting-training", "mayor");
    const confirm = (who: string) =>
      city.api("POST", `/v1/employees/${STAFF}/training/${id}/confirm`, { as: as(who), version });
    expect((await confirm(HEAD)).body.code).toBe("authority.not-rater");
    expect((await confirm("mayor")).body.state).toBe("CONFIRMED");
    expect(await awaiting("mayor")).toEqual([1, 0]);
    const { training } = (
      await city.api("GET", `/v1/employees/${STAFF}/scorecards/2026-03`, { as: as(STAFF) })
    ).body;
    expect(training).toMatchObject({ countedHours: 12, awaitingHours: 0 });
    const broken = prove(bukittinggi, (await everything()) as never).flatMap((proof) => proof.broken);
    expect(broken).toEqual([]);
  });
});
