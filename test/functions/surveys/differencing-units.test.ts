import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MIN_ANSWERS_SHOWN } from "../../../shared/domain/surveys/results/satisfaction.ts";
import { scoresOf } from "../../support/cities/survey-answers.ts";
import { type SurveyCity, startSurveyCity } from "../../support/cities/survey-city.ts";
import { CODES, keyOf, plus, type Sums, sumsIn } from "../../support/files/published-sums.ts";

const HR = "198001012005011001";

/** What is answered when: few here, many there, in several units, months and surveys. */
const GIVEN: readonly (readonly [day: string, unit: string, answers: number, isPlanned?: true])[] = [
  ["2026-03-11", "A", 2],
  ["2026-03-11", "B", 1],
  ["2026-03-11", "C", 4],
  ["2026-03-11", "C", 2, true],
  ["2026-03-11", "D", 1],
  ["2026-03-16", "A", 1],
  ["2026-03-16", "C", 1, true],
  ["2026-04-06", "A", 2],
  ["2026-04-06", "B", 1],
  ["2026-04-06", "C", 3, true],
  ["2026-04-20", "C", 2],
  ["2026-05-05", "A", 5],
  ["2026-05-05", "B", 1],
  ["2026-05-05", "D", 2],
  ["2026-05-12", "C", 2, true],
];
/** When somebody reads all that is published, besides at the beginning of each of those days: within one, nothing is added. */
const READ_ON = ["2026-04-02", "2026-05-02", "2026-06-02", "2026-07-02"];
const MONTHS = ["2026-03", "2026-04", "2026-05"];
const UNITS = ["A", "B", "C", "D"];

const NOTHING: Sums = [0, ...CODES.map(() => 0)];

let city: SurveyCity;
let surveyId: string;
beforeAll(async () => {
  city = await startSurveyCity();
  for (const unit of UNITS) await city.unit(unit, "KOTA");
  surveyId = (await city.plan("C", { endsOn: "2026-05-20" })).id;
});
afterAll(() => city?.host.stop());

// The same on every run, and hardly ever two alike.
let drawn = 20_260_311;
function draw(below: number): number {
  drawn = (drawn * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((drawn / 2_147_483_648) * below);
}

/** So many citizens answer. @returns what they say, together */
async function answer([, unit, count, isPlanned]: (typeof GIVEN)[number]): Promise<Sums> {
  const scores = Array.from({ length: count }, () => scoresOf(CODES.map(() => 1 + draw(4)).join("")));
  const path = isPlanned
    ? `/v1/public/surveys/${surveyId}/responses`
    : `/v1/public/units/${unit}/survey-responses`;
  const responses = scores.map((one) => ({ responseId: randomUUID(), channel: "WEB", scores: one }));
  const body = { responses, ...(isPlanned && { edition: 1 }) };
  expect((await city.api("POST", path, { body })).status).toBe(202);
  await city.host.idle();
  return scores.map((one) => [1, ...Object.values(one)]).reduce((sum, one) => plus(sum, one), NOTHING);
}

const advanceTo = (day: string) => city.host.advanceTo(Date.parse(`${day}T02:00:00.000Z`));

/** All sums that anybody can read of the city, its units and the survey, in every form. */
async function readAll(): Promise<readonly Sums[]> {
  const paths = [
    ...MONTHS.map((month) => `/v1/public/satisfaction?until=${month}`),
    ...UNITS.flatMap((unit) => MONTHS.map((month) => `/v1/public/units/${unit}/satisfaction?month=${month}`)),
    `/v1/public/surveys/${surveyId}/result`,
  ];
  const replies = await Promise.all(paths.map((path) => city.api("GET", path)));
  const tables = await Promise.all(
    MONTHS.map((month) => city.api("GET", `/v1/public/satisfaction.csv?until=${month}`)),
  );
  return [
    ...replies.flatMap(({ body }) => sumsIn(body)),
    ...tables.flatMap(({ body }) => sumsOfTable(String(body))),
  ];
}

/** The lines of the city's table: five columns, then how often each element got each score. */
function sumsOfTable(text: string): readonly Sums[] {
  const [, ...lines] = text.trim().split("\r\n");
  return lines.map((line) => {
    const cells = line.split(/[;,]/);
    const counts = cells.slice(5).map(Number);
    const sumOf = (element: number) =>
      [1, 2, 3, 4].reduce((sum, score) => sum + score * (counts[4 * element + score - 1] ?? 0), 0);
    return [Number(cells[4]), ...CODES.map((_, element) => sumOf(element))];
  });
}

/** Which of the groups a sum is of: every sum of them is another. */
function whichOf(groups: readonly Sums[]): (sums: Sums) => readonly number[] | undefined {
  const known = new Map<string, readonly number[]>();
  for (let choice = 0; choice < 2 ** groups.length; choice += 1) {
    const chosen = groups.flatMap((_, index) => (choice & (1 << index) ? [index] : []));
    const key = keyOf(chosen.reduce((sum, index) => plus(sum, groups[index] as Sums), NOTHING));
    if (known.has(key)) throw new Error(`${chosen} have the sum of others.`);
    known.set(key, chosen);
  }
  return (sums) => known.get(keyOf(sums));
}

/** Groups that no figure tells apart: all that can be computed of any figures is a sum of these. */
function atomsOf(readings: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const seen = new Map<number, string>();
  for (const [reading, groups] of readings.entries())
    for (const group of groups) seen.set(group, `${seen.get(group) ?? ""} ${reading}`);
  return [...Map.groupBy(seen.keys(), (group) => seen.get(group)).values()];
}

test("no figures of any units, months and surveys, whenever they are read and however they are subtracted, tell of fewer than three", async () => {
  const groups: Sums[] = [];
  const read = new Map<string, Sums>();
  const look = async () => {
    for (const sums of await readAll()) if (sums[0] !== 0) read.set(keyOf(sums), sums);
  };
  const days = [...new Set([...GIVEN.map(([day]) => day), ...READ_ON])].toSorted();
  for (const day of days) {
    await advanceTo(day);
    await look();
    for (const given of GIVEN.filter(([on]) => on === day)) groups.push(await answer(given));
  }
  const hr = await city.token(HR, "HR");
  const { version } = (await city.api("GET", `/v1/surveys/${surveyId}`, { as: hr })).body;
  const followUps = [{ element: "U1", action: "Memasang daftar syarat.", ownerNip: HR, dueOn: "2026-08-01" }];
  await city.employee(HR, { unitId: "C" });
  const published = await city.api("POST", `/v1/surveys/${surveyId}/publish`, {
    ...{ as: hr, body: { followUps }, version },
  });
  expect(published.status, JSON.stringify(published.body)).toBe(200);
  await look();

  const which = whichOf(groups);
  const readings = [...read.values()].map((sums) => {
    const of = which(sums);
    expect(of, `${sums} is the sum of no groups`).toBeDefined();
    return of ?? [];
  });
  const sizeOf = (some: readonly number[]) => some.reduce((sum, group) => sum + (GIVEN[group]?.[2] ?? 0), 0);
  // Figures of units, of months, of the survey and of the city: enough to subtract from each other.
  expect(readings.length).toBeGreaterThanOrEqual(8);
  for (const atom of atomsOf(readings))
    expect(
      sizeOf(atom),
      `${atom.map((group) => GIVEN[group]?.join(" ")).join(", ")} can be told apart`,
    ).toBeGreaterThanOrEqual(MIN_ANSWERS_SHOWN);
});
