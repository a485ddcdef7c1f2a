import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { supervisionRoutes } from "../../../functions/supervision/contract.ts";
import {
  CLEANERS,
  INSPECTORS,
  PROGRAMME,
  SERVICE_HEAD,
  startSupervisedCity,
} from "../../support/cities/supervised-city.ts";
import type { TestCity } from "../../support/cities/test-city.ts";
import { JPEG } from "../../support/files/pictures.ts";
import { beyondOneReading } from "../../support/table/asked-of-table.ts";

const [VISITED, OWNER, SPARED] = CLEANERS;
const [INSPECTOR, COLLEAGUE] = INSPECTORS;
const DAY = "2026-03-10";
const INSTRUMENT = {
  title: "Kebersihan",
  levels: [
    { score: 0, label: "Kotor" },
    { score: 1, label: "Bersih" },
  ],
  criteria: [{ id: "sampah", statement: "Area bebas sampah" }],
};

let city: TestCity;
let hr: string;
let as: (nip: string) => string;
let instrumentId: string;
let draw: string;
let numbers: ReadonlyMap<string, number>;

const post = (path: string, who: string, body?: object, version?: number) =>
  city.api("POST", path, { as: who, ...(body && { body }), ...(version !== undefined && { version }) });

async function made(path: string, who: string, body?: object, version?: number) {
  const reply = await post(path, who, body, version);
  expect(reply.status, `${path}: ${JSON.stringify(reply.body)}`).toBeLessThan(300);
  return reply.body;
}

const visitOf = (nip: string) => `${draw}/visits/${numbers.get(nip)}`;
const planned = (nip: string) => ({
  visits: [{ number: numbers.get(nip), nip }],
  inspectors: [INSPECTOR, COLLEAGUE],
  day: DAY,
});

async function photo(nip: string): Promise<string> {
  const sha256 = createHash("sha256").update(JPEG).digest("hex");
  const file = { fileName: "sesudah.jpg", mediaType: "image/jpeg", sizeBytes: JPEG.length, sha256 };
  const path = `/v1/employees/${nip}/evidence`;
  const { upload, version } = await made(path, as(nip), file);
  await fetch(upload.url, { method: "PUT", headers: upload.headers, body: JPEG });
  await made(`${path}/${sha256}/check`, as(nip), {}, version);
  return sha256;
}

beforeAll(async () => {
  ({ city, hr, as } = await startSupervisedCity());
  instrumentId = (await made("/v1/observation-instruments", hr, INSTRUMENT)).id;
  const { id } = await made("/v1/supervision-programmes", hr, { ...PROGRAMME, instrumentId });
  draw = `/v1/supervision-programmes/${id}/draws/2026-03`;
  const order = { period: "2026-03", sampleSize: 5, weighting: "PLAIN" };
  await made(`/v1/supervision-programmes/${id}/draws`, hr, order);
  await made(`${draw}/make`, hr);
  const { items } = (await city.api("GET", `${draw}/visits`, { as: hr })).body;
  numbers = new Map(items.map(({ nip, number }: { nip: string; number: number }) => [nip, number]));
  await made(`${draw}/visits`, hr, planned(SPARED));
  // Who is signed in is read once, with their first request.
  for (const nip of [VISITED, OWNER, INSPECTOR, COLLEAGUE])
    await city.api("GET", `${draw}/visits`, { as: as(nip) });
});
afterAll(() => city?.host.stop());

const order = (text: string, ownerNip: string) => ({ text, ownerNip, workingDays: 5 });

test("a write takes one reading and one transaction, unless what it reads names what to read next", async () => {
  const evidence = [await photo(OWNER)];
  const answers = [{ criterionId: "sampah", score: 0 }];
  const recommendations = [order("Angkut sampahnya", OWNER), order("Beli sapu baru", SERVICE_HEAD)];
  const record = { day: DAY, answers, findings: ["Sampah menumpuk"], recommendations };
  const passedOn = { ownerNip: OWNER, reason: "Pindah tugas ke regu lain" };
  const recommendation = () => `${visitOf(VISITED)}/recommendations/1`;
  const programmes = "/v1/supervision-programmes";
  const content = { ...PROGRAMME, title: "Pengawasan kebersihan pasar", instrumentId };
  const draws = draw.slice(0, draw.lastIndexOf("/"));
  const beyond = await beyondOneReading(supervisionRoutes, {
    defineProgramme: () => post(programmes, hr, content),
    changeProgramme: (before) =>
      city.api("PUT", `${programmes}/${before("defineProgramme").id}`, {
        ...{ as: hr, version: 1 },
        body: { ...content, isUnannounced: false },
      }),
    retireProgramme: (before) =>
      post(`${programmes}/${before("defineProgramme").id}/retire`, hr, undefined, 2),
    announceDraw: () => post(draws, hr, { period: "2026-04", sampleSize: 5, weighting: "PLAIN" }),
    makeDraw: () => post(`${draws}/2026-04/make`, hr),
    planVisits: () => post(`${draw}/visits`, hr, planned(VISITED)),
    recordVisit: () => post(`${visitOf(VISITED)}/record`, as(INSPECTOR), record),
    reply: () => post(`${visitOf(VISITED)}/reply`, as(VISITED), { text: "Truk sampah datang terlambat." }, 2),
    followUp: () =>
      post(`${recommendation()}/follow-up`, as(OWNER), { report: "Sudah diangkut", evidence }, 1),
    verify: () => post(`${recommendation()}/verify`, as(COLLEAGUE), { isDone: true }, 2),
    passOn: () => post(`${visitOf(VISITED)}/recommendations/2/pass-on`, hr, passedOn, 1),
    callOff: () =>
      post(`${visitOf(SPARED)}/call-off`, hr, { reason: "Sedang dinas luar selama sepekan." }, 1),
  });
  expect(beyond).toEqual({
    // What is drawn from and how often the tree had changed; only then the tree, so that the number kept with it is never newer;
    // then the staff of the units that it has, sixteen units at a time.
    makeDraw: { reads: 3 },
    // Whether any of its team still serves: only the recommendation names them.
    followUp: { reads: 2 },
  });
});
