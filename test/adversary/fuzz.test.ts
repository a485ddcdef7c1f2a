import { afterAll, beforeAll, expect, it } from "vitest";
import { registry } from "../../functions/registry.ts";
import { type BusyCity, startBusyCity } from "./busy-city.ts";
import { fuzz } from "./fuzz.ts";

/** As many as take a few seconds; `npm run fuzz` sends more. */
const REQUESTS = 1_500;

let city: BusyCity;

beforeAll(async () => {
  city = await startBusyCity();
});

afterAll(() => city.host.stop());

it("keeps its word to whoever sends whatever: no fault, no status or form that is not in its document", async () => {
  const { findings, succeeded } = await fuzz(city, { requests: REQUESTS, seed: 2_026 });
  expect(findings.map(({ fault, curl, reply }) => [fault, curl, reply])).toEqual([]);
  // Whatever is refused before anything is read proves nothing.
  expect(succeeded.size).toBeGreaterThan(60);
});

it("leaves no message behind that nobody could work on", async () => {
  await city.host.idle();
  const queues = registry.flatMap((unit) => (unit.kind === "queue" ? [unit.queue] : []));
  const left = await Promise.all(queues.map((queue) => city.host.queues.deadLetters(queue)));
  expect(left.flat()).toEqual([]);
  expect(city.host.denials).toEqual([]);
});
