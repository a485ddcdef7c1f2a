import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import type { Item } from "../../../infra/local/verify/items.ts";
import { contentHash } from "../../../shared/domain/canonical.ts";
import type { EvaluationFacts } from "../../../shared/domain/evaluation/close/facts.ts";
import type { Evaluation } from "../../../shared/domain/evaluation/evaluation.ts";
import type { FedValue } from "../../../shared/domain/planning/feeds/fed-value.ts";
import type { IndicatorFeed } from "../../../shared/domain/planning/feeds/indicator-feed.ts";
import * as items from "../../../shared/table/items.ts";
import { put } from "../../../shared/table/projection.ts";
import { bukittinggi, indicator, planContent } from "../../support/cities/domain-builders.ts";
import { answer, SEKADAU } from "../../support/cities/survey-answers.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const SERVICE = "unit-1";
const plan = `/v1/employees/${STAFF}/plans/2026`;

const fed = (id: string, target: number, feed: IndicatorFeed) =>
  indicator({ id, target, isCumulative: false, weightBasisPoints: 2_500, feed, unitOfMeasure: "nilai" });
const content = (target: number) =>
  planContent(
    indicator({ weightBasisPoints: 2_500 }),
    fed("kepuasan", target, { kind: "SATISFACTION_INDEX", unitId: SERVICE }),
    fed("kecepatan", 3.2, { kind: "SATISFACTION_ELEMENT", unitId: SERVICE, element: "U3" }),
    fed("aduan", 90, { kind: "COMPLAINTS_IN_TIME", unitId: SERVICE }),
  );

let city: TestCity;
let staff: string;
let head: string;

async function signIn() {
  head = await city.token(HEAD, "EMPLOYEE");
  staff = await city.token(STAFF, "EMPLOYEE");
}

async function answered(from: number) {
  const responses = SEKADAU.map((scores, number) => answer(from + number, scores));
  await city.api("POST", `/v1/public/units/${SERVICE}/survey-responses`, { body: { responses } });
  await city.host.idle();
}

const step = (as: string, what: string, version: number, body?: object) =>
  city.api("POST", `${plan}/${what}`, { as, version, body });

/** March is reported and agreed; in April, before the close, the plan is amended, and another amendment is started. */
beforeAll(async () => {
  city = await startTestCity();
  await city.unit(SERVICE);
  await city.employee(HEAD);
  await city.employee(STAFF, { raterNip: HEAD });
  await signIn();
  const body = { year: "2026", ...content(80) };
  await city.api("POST", `/v1/employees/${STAFF}/plans`, { as: staff, body });
  await step(staff, "propose", 1);
  await step(head, "agree", 2);
  await answered(0);
  await city.host.advanceTo(Date.parse("2026-04-03T02:00:00.000Z"));
  await signIn();
  await step(staff, "amendment", 3, { ...content(100), reason: "Target naik" });
  await step(staff, "propose", 4);
  expect((await step(head, "agree", 5)).body).toMatchObject({ revision: 2, inForceFrom: "2026-04-03" });
  expect((await step(staff, "amendment", 6, { ...content(90), reason: "Target turun" })).status).toBe(200);
  await city.host.advanceTo(Date.parse("2026-04-04T18:30:00.000Z"));
  await signIn();
});

afterAll(() => city?.host.stop());

const why = async () =>
  (await city.api("GET", `/v1/employees/${STAFF}/evaluations/2026-03/explanation`, { as: staff })).body;

describe("the result of a plan with automatically fed indicators", () => {
  it("freezes each value with the counters that it came from", async () => {
    const { facts } = await why();
    expect(facts.fed).toMatchObject({
      kepuasan: { value: 78.89, unitId: SERVICE, weighting: "EXACT", counters: { answers: 10, U1: 28 } },
      kecepatan: { kind: "SATISFACTION_ELEMENT", value: 2.9, counters: { answers: 10, U3: 29 } },
      aduan: { counters: { inTime: 0, late: 0 } },
    });
    expect(facts.fed.aduan).not.toHaveProperty("value");
    expect(facts.counters).toEqual({});
  });

  it("explains each indicator by them, and how its value is computed", async () => {
    const { indicators, formulas, measures } = await why();
    expect(indicators).toMatchObject([
      { indicatorId: "izin", actual: 0 },
      { target: 80, actual: 78.89, achievementBasisPoints: 9_861, fed: { counters: { U9: 34 } } },
      { actual: 2.9, achievementBasisPoints: 9_063, contributions: [] },
      { indicatorId: "aduan", fed: { counters: { inTime: 0 } } },
    ]);
    expect(indicators[3]).not.toHaveProperty("achievementBasisPoints");
    for (const { fed } of indicators.slice(1)) expect(formulas[fed.kind].en).toBeTypeOf("string");
    // (0 + 78.89/80 + 2.9/3.2) / 3: the fourth is left out.
    expect(measures[0]).toMatchObject({ name: "ACHIEVEMENT", valueBasisPoints: 6_308 });
  });

  it("uses the plan in force in its month, whatever was agreed and drafted since", async () => {
    const { facts, recomputation, sources } = await why();
    expect(facts.plan).toMatchObject({ version: 3, state: "AGREED" });
    expect(facts.plan.results[0].indicators[1].target).toBe(80);
    expect(sources.plan.events).toHaveLength(3);
    expect(recomputation.plan.isSame).toBe(true);
  });

  it("recomputes to the same bytes, for us and for anybody who has the reply", async () => {
    const { facts, measures, scoreBasisPoints, advice, policyVersion, ruleVersion, ...rest } = await why();
    const again = { facts, result: { measures, scoreBasisPoints, advice }, policyVersion, ruleVersion };
    expect(contentHash(again)).toBe(rest.resultHash);
    expect(rest.recomputation).toMatchObject({
      result: { isSame: true },
      counters: { isSame: true },
      plan: { isSame: true },
      complaints: { isSame: true },
      fed: { isSame: true },
    });
  });

  it("is proven by verify, which finds a changed frozen value or plan", async () => {
    const all = (await everything()) as Item[];
    expect(prove(bukittinggi, all).flatMap(({ broken }) => broken)).toEqual([]);
    const place = all.findIndex(({ pk, sk }) => pk === `EMPLOYEE#${STAFF}` && sk.startsWith("EVALUATION#"));
    const evaluation = all[place] as unknown as Evaluation & Item;
    const { plan: frozen, fed: values } = evaluation.facts;
    const changed = (facts: Partial<EvaluationFacts>) => ({
      ...evaluation,
      facts: { ...evaluation.facts, ...facts },
    });
    const better = changed({
      fed: { ...values, kepuasan: { ...(values?.kepuasan as FedValue), value: 99 } },
    });
    const later = changed({ plan: { ...(frozen as NonNullable<typeof frozen>), version: 6 } });
    for (const item of [better, later]) {
      const failing = prove(bukittinggi, all.with(place, item)).filter(({ broken }) => broken.length > 0);
      expect(failing).toMatchObject([
        { name: expect.stringMatching(/^Hasil/), broken: [expect.any(String)] },
      ]);
    }
  });

  it("stays, whatever is counted for the month afterwards", async () => {
    const before = await why();
    const key = items.serviceCounters.key(SERVICE, "2026-03");
    const counters = { unitId: SERVICE, month: "2026-03", complaintsAnsweredInTime: 5 };
    await city.table.write([put({ key, item: counters })]);
    const live = await city.api("GET", `/v1/employees/${STAFF}/indicators/aduan/values/2026-03`, {
      as: staff,
    });
    expect(live.body.actual).toBe(100);
    expect(await why()).toEqual(before);
  });
});
