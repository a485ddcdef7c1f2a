import { beginRound } from "../../functions/awards/begin-round.ts";
import { awardWork } from "../../functions/awards/run.ts";
import { cityBySlug } from "../../shared/cities/valid-city.ts";
import type { UnitPart } from "../../shared/domain/awards/round/ranking.ts";
import type { Evaluation } from "../../shared/domain/evaluation/evaluation.ts";
import type { PartMessage } from "../../shared/runs/messages.ts";
import { workOnPart } from "../../shared/runs/work-part.ts";
import { conductRecordRepository } from "../../shared/table/awards/conduct-records.ts";
import { nominationRepository } from "../../shared/table/awards/nominations.ts";
import { awardRoundRepository } from "../../shared/table/awards/rounds.ts";
import { evaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import { periodRepository } from "../../shared/table/evaluation/periods.ts";
import * as items from "../../shared/table/items.ts";
import { newMeter } from "../../shared/table/meter.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import { count, type Projection, put } from "../../shared/table/projection.ts";
import { runRepository } from "../../shared/table/runs/runs.ts";
import { openRecommendationRepository } from "../../shared/table/supervision/open-recommendations.ts";
import { openTable, type Table, TRANSACTION_ITEMS } from "../../shared/table/table.ts";
import { service, worked } from "../support/cities/awards.ts";
import type { Bench } from "./bench.ts";
import { atMost, exactly, type Measurement, reported } from "./measurement.ts";
import { CITY } from "./sample.ts";

const EMPLOYEES_OF_UNIT = 40;
/** All units have the same number of employees with items of the same size, so a sample represents all of them. */
const SAMPLED_UNITS = 20;
const MEBIBYTE = 2 ** 20;
/** The memory of a Lambda in this project. */
const MEMORY_MEBIBYTES = 256;

/** The cost of finding the award's candidates among 20,000 employees, and how it grows up to 200,000. */
export async function awardCandidates(bench: Bench): Promise<readonly Measurement[]> {
  await bench.city();
  const city = await candidatesOf("2021-03", { units: 500, populated: 500 });
  // A province takes more messages, each the same as in the city; only the merging grows with their number.
  const province = await candidatesOf("2021-04", { units: 5_000, populated: 20 });
  return [
    exactly(500, "units weighed for 20,000 employees", { value: city.weighed, unit: "units" }),
    atMost(1.2, "read units for the candidates, relative to reading each frozen scorecard once", {
      value: city.readUnits / city.onceUnits,
      unit: "x",
      notes: [`${city.readUnits} read units to ${city.onceUnits}, without a query for any one employee`],
    }),
    exactly(5_000, "units merged for 200,000 employees", { value: province.weighed, unit: "units" }),
    atMost(1.2, "the same ratio for 200,000 employees", {
      value: province.readUnits / province.onceUnits,
      unit: "x",
    }),
    atMost(MEMORY_MEBIBYTES, "peak heap of the process, including the bench itself", {
      value: Math.max(city.heapMebibytes, province.heapMebibytes),
      unit: "MiB",
    }),
    atMost(60, "time for 20,000 employees, one consumer", { value: city.seconds, unit: "s" }),
    reported("time of the last batch for 200,000, including the merge", {
      value: province.lastSeconds,
      unit: "s",
    }),
  ];
}

interface Size {
  readonly units: number;
  /** Units whose employees are in the table; the other units get copies of their parts. */
  readonly populated: number;
}

async function candidatesOf(month: string, { units, populated }: Size) {
  const unitIds = Array.from({ length: units }, (_, index) => `award-${month}-${index}`);
  await closeMonth(unitIds, populated, month);
  const once = newMeter();
  const sampled = unitIds.slice(0, Math.min(populated, SAMPLED_UNITS));
  for (const unitId of sampled) {
    for await (const _ of openTable({ meter: once }).each(items.evaluation.list.range(unitId, month)));
  }

  const messages: PartMessage[] = [];
  const begun = newMeter();
  const deps = depsOf(openTable({ meter: begun }), messages);
  await beginRound({ month, by: "SYSTEM", at: "2021-06-05T00:00:00.000Z" }, deps);
  const real = messages.filter(({ part }) => unitIds.slice(0, populated).includes(part));
  let heap = 0;
  const run = async (some: readonly PartMessage[]) => {
    const meter = newMeter();
    const startedAt = performance.now();
    const table = openTable({ meter });
    const work = awardWork({ ...depsOf(table, []), evaluations: evaluationRepository(table) });
    for (const message of some) await workOnPart(work, message, runRepository(table));
    heap = Math.max(heap, process.memoryUsage().heapUsed);
    return { readUnits: meter.readUnits, seconds: (performance.now() - startedAt) / 1_000 };
  };
  const runs = [];
  for (let start = 0; start < real.length; start += 10) runs.push(await run(real.slice(start, start + 10)));
  if (populated < units) {
    await copyParts(month, unitIds.slice(populated));
    // The redelivered message finds its unit and all others weighed, and completes the round.
    runs.push(await run(real.slice(0, 1)));
  }
  const { state, categories } = await deps.rounds.get(month);
  if (state !== "COMPUTED") throw new Error("The round is not complete.");
  const weighing = runs.slice(0, real.length / 10).reduce((sum, { readUnits }) => sum + readUnits, 0);
  const merging = runs.slice(real.length / 10).reduce((sum, { readUnits }) => sum + readUnits, 0);
  return {
    weighed: categories.find(({ code }) => code === "TEAM")?.considered ?? 0,
    readUnits: begun.readUnits + (weighing * units) / populated + merging,
    onceUnits: (once.readUnits * units) / sampled.length,
    heapMebibytes: heap / MEBIBYTE,
    seconds: runs.reduce((sum, { seconds }) => sum + seconds, 0),
    lastSeconds: runs.at(-1)?.seconds ?? 0,
  };
}

function depsOf(table: Table, messages: PartMessage[]) {
  return {
    rounds: awardRoundRepository(table),
    periods: periodRepository(table),
    units: unitRepository(table),
    runs: runRepository(table),
    conduct: conductRecordRepository(table),
    nominations: nominationRepository(table),
    recommendations: openRecommendationRepository(table),
    city: cityBySlug(CITY),
    send: async (sent: readonly object[]) => void messages.push(...(sent as PartMessage[])),
  };
}

/** Gives units without employees copies of the weighed units' parts. */
async function copyParts(month: string, unitIds: readonly string[]): Promise<void> {
  const table = openTable({ meter: newMeter() });
  const parts = await Array.fromAsync(awardRoundRepository(table).parts(month));
  const copies = unitIds.map((unitId, index): Projection => {
    const { categories, workforce } = parts[index % parts.length] as UnitPart;
    const result = { unitId, categories, workforce };
    const item = { part: unitId, doneAt: CLOSED_AT, result };
    return put({ key: items.weighedUnit.key(month, unitId), item });
  });
  await writeAll([...copies, count({ key: items.awardProgress.key(month), add: { done: unitIds.length } })]);
}

/** A closed month of the units, written straight into the table. */
async function closeMonth(unitIds: readonly string[], populated: number, month: string): Promise<void> {
  const state = {
    period: month,
    state: "CLOSED" as const,
    closingSince: "",
    closedAt: "",
    unitsTotal: unitIds.length,
  };
  await writeAll([
    put({ key: items.period.key(month), item: { ...state, version: 1, eventHash: "" } }),
    ...unitIds.map(
      (unitId): Projection =>
        put({ key: items.closedUnit.key(month, unitId), item: { part: unitId, doneAt: CLOSED_AT } }),
    ),
  ]);
  for (const [unit, unitId] of unitIds.slice(0, populated).entries()) {
    await writeAll(
      Array.from({ length: EMPLOYEES_OF_UNIT }, (_, index) => evaluationOf(unit, index, unitId, month)),
    );
  }
}

async function writeAll(items: readonly Projection[]): Promise<void> {
  for (let start = 0; start < items.length; start += TRANSACTION_ITEMS)
    await openTable({ meter: newMeter() }).write(items.slice(start, start + TRANSACTION_ITEMS));
}

const CLOSED_AT = "2021-05-05T01:00:00.000Z";
const SERVICE = service(60, { inTime: 20, late: 2 });

function evaluationOf(unit: number, index: number, unitId: string, month: string): Projection {
  const number = unit * EMPLOYEES_OF_UNIT + index;
  const nip = `1986092620${String(number).padStart(8, "0")}`;
  const sample = (SAMPLES[index % SAMPLES.length] ?? SAMPLES[0]) as Evaluation;
  const item = { ...sample, nip, period: month, unitId };
  return put({
    key: items.evaluation.key(nip, month),
    item,
    placement: { list: items.evaluation.list.at(unitId, month, nip) },
  });
}

const SAMPLES: readonly Evaluation[] = Array.from({ length: 12 }, (_, index) =>
  worked(index, { progress: index, accepted: 4 + index * 2, returned: index % 3, service: SERVICE }),
);
