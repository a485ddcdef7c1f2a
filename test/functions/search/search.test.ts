import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { search } from "../../../functions/search/search.ts";
import type { Role } from "../../../shared/auth/principal.ts";
import { complaintTerms } from "../../../shared/cities/complaint-terms.ts";
import { registerEmployee } from "../../../shared/domain/organisation/employee.ts";
import { establishUnit } from "../../../shared/domain/organisation/organisation-unit.ts";
import { complaintRepository } from "../../../shared/table/complaints/complaints.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { nameRepository } from "../../../shared/table/names/names.ts";
import { employeeCommit, employeeRepository } from "../../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../../shared/table/organisation/units.ts";
import { openTable } from "../../../shared/table/table.ts";
import { type ComplaintCity, startComplaintCity, VERIFICATION } from "../../support/cities/complaint-city.ts";
import { posting } from "../../support/cities/domain-builders.ts";

const AT = "2026-03-10T02:00:00.000Z";
const MAYORS_AIDE = "196801011993031001";
const HEAD = "197601012000031002";
const RATER = "198001012005011003";
const PEOPLE = [
  { nip: MAYORS_AIDE, name: "Drs. Bambang Soekarno, M.Si", unitId: "kota", isHead: true },
  { nip: HEAD, name: "Ir. Djoko Prasetyo", unitId: "pendidikan", raterNip: MAYORS_AIDE, isHead: true },
  { nip: RATER, name: "Rahmat Hidayat", unitId: "pendidikan", raterNip: HEAD },
  { nip: "199001012015052004", name: "Siti Aminah, S.Pd", unitId: "pendidikan", raterNip: RATER },
  { nip: "199101012015051005", name: "Rachmad Jusuf", unitId: "kesehatan", raterNip: MAYORS_AIDE },
  { nip: "199201012015052006", name: "Siti Wulandari", unitId: "sd-01", raterNip: HEAD },
  { nip: "199301012015051007", name: "Joko Widagdo", unitId: "kesehatan", raterNip: MAYORS_AIDE },
] as const;

let city: ComplaintCity;

async function register({
  nip,
  name,
  unitId,
  raterNip,
  isHead = false,
}: (typeof PEOPLE)[number] & { raterNip?: string; isHead?: boolean }) {
  const { raterNip: _, ...place } = posting({ unitId });
  const record = {
    ...{ nip, kind: "PNS" as const, name, grade: "III/a" },
    posting: { ...place, isHead, ...(raterNip && { raterNip }) },
  };
  await nameRepository(city.table).learn([name]);
  const decision = registerEmployee(undefined, record, { by: "TEST", at: AT, day: "2026-03-10" });
  if (decision) await city.table.commit([employeeCommit(decision, undefined, city.city.timeZone)]);
}

async function found(q: string, as: string) {
  const { status, body } = await city.api("GET", `/v1/search?q=${encodeURIComponent(q)}`, { as });
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}
const names = async (q: string, as: string) =>
  (await found(q, as)).people.map(({ name }: { name: string }) => name);

let hr: string;

beforeAll(async () => {
  city = await startComplaintCity();
  const units = unitRepository(city.table);
  const tree = [
    ["pendidikan", "Dinas Pendidikan", "kota"],
    ["sd-01", "SD Negeri 01 Birugo", "pendidikan"],
    ["kesehatan", "Dinas Kesehatan", "kota"],
  ] as const;
  for (const [id, name, parentId] of tree) {
    const parent = await units.get(parentId);
    const order = { id, name, kind: "DINAS", by: "TEST", at: AT } as const;
    const decision = establishUnit(undefined, parent, order);
    if (decision) await units.commit(decision);
  }
  for (const one of PEOPLE) await register(one);
  hr = await city.token("pengelola-kinerja", "HR");
});
afterAll(() => city.host.stop());

describe("HR finds everybody", () => {
  it.each([
    ["the start of any word", "amin", ["Siti Aminah, S.Pd"]],
    ["words in any order", "wulan siti", ["Siti Wulandari"]],
    ["an old spelling", "sukarno", ["Drs. Bambang Soekarno, M.Si"]],
    ["a new one, the exact before the other", "joko", ["Joko Widagdo", "Ir. Djoko Prasetyo"]],
    ["another letter", "yusup", ["Rachmad Jusuf"]],
    ["swapped letters", "rhamat", ["Rahmat Hidayat", "Rachmad Jusuf"]],
    ["a missing letter", "bmbang", ["Drs. Bambang Soekarno, M.Si"]],
    ["a wrong first letter", "qulandari", ["Siti Wulandari"]],
    ["a title beside the name", "Drs. Bambang", ["Drs. Bambang Soekarno, M.Si"]],
    ["the first digits of a NIP", "19910101", ["Rachmad Jusuf"]],
    ["a NIP in groups", "19930101 201505 1 007", ["Joko Widagdo"]],
    ["nothing like it", "zzzzzz", []],
    ["one name of another and a word of nobody", "siti xaverius", []],
  ])("by %s", async (_, q, people) => {
    expect(await names(q, hr)).toEqual(people);
  });

  it("with position and unit, in a stable order", async () => {
    const first = await found("siti", hr);
    expect(first.people).toEqual([
      {
        ...{ nip: "199001012015052004", name: "Siti Aminah, S.Pd", position: expect.any(String) },
        ...{ unit: { id: "pendidikan", name: "Dinas Pendidikan" }, isInService: true },
      },
      expect.objectContaining({ name: "Siti Wulandari", unit: { id: "sd-01", name: "SD Negeri 01 Birugo" } }),
    ]);
    expect(await found("siti", hr)).toEqual(first);
  });

  it("and is told what to type if it is too little", async () => {
    const { status, body } = await city.api("GET", "/v1/search?q=%20s%20", { as: hr });
    expect(status).toBe(400);
    expect(body.errors[0].field).toBe("query.q");
  });
});

