import { DeleteCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readMe } from "../../../functions/organisation/read-me.ts";
import { awardConsentRepository } from "../../../shared/table/awards/consents.ts";
import { documentClient } from "../../../shared/table/client.ts";
import { owedAnswerRepository } from "../../../shared/table/discussion/owed-answers.ts";
import { evaluationRepository } from "../../../shared/table/evaluation/evaluations.ts";
import * as items from "../../../shared/table/items.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { employeeRepository } from "../../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../../shared/table/organisation/units.ts";
import { owedConsultationRepository } from "../../../shared/table/participation/owed-consultations.ts";
import { inspectionRepository } from "../../../shared/table/supervision/inspections.ts";
import { owedFollowUpRepository } from "../../../shared/table/surveys/owed-follow-ups.ts";
import { openTable } from "../../../shared/table/table.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { askedBy } from "../../support/table/asked-of-table.ts";

const HEAD = "197501012000031002";
const SECTION_HEAD = "198001012005011003";
const STAFF = "198609262015051001";
const OTHER = "199001012015052003";

let city: TestCity;
let admin: string;
let hr: string;
let head: string;
let sectionHead: string;
let staff: string;

const put = (id: string, body: object, as = admin) => city.api("PUT", `/v1/units/${id}`, { as, body });
const unitOf = async (id: string) =>
  (await city.api("GET", "/v1/units", { as: admin })).body.items.find(
    (unit: { id: string }) => unit.id === id,
  );

beforeAll(async () => {
  city = await startTestCity();
  admin = await city.token("admin", "ADMIN");
  await put("kota", { name: "Pemerintah Kota", kind: "KOTA" });
  await put("dinas", { name: "Dinas Kesehatan", kind: "DINAS", parentId: "kota" });
  await put("seksi", { name: "Bidang Layanan", kind: "BIDANG", parentId: "dinas" });
  await put("lain", { name: "Dinas Pendidikan", kind: "DINAS", parentId: "kota" });
  await city.employee(HEAD, { unitId: "dinas" });
  await city.employee(SECTION_HEAD, { unitId: "seksi" });
  await city.employee(STAFF, { unitId: "seksi", raterNip: SECTION_HEAD });
  await city.employee(OTHER, { unitId: "lain" });
  hr = await city.token("pengelola-kinerja", "HR");
  head = await city.token(HEAD, "EMPLOYEE");
  sectionHead = await city.token(SECTION_HEAD, "EMPLOYEE");
  staff = await city.token(STAFF, "EMPLOYEE");
});

afterAll(() => city.host.stop());

function deps() {
  const table = openTable({ meter: newMeter() });
  return {
    ...{ units: unitRepository(table), employees: employeeRepository(table) },
    ...{ evaluations: evaluationRepository(table), consents: awardConsentRepository(table) },
    ...{ answers: owedAnswerRepository(table), inspections: inspectionRepository(table) },
    ...{ consultations: owedConsultationRepository(table), followUps: owedFollowUpRepository(table) },
    city: city.city,
  };
}

describe("the units of a city", () => {
  it("are registered once, however often their list is sent", async () => {
    const order = { name: "Inspektorat", kind: "INSPEKTORAT", parentId: "kota" };
    expect((await put("inspektorat", order)).body).toMatchObject({ version: 1, ancestors: ["kota"] });
    expect((await put("inspektorat", order)).body.version).toBe(1);
    const renamed = await put("inspektorat", { ...order, name: "Inspektorat Daerah" });
    expect(renamed.body).toMatchObject({ version: 2, name: "Inspektorat Daerah" });
  });

  it("form one tree with one root", async () => {
    const [second, orphan, loop] = await Promise.all([
      put("kota-2", { name: "Kota", kind: "KOTA" }),
      put("yatim", { name: "Yatim", kind: "DINAS", parentId: "tidak-ada" }),
      put("dinas", { name: "Dinas Kesehatan", kind: "DINAS", parentId: "seksi" }),
    ]);
    expect([second, orphan, loop].map(({ status, body }) => [status, body.code])).toEqual([
      [409, "unit.another-root"],
      [409, "unit.unknown-parent"],
      [409, "unit.inside-itself"],
    ]);
  });

  it("move together with the units below them", async () => {
    await put("uptd", { name: "UPTD", kind: "UPTD", parentId: "dinas" });
    await put("pos", { name: "Pos", kind: "UPTD", parentId: "uptd" });
    await put("uptd", { name: "UPTD", kind: "UPTD", parentId: "lain" });
    expect(await unitOf("pos")).toMatchObject({ parentId: "uptd", ancestors: ["kota", "lain", "uptd"] });
  });

  it("are changed only by ADMIN, and seen by all, by name", async () => {
    expect((await put("baru", { name: "Baru", kind: "DINAS", parentId: "kota" }, hr)).status).toBe(403);
    const wrong = await put("baru", { name: " ", kind: "KANTOR", parentId: "kota", x: 1 });
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      "body.name",
      "body.kind",
      "body",
    ]);
    for (const number of [10, 9])
      await put(`sdn-${number}`, { name: `SDN ${number} Banuaran`, kind: "UPTD", parentId: "lain" });
    const seen = await city.api("GET", "/v1/units", { as: staff });
    const names: string[] = seen.body.items.map(({ name }: { name: string }) => name);
    expect(names.slice(0, 3)).toEqual(["Bidang Layanan", "Dinas Kesehatan", "Dinas Pendidikan"]);
    const schools = names.filter((name) => name.startsWith("SDN"));
    expect(schools).toEqual(["SDN 9 Banuaran", "SDN 10 Banuaran"]);
    expect(seen.body.items.map(({ id }: { id: string }) => id)).toContain("kota");
    expect((await city.api("GET", "/v1/units")).status).toBe(401);
  });
});

