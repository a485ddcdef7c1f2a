import { afterAll, beforeAll, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import type { Item } from "../../../infra/local/verify/items.ts";
import {
  CLEAN_PLACES,
  CLEANERS,
  INSPECTORS,
  PROGRAMME,
  startSupervisedCity,
} from "../../support/cities/supervised-city.ts";
import type { TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const [IN_MARCH, IN_APRIL, NEVER] = CLEANERS;
const [INSPECTOR] = INSPECTORS;
/** Without what takes a file or a place to answer. */
const INSTRUMENT = {
  ...CLEAN_PLACES,
  criteria: CLEAN_PLACES.criteria.filter(({ answer }) => answer !== "PHOTO" && answer !== "PLACE"),
};

let city: TestCity;
let hr: string;
let as: (nip: string) => string;
let signIn: () => Promise<void>;
let draw: string;

async function posted(path: string, who: string, body: object) {
  const reply = await city.api("POST", path, { as: who, body });
  expect(reply.status, `${path}: ${JSON.stringify(reply.body)}`).toBeLessThan(300);
  return reply.body;
}

async function visit(nip: string, day: string) {
  const { items } = (await city.api("GET", `${draw}/visits`, { as: hr })).body;
  const { number } = items.find((one: { nip: string }) => one.nip === nip);
  await posted(`${draw}/visits`, hr, { visits: [{ number, nip }], inspectors: [INSPECTOR], day });
  return number;
}

async function record(
  number: number,
  day: string,
  [score, isMet]: readonly [number, boolean],
  recommendations: readonly object[] = [],
) {
  const answers = [
    { criterionId: "sampah", score },
    { criterionId: "alat", isMet },
    { criterionId: "catatan", note: "Sedang dibersihkan" },
  ];
  const body = { day, answers, findings: ["Alat tidak lengkap"], recommendations };
  await posted(`${draw}/visits/${number}/record`, as(INSPECTOR), body);
}

const card = async (nip: string, month: string) =>
  (await city.api("GET", `/v1/employees/${nip}/scorecards/${month}`, { as: as(nip) })).body;
const why = async (nip: string, month: string) =>
  (await city.api("GET", `/v1/employees/${nip}/evaluations/${month}/explanation`, { as: as(nip) })).body;

/** Palembang weighs visits of supervision from April on. One is made and recorded in March, one made in March and recorded in April. */
beforeAll(async () => {
  ({ city, hr, as, signIn } = await startSupervisedCity("palembang"));
  const { id: instrumentId } = await posted("/v1/observation-instruments", hr, INSTRUMENT);
  const { id } = await posted("/v1/supervision-programmes", hr, { ...PROGRAMME, instrumentId });
  const draws = `/v1/supervision-programmes/${id}/draws`;
  await posted(draws, hr, { period: "2026-03", sampleSize: 5, weighting: "PLAIN" });
  await posted(`${draws}/2026-03/make`, hr, {});
  draw = `${draws}/2026-03`;
  await record(await visit(IN_MARCH, "2026-03-10"), "2026-03-10", [1, true]);
  const late = await visit(IN_APRIL, "2026-03-30");
  await city.host.advanceTo(Date.parse("2026-04-01T03:00:00.000Z"));
  await signIn();
  const asked = { text: "Lengkapi alat kebersihan", ownerNip: NEVER, workingDays: 5 };
  await record(late, "2026-03-30", [1, false], [asked]);
});

afterAll(() => city?.host.stop());

it("a visit's score is on the live scorecard of the visited, in the month of its record", async () => {
  // Half the scale, and a yes.
  expect((await card(IN_MARCH, "2026-03")).visits).toEqual({ made: 1, averageBasisPoints: 7_500 });
  expect(await card(IN_APRIL, "2026-03")).not.toHaveProperty("visits");
  expect((await card(IN_APRIL, "2026-04")).visits).toEqual({ made: 1, averageBasisPoints: 2_500 });
  expect(await card(NEVER, "2026-04")).not.toHaveProperty("visits");
});

it("is no part of a month's score under a policy that does not weigh it, though it is shown and proven", async () => {
  await city.host.advanceTo(Date.parse("2026-04-04T18:30:00.000Z"));
  await city.host.idle();
  await signIn();
  const { measures, sources, recomputation } = await why(IN_MARCH, "2026-03");
  expect(measures.map(({ name }: { name: string }) => name)).not.toContain("SUPERVISION");
  expect(sources.visits).toMatchObject([{ day: "2026-03-10", scoreBasisPoints: 7_500 }]);
  expect(recomputation).toMatchObject({ result: { isSame: true }, visits: { isSame: true } });
});

it("counts by the city's weight from the day on which the policy says so, with the figures behind it", async () => {
  await city.host.advanceTo(Date.parse("2026-05-04T18:30:00.000Z"));
  await city.host.idle();
  await signIn();
  const { measures, formulas, terms, sources, recomputation, ...body } = await why(IN_APRIL, "2026-04");
  expect(body).toMatchObject({ policyVersion: "2026.2", ruleVersion: "2026.2" });
  expect(measures.find(({ name }: { name: string }) => name === "SUPERVISION")).toEqual({
    ...{ name: "SUPERVISION", valueBasisPoints: 2_500, weightBasisPoints: 500 },
    evidence: { visits: 1, visitBasisPoints: 2_500 },
    // Achievement counts as 0 without a plan; nothing else is known: 500 of 6,100.
    ...{ appliedWeightBasisPoints: 820, contributionBasisPoints: 205 },
  });
  expect(body.scoreBasisPoints).toBe(205);
  expect(formulas.SUPERVISION.id).toContain("kunjungan");
  expect(formulas.SUPERVISION.en).toContain("visits");
  expect(terms.score.withColleagues).toMatchObject({ OBSERVATION: 500, SUPERVISION: 500 });
  expect(sources.visits).toMatchObject([{ day: "2026-03-30", scoreBasisPoints: 2_500 }]);
  expect(recomputation).toMatchObject({ result: { isSame: true }, visits: { isSame: true } });
  const unvisited = (await why(NEVER, "2026-04")).measures;
  expect(unvisited).toContainEqual(
    expect.objectContaining({ name: "SUPERVISION", weightBasisPoints: 500, appliedWeightBasisPoints: 0 }),
  );
});

const standing = async (nip: string, month: string) => {
  const reply = await city.api("GET", `/v1/award-rounds/${month}/standings/${nip}`, { as: as(nip) });
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body.categories.find(({ category }: { category: string }) => category === "INDIVIDUAL");
};

it("keeps from an award who owes a follow-up past its deadline, from the day on which the policy says so, and says why", async () => {
  // Candidates are computed the morning after the close.
  await city.host.advanceTo(Date.parse("2026-05-05T00:00:00.000Z"));
  await city.host.idle();
  await signIn();
  hr = await city.token("pengelola-kinerja", "HR");
  const { gates } = await standing(NEVER, "2026-03");
  expect(gates.map(({ gate }: { gate: string }) => gate)).not.toContain("FOLLOW_UPS");
  expect(await standing(NEVER, "2026-04")).toMatchObject({
    ...{ state: "STOPPED", stoppedAt: "FOLLOW_UPS" },
    reason: {
      id: "Belum memenuhi syarat: ada tindak lanjut rekomendasi pengawasan yang lewat tenggat (tercatat 9 April 2026).",
      en: "A condition is not met: a follow-up of a recommendation of supervision is overdue (found 9 April 2026).",
    },
  });
  expect((await standing(IN_APRIL, "2026-04")).gates).toContainEqual({ gate: "FOLLOW_UPS", isPassed: true });
  const { categories } = (await city.api("GET", "/v1/award-rounds/2026-04", { as: hr })).body;
  const team = categories.find(({ code }: { code: string }) => code === "SERVICE");
  expect(team.stoppedAt).toMatchObject({ FOLLOW_UPS: 1 });
});

it("is proven from all data, which finds a changed score", async () => {
  const all = (await everything()) as Item[];
  expect(prove(city.city, all).flatMap(({ broken }) => broken)).toEqual([]);
  const changed = all.map((one) => {
    const { record } = one as { record?: { counted?: object } };
    if (!record?.counted || one.nip !== IN_MARCH) return one;
    return { ...one, record: { ...record, counted: { ...record.counted, scoreBasisPoints: 10_000 } } };
  });
  expect(prove(city.city, changed).flatMap(({ broken }) => broken)).not.toEqual([]);
});
