import { TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { drawShard } from "../../../functions/participation/draw-shard.ts";
import { makeProposal } from "../../../shared/domain/participation/proposal.ts";
import { randomId } from "../../../shared/identifier.ts";
import { documentClient } from "../../../shared/table/client.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { voiceRepository } from "../../../shared/table/participation/voices.ts";
import { openTable } from "../../../shared/table/table.ts";
import { startTestTable } from "../../support/test-table.ts";

let table: Awaited<ReturnType<typeof startTestTable>>;
const CONSULTATION = "0mx3k1v9a4d7e2b8c5f1";
const VOICES = 320;
/** All of a large city's employees, in one hour. */
const CITY = 20_000;
const HOUR_SECONDS = 3_600;
/** Write units that one partition takes in a second; a transaction's writes count twice. */
const PARTITION_UNITS = 1_000;

beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());

/** Writes of each partition of the table, and of the index that lists are read by. */
function countingWrites() {
  const writes = new Map<string, number>();
  const send = documentClient().send.bind(documentClient());
  const spy = vi.spyOn(documentClient(), "send").mockImplementation(((command: unknown) => {
    if (command instanceof TransactWriteCommand)
      for (const { Put, Update } of command.input.TransactItems ?? []) {
        const item = Put?.Item ?? Update?.Key ?? {};
        for (const place of [item.pk, item.listPk].filter(Boolean))
          writes.set(place, (writes.get(place) ?? 0) + 1);
      }
    return send(command as never);
  }) as never);
  return { writes, restore: () => spy.mockRestore() };
}

test("20,000 voices in an hour, all for one proposal and each with one of its own, make no partition hot", async () => {
  const { writes, restore } = countingWrites();
  const meters = Array.from({ length: VOICES }, newMeter);
  const popular = randomId();
  const sendOne = async (place: number) => {
    const voices = voiceRepository(openTable({ meter: meters[place] as never }));
    const at = "2026-03-10T02:00:00.000Z";
    const speaking = { consultationId: CONSULTATION, authorNip: undefined, zone: "Asia/Jakarta", at };
    await voices.spend(
      { consultationId: CONSULTATION, expiresAt: 2_000_000_000 },
      {
        ...{ tokenHash: `token-${place}`, shard: drawShard(), votes: [{ poll: 1, choice: 1 }] },
        ...{ supports: [popular], comments: [] },
        proposals: [makeProposal(randomId(), "Usul yang sama dari semua orang", speaking)],
      },
    );
  };
  for (let first = 0; first < VOICES; first += 40)
    await Promise.all(Array.from({ length: 40 }, (_, place) => sendOne(first + place)));
  restore();

  const sent = new Map(Array.from(writes).filter(([place]) => !place.startsWith("TOKEN#")));
  const [hottest = 0] = [...sent.values()].toSorted((one, other) => other - one);
  // Two counters of the drawn shard, out of sixteen; twice as many by chance would be very unlikely.
  expect(hottest / VOICES).toBeLessThan((2 * 2) / 16);
  const unitsASecond = (hottest / VOICES) * (CITY / HOUR_SECONDS) * 2;
  expect(unitsASecond).toBeLessThan(PARTITION_UNITS / 100);
  expect([...sent.keys()].filter((place) => place.startsWith("TALLY#"))).toHaveLength(16);
  const retried = meters.filter(({ roundTrips }) => roundTrips > 1).length;
  expect(retried).toBeLessThan(VOICES / 4);
});
