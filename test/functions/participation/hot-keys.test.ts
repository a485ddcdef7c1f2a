import { TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { drawShard } from "../../../functions/participation/draw-shard.ts";
import { makeProposal } from "../../../shared/domain/participation/proposal.ts";
import { SHARDS } from "../../../shared/domain/participation/shards.ts";
import { documentClient } from "../../../shared/table/client.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { voiceRepository } from "../../../shared/table/participation/voices.ts";
import { openTable } from "../../../shared/table/table.ts";
import { startTestTable } from "../../support/table/test-table.ts";

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

/** The place as an id of its own; what is spread by an id's last character is spread evenly. */
const idOf = (place: number) => place.toString(36).padStart(20, "0");

test("20,000 voices in an hour, all for one proposal and each with one of its own, make no partition hot", async () => {
  const { writes, restore } = countingWrites();
  const voices = voiceRepository(openTable({ meter: newMeter() }));
  const at = "2026-03-10T02:00:00.000Z";
  const speaking = { consultationId: CONSULTATION, authorNip: undefined, zone: "Asia/Jakarta", at };
  // One after another, and of each shard as many: what is sent again after a conflict would be counted twice.
  for (let place = 0; place < VOICES; place++)
    await voices.spend(
      { consultationId: CONSULTATION, expiresAt: 2_000_000_000 },
      {
        ...{ tokenHash: `token-${place}`, shard: SHARDS[place % SHARDS.length] as string },
        ...{ votes: [{ poll: 1, choice: 1 }], supports: [idOf(VOICES)], comments: [] },
        proposals: [makeProposal(idOf(place), "Usul yang sama dari semua orang", speaking)],
      },
    );
  restore();

  const sent = new Map(Array.from(writes).filter(([place]) => !place.startsWith("TOKEN#")));
  const tallies = [...sent].filter(([place]) => place.startsWith("TALLY#"));
  // The two counters of its shard: of the poll, and of what it supports.
  expect(tallies.map(([, count]) => count)).toEqual(SHARDS.map(() => (2 * VOICES) / SHARDS.length));
  const hottest = Math.max(...sent.values());
  expect(hottest).toBe((2 * VOICES) / SHARDS.length);
  const unitsASecond = (hottest / VOICES) * (CITY / HOUR_SECONDS) * 2;
  expect(unitsASecond).toBeLessThan(PARTITION_UNITS / 100);
});

test("a voice's shard is drawn, each as often as another", () => {
  const DRAWS = 16_000;
  const drawn = new Map<string, number>();
  for (let draw = 0; draw < DRAWS; draw++) {
    const shard = drawShard();
    drawn.set(shard, (drawn.get(shard) ?? 0) + 1);
  }
  expect([...drawn.keys()].toSorted()).toEqual(SHARDS);
  // Eight standard deviations of about 30: never by chance.
  for (const count of drawn.values()) expect(Math.abs(count - DRAWS / SHARDS.length)).toBeLessThan(250);
});
