import { expect, test } from "vitest";
import { admission } from "../../../infra/local/admission.ts";
import { ROOM } from "../../../infra/local/gateway.ts";
import { startHost } from "../../../infra/local/host.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { handlers, publicUnit } from "./fixture-units.ts";

test("what is under way is bounded, the next waits in its turn, and what finds no room is refused in words", async () => {
  const admit = admission({ underway: 2, waiting: 2, patienceMilliseconds: 60_000 });
  const begun: number[] = [];
  const ends = [0, 1, 2, 3].map(() => Promise.withResolvers<void>());
  const all = ends.map(({ promise }, index) =>
    admit(async () => {
      begun.push(index);
      await promise;
      return index;
    }),
  );
  expect(await admit(async () => "too many")).toBeUndefined();
  expect(begun).toEqual([0, 1]);
  ends[1]?.resolve();
  await all[1];
  await expect.poll(() => begun).toEqual([0, 1, 2]);
  // One that fails leaves its place as well.
  ends[0]?.reject(new Error("broken"));
  await expect(all[0]).rejects.toThrow("broken");
  await expect.poll(() => begun).toEqual([0, 1, 2, 3]);
  for (const { resolve } of ends) resolve();
  expect(await Promise.all(all.slice(1))).toEqual([1, 2, 3]);
});

test("nobody waits longer than it is worth", async () => {
  const admit = admission({ underway: 1, waiting: 1, patienceMilliseconds: 1 });
  const { promise, resolve } = Promise.withResolvers<string>();
  const first = admit(() => promise);
  expect(await admit(async () => "late")).toBeUndefined();
  resolve("done");
  expect(await first).toBe("done");
  expect(await admit(async () => "again")).toBe("again");
});

test("a host that has all it can do says 503 and when to come again, and answers the others", async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const city = cityBySlug("bukittinggi");
  const host = await startHost({
    city,
    units: [publicUnit],
    room: ROOM,
    loadHandler: handlers({ public: () => promise }),
  });
  const ask = () => fetch(`${host.url}/v1/public/things/1`);
  const most = ROOM.underway + ROOM.waiting;
  const all = Array.from({ length: most + 5 }, async () => {
    const reply = await ask();
    // The first that is turned away shows that all places are taken.
    if (reply.status === 503) resolve("done");
    return reply;
  });
  const replies = await Promise.all(all);
  const away = replies.filter(({ status }) => status === 503);
  expect(away.length).toBeGreaterThanOrEqual(1);
  expect(away[0]?.headers.get("retry-after")).toBe("2");
  expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(ROOM.underway);
  expect((await ask()).status).toBe(200);
  await host.stop();
});
