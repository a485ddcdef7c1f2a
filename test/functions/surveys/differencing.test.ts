import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { indicator, planContent } from "../../support/cities/domain-builders.ts";
import { scoresOf } from "../../support/cities/survey-answers.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { CODES, keyOf, plus, type Sums, sumsIn } from "../../support/files/published-sums.ts";

const HEAD = "197501012000031002";
const ANI = "198609262015051001";
const CLOSED = Date.parse("2026-04-04T18:30:00.000Z");
const DAY = 86_400_000;

/** One or two citizens' answers that follow from up to three readings, added and subtracted. */
function revealedBy(readings: readonly Sums[], answers: readonly Sums[]): string[] {
  const secret = new Set(answers.map(keyOf));
  for (const [place, one] of answers.entries())
    for (const other of answers.slice(0, place)) secret.add(keyOf(plus(one, other)));
  const known = [
    ...new Map([[0, ...CODES.map(() => 0)], ...readings].map((sums) => [keyOf(sums), sums])).values(),
  ];
  const pairs = known.flatMap((one) => known.map((other) => plus(one, other, -1)));
  const revealed = new Set<string>();
  for (const pair of pairs)
    for (const third of known) {
      const count = (pair[0] ?? 0) - (third[0] ?? 0);
      if (count !== 1 && count !== 2) continue;
      const key = keyOf(plus(pair, third, -1));
      if (secret.has(key)) revealed.add(key);
    }
  return [...revealed];
}

let city: TestCity;
let surveyId: string;
const points: (string | undefined)[] = [undefined];
const as: Record<string, string> = {};
const given: Sums[] = [];
const read = new Map<string, Sums>();

async function signIn() {
  for (const nip of [HEAD, ANI]) as[nip] = await city.token(nip, "EMPLOYEE");
  as.hr = await city.token("pengelola-kinerja", "HR");
}

const plan = {
  service: "Pembuatan KTP",
  language: "id",
  opensOn: "2026-03-10",
  endsOn: "2026-04-02",
  questions: { own: [{ id: "Q1", text: "Kembali lagi?", choices: ["Ya", "Tidak"] }] },
};

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("DUKCAPIL");
  await city.employee(HEAD, { unitId: "DUKCAPIL" });
  await city.employee(ANI, { unitId: "DUKCAPIL", raterNip: HEAD });
  await signIn();
  for (const name of ["Loket 1", "Loket 2"]) {
    const body = { name, service: plan.service };
    points.push((await city.api("POST", "/v1/units/DUKCAPIL/service-points", { as: as.hr, body })).body.code);
  }
  surveyId = (await city.api("POST", "/v1/units/DUKCAPIL/surveys", { as: as.hr, body: plan })).body.id;
  const fed = (id: string, of: object) =>
    indicator({
      ...{ id, target: 80, isCumulative: false, weightBasisPoints: 3_333, unitOfMeasure: "nilai" },
      feed: { kind: "SATISFACTION_INDEX", unitId: "DUKCAPIL", ...of },
    });
  const content = planContent(fed("unit", {}), fed("survei", { surveyId }), {
    ...fed("umum", { surveyId: "UMUM" }),
    weightBasisPoints: 3_334,
  });
  const plans = `/v1/employees/${ANI}/plans`;
  const drafted = await city.api("POST", plans, { as: as[ANI], body: { year: "2026", ...content } });
  expect(drafted.status).toBe(201);
  await city.api("POST", `${plans}/2026/propose`, { as: as[ANI], version: 1 });
  await city.api("POST", `${plans}/2026/agree`, { as: as[HEAD], version: 2 });
});
afterAll(() => city?.host.stop());

/** Everything that shows what citizens answered, to whom it shows most. */
function readings(): readonly (readonly [path: string, who?: string])[] {
  return [
    ["/v1/public/units/DUKCAPIL/satisfaction?month=2026-03"],
    ["/v1/public/units/DUKCAPIL/satisfaction?month=2026-04"],
    ["/v1/public/satisfaction?until=2026-03"],
    ["/v1/public/satisfaction?until=2026-04"],
    [`/v1/public/surveys/${surveyId}/result`],
    ["/v1/units/DUKCAPIL/service-months?until=2026-04", ANI],
    [`/v1/surveys/${surveyId}/result`, "hr"],
    [`/v1/surveys/${surveyId}/days?month=2026-03`, ANI],
    [`/v1/surveys/${surveyId}/days?month=2026-04`, ANI],
    ["/v1/units/DUKCAPIL/public-feedback?month=2026-03", HEAD],
    ["/v1/units/DUKCAPIL/public-feedback?month=2026-04", "hr"],
    ["/v1/me/public-feedback?month=2026-03", ANI],
    [`/v1/employees/${ANI}/scorecards/2026-03`, ANI],
    [`/v1/employees/${ANI}/evaluations/2026-03/explanation`, ANI],
  ];
}

