import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import type { Item } from "../../../infra/local/verify/items.ts";
import { contentHash } from "../../../shared/domain/canonical.ts";
import { indicator, planContent } from "../../support/cities/domain-builders.ts";
import { answer, SEKADAU } from "../../support/cities/survey-answers.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const PEERS = Array.from({ length: 5 }, (_, index) => `19900101201505200${index + 3}`);
const MONTH = "2026-03";
const CLOSED = Date.parse("2026-04-04T18:30:00.000Z");

let city: TestCity;
const tokens = new Map<string, string>();
const as = (nip: string) => tokens.get(nip) ?? "";

async function signIn() {
  for (const nip of [HEAD, STAFF, ...PEERS]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
}

const speak = (giver: string, about: string, mark: number) =>
  city.api("PUT", `/v1/me/feedback-requests/${MONTH}/${about}`, {
    as: as(giver),
    body: {
      text: "Terus belajar",
      scores: {
        ...{ BERORIENTASI_PELAYANAN: mark, AKUNTABEL: 4, KOMPETEN: 4, HARMONIS: 4 },
        ...{ LOYAL: 4, ADAPTIF: 4, KOLABORATIF: 4 },
      },
    },
  });

async function observe() {
  const instrument = {
    title: "Pengawasan lapangan",
    levels: [
      { score: 0, label: "Tidak" },
      { score: 1, label: "Ya" },
    ],
    criteria: [
      { id: "rapi", statement: "Loket rapi" },
      { id: "ramah", statement: "Petugas ramah" },
    ],
    supervisors: [],
  };
  const defined = await city.api("POST", "/v1/observation-instruments", { as: as("hr"), body: instrument });
  const made = await city.api("POST", `/v1/employees/${STAFF}/observations`, {
    as: as(HEAD),
    body: {
      instrumentId: defined.body.id,
      day: "2026-03-10",
      scores: [
        { criterionId: "rapi", score: 1 },
        { criterionId: "ramah", score: 0 },
      ],
      feedback: "Sapa warga lebih dahulu",
    },
  });
  expect(made.status).toBe(201);
}

async function agreeOnPlan() {
  const plan = `/v1/employees/${STAFF}/plans`;
  const body = { year: "2026", ...planContent(indicator()) };
  await city.api("POST", plan, { as: as(STAFF), body });
  await city.api("POST", `${plan}/2026/propose`, { as: as(STAFF), version: 1 });
  expect((await city.api("POST", `${plan}/2026/agree`, { as: as(HEAD), version: 2 })).status).toBe(200);
}

/** Palembang gives its own methods a fifth of the weight. Four of five peers give feedback on STAFF, and two on another peer. */
beforeAll(async () => {
  city = await startTestCity("palembang");
  await city.unit("unit-1");
  await city.employee(HEAD);
  for (const nip of [STAFF, ...PEERS]) await city.employee(nip, { raterNip: HEAD });
  await signIn();
  await agreeOnPlan();
  await observe();
  const given: number[] = [];
  for (const nip of PEERS) given.push((await speak(nip, STAFF, given.includes(200) ? 5 : 1)).status);
  expect(given.filter((status) => status === 200)).toHaveLength(4);
  const [subject = "", ...others] = PEERS;
  const few: number[] = [];
  for (const nip of others) if (few.length < 2 && (await speak(nip, subject, 5)).status === 200) few.push(1);
  expect(few).toHaveLength(2);
  const responses = SEKADAU.map((scores, number) => answer(number, scores));
  await city.api("POST", "/v1/public/units/unit-1/survey-responses", { body: { responses } });
  await city.host.idle();
  await city.host.advanceTo(CLOSED);
  await signIn();
});

afterAll(() => city?.host.stop());

const evaluation = (nip: string) => `/v1/employees/${nip}/evaluations/${MONTH}`;
const why = async (nip: string) =>
  (await city.api("GET", `${evaluation(nip)}/explanation`, { as: as(nip) })).body;
const proofs = (all: readonly Item[]) =>
  prove(city.city, all).flatMap(({ name, broken }) => (broken.length > 0 ? [name.split(" ")[0]] : []));

describe("the score, through the gateway", () => {
  it("rests at the close on achievement, colleagues, observation and citizens, by the city's weights", async () => {
    const { measures, formulas, ruleVersion, sources, recomputation, ...body } = await why(STAFF);
    expect(ruleVersion).toBe("2026.2");
    expect(measures).toMatchObject([
      { name: "ACHIEVEMENT", valueBasisPoints: 0, weightBasisPoints: 4_800 },
      { name: "RATER_BEHAVIOUR", weightBasisPoints: 1_920, appliedWeightBasisPoints: 0 },
      // One of the four marks a value with 1, three with 5: 4.0, like the others.
      { name: "COLLEAGUE_BEHAVIOUR", valueBasisPoints: 8_000, evidence: { BERORIENTASI_PELAYANAN: 40 } },
      { name: "OBSERVATION", valueBasisPoints: 5_000, evidence: { observations: 1 } },
      { name: "PUBLIC_FEEDBACK", valueBasisPoints: 7_889, evidence: { answers: 10 } },
    ]);
    // (1,280 × 80 + 1,000 × 50 + 1,000 × 78.89) ÷ (4,800 + 1,280 + 1,000 + 1,000)
    expect(body.scoreBasisPoints).toBe(2_863);
    for (const { name } of measures) expect(formulas[name].en).toBeTypeOf("string");
    expect(formulas.score.id).toContain("PP 30/2019");
    // Every number that a formula names comes with it.
    expect(body.terms).toMatchObject({
      score: { withColleagues: { ACHIEVEMENT: 4_800 }, raterBasisPoints: { SESUAI_EKSPEKTASI: 8_000 } },
      minimumSurveyAnswers: 10,
      surveyWeighting: "EXACT",
    });
    expect(sources.observations).toMatchObject([{ day: "2026-03-10", scoreBasisPoints: 5_000 }]);
    expect(recomputation).toMatchObject({
      ...{ result: { isSame: true }, observations: { isSame: true }, colleagues: { isSame: true } },
    });
    expect(body).not.toHaveProperty("finalScore");
  });

  it("reveals nothing of colleagues if fewer than three gave feedback, and never the giver", async () => {
    const few = await why(PEERS[0] ?? "");
    expect(few.facts).not.toHaveProperty("colleagues");
    expect(few.measures[2]).toEqual({
      ...{ name: "COLLEAGUE_BEHAVIOUR", evidence: {}, weightBasisPoints: 0 },
      ...{ appliedWeightBasisPoints: 0, contributionBasisPoints: 0 },
    });
    expect(few.measures[0]).toMatchObject({ weightBasisPoints: 5_600, contributionBasisPoints: 0 });
    const { facts, measures } = await why(STAFF);
    expect(Object.keys(facts.colleagues).toSorted()).toEqual(["months", "tenths"]);
    for (const nip of PEERS) expect(JSON.stringify([facts, measures])).not.toContain(nip);
  });

  it("is final once the rater has rated the behaviour; what was frozen stays the same to the byte", async () => {
    const before = await why(STAFF);
    const rated = await city.api("PUT", `${evaluation(STAFF)}/rating`, {
      as: as(HEAD),
      version: 1,
      body: { hasilKerja: "DI_BAWAH_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" },
    });
    // 19.2% × 80 + 12.8% × 80 + 10% × 50 + 10% × 78.89
    expect(rated.body.rating).toMatchObject({ scoreBasisPoints: 3_849, predikat: "BUTUH_PERBAIKAN" });
    const after = await why(STAFF);
    expect(after.finalScore).toMatchObject({ scoreBasisPoints: 3_849 });
    expect(after.finalScore.measures[1]).toMatchObject({ valueBasisPoints: 8_000, weightBasisPoints: 1_920 });
    const shown = await city.api("GET", evaluation(STAFF), { as: as(STAFF) });
    expect(shown.body.finalScore).toEqual(after.finalScore);
    expect(after.recomputation).toMatchObject({ result: { isSame: true }, finalScore: { isSame: true } });
    const { facts, measures, scoreBasisPoints, advice, policyVersion, ruleVersion, resultHash } = after;
    expect({ measures, scoreBasisPoints }).toEqual({
      measures: before.measures,
      scoreBasisPoints: before.scoreBasisPoints,
    });
    const again = { facts, result: { measures, scoreBasisPoints, advice }, policyVersion, ruleVersion };
    expect(contentHash(again)).toBe(resultHash);
  });

  it("is proven from all data, which finds changed feedback and a changed rated score", async () => {
    const all = (await everything()) as readonly Item[];
    expect(proofs(all)).toEqual([]);
    const changed = (which: (item: Item) => boolean, change: (item: Item) => object) =>
      proofs(all.map((item) => (which(item) ? { ...item, ...change(item) } : item)));
    const ofStaff = ({ pk, sk }: Item) => pk === `EMPLOYEE#${STAFF}` && sk === `EVALUATION#${MONTH}`;
    const rating = ({ rating }: Item) => ({ rating: { ...(rating as object), scoreBasisPoints: 9_000 } });
    expect(changed(ofStaff, rating)).toEqual(["Skor"]);
    const louder = ({ scores }: Item) => ({ scores: { ...(scores as object), LOYAL: 1 } });
    expect(changed(({ pk }) => pk === `VOICES#${STAFF}#${MONTH}`, louder)).toEqual(["Skor"]);
  });
});
