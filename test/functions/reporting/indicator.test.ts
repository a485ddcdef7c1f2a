import { afterAll, beforeAll, expect, it } from "vitest";
import { readReport } from "../../../functions/reporting/read.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { workSightRepository } from "../../../shared/table/evaluation/work-sight.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { employeeRepository } from "../../../shared/table/organisation/employees.ts";
import { workReportRepository } from "../../../shared/table/reporting/work-reports.ts";
import { openTable } from "../../../shared/table/table.ts";
import { planContent } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const CHIEF = "196801011990031001";
const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const COLLEAGUE = "199001012015052003";

let city: TestCity;
let own: string;
let head: string;
const plans = `/v1/employees/${STAFF}/plans`;
const reports = `/v1/employees/${STAFF}/reports`;
const [asked = { id: "", statement: "", unitOfMeasure: "" }] = planContent().results[0]?.indicators ?? [];
const words = { statement: asked.statement, unitOfMeasure: asked.unitOfMeasure };

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("dinas");
  await city.unit("unit-1", "dinas");
  await city.employee(CHIEF, { unitId: "dinas" });
  await city.employee(HEAD, { raterNip: CHIEF });
  for (const nip of [STAFF, COLLEAGUE]) await city.employee(nip, { raterNip: HEAD });
  [own, head] = [await city.token(STAFF, "EMPLOYEE"), await city.token(HEAD, "EMPLOYEE")];
  await city.api("POST", plans, { as: own, body: { year: "2026", ...planContent() } });
  await city.api("POST", `${plans}/2026/propose`, { as: own, version: 1 });
  await city.api("POST", `${plans}/2026/agree`, { as: head, version: 2 });
});
afterAll(() => city.host.stop());

async function submitted(more: object): Promise<string> {
  const body = { day: "2026-03-09", activity: "Menerbitkan izin", ...more };
  return (await city.api("POST", reports, { as: own, body })).body.id;
}
const reported = () =>
  submitted({ progress: { indicatorId: asked.id, amount: 1 }, obstacles: "Listrik padam" });
const read = async (id: string, as: string) => (await city.api("GET", `${reports}/${id}`, { as })).body;

it("a report names the indicator of its figure, and its unit of measure, to all who may read it and to nobody else", async () => {
  const id = await reported();
  const hr = await city.token("pengelola-kinerja", "HR");
  for (const as of [own, head, hr, await city.token(CHIEF, "EMPLOYEE")])
    expect((await read(id, as)).indicator).toEqual(words);
  expect(await read(id, await city.token(COLLEAGUE, "EMPLOYEE"))).not.toHaveProperty("indicator");
});

it("a report without a figure names none", async () => {
  expect(await read(await submitted({}), own)).not.toHaveProperty("indicator");
});

it("it is read beside the report, for half a read unit, and nobody's record for whom it awaits", async () => {
  const id = await reported();
  const meter = newMeter();
  const table = openTable({ meter });
  const input = {
    ...{ params: { nip: STAFF, reportId: id }, query: undefined, body: undefined },
    ...{ principal: { id: HEAD, roles: ["EMPLOYEE" as const] }, at: "2026-03-10T03:00:00.000Z" },
  };
  const report = await readReport(input, {
    reports: workReportRepository(table),
    employees: employeeRepository(table),
    sight: workSightRepository(table),
    city: cityBySlug("bukittinggi"),
  });
  expect(report).toMatchObject({ indicator: words });
  // The report and the help that may have been asked with it; half of one for the plan, and for the month's period.
  expect(meter.readUnits).toBe(3);
});

it("a report whose indicator an amendment has removed keeps its figure, and names none", async () => {
  const id = await reported();
  const [result, ...results] = planContent().results;
  const indicators = result?.indicators.map((one) => (one.id === asked.id ? { ...one, id: "lain" } : one));
  const amended = {
    ...planContent(),
    results: [{ ...result, indicators }, ...results],
    reason: "Tugas berubah",
  };
  const { body } = await city.api("GET", `${plans}/2026`, { as: own });
  const sent = await city.api("POST", `${plans}/2026/amendment`, {
    as: own,
    version: body.version,
    body: amended,
  });
  const proposed = await city.api("POST", `${plans}/2026/propose`, { as: own, version: sent.body.version });
  const agreed = await city.api("POST", `${plans}/2026/agree`, { as: head, version: proposed.body.version });
  expect(agreed.status).toBe(200);
  const report = await read(id, head);
  expect(report.progress).toMatchObject({ indicatorId: asked.id, amount: 1 });
  expect(report).not.toHaveProperty("indicator");
});