describe("others find those whom other routes show them", () => {
  it("the head of a unit: the staff of it and of the units below", async () => {
    const head = await city.token(HEAD, "EMPLOYEE");
    expect(await names("siti", head)).toEqual(["Siti Aminah, S.Pd", "Siti Wulandari"]);
    expect(await names("joko", head)).toEqual(["Ir. Djoko Prasetyo"]);
    expect(await names("jusuf", head)).toEqual([]);
    expect(await names("soekarno", head)).toEqual(["Drs. Bambang Soekarno, M.Si"]);
    expect(await names("1992", head)).toEqual(["Siti Wulandari"]);
    expect(await names("1991", head)).toEqual([]);
  });

  it("a rater: those they rate, themselves, and their own rater", async () => {
    const rater = await city.token(RATER, "EMPLOYEE");
    expect(await names("siti", rater)).toEqual(["Siti Aminah, S.Pd"]);
    expect(await names("rahmat", rater)).toEqual(["Rahmat Hidayat"]);
    expect(await names("joko", rater)).toEqual(["Ir. Djoko Prasetyo"]);
    expect(await names("jusuf", rater)).toEqual([]);
  });

  it("an employee: themselves and their rater, and every unit", async () => {
    const employee = await city.token("199201012015052006", "EMPLOYEE");
    expect(await names("siti", employee)).toEqual(["Siti Wulandari"]);
    expect(await names("djoko", employee)).toEqual(["Ir. Djoko Prasetyo"]);
    expect((await found("kesehtan", employee)).units).toEqual([
      {
        id: "kesehatan",
        name: "Dinas Kesehatan",
        kind: "DINAS",
        ancestors: ["kota"],
        parentName: "Unit kota",
      },
    ]);
  });

  it("whoever only handles complaints: nobody", async () => {
    expect(await names("siti", city.as.officer)).toEqual([]);
    expect((await found("dinas", city.as.officer)).units.length).toBeGreaterThan(1);
  });

  it("those who have left are found by HR alone", async () => {
    const nip = "199301012015051007";
    const { version } = (await city.api("GET", `/v1/employees/${nip}`, { as: hr })).body;
    const left = { reason: "PERMINTAAN_SENDIRI", from: "2026-03-10", basis: "SK 800/12/2026" };
    const { status, body } = await city.api("PUT", `/v1/employees/${nip}/service`, {
      as: hr,
      version,
      body: left,
    });
    expect(status, JSON.stringify(body)).toBe(200);
    const hit = (await found("widagdo", hr)).people[0];
    expect(hit).toMatchObject({ name: "Joko Widagdo", isInService: false });
    const head = await city.token(MAYORS_AIDE, "EMPLOYEE");
    expect(await names("widagdo", head)).toEqual([]);
    expect(await names("widagdo", await city.token("kepala-daerah", "HEAD_OF_CITY"))).toEqual([]);
  });
});

describe("a search reads little", () => {
  async function readsOf(q: string, principal: { readonly id: string; readonly roles: readonly Role[] }) {
    const meter = newMeter();
    const table = openTable({ meter });
    const deps = {
      names: nameRepository(table),
      employees: employeeRepository(table),
      units: unitRepository(table),
      complaints: complaintRepository(table, complaintTerms(city.city)),
      city: city.city,
    };
    const asking = { principal, at: AT };
    await search({ ...asking, query: { q } } as never, deps);
    meter.roundTrips = 0;
    await search({ ...asking, query: { q } } as never, deps);
    return meter.roundTrips;
  }
  const admin = { id: "admin", roles: ["ADMIN"] } as const;

  it.each([
    ["a name as it is written", "wulandari", admin, 2],
    ["another spelling", "joko", admin, 3],
    ["an error", "rhamat", admin, 3],
    ["a NIP", "1991", admin, 2],
    ["an employee's own rater", "djoko", { id: RATER, roles: ["EMPLOYEE"] } as const, 3],
    ["a head's staff", "siti", { id: HEAD, roles: ["EMPLOYEE"] } as const, 4],
  ])("for %s", async (_, q, principal, reads) => {
    expect(await readsOf(q, principal)).toBeLessThanOrEqual(reads);
  });
});

describe("complaints by their code", () => {
  const codes = async (code: string, as: string) =>
    (await found(code, as)).complaints.map(({ trackingCode }: { trackingCode: string }) => trackingCode);

  it("are found by those who may open them, however the code is written", async () => {
    const { trackingCode } = await city.submit();
    const written = ` ${trackingCode.slice(0, 5).toLowerCase()}-${trackingCode.slice(5)}`;
    const { complaints } = await found(written, city.as.officer);
    expect(complaints).toEqual([
      expect.objectContaining({ trackingCode, status: expect.any(String), dueAt: expect.any(String) }),
    ]);
    expect(complaints[0].text).toBeUndefined();
    expect(await codes(trackingCode, await city.token("kepala-daerah", "HEAD_OF_CITY"))).toEqual([
      trackingCode,
    ]);
    expect(await codes(trackingCode, hr)).toEqual([]);
    expect(await codes(trackingCode, await city.token("199201012015052006", "EMPLOYEE"))).toEqual([]);
  });

  it("of misconduct not even by the head of the city", async () => {
    const { trackingCode } = await city.submit();
    await city.act(trackingCode, "verify", { ...VERIFICATION, class: "PENGADUAN_BERKADAR_PENGAWASAN" });
    expect(await codes(trackingCode, city.as.officer)).toEqual([trackingCode]);
    expect(await codes(trackingCode, await city.token("kepala-daerah", "HEAD_OF_CITY"))).toEqual([]);
  });
});
