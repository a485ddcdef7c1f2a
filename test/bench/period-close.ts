import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import * as keys from "../../shared/table/item-keys.ts";
import * as ranges from "../../shared/table/item-ranges.ts";
import { newMeter } from "../../shared/table/meter.ts";
import type { Projection } from "../../shared/table/projection.ts";
import { openTable, TRANSACTION_ITEMS } from "../../shared/table/table.ts";
import { employee, plan, planContent, posting } from "../support/domain-builders.ts";
import type { Bench } from "./bench.ts";
import type { ClosedMonth } from "./closed-month.ts";
import { atMost, type Measurement, reported } from "./measurement.ts";
import { indicators, MONTH } from "./sample.ts";

const PROGRAM = fileURLToPath(new URL("closed-month.ts", import.meta.url));
const FEW = 2_000;
const MANY = 20_000;
const UNIT_SIZE = 66;
/** Units between the few and the many. */
const APART = 1_000;
const MEBIBYTE = 1_024 ** 2;
/** Each is closed before the clock runs, so that no code is compiled while it does. */
const WARM_UP_UNITS = 4;

/** The close of a month of 2,000 and of 20,000 employees, by the handler that does it, in a process of its own. */
export async function periodClose(bench: Bench): Promise<readonly Measurement[]> {
  await bench.city();
  const few = await closeOf(FEW, 0);
  const many = await closeOf(MANY, UNIT_SIZE * APART);
  const each = (total: number) => total / MANY;
  return [
    reported("employees whose month one handler closes", { value: MANY / many.seconds, unit: "a second" }),
    atMost(1.2, "processor time an employee, of 20,000 against 2,000", {
      value: many.cpuSeconds / MANY / (few.cpuSeconds / FEW),
      unit: "times",
      notes: [`${(each(many.cpuSeconds) * 1_000).toFixed(2)} ms each; ${many.seconds.toFixed(0)} s in all`],
    }),
    atMost(256, "heap of the handler that closes 20,000 employees, at its highest", {
      value: many.peakHeapBytes / MEBIBYTE,
      unit: "MiB",
      notes: [
        `the whole process, which compiles TypeScript too: ${(many.peakProcessBytes / MEBIBYTE).toFixed(0)} MiB`,
      ],
    }),
    atMost(WRITES_AT_MOST, "write units of an employee's close", {
      value: each(many.writeUnits),
      unit: "units",
      notes: [
        `least with these items: ${LEAST_WRITES} — result of 3 KB (3 × 2), its list (3) and deadline (1), event (1 × 2), frozen scorecard (1 × 2)`,
      ],
    }),
    atMost(READS_AT_MOST, "read units of an employee's close", {
      value: each(many.readUnits),
      unit: "units",
      notes: [
        "least with these items: 3.5 — plan and scorecard as they are now, the month before, and what colleagues said, here nothing",
      ],
    }),
  ];
}

/** In transactions, in which a kilobyte counts twice; a third of the result is its list. */
const LEAST_WRITES = 14;
const WRITES_AT_MOST = 14.2;
const READS_AT_MOST = 3.8;

/** Closes employees from a serial number on, in units of their own. */
async function closeOf(employees: number, first: number): Promise<ClosedMonth> {
  const firstUnit = first / UNIT_SIZE;
  const all = Math.ceil(employees / UNIT_SIZE) + WARM_UP_UNITS;
  const unitIds = Array.from({ length: all }, (_, index) => `unit-${firstUnit + index}`);
  await settle(first, first + employees + WARM_UP_UNITS * UNIT_SIZE);
  const child = spawn(process.execPath, [PROGRAM], { stdio: ["pipe", "pipe", "inherit"] });
  const warmUp = unitIds.slice(0, WARM_UP_UNITS);
  child.stdin.end(JSON.stringify({ warmUp, unitIds: unitIds.slice(WARM_UP_UNITS) }));
  return JSON.parse(await text(child.stdout)) as ClosedMonth;
}

/** Employees with an agreed plan of four indicators and a scorecard of 22 accepted reports, straight into the table. */
async function settle(from: number, to: number): Promise<void> {
  const table = openTable({ meter: newMeter() });
  const people = Math.floor(TRANSACTION_ITEMS / 3);
  for (let start = from; start < to; start += people) {
    const count = Math.min(people, to - start);
    await table.write(Array.from({ length: count }, (_, index) => personOf(start + index)).flat());
  }
}

function personOf(serial: number): Projection[] {
  const nip = `1986092620150${String(serial).padStart(5, "0")}`;
  const unitId = `unit-${Math.floor(serial / UNIT_SIZE)}`;
  const person = { ...employee({ nip, postings: [posting({ unitId })] }) };
  const agreed = { ...plan({ ...planContent(...indicators()), nip }) };
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
    {
      kind: "put",
      key: keys.employee(nip),
      item: person,
      placement: { list: { in: ranges.unitEmployees(unitId), at: nip } },
    },
    { kind: "put", key: keys.plan(nip, "2026"), item: agreed },
    {
      kind: "put",
      key: keys.scorecard(nip, MONTH),
      item: { ...card, ...progress, changedAt: "2026-03-31T02:00:00.000Z" },
    },
  ];
}
