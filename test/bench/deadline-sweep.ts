import { sweep } from "../../functions/deadlines/sweep.ts";
import type { Sweep } from "../../functions/deadlines/sweep-message.ts";
import { type Complaint, receiveComplaint } from "../../shared/domain/complaints/complaint.ts";
import { drawTrackingCode } from "../../shared/domain/complaints/intake/tracking-code.ts";
import * as items from "../../shared/table/items.ts";
import { due } from "../../shared/table/keys.ts";
import { newMeter } from "../../shared/table/meter.ts";
import { type Projection, put } from "../../shared/table/projection.ts";
import { openTable, TRANSACTION_ITEMS } from "../../shared/table/table.ts";
import type { Bench } from "./bench.ts";
import { atMost, exactly, type Measurement, reported } from "./measurement.ts";

const OPEN = 100_000;
const DUE = 50;
/** Before the bench's city began, so that nothing of its own is due at the same time. */
const DUE_AT = "2020-01-31T16:59:59.999Z";
const LATER = "2040-01-31T16:59:59.999Z";
const SWEPT_AT = "2020-02-01T00:00:00.000Z";
const TOGETHER = 200_000;
const EARLIER = "2019-12-31T16:59:59.999Z";
/** Before all of them. */
const NOTHING_DUE = "2019-06-30T16:59:59.999Z";
const MESSAGES_OF_CALL = 10;

/**
 * The cost of finding the 50 complaints due among 100,000 open ones, of sending 200,000 that are due together, and of a sweep
 * that finds nothing among all of them.
 */
export async function deadlineSweep(bench: Bench): Promise<readonly Measurement[]> {
  await bench.city();
  for (let started = 0; started < OPEN; started += TRANSACTION_ITEMS) {
    const count = Math.min(TRANSACTION_ITEMS, OPEN - started);
    const some = Array.from({ length: count }, (_, index) =>
      openComplaint(started + index < DUE ? DUE_AT : LATER),
    );
    await openTable({ meter: newMeter() }).write(some);
  }
  const few = await swept(SWEPT_AT);
  for (let started = 0; started < TOGETHER; started += TRANSACTION_ITEMS) {
    const some = Array.from({ length: TRANSACTION_ITEMS }, () => openComplaint(EARLIER));
    await openTable({ meter: newMeter() }).write(some);
  }
  const many = await swept(EARLIER);
  const none = await swept(NOTHING_DUE);
  return [
    exactly(DUE, "deadlines found among 100,000 open complaints", { value: few.sent, unit: "messages" }),
    atMost(20, "read units of that sweep", {
      value: few.readUnits,
      unit: "units",
      notes: [`${few.roundTrips} calls to the database`],
    }),
    reported("time of that sweep", { value: few.milliseconds, unit: "ms" }),
    exactly(TOGETHER, "deadlines sent of 200,000 due together", { value: many.sent, unit: "messages" }),
    exactly(due(EARLIER).length, "requests of a sweep that finds nothing due among 300,000", {
      value: none.roundTrips + none.queueCalls,
      unit: "calls",
      notes: [`one query of each shard, ${none.readUnits} read units`],
    }),
    atMost(0.11, "requests for each of 200,000 due together, to the database and the queue", {
      value: (many.roundTrips + many.queueCalls) / TOGETHER,
      unit: "calls",
      notes: [`least: ${1 / MESSAGES_OF_CALL}, as the queue takes ${MESSAGES_OF_CALL} messages a call`],
    }),
    exactly(2, "runs that follow one another to send them", { value: many.runs, unit: "runs" }),
    atMost(20_000, "calls of the queue for them", { value: many.queueCalls, unit: "calls" }),
    atMost(5_000, "read units for them", {
      value: many.readUnits,
      unit: "units",
      notes: [`${many.roundTrips} calls to the database`],
    }),
  ];
}

/** A sweep with all its runs, and what it takes. */
async function swept(at: string) {
  const meter = newMeter();
  const startedAt = performance.now();
  let [sent, queueCalls, runs] = [0, 0, 0];
  for (let rest: Sweep | undefined = { at }; rest !== undefined; runs += 1) {
    const next: Sweep[] = [];
    await sweep(rest, openTable({ meter }), {
      async send(deadlines) {
        sent += deadlines.length;
        queueCalls += Math.ceil(deadlines.length / MESSAGES_OF_CALL);
      },
      goOn: async (more) => void next.push(more),
    });
    [rest] = next;
  }
  return { sent, queueCalls, runs, ...meter, milliseconds: performance.now() - startedAt };
}

/** As large as one received a minute ago, at its place in the indexes. */
function openComplaint(dueAt: string): Projection {
  const trackingCode = drawTrackingCode((size) => crypto.getRandomValues(new Uint8Array(size)));
  const at = "2020-01-28T02:00:00.000Z";
  const { state } = receiveComplaint({
    trackingCode,
    secretHash: "x".repeat(43),
    unitId: "unit-1",
    class: undefined,
    text: "Lampu jalan di depan pasar sudah mati selama dua minggu, dan tidak ada yang memperbaikinya.",
    isAnonymous: false,
    isConfidential: false,
    hasContact: false,
    at,
  });
  const item: Complaint = { ...state, version: 1 };
  return put({
    key: items.complaint.key(trackingCode),
    item: { ...item },
    placement: {
      list: items.complaint.list.at("unit-1", "OPEN", at, trackingCode),
      due: items.complaint.due.at(dueAt),
    },
  });
}