describe("the employees of a unit", () => {
  const list = (as: string, unitId = "seksi") => city.api("GET", `/v1/units/${unitId}/employees`, { as });

  it("are shown to HR and to the head of the unit or of one above it", async () => {
    for (const as of [hr, admin, sectionHead, head]) {
      const { status, body } = await list(as);
      expect(status).toBe(200);
      expect(body.items.map(({ nip }: { nip: string }) => nip)).toEqual([SECTION_HEAD, STAFF]);
    }
  });

  it("are shown to nobody else", async () => {
    expect((await list(staff)).body.code).toBe("employee.not-lead");
    expect((await list(sectionHead, "dinas")).status).toBe(403);
    expect((await list(await city.token(OTHER, "EMPLOYEE"))).status).toBe(403);
    expect((await list(hr, "tidak-ada")).status).toBe(404);
  });

  it("come page by page", async () => {
    const first = await city.api("GET", "/v1/units/seksi/employees?limit=1", { as: hr });
    const cursor = encodeURIComponent(first.body.cursor);
    const second = await city.api("GET", `/v1/units/seksi/employees?limit=1&cursor=${cursor}`, { as: hr });
    expect([...first.body.items, ...second.body.items]).toMatchObject([
      { nip: SECTION_HEAD },
      { nip: STAFF },
    ]);
  });
});

