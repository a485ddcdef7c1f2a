import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { askedBy } from "../../support/table/asked-of-table.ts";

const HR = "198001012005011001";
const EMPLOYEE = "199001012015011001";
const UNITS = ["DUKCAPIL", "PUSKESMAS", "SAMSAT"] as const;
const LISTS = ["/v1/surveys/unpublished", "/v1/surveys/published?year=2026"];

let city: TestCity;
let hr: string;
beforeAll(async () => {
  city = await startTestCity();
  hr = await city.token(HR, "HR");
  await city.unit("KOTA");
  await city.employee(EMPLOYEE, { unitId: "KOTA" });
  for (const id of UNITS) await city.unit(id, "KOTA");
});
afterAll(() => city.host.stop());

const read = async (path: string) => (await city.api("GET", path, { as: hr })).body;
const planOf = (endsOn: string) => ({
  ...{ service: "Pembuatan KTP", language: "id", opensOn: "2026-03-10", endsOn },
  questions: { own: [] },
});
async function plan(unitId: string, endsOn: string): Promise<string> {
  const body = planOf(endsOn);
  return (await city.api("POST", `/v1/units/${unitId}/surveys`, { as: hr, body })).body.id;
}
const idsOf = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id);

test("the surveys of all units are listed by their last day, and move with it", async () => {
  const late = await plan("DUKCAPIL", "2026-05-20");
  const soon = await plan("PUSKESMAS", "2026-03-20");
  const next = await plan("SAMSAT", "2026-04-20");
  expect(idsOf(await read("/v1/surveys/unpublished"))).toEqual([soon, next, late]);
  const body = planOf("2026-03-15");
  expect((await city.api("PUT", `/v1/surveys/${late}`, { as: hr, body, version: 1 })).status).toBe(200);
  const { items } = await read("/v1/surveys/unpublished");
  expect(items).toMatchObject([
    { id: late, unitId: "DUKCAPIL", endsOn: "2026-03-15", state: "RUNNING" },
    { id: soon, unitId: "PUSKESMAS" },
    { id: next, unitId: "SAMSAT" },
  ]);
});

test("the list goes on after a page, without leaving anything out", async () => {
  const all = idsOf(await read("/v1/surveys/unpublished"));
  const first = await read("/v1/surveys/unpublished?limit=2");
  const rest = await read(`/v1/surveys/unpublished?limit=2&cursor=${encodeURIComponent(first.cursor)}`);
  expect([...idsOf(first), ...idsOf(rest)]).toEqual(all);
  expect(first.items).toHaveLength(2);
  expect(rest.cursor).toBeUndefined();
});

test("each list is one query, however many units there are", async () => {
  for (const path of LISTS) {
    await read(path);
    const { asked, status } = await askedBy(() => city.api("GET", path, { as: hr }));
    expect([path, status, asked]).toEqual([path, 200, { reads: 1, transactions: 0 }]);
  }
});

test("only those who see to every unit have the lists", async () => {
  const mayor = await city.token("kepala-daerah", "HEAD_OF_CITY");
  for (const path of LISTS) {
    expect((await city.api("GET", path, { as: mayor })).status).toBe(200);
    for (const role of ["EMPLOYEE", "COMPLAINT_OFFICER", "INTEGRITY_OFFICER", "ADMIN"] as const) {
      const as = await city.token(role === "EMPLOYEE" ? EMPLOYEE : `akun-${role}`, role);
      expect([role, (await city.api("GET", path, { as })).status]).toEqual([role, 403]);
    }
    expect((await city.api("GET", path)).status).toBe(401);
  }
});

test("a year that is none is refused by its name", async () => {
  for (const query of ["", "?year=26"]) {
    const { status, body } = await city.api("GET", `/v1/surveys/published${query}`, { as: hr });
    expect([status, body.errors[0].field]).toEqual([400, "query.year"]);
  }
});
