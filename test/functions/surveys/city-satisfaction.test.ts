import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SATISFACTION_ELEMENTS } from "../../../shared/domain/rules/satisfaction-index.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { surveyResponseRepository } from "../../../shared/table/surveys/responses.ts";
import { openTable } from "../../../shared/table/table.ts";
import { answer } from "../../support/cities/survey-answers.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const UNITS = 40;
/** By unit: some have many answers, one has too few, most have none. */
const ANSWERS = { DUKCAPIL: 14, PUSKESMAS: 9, SAMSAT: 2 } as const;

let city: TestCity;
beforeAll(async () => {
  city = await startTestCity();
  await city.unit("KOTA");
  for (const id of Object.keys(ANSWERS)) await city.unit(id, "KOTA");
  for (let number = 0; number < UNITS; number += 1) await city.unit(`UNIT-${number}`, "KOTA");
  for (const [unitId, count] of Object.entries(ANSWERS)) await answered(unitId, 0, count);
  await city.host.advance("+31d");
  await answered("PUSKESMAS", 14, 1);
  await city.host.idle();
});
afterAll(() => city.host.stop());

async function answered(unitId: string, from: number, count: number) {
  const responses = Array.from({ length: count }, (_, number) => answer(from + number));
  const path = `/v1/public/units/${unitId}/survey-responses`;
  expect((await city.api("POST", path, { body: { responses } })).status).toBe(202);
  await city.host.idle();
}

const ofCity = async (query = "") => (await city.api("GET", `/v1/public/satisfaction${query}`)).body;

/** The lines of the CSV by title. */
async function lines(): Promise<Record<string, string>[]> {
  const { body } = await city.api("GET", "/v1/public/satisfaction.csv");
  const [titles = [], ...rows] = String(body)
    .replace("\uFEFF", "")
    .trim()
    .split("\r\n")
    .map((line) => line.split(";"));
  return rows.map((row) => Object.fromEntries(titles.map((title, place) => [title, row[place] ?? ""])));
}

describe("the satisfaction of the whole city", () => {
  test("counts every answer that its units show, up to the last month that is over", async () => {
    const found = await ofCity();
    expect([found.from, found.until]).toEqual(["2025-04", "2026-03"]);
    expect(found.city).toMatchObject({ answers: 23, received: 25, state: "SHOWN" });
    expect(found.months).toHaveLength(12);
    expect(found.months.at(-1)).toMatchObject({
      month: "2026-03",
      answers: 23,
      index: { ikm: found.city.index.ikm },
    });
    const units = found.units.map((unit: Record<string, unknown>) => [
      unit.unitName,
      unit.answers,
      unit.received,
    ]);
    expect(units).toEqual([
      ["Unit DUKCAPIL", 14, 14],
      ["Unit PUSKESMAS", 9, 9],
      ["Unit SAMSAT", 0, 2],
    ]);
    for (const { unitId, answers, index } of found.units) {
      const path = `/v1/public/units/${unitId}/satisfaction?month=2026-03`;
      expect((await city.api("GET", path)).body).toMatchObject({ answers, ...(index && { index }) });
    }
  });

  test("follows from the counts that anybody can download", async () => {
    const { city: result } = await ofCity();
    const sum = (title: string, all: readonly Record<string, string>[]) =>
      all.reduce((total, line) => total + Number(line[title]), 0);
    const all = await lines();
    expect(all.map((line) => [line["Kode unit"], line.Jawaban])).toEqual([
      ["DUKCAPIL", "14"],
      ["PUSKESMAS", "9"],
      ["SAMSAT", "2"],
    ]);
    const answers = sum("Jawaban yang ditampilkan", all);
    const averages = SATISFACTION_ELEMENTS.map(
      ({ code }) =>
        [1, 2, 3, 4].reduce((total, score) => total + score * sum(`${code} nilai ${score}`, all), 0) /
        answers,
    );
    const index = (averages.reduce((total, average) => total + average, 0) / averages.length) * 25;
    expect(result.index.ikm).toBeCloseTo(index, 2);
    expect(result.totalSquares).toBe(sum("Jumlah kuadrat", all));
  });

  test("tells of a month that runs only how many answers there are", async () => {
    const { months, city: result } = await ofCity("?until=2026-04");
    expect(months.at(-1)).toEqual({ month: "2026-04", answers: 0, received: 1, state: "NOT_ENOUGH_ANSWERS" });
    expect(result).toMatchObject({ answers: 23, received: 26 });
  });

  test("is read in one query a month, however many units there are", async () => {
    const meter = newMeter();
    const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, "0")}`);
    const counted = await surveyResponseRepository(openTable({ meter })).ofCity(
      [...months, "2026-03"],
      "2026-04-10",
    );
    expect(new Set(counted.map(({ unitId }) => unitId)).size).toBe(3);
    expect(meter.roundTrips).toBe(13);
    const unitMeter = newMeter();
    const between = { from: "2025-04", to: "2026-03" };
    await surveyResponseRepository(openTable({ meter: unitMeter })).withUnit(
      "DUKCAPIL",
      between,
      "2026-04-10",
    );
    expect(unitMeter.roundTrips).toBe(2);
  });
});
