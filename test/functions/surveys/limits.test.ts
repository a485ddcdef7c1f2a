import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sortableId } from "../../../shared/identifier.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { networkRepository } from "../../../shared/table/networks/networks.ts";
import { surveyTrafficRepository } from "../../../shared/table/surveys/traffic.ts";
import { openTable } from "../../../shared/table/table.ts";
import { showAnswers } from "../../support/browser/shown-answers.ts";
import { answer, SEKADAU } from "../../support/cities/survey-answers.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const HOUR = 3_600_000;
const PATH = "/v1/public/units/DUKCAPIL/survey-responses";

let city: TestCity;
beforeAll(async () => {
  city = await startTestCity();
  await city.unit("KOTA");
  await city.unit("DUKCAPIL", "KOTA");
});
afterAll(() => city.host.stop());

const from = async (address: string, number: number, deviceId?: string) => {
  const responses = [{ ...answer(number, SEKADAU[0]), channel: "WEB" }];
  const body = { responses, ...(deviceId && { deviceId }) };
  const reply = await city.api("POST", PATH, { body, headers: { "x-forwarded-for": address } });
  await city.host.idle();
  return reply;
};

/** Records so much traffic from a network in the current hour. */
async function brought(address: string, requests: number, answers: number) {
  const table = openTable({ meter: newMeter() });
  const at = new Date(city.host.clock.now()).toISOString();
  const network = await networkRepository(table).hashOf(address, at);
  const networks = { [network]: [requests, answers] as const };
  await surveyTrafficRepository(table).record(
    sortableId(at),
    [{ hour: at.slice(0, 13), devices: {}, networks }],
    [],
  );
}

describe("answers from one network", () => {
  test.each([
    ["requests", "198.51.100.7", 598, 598],
    ["answers", "198.51.100.8", 40, 19_998],
  ])(
    "are accepted up to the city's limit of %s in an hour, then refused until the next, in Indonesian",
    async (_, address, requests, answers) => {
      const number = requests * 10;
      await brought(address, requests, answers);
      expect((await from(address, number)).status).toBe(202);
      expect((await from(address, number + 1)).status).toBe(202);
      const refused = await from(address, number + 2);
      expect(refused).toMatchObject({ status: 429, body: { code: "survey.network-busy" } });
      expect(refused.body.detail).toContain("dihitung sekali");
      const seconds = Number(refused.headers.get("retry-after"));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(3_600);
      // Nobody else has to wait.
      expect((await from("203.0.113.9", number + 3)).status).toBe(202);
      await city.host.advanceTo(city.host.clock.now() + HOUR);
      expect((await from(address, number + 2)).status).toBe(202);
    },
  );
});

describe("a device", () => {
  test("that answers again and again, request by request, is noticed: its answers count, and staff see how many", async () => {
    const unit = async () =>
      (await city.api("GET", "/v1/public/units/DUKCAPIL/satisfaction?month=2026-03")).body;
    await showAnswers(city, PATH);
    const before = await unit();
    for (let number = 1; number <= 7; number += 1) await from(`192.0.2.${number}`, number, "device-of-one");
    for (let number = 11; number <= 17; number += 1) await from("192.0.2.100", number, `device-${number}`);
    await showAnswers(city, PATH);
    const after = await unit();
    expect(after.answers).toBe(before.answers + 14 + 3);
    expect(after).toMatchObject({ repeated: before.repeated + 5, manyOfDevice: before.manyOfDevice + 2 });
  });

  test("and its network leave no trace of their identity, and none next to an answer", async () => {
    const all = await everything();
    const stored = JSON.stringify(all);
    for (const told of ["device-of-one", "192.0.2.", "198.51.100."])
      expect({ told, isStored: stored.includes(told) }).toEqual({ told, isStored: false });
    const answers = all.filter(({ pk }) => String(pk).startsWith("RESPONSE#"));
    expect(answers.length).toBeGreaterThan(14);
    for (const one of answers) {
      expect(one).not.toHaveProperty("deviceMark");
      expect(one).not.toHaveProperty("network");
    }
    const kept = all.filter(({ pk }) => /^(TRAFFIC|BARRED|SALT)#/.test(String(pk)));
    const aDayFromNow = Date.now() / 1_000 + 86_400;
    for (const { expiresAt } of kept) expect(Number(expiresAt)).toBeLessThanOrEqual(aDayFromNow);
    expect(kept.length).toBeGreaterThan(3);
  });
});
