import { afterAll, beforeAll, expect, test } from "vitest";
import { sweep } from "../../../functions/deadlines/sweep.ts";
import { SWEEPS_QUEUE, type Sweep } from "../../../functions/deadlines/sweep-message.ts";
import { send } from "../../../shared/queue/sender.ts";
import { due } from "../../../shared/table/keys.ts";
import type { Table } from "../../../shared/table/table.ts";
import { startComplaintCity } from "../../support/cities/complaint-city.ts";

let city: Awaited<ReturnType<typeof startComplaintCity>>;
beforeAll(async () => {
  city = await startComplaintCity();
});
afterAll(() => city.host.stop());

/** An index in which so much is due, shard by shard and page by page. */
function tableWith(all: number): Pick<Table, "query"> {
  const shards = due("2026-03-10T02:00:00.000Z").map(({ partition }) => partition);
  return {
    async query({ partition }, { limit = 0, cursor } = {}) {
      const shard = shards.indexOf(partition);
      const here = Math.floor((all + shards.length - 1 - shard) / shards.length);
      const from = Number(cursor ?? 0);
      const to = Math.min(here, from + limit);
      const items = Array.from({ length: to - from }, (_, place) => ({
        pk: `ITEM#${shard}.${from + place}`,
        sk: "STATE",
      }));
      return { items: items as never[], ...(to < here && { cursor: String(to) }) };
    },
  };
}

test.each([0, 1, 100_000, 100_001, 250_000])(
  "of %i that are due together each is sent once, by runs of 100,000 that follow one another",
  async (all) => {
    const sent = new Set<string>();
    let count = 0;
    let runs = 0;
    for (let rest: Sweep | undefined = { at: "2026-03-10T02:00:00.000Z" }; rest !== undefined; runs += 1) {
      const next: Sweep[] = [];
      const outcome = await sweep(rest, tableWith(all), {
        async send(deadlines) {
          count += deadlines.length;
          for (const { key } of deadlines) sent.add(key.pk);
        },
        goOn: async (more) => void next.push(more),
      });
      expect(outcome.due).toBeLessThanOrEqual(100_000);
      expect(next.length).toBeLessThanOrEqual(1);
      [rest] = next;
    }
    expect([count, sent.size, runs]).toEqual([all, all, Math.max(1, Math.ceil(all / 100_000))]);
  },
);

test("the rest of a sweep goes over its queue, and reaches the complaint", async () => {
  const { trackingCode } = await city.submit();
  const at = new Date(city.host.clock.now() + 40 * 86_400_000).toISOString();
  await send(SWEEPS_QUEUE, [{ at }]);
  await city.host.idle();
  const { body } = await city.read(trackingCode);
  expect(body.escalations.length).toBeGreaterThan(0);
});