async function readAll() {
  const replies = await Promise.all(
    readings().map(([path, who]) => city.api("GET", path, who === undefined ? {} : { as: as[who] })),
  );
  for (const sums of replies.flatMap(({ body }) => sumsIn(body))) read.set(keyOf(sums), sums);
  return replies;
}

// The same on every run, and hardly ever two alike.
let drawn = 20_260_310;
function draw(below: number): number {
  drawn = (drawn * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((drawn / 2_147_483_648) * below);
}

/** A citizen answers somewhere, and the adversary looks at once. */
async function answered(edition: number | undefined, point: string | undefined) {
  const scores = scoresOf(CODES.map(() => 1 + draw(4)).join(""));
  const path =
    edition === undefined
      ? "/v1/public/units/DUKCAPIL/survey-responses"
      : `/v1/public/surveys/${surveyId}/responses`;
  const responses = [{ responseId: randomUUID(), channel: draw(2) ? "WEB" : "KIOSK", scores }];
  const body = { responses, ...(edition && { edition }), ...(point && { point }) };
  expect((await city.api("POST", path, { body })).status).toBe(202);
  await city.host.idle();
  given.push([1, ...Object.values(scores)]);
  await readAll();
}

/** The head lists ANI for all but one of the days, in turn, and looks each time. */
async function rewriteRosters(days: readonly string[]) {
  for (const point of points.slice(1))
    for (const left of [undefined, ...days]) {
      const body = {
        reason: "Daftar petugas diperbaiki.",
        days: days.map((day) => ({ day, nips: day === left ? [] : [ANI] })),
      };
      const path = `/v1/service-points/${point}/staffing/2026-03`;
      expect((await city.api("PUT", path, { as: as[HEAD], body })).status).toBe(200);
      await readAll();
    }
}

async function tomorrow() {
  await city.host.advanceTo(city.host.clock.now() + DAY);
  await signIn();
  await readAll();
}

describe("whoever reads every figure after every answer, and rewrites the rosters", () => {
  test("has figures to compare", async () => {
    const editions = [undefined, undefined, 1, 1];
    for (let day = 0; day < 4; day += 1) {
      for (let number = 0; number < 6; number += 1) await answered(editions[draw(4)], points[draw(3)]);
      if (day === 1) {
        const { version } = (await city.api("GET", `/v1/surveys/${surveyId}`, { as: as.hr })).body;
        const body = { ...plan, questions: { own: [] } };
        const revised = await city.api("PUT", `/v1/surveys/${surveyId}`, { as: as.hr, body, version });
        expect(revised.status).toBe(200);
        editions.push(2, 2, 2, 2);
        editions.splice(0, 4, undefined, 1, 2, 2);
      }
      await tomorrow();
    }
    await rewriteRosters(["2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13"]);
    await city.host.advanceTo(Date.parse("2026-04-01T02:00:00.000Z"));
    await signIn();
    await rewriteRosters(["2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13"]);
    for (const edition of [1, 2, 2, undefined]) await answered(edition, points[1]);
    await city.host.advanceTo(CLOSED);
    await signIn();
    const { version } = (await city.api("GET", `/v1/surveys/${surveyId}`, { as: as.hr })).body;
    const followUps = [
      { element: "U1", action: "Memasang daftar syarat.", ownerNip: ANI, dueOn: "2026-05-01" },
    ];
    const path = `/v1/surveys/${surveyId}/publish`;
    expect((await city.api("POST", path, { as: as.hr, body: { followUps }, version })).status).toBe(200);
    const replies = await readAll();
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
    expect(read.size).toBeGreaterThanOrEqual(8);
  });

  test("learns nobody's answer, nor that of two together", () => {
    expect(revealedBy([...read.values()], given)).toEqual([]);
  });

  test("would find an answer in two readings around it, and one among two points and their total", () => {
    const [one = [], two = [], three = [], four = [], five = []] = given;
    const before = [one, two, three].reduce((sum, next) => plus(sum, next));
    expect(revealedBy([before, plus(before, four)], given)).toEqual([keyOf(four)]);
    const total = plus(plus(before, four), plus(five, one));
    expect(revealedBy([total, before, plus(four, one)], given)).toContain(keyOf(five));
  });
});
