import { afterAll, beforeAll, expect, it } from "vitest";
import { beginClose } from "../../../functions/evaluation/begin-close.ts";
import { closeUnit } from "../../../functions/evaluation/close-unit.ts";
import type { CloseMessage } from "../../../functions/evaluation/messages.ts";
import { cityBySlug } from "../../../shared/cities/index.ts";
import { establishUnit } from "../../../shared/domain/organisation/organisation-unit.ts";
import { closingRepository } from "../../../shared/table/evaluation/closings.ts";
import { periodRepository } from "../../../shared/table/evaluation/periods.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { employeeRepository } from "../../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../../shared/table/organisation/units.ts";
import { openTable } from "../../../shared/table/table.ts";
import { startTestTable } from "../../support/test-table.ts";

const CITY = cityBySlug("bukittinggi");
const MONTH = "2026-03";
const FIRST_NIGHT = "2026-04-04T18:00:00.000Z";
const SECOND_NIGHT = "2026-04-05T18:00:00.000Z";

let database: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  database = await startTestTable();
});
afterAll(() => database.stop());

it("is not complete while a unit is open, though others were founded meanwhile", async () => {
  const table = openTable({ meter: newMeter() });
  const [units, periods] = [unitRepository(table), periodRepository(table)];
  const [employees, closings] = [employeeRepository(table), closingRepository(table)];
  const found = async (id: string, parentId?: string) => {
    const parent = parentId === undefined ? undefined : await units.get(parentId);
    const order = { id, name: id, kind: "BAGIAN", by: "TEST", at: FIRST_NIGHT } as const;
    const decision = establishUnit(undefined, parent, order);
    if (decision) await units.commit(decision);
  };
  const night = async (at: string) => {
    const sent: CloseMessage[] = [];
    await beginClose(at, { periods, units, city: CITY, send: async (all) => void sent.push(...all) });
    return sent.map(({ unitId }) => unitId).toSorted();
  };
  const close = async (unitId: string, at: string) => {
    await closeUnit({ period: MONTH, unitId, at }, { employees, closings, periods, city: CITY });
    return (await periods.find(MONTH))?.state;
  };
  await found("kota");
  await found("lancar", "kota");
  await found("macet", "kota");

  expect(await night(FIRST_NIGHT)).toEqual(["kota", "lancar", "macet"]);
  await close("kota", FIRST_NIGHT);
  expect(await close("lancar", FIRST_NIGHT)).toBe("CLOSING");

  await found("baru", "kota");
  expect(await night(SECOND_NIGHT)).toEqual(["baru", "macet"]);
  expect(await close("baru", SECOND_NIGHT)).toBe("CLOSING");
  expect(await close("macet", SECOND_NIGHT)).toBe("CLOSED");
});
