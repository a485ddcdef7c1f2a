import { sweep } from "../../functions/deadlines/sweep.ts";
import { type Complaint, receiveComplaint } from "../../shared/domain/complaints/complaint.ts";
import { drawTrackingCode } from "../../shared/domain/complaints/intake/tracking-code.ts";
import * as items from "../../shared/table/items.ts";
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

/** The cost of finding the 50 complaints due among 100,000 open ones. */
export async function deadlineSweep(bench: Bench): Promise<readonly Measurement[]> {
  await bench.city();
  for (let started = 0; started < OPEN; started += TRANSACTION_ITEMS) {
    const count = Math.min(TRANSACTION_ITEMS, OPEN - started);
    const some = Array.from({ length: count }, (_, index) => openComplaint(started + index));
    await openTable({ meter: newMeter() }).write(some);
  }
  const meter = newMeter();
  let sent = 0;
  const startedAt = performance.now();
  await sweep(SWEPT_AT, openTable({ meter }), async (deadlines) => {
    sent += deadlines.length;
  });
  const milliseconds = performance.now() - startedAt;
  return [
    exactly(DUE, "deadlines found among 100,000 open complaints", { value: sent, unit: "messages" }),
    atMost(20, "read units of that sweep", {
      value: meter.readUnits,
      unit: "units",
      notes: [`${meter.roundTrips} calls to the database`],
    }),
    reported("time of that sweep", { value: milliseconds, unit: "ms" }),
  ];
}

/** As large as one received a minute ago, at its place in the indexes. */
function openComplaint(number: number): Projection {
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
      due: items.complaint.due.at(number < DUE ? DUE_AT : LATER),
    },
  });
}
