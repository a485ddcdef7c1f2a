import { afterAll, beforeAll, expect, it } from "vitest";
import { beginClose } from "../../../functions/evaluation/begin-close.ts";
import { closeWork } from "../../../functions/evaluation/close-run.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { establishUnit } from "../../../shared/domain/organisation/organisation-unit.ts";
import type { PartMessage } from "../../../shared/runs/messages.ts";
import { workOnPart } from "../../../shared/runs/work-part.ts";
import { closeRun } from "../../../shared/table/evaluation/close-runs.ts";
import { closingRepository } from "../../../shared/table/evaluation/closings.ts";
import { periodRepository } from "../../../shared/table/evaluation/periods.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { employeeRepository } from "../../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../../shared/table/organisation/units.ts";
import { runRepository } from "../../../shared/table/runs/runs.ts";
import { openTable } from "../../../shared/table/table.ts";
import { ONE_CALL } from "../../support/table/one-call.ts";
import { startTestTable } from "../../support/table/test-table.ts";

const CITY = cityBySlug("bukittinggi");
const MONTH = "2026-03";
const FOUNDED_AT = "2026-03-02T01:00:00.000Z";
const FIRST_NIGHT = "2026-04-04T18:00:00.000Z";
const SECOND_NIGHT = "2026-04-05T18:00:00.000Z";

let database: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  database = await startTestTable();
});
afterAll(() => database.stop());

const table = () => openTable({ meter: newMeter() });
const periods = () => periodRepository(table());
const runs = () => runRepository(table());

async function found(id: string, parentId?: string) {
  const units = unitRepository(table());
  const parent = parentId === undefined ? undefined : await units.get(parentId);
  const order = { id, name: id, kind: "BAGIAN", by: "TEST", at: FOUNDED_AT } as const;
  const decision = establishUnit(undefined, parent, order);
  if (decision) await units.commit(decision);
}

/** A run of the schedule; returns what it orders, as "period unit". */
async function night(at: string) {
  const sent: PartMessage[] = [];
  const deps = { periods: periods(), units: unitRepository(table()), runs: runs(), city: CITY };
  await beginClose(at, { ...deps, send: async (all) => void sent.push(...(all as PartMessage[])) });
  return sent.map(({ id, part }) => `${id} ${part}`).toSorted();
}

async function close(unitId: string, at: string, period = MONTH) {
  const [employees, closings] = [employeeRepository(table()), closingRepository(table())];
  const units = unitRepository(table());
  const work = closeWork({ employees, closings, periods: periods(), units, city: CITY, ...ONE_CALL });
  await workOnPart(work, { kind: "close", id: period, part: unitId, at }, runs());
  return (await periods().find(period))?.state;
}

const all = (month: string) => ["baru", "kota", "lancar", "macet"].map((unit) => `${month} ${unit}`);

it("starts with the month in which the city was registered, and not before there is one", async () => {
  expect(await night("2026-02-04T18:00:00.000Z")).toEqual([]);
  await found("kota");
  expect(await night("2026-03-04T18:00:00.000Z")).toEqual([]);
  expect((await periods().list({ limit: 1 })).items).toEqual([]);
});

it("is not complete while a unit is open, even if others are founded meanwhile", async () => {
  await found("lancar", "kota");
  await found("macet", "kota");

  expect(await night(FIRST_NIGHT)).toEqual(["2026-03 kota", "2026-03 lancar", "2026-03 macet"]);
  await close("kota", FIRST_NIGHT);
  expect(await close("lancar", FIRST_NIGHT)).toBe("CLOSING");

  await found("baru", "kota");
  expect(await night(SECOND_NIGHT)).toEqual(["2026-03 baru", "2026-03 macet"]);
  expect(await close("baru", SECOND_NIGHT)).toBe("CLOSING");
  expect(await close("macet", SECOND_NIGHT)).toBe("CLOSED");
});

it("starts once and completes once, for two runs at the same moment and for consumers that are all the last", async () => {
  const [month, at] = ["2026-04", "2026-05-04T18:00:00.000Z"];
  expect(await Promise.all([night(at), night(at)])).toEqual([all(month), all(month)]);
  const twice = [...all(month), ...all(month)].map((one) => close(one.split(" ")[1] ?? "", at, month));
  await Promise.all(twice);
  expect(await periods().find(month)).toMatchObject({ state: "CLOSED", version: 2 });
  expect(await runs().find(closeRun(month))).toMatchObject({ total: 4, done: 4, setAside: 0 });
  expect(await Promise.all([night(at), night(at)])).toEqual([[], []]);
});

it("catches up on missed runs, one month per run, and resumes what died however long ago", async () => {
  // Three months without a run: May, June and July were never started.
  const firstNight = "2026-08-01T18:00:00.000Z";
  expect(await night(firstNight)).toEqual(all("2026-05"));
  for (const unit of ["baru", "kota", "lancar"]) await close(unit, firstNight, "2026-05");
  expect(await night("2026-08-02T18:00:00.000Z")).toEqual(["2026-05 macet", ...all("2026-06")]);
  // July's own closing day is the fifth.
  expect(await night("2026-08-03T18:00:00.000Z")).toEqual(["2026-05 macet", ...all("2026-06")]);
  expect(await night("2026-08-04T18:00:00.000Z")).toEqual([
    "2026-05 macet",
    ...all("2026-06"),
    ...all("2026-07"),
  ]);
  expect(await close("macet", "2026-08-04T18:00:00.000Z", "2026-05")).toBe("CLOSED");
});