describe("an employee", () => {
  it("is seen by themselves, their rater, HR and ADMIN, and by nobody else", async () => {
    const see = async (as: string) => (await city.api("GET", `/v1/employees/${STAFF}`, { as })).status;
    expect(await Promise.all([staff, sectionHead, hr, admin].map(see))).toEqual([200, 200, 200, 200]);
    expect(await see(head)).toBe(403);
    expect((await city.api("GET", "/v1/employees/199901012020011009", { as: hr })).status).toBe(404);
  });

  it("sees their own profile, posting, rater and roles", async () => {
    const { body } = await city.api("GET", "/v1/me", { as: staff });
    expect(body).toMatchObject({
      id: STAFF,
      roles: ["EMPLOYEE"],
      at: expect.stringMatching(/^2026-03-10T/),
      leadsTeam: false,
      isAskedAsRater: false,
      isAwaited: false,
      unit: { id: "seksi", name: "Bidang Layanan" },
      employee: { nip: STAFF, on: "2026-03-10", posting: { unitId: "seksi", raterNip: SECTION_HEAD } },
      rater: { nip: SECTION_HEAD, position: "Analis Kebijakan" },
    });
    expect((await city.api("GET", "/v1/me", { as: admin })).body).toEqual({
      id: expect.stringMatching(/./),
      roles: ["ADMIN"],
      at: expect.stringMatching(/^2026-03-10T/),
      leadsTeam: false,
      isAskedAsRater: false,
      isAwaited: false,
      heads: [],
    });
    const leader = (await city.api("GET", "/v1/me", { as: sectionHead })).body;
    expect(leader).toMatchObject({
      leadsTeam: true,
      isAwaited: true,
      heads: [{ id: "seksi", name: "Bidang Layanan" }],
    });
  });

  it("costs two rounds of reads, of which four ask what may await whoever leads no team", async () => {
    const read = (as: string) => city.api("GET", "/v1/me", { as });
    await Promise.all([staff, sectionHead].map(read));
    const me = (as: string) => askedBy(() => read(as));
    // Themselves and their team; then their unit, their rater, and what may await them.
    expect(await me(staff)).toMatchObject({ asked: { reads: 10 }, inTurn: { reads: 2 } });
    // Nobody rates this leader.
    expect(await me(sectionHead)).toMatchObject({ asked: { reads: 3 }, inTurn: { reads: 2 } });
  });

  it("is on the list of those their rater rates", async () => {
    const team = await city.api("GET", "/v1/me/team", { as: sectionHead });
    expect(team.body).toEqual({ items: [{ nip: STAFF, name: "Pegawai 001", unitId: "seksi" }] });
  });

  it("has another rater from the day that HR sets, and any day can be looked up", async () => {
    const assign = (as: string, body: object, version = 1) =>
      city.api("PUT", `/v1/employees/${STAFF}/rater`, { as, body, version });
    const order = { raterNip: HEAD, from: "2026-03-16" };
    expect((await assign(staff, order)).status).toBe(403);
    expect((await assign(hr, { ...order, raterNip: STAFF })).body.code).toBe("employee.rates-self");
    expect((await assign(hr, { ...order, from: "2026-03-09" })).body.code).toBe("employee.rater-in-past");
    expect((await assign(hr, { ...order, raterNip: "199901012020011009" })).status).toBe(404);
    expect((await assign(hr, { ...order, raterNip: OTHER })).body).toMatchObject({
      status: 409,
      code: "employee.outside-line",
      rule: expect.stringContaining("PermenPANRB 6/2022"),
    });
    expect((await assign(hr, order, 7)).status).toBe(412);
    const assigned = await assign(hr, order);
    expect(assigned).toMatchObject({ status: 200, body: { version: 2, posting: { raterNip: HEAD } } });
    expect(assigned.headers.get("etag")).toBe('"2"');

    const raterOn = async (day: string) =>
      (await city.api("GET", `/v1/employees/${STAFF}?on=${day}`, { as: staff })).body.posting?.raterNip;
    const days = ["2023-12-31", "2026-03-15", "2026-03-16"];
    expect(await Promise.all(days.map(raterOn))).toEqual([undefined, SECTION_HEAD, HEAD]);
    // Whom somebody rated asks something of them for a year.
    const awaited = async (at: string) => {
      const principal = { id: SECTION_HEAD, roles: ["EMPLOYEE"] };
      return (await readMe({ principal, at } as never, deps())).isAskedAsRater;
    };
    const asked = ["2026-03-15", "2026-03-16", "2027-03-15", "2027-03-16"].map((on) => `${on}T02:00:00.000Z`);
    expect(await Promise.all(asked.map(awaited))).toEqual([true, true, true, false]);
    // The right to see follows the day: today the old rater is still the rater.
    expect((await city.api("GET", `/v1/employees/${STAFF}`, { as: head })).status).toBe(403);
  });
});

describe("the history of an employee", () => {
  const history = async (as: string, nip = STAFF) => city.api("GET", `/v1/employees/${nip}/history`, { as });
  const eventKey = ({ number }: { number: number }) => items.event.key(items.employee.key(STAFF), number);
  const TableName = () => city.host.database.tableName;

  it("shows the employee and HR, and nobody else, what happened and that nothing is missing", async () => {
    const { body } = await history(staff);
    const { id } = (await city.api("GET", "/v1/me", { as: hr })).body;
    expect(body.isWhole).toBe(true);
    expect(body.items.map(({ type, by }: { type: string; by: string }) => [type, by])).toEqual([
      ["EMPLOYEE_REGISTERED", "TEST"],
      ["RATER_ASSIGNED", id],
    ]);
    expect((await history(hr)).body.isWhole).toBe(true);
    expect((await history(sectionHead)).status).toBe(403);
  });

  it("detects an event rewritten in the table", async () => {
    const Key = eventKey({ number: 1 });
    const ExpressionAttributeNames = { "#by": "by" };
    const write = (by: string) =>
      documentClient().send(
        new UpdateCommand({
          TableName: TableName(),
          Key,
          UpdateExpression: "SET #by = :by",
          ExpressionAttributeNames,
          ExpressionAttributeValues: { ":by": by },
        }),
      );
    await write("SOMEBODY");
    expect((await history(hr)).body).toMatchObject({ isWhole: false, brokenAt: 1 });
    await write("TEST");
    expect((await history(hr)).body.isWhole).toBe(true);
  });

  it("detects that the newest event was removed", async () => {
    await documentClient().send(new DeleteCommand({ TableName: TableName(), Key: eventKey({ number: 2 }) }));
    expect((await history(hr)).body).toMatchObject({ isWhole: false, brokenAt: 2 });
  });
});
