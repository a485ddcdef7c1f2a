import * as items from "../../shared/table/items.ts";
import { newMeter } from "../../shared/table/meter.ts";
import { type Projection, put } from "../../shared/table/projection.ts";
import { openTable, TRANSACTION_ITEMS } from "../../shared/table/table.ts";
import { employee, plan, planContent, posting } from "../support/cities/domain-builders.ts";
import { indicators, MONTH } from "./sample.ts";

const HASH = "x".repeat(43);

/** The unit of an employee by serial number. */
export function unitIdOf(serial: number, unitSize: number): string {
  return `unit-${unitSize}-${Math.floor(serial / unitSize)}`;
}

export interface Staff {
  readonly employees: number;
  /** Serial number of the first. */
  readonly first: number;
  readonly unitSize: number;
}

/** Employees with an agreed plan of four indicators and a scorecard of 22 accepted reports, straight into the table. */
export async function settleStaff({ employees, first, unitSize }: Staff): Promise<void> {
  const table = openTable({ meter: newMeter() });
  const people = Math.floor(TRANSACTION_ITEMS / 3);
  const end = first + employees;
  for (let start = first; start < end; start += people) {
    const count = Math.min(people, end - start);
    await table.write(Array.from({ length: count }, (_, index) => personOf(start + index, unitSize)).flat());
  }
}

function personOf(serial: number, unitSize: number): Projection[] {
  const nip = `198609262${String(serial).padStart(9, "0")}`;
  const unitId = unitIdOf(serial, unitSize);
  const person = { ...employee({ nip, postings: [posting({ unitId })] }), eventHash: HASH };
  const agreed = { ...plan({ ...planContent(...indicators()), nip }), eventHash: HASH };
  const progress = Object.fromEntries(indicators().map(({ id }) => [`progress:${id}`, 20]));
  const card = {
    nip,
    month: MONTH,
    unitId,
    reportsAwaiting: 0,
    reportsAccepted: 22,
    obstacles: 4,
    moves: 44,
  };
  return [
    put({
      key: items.employee.key(nip),
      item: person,
      placement: { list: items.employee.list.at(unitId, nip) },
    }),
    put({ key: items.plan.key(nip, "2026"), item: agreed }),
    put({
      key: items.scorecard.key(nip, MONTH),
      item: { ...card, ...progress, changedAt: "2026-03-31T02:00:00.000Z" },
    }),
  ];
}
