import { afterAll, beforeAll, expect, test } from "vitest";
import { sweep } from "../../../functions/deadlines/sweep.ts";
import { intakeRepository } from "../../../shared/table/complaints/intake.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { openTable } from "../../../shared/table/table.ts";
import { trackingCodes } from "../../support/cities/codes.ts";
import { newComplaint, RECEIVED_AT, TERMS, termsOf } from "../../support/cities/complaints.ts";
import { startTestTable } from "../../support/table/test-table.ts";

let database: Awaited<ReturnType<typeof startTestTable>>;

beforeAll(async () => {
  database = await startTestTable();
});
afterAll(() => database.stop());

async function submit(codes: readonly string[], at: string): Promise<void> {
  const intake = intakeRepository(openTable({ meter: newMeter() }), termsOf);
  const terms = termsOf({ receivedAt: at }, undefined);
  for (let started = 0; started < codes.length; started += 20) {
    const some = codes.slice(started, started + 20).map((trackingCode) => {
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
  const codes = trackingCodes(450);
  await submit(codes.slice(0, 50), RECEIVED_AT);
  const alone = await costOfSweep();
  await submit(codes.slice(50), "2026-03-26T02:00:00.000Z");
  const amongMany = await costOfSweep();
  expect(alone.due).toBe(50);
  expect(amongMany).toEqual(alone);
  // 50 keys of some hundred bytes each, read in half units of 4 KB.
  expect(alone.readUnits).toBeLessThanOrEqual(20);
});
