import { afterAll, beforeAll, expect, it } from "vitest";
import { closeUnit } from "../../../functions/evaluation/close-unit.ts";
import { registerEmployee } from "../../../shared/domain/organisation/employee.ts";
import { closingRepository, EMPLOYEES_AT_ONCE } from "../../../shared/table/evaluation/closings.ts";
import { evaluationRepository } from "../../../shared/table/evaluation/evaluations.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { employeeCommit, employeeRepository } from "../../../shared/table/organisation/employees.ts";
import { openTable, TRANSACTION_ITEMS } from "../../../shared/table/table.ts";
import { bukittinggi, posting } from "../../support/cities/domain-builders.ts";
import { startTestTable } from "../../support/table/test-table.ts";

const MONTH = "2026-03";
/** As many as share a transaction, if they have one rater. */
const STAFF = EMPLOYEES_AT_ONCE;

let database: Awaited<ReturnType<typeof startTestTable>>;
const table = () => openTable({ meter: newMeter() });
const staffOf = (unit: number) =>
  Array.from({ length: STAFF }, (_, place) => `19860926201505${unit}${String(100 + place)}`);
const raterOf = (place: number) => `19750101200003${String(1_000 + place)}`;

async function settle(unitId: string, unit: number, raters: number): Promise<void> {
  for (const [place, nip] of staffOf(unit).entries()) {
    const person = { nip, kind: "PNS", name: "Pegawai", grade: "III/a" } as const;
    const record = { ...person, posting: posting({ unitId, raterNip: raterOf(place % raters) }) };
    const act = { by: "TEST", at: "2026-03-01T00:00:00.000Z", day: "2026-03-01" };
    const decision = registerEmployee(undefined, record, act);
    if (decision) await table().commit([employeeCommit(decision, undefined, bukittinggi.timeZone)]);
  }
}

beforeAll(async () => {
  database = await startTestTable();
  await settle("satu-penilai", 1, 1);
  await settle("banyak-penilai", 2, STAFF);
});
afterAll(() => database.stop());

async function close(unitId: string): Promise<number> {
  let transactions = 0;
  const counted = openTable({ meter: newMeter() });
  const commit: typeof counted.commit = (...asked) => {
    transactions += 1;
    return counted.commit(...asked);
  };
  await closeUnit(
    { id: MONTH, part: unitId, at: "2026-04-04T18:00:00.000Z" },
    {
      ...{ closings: closingRepository({ ...counted, commit }), employees: employeeRepository(table()) },
      ...{ city: bukittinggi, groupsACall: 1 },
    },
  );
  return transactions;
}

const openedFor = async (rater: string) => {
  const entries = await database.everything(`INBOX_DUE#${rater}`);
  return entries.filter(({ kind }) => kind === "RATING_OPENED").length;
};

it("of one rater is closed in one transaction, which tells the rater once", async () => {
  expect(STAFF * 4 + 4).toBeLessThanOrEqual(TRANSACTION_ITEMS);
  expect(await close("satu-penilai")).toBe(1);
  expect(await openedFor(raterOf(0))).toBe(1);
});

it("of as many raters is closed in as many transactions as they take, and tells each rater", async () => {
  expect(await close("banyak-penilai")).toBe(2);
  const results = await Array.fromAsync(evaluationRepository(table()).eachOfUnit("banyak-penilai", MONTH));
  expect(results.map(({ nip, stage }) => [nip, stage])).toEqual(
    staffOf(2).map((nip) => [nip, "AWAITING_RATING"]),
  );
  for (let place = 1; place < STAFF; place += 1) expect(await openedFor(raterOf(place))).toBe(1);
});
