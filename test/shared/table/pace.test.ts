import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as items from "../../../shared/table/items.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { newPace, PACED_UNITS } from "../../../shared/table/pace.ts";
import { type Projection, put } from "../../../shared/table/projection.ts";
import { openTable, type Table } from "../../../shared/table/table.ts";
import { trackingCodes } from "../../support/cities/codes.ts";
import { startTestTable } from "../../support/table/test-table.ts";

let database: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  database = await startTestTable();
});
afterAll(() => database.stop());

let now = 0;
let waits: number[] = [];
beforeEach(() => {
  now = 0;
  waits = [];
});

/** Whoever waits has waited at once, and nothing else takes time. */
const clock = {
  elapsed: () => now,
  async sleep(milliseconds: number) {
    waits.push(milliseconds);
    now += milliseconds;
  },
};

const TRANSACTIONS = 20;
const ITEMS = 90;
const CODES = trackingCodes(TRANSACTIONS * ITEMS);
const codeOf = (serial: number) => CODES[serial] as string;

/** Marks in one partition: two units each. */
const marks = (nip: string) =>
  Array.from({ length: ITEMS }, (_, serial) => {
    const trackingCode = codeOf(serial);
    return put({ key: items.assignedComplaint.key(nip, trackingCode), item: { trackingCode } });
  });

/** Marks in partitions of their own, all in one list: a unit each. */
const listed = (first: number) =>
  Array.from({ length: ITEMS }, (_, serial) => {
    const trackingCode = codeOf(first * ITEMS + serial);
    const list = items.openComplaint.list.at("2026-04-07T16:59:59.999Z", trackingCode);
    return put({ key: items.openComplaint.key(trackingCode), item: { trackingCode }, placement: { list } });
  });

async function secondsOf(table: Table, of: (place: number) => readonly Projection[]): Promise<number> {
  for (let place = 0; place < TRANSACTIONS; place += 1) await table.write(of(place));
  return now / 1_000;
}

const paced = () => openTable({ meter: newMeter(), pace: newPace(clock) });
const NIP = "198609262015051001";

describe("work that nobody waits for", () => {
  it.each([
    ["a partition of the table", 2, () => marks(NIP)],
    ["a partition of a list", 1, listed],
  ])("gives %s what it may take in a second, and no more", async (_, unitsOfItem, of) => {
    const seconds = await secondsOf(paced(), of);
    const units = (transactions: number) => transactions * ITEMS * unitsOfItem;
    // Nobody waits for the last transaction's own time.
    expect(seconds).toBeCloseTo(units(TRANSACTIONS - 1) / PACED_UNITS, 6);
  });

  it("is not held where it writes many partitions", async () => {
    await secondsOf(paced(), (place) => marks(`1986092620150520${String(place).padStart(2, "0")}`));
    expect(waits).toEqual([]);
  });

  it("alone is held: requests are not", async () => {
    await secondsOf(openTable({ meter: newMeter() }), () => marks(NIP));
    expect(waits).toEqual([]);
  });
});
