import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import type { Item } from "../../../infra/local/verify/items.ts";
import { bukittinggi, indicator, planContent } from "../../support/cities/domain-builders.ts";
import {
  CLEANERS,
  INSPECTORS,
  PROGRAMME,
  SERVICE_HEAD,
  startSupervisedCity,
} from "../../support/cities/supervised-city.ts";
import type { TestCity } from "../../support/cities/test-city.ts";
import { JPEG } from "../../support/files/pictures.ts";
import { everything } from "../../support/table/everything.ts";

const [VISITED, OWNER] = CLEANERS;
const [INSPECTOR] = INSPECTORS;
const INSTRUMENT = {
  title: "Kebersihan",
  levels: [
    { score: 0, label: "Kotor" },
    { score: 1, label: "Bersih" },
  ],
  criteria: [{ id: "sampah", statement: "Area bebas sampah" }],
};
const share = { target: 100, isCumulative: false, weightBasisPoints: 5_000 };
const content = planContent(
  indicator({ ...share, id: "tindak-lanjut", feed: { kind: "OWN_RECOMMENDATIONS_IN_TIME" } }),
  indicator({ ...share, id: "tindak-lanjut-unit", feed: { kind: "UNIT_RECOMMENDATIONS_IN_TIME" } }),
);

let city: TestCity;
let as: (nip: string) => string;
let signIn: () => Promise<void>;
let visit: string;

async function posted(path: string, who: string, body: object, version?: number) {
  const reply = await city.api("POST", path, { as: who, body, ...(version && { version }) });
  expect(reply.status, `${path}: ${JSON.stringify(reply.body)}`).toBeLessThan(300);
  return reply.body;
}

async function photo(nip: string): Promise<string> {
  const sha256 = createHash("sha256").update(JPEG).digest("hex");
  const file = { fileName: "sesudah.jpg", mediaType: "image/jpeg", sizeBytes: JPEG.length, sha256 };
  const path = `/v1/employees/${nip}/evidence`;
  const { upload, version } = await posted(path, as(nip), file);
  await fetch(upload.url, { method: "PUT", headers: upload.headers, body: JPEG });
  await posted(`${path}/${sha256}/check`, as(nip), {}, version);
  return sha256;
}

const achievements = async () => {
  const path = `/v1/employees/${OWNER}/scorecards/2026-03`;
  return (await city.api("GET", path, { as: as(OWNER) })).body.achievements;
};

/** A visit asks two things of a colleague and one of the head of their unit, all due on 17 March. */
beforeAll(async () => {
  let hr: string;
  ({ city, hr, as, signIn } = await startSupervisedCity());
  const plans = `/v1/employees/${OWNER}/plans`;
  await posted(plans, as(OWNER), { year: "2026", ...content });
  await posted(`${plans}/2026/propose`, as(OWNER), {}, 1);
  await posted(`${plans}/2026/agree`, as(SERVICE_HEAD), {}, 2);
  const { id: instrumentId } = await posted("/v1/observation-instruments", hr, INSTRUMENT);
  const programme = await posted("/v1/supervision-programmes", hr, { ...PROGRAMME, instrumentId });
  const draws = `/v1/supervision-programmes/${programme.id}/draws`;
  await posted(draws, hr, { period: "2026-03", sampleSize: 5, weighting: "PLAIN" });
  await posted(`${draws}/2026-03/make`, hr, {});
  const { items } = (await city.api("GET", `${draws}/2026-03/visits`, { as: hr })).body;
  const { number } = items.find(({ nip }: { nip: string }) => nip === VISITED);
  const visits = [{ number, nip: VISITED }];
  await posted(`${draws}/2026-03/visits`, hr, { visits, inspectors: [INSPECTOR], day: "2026-03-10" });
  visit = `${draws}/2026-03/visits/${number}`;
  const order = (text: string, ownerNip: string = OWNER) => ({ text, ownerNip, workingDays: 5 });
  await posted(`${visit}/record`, as(INSPECTOR), {
    ...{ day: "2026-03-10", answers: [{ criterionId: "sampah", score: 0 }], findings: ["Sampah menumpuk"] },
    recommendations: [
      order("Angkut sampahnya"),
      order("Ganti sapu yang patah"),
      order("Beli sapu baru", SERVICE_HEAD),
    ],
  });
});

afterAll(() => city?.host.stop());

it("an indicator has no value before a recommendation is followed up or due", async () => {
  const both = await achievements();
  expect(both).toHaveLength(2);
  for (const one of both) {
    expect(one.fed.counters).toEqual({ inTime: 0, late: 0 });
    expect(one).not.toHaveProperty("actual");
  }
});

it("has on the live scorecard the share that its owner, or their unit, followed up in time", async () => {
  const evidence = [await photo(OWNER)];
  const followUp = { report: "Sampah sudah diangkut", evidence };
  await posted(`${visit}/recommendations/1/follow-up`, as(OWNER), followUp, 1);
  expect(await achievements()).toMatchObject([
    { actual: 100, fed: { counters: { inTime: 1, late: 0 } } },
    { actual: 100, fed: { counters: { inTime: 1, late: 0 } } },
  ]);
  await city.host.advanceTo(Date.parse("2026-03-19T02:00:00.000Z"));
  await city.host.idle();
  const late = { ...followUp, report: "Sapu sudah diganti" };
  await posted(`${visit}/recommendations/2/follow-up`, as(OWNER), late, 2);
  expect(await achievements()).toMatchObject([
    { actual: 50, fed: { counters: { inTime: 1, late: 1 } } },
    { actual: 33.33, fed: { unitId: "kebersihan", counters: { inTime: 1, late: 2 } } },
  ]);
});

it("is frozen with the month and proven", async () => {
  await city.host.advanceTo(Date.parse("2026-04-04T18:30:00.000Z"));
  await city.host.idle();
  await signIn();
  const path = `/v1/employees/${OWNER}/evaluations/2026-03/explanation`;
  const { body } = await city.api("GET", path, { as: as(OWNER) });
  expect(body.facts.fed).toMatchObject({
    "tindak-lanjut": { value: 50, counters: { inTime: 1, late: 1 } },
    "tindak-lanjut-unit": { value: 33.33, unitId: "kebersihan", counters: { inTime: 1, late: 2 } },
  });
  expect(body.recomputation).toMatchObject({ result: { isSame: true } });
  const all = (await everything()) as Item[];
  expect(prove(bukittinggi, all).flatMap(({ broken }) => broken)).toEqual([]);
});

it("stays the same once one in time is closed and a late one is returned with more days", async () => {
  const { body } = await city.api("GET", visit, { as: as(INSPECTOR) });
  const [first, second] = body.recommendations;
  await posted(`${visit}/recommendations/1/verify`, as(INSPECTOR), { isDone: true }, first.version);
  const note = "Sapu yang baru belum cukup";
  const verifying = `${visit}/recommendations/2/verify`;
  const returned = await posted(verifying, as(INSPECTOR), { isDone: false, note }, second.version);
  expect(returned).toMatchObject({ state: "OPEN", firstDueAt: second.dueAt });
  expect(returned.dueAt > second.dueAt).toBe(true);
  const path = `/v1/employees/${OWNER}/scorecards/2026-04`;
  const { achievements: april } = (await city.api("GET", path, { as: as(OWNER) })).body;
  expect(april[1]).toMatchObject({ actual: 33.33, fed: { counters: { inTime: 1, late: 2 } } });
});
