import type { SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import * as z from "zod";
import { eachMessage, queueUnit } from "../../../shared/queue/consumer.ts";
import * as items from "../../../shared/table/items.ts";
import { PACED_UNITS } from "../../../shared/table/pace.ts";
import { put } from "../../../shared/table/projection.ts";
import { trackingCodes } from "../../support/cities/codes.ts";
import { startTestTable } from "../../support/table/test-table.ts";

let database: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  database = await startTestTable();
});
afterAll(() => database.stop());

const NIP = "198609262015051001";
const MARKS = 90;
/** A mark takes two write units. */
const SHARE_MILLISECONDS = ((2 * MARKS) / PACED_UNITS) * 1_000;

/** A queue whose every message writes to one partition what it may take in most of a second. */
const newConsumer = () =>
  queueUnit(
    () => z.object({ nip: z.string() }),
    eachMessage(async ({ nip }, table) => {
      await table.write(
        trackingCodes(MARKS).map((trackingCode) =>
          put({ key: items.assignedComplaint.key(nip, trackingCode), item: { trackingCode } }),
        ),
      );
    }),
  );

const batchOf = (nip: string) =>
  ({ Records: [{ messageId: "1", body: JSON.stringify({ nip }) }] }) as unknown as SQSEvent;

it("two queues of one process share what a partition may take in a second", async () => {
  const [first, second] = [newConsumer(), newConsumer()];
  // No time passes, so what is waited for is exactly what was taken before.
  const now = process.hrtime.bigint();
  using _clock = vi.spyOn(process.hrtime, "bigint").mockReturnValue(now);
  using timers = vi.spyOn(globalThis, "setTimeout");
  const held = () => timers.mock.calls.filter(([, wait]) => Math.abs((wait ?? 0) - SHARE_MILLISECONDS) < 1);
  expect(await first(batchOf(NIP))).toEqual({ batchItemFailures: [] });
  expect(held()).toHaveLength(0);
  expect(await second(batchOf(NIP))).toEqual({ batchItemFailures: [] });
  expect(held()).toHaveLength(1);
  expect(await second(batchOf("198609262015051002"))).toEqual({ batchItemFailures: [] });
  expect(held()).toHaveLength(1);
});
