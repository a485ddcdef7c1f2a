import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import { type Employee, registerEmployee } from "../../../shared/domain/organisation/employee.ts";
import * as items from "../../../shared/table/items.ts";
import { employeeCommit } from "../../../shared/table/organisation/employees.ts";
import { bukittinggi } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const CHIEF = "196801011993031001";
const HEAD = "197501012000031002";
const DIVISION_HEAD = "198001012005011003";
const STAFF = "198609262015051001";
const SENIOR = "199001012015051003";

let city: TestCity;
let hr: string;

async function later(time: string) {
  await city.host.advance(time);
  hr = await city.token("pengelola-kinerja", "HR");
}

const profile = async (nip: string) => (await city.api("GET", `/v1/employees/${nip}`, { as: hr })).body;
const ratersOf = async (...nips: string[]) => {
  const raters: unknown[] = [];
  for (const nip of nips) raters.push((await profile(nip)).posting.raterNip);
  return raters;
};
const put = async (nip: string, what: string, body: object) => {
  const { version } = await profile(nip);
  const reply = await city.api("PUT", `/v1/employees/${nip}/${what}`, { as: hr, version, body });
  expect(reply.status).toBe(200);
};

/** The register moves somebody to another unit, whose head rates them. */
async function transfer(nip: string, unitId: string, raterNip: string) {
  const before = (await city.table.find(items.employee.key(nip))) as Employee;
  const { kind, name, grade } = before;
  const day = new Date(city.host.clock.now()).toISOString().slice(0, 10);
  const place = { unitId, position: "Analis Muda", positionKind: "FUNGSIONAL", isHead: false } as const;
  const record = { nip, kind, name, grade, posting: { ...place, from: day, raterNip } };
  const act = { by: "admin", at: new Date(city.host.clock.now()).toISOString(), day };
  const moved = registerEmployee(before, record, act) ?? expect.fail();
  await city.table.commit([employeeCommit(moved, before, bukittinggi.timeZone)]);
  await later("+30m");
}

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("kota");
  await city.unit("dinas", "kota");
  await city.unit("bidang", "dinas");
  await city.employee(CHIEF, { unitId: "kota", isHead: true });
  await city.employee(SENIOR, { unitId: "kota", raterNip: CHIEF });
  await city.employee(HEAD, { unitId: "dinas", raterNip: CHIEF, isHead: true });
  await city.employee(DIVISION_HEAD, { unitId: "bidang", raterNip: HEAD, isHead: true });
  await city.employee(STAFF, { unitId: "bidang", raterNip: DIVISION_HEAD });
  await later("+1m");
});

afterAll(() => city?.host.stop());

describe("an acting head", () => {
  const PLH = { as: "PLH", from: "2026-03-11", basis: "Surat perintah 7/2026" };

  it("of a unit whose head is in office does not rate that head", async () => {
    await put(STAFF, "headship", { ...PLH, unitId: "bidang", until: "2026-03-11" });
    await later("+24h");
    expect(await ratersOf(DIVISION_HEAD, STAFF)).toEqual([HEAD, HEAD]);
    await later("+24h");
    expect(await ratersOf(DIVISION_HEAD, STAFF)).toEqual([HEAD, DIVISION_HEAD]);
  });

  it("of a unit higher up is not rated by the heads they rate meanwhile", async () => {
    await put(STAFF, "headship", { ...PLH, unitId: "dinas", from: "2026-03-13", until: "2026-03-13" });
    await later("+24h");
    expect(await ratersOf(DIVISION_HEAD, HEAD, STAFF)).toEqual([STAFF, CHIEF, CHIEF]);
    await later("+24h");
    expect(await ratersOf(DIVISION_HEAD, HEAD, STAFF)).toEqual([HEAD, CHIEF, DIVISION_HEAD]);
  });
});

describe("a rater HR chose", () => {
  const order = { raterNip: SENIOR, basis: "Surat perintah 9/2026" };

  it("rates no longer once the register puts them below whom they rate", async () => {
    const from = new Date(city.host.clock.now()).toISOString().slice(0, 10);
    await put(HEAD, "rater", { ...order, from });
    await later("+30m");
    expect(await ratersOf(HEAD, SENIOR)).toEqual([SENIOR, CHIEF]);
    await transfer(SENIOR, "bidang", DIVISION_HEAD);
    expect(await ratersOf(SENIOR, DIVISION_HEAD, HEAD)).toEqual([DIVISION_HEAD, HEAD, CHIEF]);
  });

  it("rates on if the register puts them elsewhere", async () => {
    await transfer(SENIOR, "kota", CHIEF);
    const from = new Date(city.host.clock.now()).toISOString().slice(0, 10);
    await put(DIVISION_HEAD, "rater", { ...order, from });
    await transfer(SENIOR, "dinas", HEAD);
    expect(await ratersOf(SENIOR, DIVISION_HEAD, HEAD)).toEqual([HEAD, SENIOR, CHIEF]);
  });

  it("leaves data that the proofs accept", async () => {
    const proofs = prove(bukittinggi, (await everything()) as never);
    expect(proofs.flatMap(({ broken }) => broken)).toEqual([]);
  });
});
