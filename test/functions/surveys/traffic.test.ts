import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { recallTraffic } from "../../../functions/surveys/notice-traffic.ts";
import type { SurveyMessage } from "../../../shared/domain/surveys/answers/message.ts";
import { sortableId } from "../../../shared/identifier.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { surveyTrafficRepository } from "../../../shared/table/surveys/traffic.ts";
import { openTable } from "../../../shared/table/table.ts";
import { startTestTable } from "../../support/table/test-table.ts";

const DAY = "2026-03-10";
const HOUR = `${DAY}T02`;

let database: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  database = await startTestTable();
});
afterAll(() => database.stop());
afterEach(() => vi.useRealTimers());

const message = {
  id: "1",
  deliveredAt: `${HOUR}:00:00.000Z`,
  body: { deviceMark: "device", receivedAt: `${HOUR}:00:00.000Z` } as SurveyMessage,
};

/** As much as a full batch of 45,000 answers brings, each from a device of its own. */
async function recordFullBatch(second: number): Promise<void> {
  const devices = Object.fromEntries(
    Array.from({ length: 45_000 }, (_, device) => [`${second}-${device}`.padEnd(22, "x"), "abc"]),
  );
  const at = new Date(Date.parse(`${HOUR}:00:00.000Z`) + second * 1_000).toISOString();
  const traffic = surveyTrafficRepository(openTable({ meter: newMeter() }));
  await traffic.record(sortableId(at), [{ hour: HOUR, devices, networks: { net: [1, 1] } }], []);
}

test("recalling a day costs one read of at most 1 MB, of the newest, however much came before", async () => {
  await recordFullBatch(0);
  await recordFullBatch(1);
  await recordFullBatch(2);
  const meter = newMeter();
  const recalled = await surveyTrafficRepository(openTable({ meter })).newestOfDay(DAY);
  expect(meter.roundTrips).toBe(1);
  // Half a unit for each 4 KB, and the item at which the reply ends.
  expect(meter.readUnits).toBeLessThanOrEqual(160);
  const marks = recalled.flatMap(({ devices }) => Object.keys(devices));
  expect(marks.length).toBeGreaterThan(20_000);
  expect(marks.every((mark) => mark.startsWith("2-"))).toBe(true);
});

test.each([
  ["fails", () => Promise.reject(new Error("throttled"))],
  ["never ends", () => new Promise<never>(() => {})],
])("counting goes on without the day's traffic if reading it %s", async (_, newestOfDay) => {
  vi.useFakeTimers();
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  const recalled = recallTraffic([message], { newestOfDay });
  await vi.runAllTimersAsync();
  expect(await recalled).toEqual([]);
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
});
