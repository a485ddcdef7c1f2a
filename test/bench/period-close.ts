import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { GROUPS_A_CALL } from "../../functions/evaluation/close-unit.ts";
import { closeRun } from "../../shared/table/evaluation/close-runs.ts";
import { EMPLOYEES_AT_ONCE } from "../../shared/table/evaluation/closings.ts";
import { newMeter } from "../../shared/table/meter.ts";
import { beginning } from "../../shared/table/runs/runs.ts";
import { openTable } from "../../shared/table/table.ts";
import { type Staff, settleStaff, unitIdOf } from "./agreed-staff.ts";
import type { Bench } from "./bench.ts";
import { atMost, type Measurement, reported } from "./measurement.ts";
import { MONTH } from "./sample.ts";

const PROGRAM = fileURLToPath(new URL("closed-month.mjs", import.meta.url));
const FEW = 2_000;
const MANY = 20_000;
const UNIT_SIZE = 66;
/** Units skipped before each later run, so that the employees of different runs do not overlap. */
const APART = 1_000;
const MEBIBYTE = 1_024 ** 2;
/** As many employees as one call handles. */
const LARGE_UNIT = GROUPS_A_CALL * EMPLOYEES_AT_ONCE;
/** Each is closed before timing starts, so that no code is compiled while it runs. */
const WARM_UP_UNITS = 4;
/** The limits with which Lambda's runtime starts Node at 512 MB: nine tenths for old space, a twentieth for new space. */
const LIMITS = ["--max-old-space-size=460", "--max-semi-space-size=25"];

/** The cost of closing some units. */
interface ClosedMonth {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly roundTrips: number;
  /** The peak memory of the whole process, as Lambda counts it. */
  readonly peakBytes: number;
}

/**
 * The close of a month for 2,000 and for 20,000 employees, with the deployed bundle in its own process; then the close of one
 * unit with as many employees as one call handles.
 */
export async function periodClose(bench: Bench): Promise<readonly Measurement[]> {
  await bench.city();
  const bundle = (await bench.units()).find(({ unit }) => unit.name === "evaluation-close-unit")?.file ?? "";
  const close = closing(bundle);
  const few = await close({ employees: FEW, first: 0, unitSize: UNIT_SIZE });
  const many = await close({ employees: MANY, first: UNIT_SIZE * APART, unitSize: UNIT_SIZE });
  const large = await close({ employees: LARGE_UNIT, first: LARGE_UNIT * APART, unitSize: LARGE_UNIT });
  const each = (total: number) => total / MANY;
  return [
    reported("employees whose month one handler closes per second", {
      value: MANY / many.seconds,
      unit: "a second",
    }),
    atMost(1.2, "CPU time per employee, 20,000 relative to 2,000", {
      value: many.cpuSeconds / MANY / (few.cpuSeconds / FEW),
      unit: "times",
      notes: [`${(each(many.cpuSeconds) * 1_000).toFixed(2)} ms each; ${many.seconds.toFixed(0)} s in all`],
    }),
    atMost(256, "peak memory of the process that closes 20,000 employees", {
      value: many.peakBytes / MEBIBYTE,
      unit: "MiB",
    }),
    atMost(256, `the same for one call that closes a unit of ${LARGE_UNIT} employees`, {
      value: large.peakBytes / MEBIBYTE,
      unit: "MiB",
    }),
    atMost(REQUESTS_AT_MOST, "requests to the database of an employee's close", {
      value: each(many.roundTrips),
      unit: "calls",
      notes: [
        `a city of 20,000 in units of ${UNIT_SIZE} takes ${many.roundTrips.toLocaleString("en")}, of 200,000 ten times as many`,
        `${EMPLOYEES_AT_ONCE} employees share a transaction; each is read by queries of their own`,
      ],
    }),
    atMost(WRITES_AT_MOST, "write units of an employee's close", {
      value: each(many.writeUnits),
      unit: "units",
      notes: [
        `least with these items: ${LEAST_WRITES} — result of 3 KB (3 × 2), its list (3) and deadline (1), event (1 × 2), frozen scorecard (1 × 2), entry in the inbox (1 × 2)`,
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

/** In transactions, where a kilobyte counts twice; a third of the result is its list. */
const LEAST_WRITES = 16;
const REQUESTS_AT_MOST = 3.5;
const WRITES_AT_MOST = 16.4;
const READS_AT_MOST = 3.8;

function closing(bundle: string) {
  return async ({ employees, first, unitSize }: Staff): Promise<ClosedMonth> => {
    const all = Math.ceil(employees / unitSize) + WARM_UP_UNITS;
    const unitIds = Array.from({ length: all }, (_, index) => unitIdOf(first + index * unitSize, unitSize));
    await settleStaff({ employees: all * unitSize, first, unitSize });
    // As many parts as never come, so that nothing is completed while it is measured.
    const begun = { total: Number.MAX_SAFE_INTEGER, at: "2026-04-04T18:00:00.000Z", by: "SYSTEM" };
    await openTable({ meter: newMeter() }).write([beginning(closeRun(MONTH), begun)]);
    const child = spawn(process.execPath, [...LIMITS, PROGRAM], { stdio: ["pipe", "pipe", "inherit"] });
    const warmUp = unitIds.slice(0, WARM_UP_UNITS);
    child.stdin.end(JSON.stringify({ bundle, warmUp, unitIds: unitIds.slice(WARM_UP_UNITS) }));
    return JSON.parse(await text(child.stdout)) as ClosedMonth;
  };
}
