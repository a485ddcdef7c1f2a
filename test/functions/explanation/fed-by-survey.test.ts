import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import type { Item } from "../../../infra/local/verify/items.ts";
import type { IndicatorFeed } from "../../../shared/domain/planning/feeds/indicator-feed.ts";
import { bukittinggi, indicator, planContent } from "../../support/cities/domain-builders.ts";
import { answer, SEKADAU, scoresOf } from "../../support/cities/survey-answers.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const UNIT = "unit-1";
const KTP = "Pembuatan KTP";

let city: TestCity;
const as: Record<string, string> = {};
const surveys: Record<string, string> = {};

async function signIn() {
  for (const nip of [HEAD, STAFF]) as[nip] = await city.token(nip, "EMPLOYEE");
  as.hr = await city.token("pengelola-kinerja", "HR");
}

async function plan(service: string) {
  const body = {
    service,
    language: "id",
    opensOn: "2026-03-10",
    endsOn: "2026-03-31",
    questions: { own: [] },
  };
  surveys[service] = (await city.api("POST", `/v1/units/${UNIT}/surveys`, { as: as.hr, body })).body.id;
}

async function answered(path: string, edition: number | undefined, responses: readonly unknown[]) {
  const body = { ...(edition !== undefined && { edition }), responses };
  expect((await city.api("POST", path, { body })).status).toBe(202);
  await city.host.idle();
}

const fed = (id: string, feed: IndicatorFeed, target = 80) =>
  indicator({ id, target, isCumulative: false, weightBasisPoints: 2_500, feed, unitOfMeasure: "nilai" });

const live = async (id: string) =>
  (await city.api("GET", `/v1/employees/${STAFF}/indicators/${id}/values/2026-03`, { as: as[STAFF] })).body;

/** Ten answers to the survey of identity cards, three to that of births, two to the standing one, in a month that is over. */
beforeAll(async () => {
  city = await startTestCity();
  await city.unit(UNIT);
  await city.employee(HEAD);
  await city.employee(STAFF, { raterNip: HEAD });
  await signIn();
  await plan(KTP);
  await plan("Akta kelahiran");
  const births = surveys["Akta kelahiran"] as string;
  const content = planContent(
    fed("ktp", { kind: "SATISFACTION_INDEX", unitId: UNIT, service: KTP }),
    fed("akta", { kind: "SATISFACTION_ELEMENT", unitId: UNIT, surveyId: births, element: "U3" }, 3),
    fed("unit", { kind: "SATISFACTION_ELEMENT", unitId: UNIT, element: "U3" }, 3),
    fed("umum", { kind: "SATISFACTION_INDEX", unitId: UNIT, surveyId: "UMUM" }),
  );
  const plans = `/v1/employees/${STAFF}/plans`;
  const drafted = await city.api("POST", plans, { as: as[STAFF], body: { year: "2026", ...content } });
  expect(drafted.status).toBe(201);
  await city.api("POST", `${plans}/2026/propose`, { as: as[STAFF], version: 1 });
  await city.api("POST", `${plans}/2026/agree`, { as: as[HEAD], version: 2 });
  const ten = SEKADAU.map((scores, number) => answer(number, scores));
  const three = [21, 22, 23].map((number) => answer(number, scoresOf("444444444")));
  const two = [31, 32].map((number) => answer(number, scoresOf("111111111")));
  await answered(`/v1/public/surveys/${surveys[KTP]}/responses`, 1, ten);
  await answered(`/v1/public/surveys/${births}/responses`, 1, three);
  await answered(`/v1/public/units/${UNIT}/survey-responses`, undefined, two);
  await city.host.advanceTo(Date.parse("2026-04-01T02:00:00.000Z"));
  await signIn();
});
afterAll(() => city?.host.stop());

describe("an indicator fed by surveys", () => {
  it("uses one service, one survey, or the whole unit, and names the editions that it counts", async () => {
    const records = (service: string, answers: number) => ({
      surveyId: surveys[service],
      edition: 1,
      answers,
    });
    expect((await live("ktp")).fed).toMatchObject({
      service: KTP,
      value: 78.89,
      counters: { answers: 10, U1: 28 },
      records: [records(KTP, 10)],
    });
    expect((await live("akta")).fed).toMatchObject({ value: 4, records: [records("Akta kelahiran", 3)] });
    const unit = (await live("unit")).fed;
    // (29 + 12) / 13, without the two answers that would follow from the difference.
    expect(unit).toMatchObject({ value: 3.15, counters: { answers: 13, U3: 41 } });
    expect(unit.records).toHaveLength(2);
  });

  it("has no value, and reveals no score, with fewer than three answers", async () => {
    const { fed } = await live("umum");
    expect(fed).toMatchObject({ counters: { answers: 0 }, records: [] });
    expect(fed).not.toHaveProperty("value");
    expect(Object.keys(fed.counters)).toEqual(["answers"]);
  });

  it("is frozen at the close, explained with its records, and the same when recomputed", async () => {
    await city.host.advanceTo(Date.parse("2026-04-04T18:30:00.000Z"));
    await signIn();
    const path = `/v1/employees/${STAFF}/evaluations/2026-03/explanation`;
    const { facts, recomputation } = (await city.api("GET", path, { as: as[STAFF] })).body;
    expect(facts.fed.ktp).toMatchObject({ value: 78.89, records: [{ surveyId: surveys[KTP], answers: 10 }] });
    expect(facts.fed.akta).toMatchObject({ value: 4, surveyId: surveys["Akta kelahiran"] });
    expect(recomputation).toMatchObject({ result: { isSame: true }, fed: { isSame: true } });
  });

  it("is proven from the answers themselves, which finds one that was changed or removed", async () => {
    const all = (await everything()) as Item[];
    const failing = (items: readonly Item[]) =>
      prove(bukittinggi, items)
        .filter(({ broken }) => broken.length > 0)
        .map(({ name }) => name.split(" ")[0]);
    expect(failing(all)).toEqual([]);
    const place = all.findIndex(({ pk }) => String(pk).startsWith(`RESPONSE#${UNIT}#${surveys[KTP]}`));
    const response = all[place] as Item & { readonly scores: object };
    expect(
      failing(all.with(place, { ...response, scores: { ...response.scores, U1: 1 } } as Item)),
    ).toContain("Indikator");
    expect(failing(all.toSpliced(place, 1))).toContain("Indikator");
  });
});
