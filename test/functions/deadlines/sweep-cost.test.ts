import { afterAll, beforeAll, expect, test } from "vitest";
import { sweep } from "../../../functions/deadlines/sweep.ts";
import { drawTrackingCode } from "../../../shared/domain/complaints/intake/tracking-code.ts";
import { intakeRepository } from "../../../shared/table/complaints/intake.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { openTable } from "../../../shared/table/table.ts";
import { newComplaint, RECEIVED_AT, TERMS, termsOf } from "../../support/complaints.ts";
import { startTestTable } from "../../support/test-table.ts";

let database: Awaited<ReturnType<typeof startTestTable>>;

beforeAll(async () => {
  database = await startTestTable();
});
afterAll(() => database.stop());

async function submit(count: number, at: string): Promise<void> {
  const intake = intakeRepository(openTable({ meter: newMeter() }), termsOf);
  const terms = termsOf({ receivedAt: at }, undefined);
  for (let started = 0; started < count; started += 20) {
    const some = Array.from({ length: Math.min(20, count - started) }, () => {
      const trackingCode = drawTrackingCode((size) => crypto.getRandomValues(new Uint8Array(size)));
      // In separate units, so that their counters and duplicates do not all contend for one item.
      const unitId = trackingCode;
      const decision = newComplaint({ trackingCode, unitId, text: trackingCode, at });
      return intake.receive(decision, { terms, alikeKnown: 0 }, () => undefined);
    });
    await Promise.all(some);
  }
}

/** The cost of a sweep that finds everything due by the end of the day of the warning. */
async function costOfSweep() {
  const meter = newMeter();
  const sent: unknown[] = [];
  await sweep({ at: "2026-03-27T00:00:00.000Z" }, openTable({ meter }), {
    send: async (deadlines) => void sent.push(...deadlines),
    goOn: () => Promise.reject(new Error("It all went out.")),
  });
  return { due: sent.length, readUnits: meter.readUnits };
}

test("a sweep costs read units for what is due, and none for other open complaints", async () => {
  expect(TERMS.limits.verifyWorkingDays).toBe(3);
  await submit(50, RECEIVED_AT);
  const alone = await costOfSweep();
  await submit(400, "2026-03-26T02:00:00.000Z");
  const amongMany = await costOfSweep();
  expect(alone.due).toBe(50);
  expect(amongMany).toEqual(alone);
  // 50 keys of some hundred bytes each, read in half units of 4 KB.
  expect(alone.readUnits).toBeLessThanOrEqual(20);
});
