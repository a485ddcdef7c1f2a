import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import { groupItems, type Item } from "../../../infra/local/verify/items.ts";
import { proveFormerOwners } from "../../../infra/local/verify/prove-former-owners.ts";
import { changeService } from "../../../shared/domain/organisation/career.ts";
import * as items from "../../../shared/table/items.ts";
import { employeeCommit } from "../../../shared/table/organisation/employees.ts";
import { bukittinggi } from "../../support/cities/domain-builders.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import {
  CLEANERS,
  INSPECTOR_HEAD,
  INSPECTORS,
  OFFICE_HEAD,
  PROGRAMME,
  SERVICE_HEAD,
  STRANGER,
  startSupervisedCity,
} from "../../support/cities/supervised-city.ts";
import type { TestCity } from "../../support/cities/test-city.ts";
import { JPEG } from "../../support/files/pictures.ts";
import { askedBy } from "../../support/table/asked-of-table.ts";
import { everything } from "../../support/table/everything.ts";

const [INSPECTOR] = INSPECTORS;
const [VISITED, OWNER, COLLEAGUE] = CLEANERS;
const DAY = "2026-03-10";
const INSTRUMENT = {
  title: "Kebersihan",
  levels: [
    { score: 0, label: "Kotor" },
    { score: 1, label: "Bersih" },
  ],
  criteria: [{ id: "sampah", statement: "Area bebas sampah" }],
};
const REASON = "Pindah tugas ke regu lain";
const PHOTO = createHash("sha256").update(JPEG).digest("hex");

let city: TestCity;
let hr: string;
let as: (nip: string) => string;
let signIn: () => Promise<void>;
let visit: string;

async function posted(path: string, who: string, body: object) {
  const reply = await city.api("POST", path, { as: who, body });
  expect(reply.status, `${path}: ${JSON.stringify(reply.body)}`).toBeLessThan(300);
  return reply.body;
}

const passOn = (number: number, ownerNip: string, version: number, who: string = as(INSPECTOR_HEAD)) =>
  city.api("POST", `${visit}/recommendations/${number}/pass-on`, {
    ...{ as: who, version, body: { ownerNip, reason: REASON } },
  });
const owed = async (nip: string) => {
  const path = `/v1/employees/${nip}/scorecards/2026-03`;
  return (await city.api("GET", path, { as: as(nip) })).body.recommendations;
};
const owned = async (nip: string): Promise<readonly string[]> =>
  (await city.api("GET", "/v1/me/supervision", { as: as(nip) })).body.recommendations.map(
    ({ text }: { readonly text: string }) => text,
  );
const seen = async (who: string) => (await city.api("GET", visit, { as: who })).body;
const recommended = async (number: number) => (await seen(hr)).recommendations[number - 1];
/** What the programme lists as not closed. */
const listed = (who: string, query = "") =>
  city.api("GET", `${visit.slice(0, visit.indexOf("/draws"))}/recommendations${query}`, { as: who });
const broken = async () =>
  prove(bukittinggi, (await everything()) as Item[]).flatMap(({ broken: wrong }) => wrong);

/** A visit asks two things of a cleaner, due on 17 March, and one of the head of their service, due in April. */
beforeAll(async () => {
  ({ city, hr, as, signIn } = await startSupervisedCity());
  const { id: instrumentId } = await posted("/v1/observation-instruments", hr, INSTRUMENT);
  const programme = await posted("/v1/supervision-programmes", hr, { ...PROGRAMME, instrumentId });
  const draws = `/v1/supervision-programmes/${programme.id}/draws`;
  await posted(draws, hr, { period: "2026-03", sampleSize: 5, weighting: "PLAIN" });
  await posted(`${draws}/2026-03/make`, hr, {});
  const { items } = (await city.api("GET", `${draws}/2026-03/visits`, { as: hr })).body;
  const { number } = items.find(({ nip }: { readonly nip: string }) => nip === VISITED);
  const planned = { visits: [{ number, nip: VISITED }], inspectors: [INSPECTOR], day: DAY };
  await posted(`${draws}/2026-03/visits`, hr, planned);
  visit = `${draws}/2026-03/visits/${number}`;
  await posted(`${visit}/record`, as(INSPECTOR), {
    ...{ day: DAY, answers: [{ criterionId: "sampah", score: 0 }], findings: ["Sampah menumpuk"] },
    recommendations: [
      { text: "Angkut sampahnya", ownerNip: OWNER, workingDays: 5 },
      { text: "Ganti sapu yang patah", ownerNip: OWNER, workingDays: 5 },
      { text: "Beli sapu baru", ownerNip: SERVICE_HEAD, workingDays: 25 },
    ],
  });
});
afterAll(() => city?.host.stop());

describe("a recommendation that is passed on", () => {
  it("goes to somebody who serves, can follow it up and does not verify it, by whoever runs the programme", async () => {
    const codeOf = async (...asked: Parameters<typeof passOn>) => (await passOn(...asked)).body.code;
    expect(await codeOf(1, COLLEAGUE, 1, as(OWNER))).toBe("supervision.not-coordinator");
    expect(await codeOf(1, COLLEAGUE, 1, as(INSPECTOR))).toBe("supervision.not-coordinator");
    expect(await codeOf(1, OWNER, 1)).toBe("recommendation.owner-same");
    expect(await codeOf(1, INSPECTOR, 1)).toBe("recommendation.owner-inspects");
    expect(await codeOf(1, STRANGER, 1)).toBe("recommendation.owner-outside");
    expect(await codeOf(1, "198001012005011009", 1)).toBe("recommendation.owner-unknown");
    expect((await seen(as(INSPECTOR_HEAD))).acts).toContain("PASS_ON");
    expect((await seen(as(INSPECTOR))).acts).not.toContain("PASS_ON");
  });

  it("is late for the former owner and the unit, and not for the new one", async () => {
    await city.host.advanceTo(Date.parse("2026-03-19T02:00:00.000Z"));
    await city.host.idle();
    await signIn();
    expect(await owed(OWNER)).toMatchObject({ open: 2, overdue: 2 });
    const passed = await passOn(1, COLLEAGUE, 2);
    expect(passed.body).toMatchObject({
      ...{ state: "OPEN", ownerNip: COLLEAGUE, firstDueAt: "2026-03-17T16:59:59.999Z", version: 3 },
      passedOn: [{ fromNip: OWNER, by: INSPECTOR_HEAD, reason: REASON, missedAt: expect.any(String) }],
    });
    expect(passed.body).not.toHaveProperty("missedAt");
    expect(passed.body.dueAt > "2026-03-26").toBe(true);
    expect(await owed(OWNER)).toMatchObject({ open: 1, overdue: 1 });
    expect(await owed(COLLEAGUE)).toMatchObject({ open: 1, overdue: 0 });
    expect(await owned(COLLEAGUE)).toEqual(["Angkut sampahnya"]);
    expect(await toldTo(city, as(COLLEAGUE))).toContain("RECOMMENDATION_TAKEN_OVER");
    expect(await toldTo(city, as(OWNER))).toContain("RECOMMENDATION_PASSED_ON");
    expect(await broken()).toEqual([]);
  });

  it("is in the former owner's own data as it was theirs, and in the new one's as it is", async () => {
    const dataOf = async (nip: string) => (await city.api("GET", "/v1/me/data", { as: as(nip) })).body;
    const of = await dataOf(OWNER);
    expect(of.rekomendasiPengawasan).toMatchObject([{ text: "Ganti sapu yang patah" }]);
    expect(of.rekomendasiPengawasanDialihkan).toEqual([
      {
        ...{ period: "2026-03", visit: expect.any(Number), number: 1, unitId: "kebersihan" },
        ...{ title: PROGRAMME.title, text: "Angkut sampahnya", followUps: [] },
        ...{ givenAt: expect.any(String), firstDueAt: "2026-03-17T16:59:59.999Z" },
        ...{ missedAt: expect.any(String), passedOnAt: expect.any(String) },
        ...{ passedOnBy: INSPECTOR_HEAD, reason: REASON },
      },
    ]);
    expect(JSON.stringify(of.rekomendasiPengawasanDialihkan)).not.toContain(COLLEAGUE);
    const page = await city.api("GET", "/v1/me/data/page", { as: as(OWNER) });
    expect(page.body).toContain("Rekomendasi pengawasan yang dialihkan kepada pegawai lain (1)");
    const next = await dataOf(COLLEAGUE);
    expect(next.rekomendasiPengawasan).toMatchObject([{ text: "Angkut sampahnya", ownerNip: COLLEAGUE }]);
    expect(next.rekomendasiPengawasanDialihkan).toEqual([]);
  });

  it("is proven to be kept by the former owner as it was, neither altered nor lost nor made up", async () => {
    const all = (await everything()) as Item[];
    const [copy, ...others] = all.filter(({ sk }) => sk.startsWith("FORMER_RECOMMENDATION#"));
    if (copy === undefined) throw new Error("nothing is kept");
    expect(others).toEqual([]);
    const brokenWith = (copies: readonly Item[]) =>
      proveFormerOwners(groupItems([...all.filter((one) => one !== copy), ...copies])).broken;
    expect(brokenWith([copy])).toEqual([]);
    const name = `${copy.pk} ${copy.sk}`;
    expect(brokenWith([{ ...copy, text: "Angkut sebagian sampahnya" }])).toEqual([name]);
    expect(brokenWith([])).toEqual([name]);
    const another = copy.sk.replace(/\d\d$/, "02");
    expect(brokenWith([copy, { ...copy, sk: another }])).toEqual([`${copy.pk} ${another}`]);
  });

  it("counts once as missed, though its new owner misses it as well", async () => {
    await city.host.advanceTo(Date.parse("2026-04-02T02:00:00.000Z"));
    await city.host.idle();
    await signIn();
    expect(await owed(COLLEAGUE)).toMatchObject({ open: 1, overdue: 1 });
    const draw = visit.slice(0, visit.indexOf("/visits"));
    expect((await city.api("GET", draw, { as: hr })).body.progress).toMatchObject({ missed: 2 });
    expect(await broken()).toEqual([]);
  });
});

async function leaves(nip: string, from: string) {
  hr = await city.token("pengelola-kinerja", "HR");
  const { body: employee } = await city.api("GET", `/v1/employees/${nip}`, { as: hr });
  const ended = await city.api("PUT", `/v1/employees/${nip}/service`, {
    ...{ as: hr, version: employee.version, body: { reason: "PENSIUN", from, basis: "SK Pensiun 12/2026" } },
  });
  expect(ended.status, JSON.stringify(ended.body)).toBe(200);
}

async function dayAfterLeaving(nip: string, day: string) {
  await leaves(nip, day);
  await city.host.advanceTo(Date.parse(`${day}T02:00:00.000Z`));
  await city.host.idle();
  await signIn();
  hr = await city.token("pengelola-kinerja", "HR");
}

/** A leaving that was entered by mistake is taken back. */
async function returns(nip: string, from: string) {
  const { body: employee } = await city.api("GET", `/v1/employees/${nip}`, { as: hr });
  const back = await city.api("PUT", `/v1/employees/${nip}/service`, {
    ...{ as: hr, version: employee.version, body: { reason: null, from, basis: "Ralat SK 12/2026" } },
  });
  expect(back.status, JSON.stringify(back.body)).toBe(200);
  await city.host.advance("+30m");
  await city.host.idle();
}

/** What kinds of things lie in somebody's inbox, whether or not they may still read it. */
const told = async (nip: string): Promise<readonly string[]> =>
  (await city.table.all(items.inboxEntry.range(nip))).map(({ kind }) => kind);

describe("what whoever leaves the service had to follow up", () => {
  it("goes to who rated them on their last day, who is told", async () => {
    await leaves(SERVICE_HEAD, "2026-04-03");
    await leaves(OWNER, "2026-04-03");
    expect(await owned(OFFICE_HEAD)).toEqual([]);
    await city.host.advanceTo(Date.parse("2026-04-03T02:00:00.000Z"));
    await city.host.idle();
    await signIn();
    expect((await owned(OFFICE_HEAD)).toSorted()).toEqual(["Beli sapu baru", "Ganti sapu yang patah"]);
    expect(await toldTo(city, as(OFFICE_HEAD))).toContain("RECOMMENDATION_TAKEN_OVER");
    const { recommendations } = await seen(as(INSPECTOR));
    expect(recommendations[2]).toMatchObject({
      ownerNip: OFFICE_HEAD,
      passedOn: [{ fromNip: SERVICE_HEAD, by: "SYSTEM" }],
    });
    expect(await broken()).toEqual([]);
  });

  it("is offered to nobody who no longer serves", async () => {
    hr = await city.token("pengelola-kinerja", "HR");
    expect((await passOn(2, SERVICE_HEAD, 3, hr)).body.code).toBe("recommendation.owner-left");
  });

  it("goes past a rater who leaves on the same day, to whoever serves above", async () => {
    const { recommendations } = await seen(as(INSPECTOR));
    expect(recommendations[1]).toMatchObject({ ownerNip: OFFICE_HEAD, passedOn: [{ fromNip: OWNER }] });
  });
});

describe("what nobody above a leaver can take over", () => {
  const toldOfIt = async (who: string) =>
    (await toldTo(city, who)).filter((kind) => kind === "RECOMMENDATION_OWNER_LEFT").length;
  async function photoOf(nip: string): Promise<string> {
    const sha256 = PHOTO;
    const file = { fileName: "sesudah.jpg", mediaType: "image/jpeg", sizeBytes: JPEG.length, sha256 };
    const path = `/v1/employees/${nip}/evidence`;
    const { upload, version } = await posted(path, as(nip), file);
    await fetch(upload.url, { method: "PUT", headers: upload.headers, body: JPEG });
    const checked = await city.api("POST", `${path}/${sha256}/check`, { as: as(nip), version, body: {} });
    expect(checked.status, JSON.stringify(checked.body)).toBe(200);
    return sha256;
  }

  it("waits for an owner whom those who run the programme are told to name, and nobody else", async () => {
    await dayAfterLeaving(OFFICE_HEAD, "2026-04-06");
    for (const number of [2, 3])
      expect(await recommended(number)).toMatchObject({
        ...{ state: "OPEN", ownerNip: OFFICE_HEAD, awaitsOwnerSince: expect.any(String) },
      });
    expect(await toldOfIt(hr)).toBe(2);
    expect(await toldOfIt(as(INSPECTOR_HEAD))).toBe(2);
    expect(await toldOfIt(as(INSPECTOR))).toBe(0);
    // Who is signed in is read once, with their first request.
    await listed(as(INSPECTOR_HEAD));
    const { asked, inTurn, body } = await askedBy(() => listed(as(INSPECTOR_HEAD)));
    expect(body.items).toMatchObject([
      { stage: "AWAITS_OWNER", number: 2, ownerNip: OFFICE_HEAD, awaitsOwnerSince: expect.any(String) },
      { stage: "AWAITS_OWNER", number: 3, ownerNip: OFFICE_HEAD, awaitsOwnerSince: expect.any(String) },
      { stage: "LATE", number: 1, ownerNip: COLLEAGUE, missedAt: expect.any(String) },
    ]);
    expect(body.people).toContainEqual(expect.objectContaining({ nip: OFFICE_HEAD }));
    // Its one query and a batch at once; then who the people are.
    expect({ asked: asked.reads, inTurn: inTurn.reads }).toEqual({ asked: 3, inTurn: 2 });
    const versions = [2, 3, 1].map(async (number) => (await recommended(number)).version);
    expect(body.items.map(({ version }: { version: number }) => version)).toEqual(
      await Promise.all(versions),
    );
    const passed = await passOn(2, COLLEAGUE, (await recommended(2)).version);
    expect(passed.body).toMatchObject({ state: "OPEN", ownerNip: COLLEAGUE });
    expect(passed.body).not.toHaveProperty("awaitsOwnerSince");
    expect(await broken()).toEqual([]);
  });

  it("is listed for those who run the programme and the head of the city, and for nobody else", async () => {
    const mayor = await city.token("kepala-daerah", "HEAD_OF_CITY");
    const { body: all } = await listed(hr);
    expect(all.items.map(({ stage, number }: { stage: string; number: number }) => [stage, number])).toEqual([
      ["AWAITS_OWNER", 3],
      ["LATE", 1],
      ["OPEN", 2],
    ]);
    expect((await listed(mayor)).body.items).toEqual(all.items);
    const { body: first } = await listed(mayor, "?limit=1");
    expect(first.items).toEqual(all.items.slice(0, 1));
    const next = await listed(mayor, `?limit=2&cursor=${encodeURIComponent(first.cursor)}`);
    expect(next.body.items).toEqual(all.items.slice(1));
    for (const nip of [INSPECTOR, COLLEAGUE, STRANGER])
      expect((await listed(as(nip))).body).toMatchObject({ code: "supervision.not-coordinator" });
    const unknown = await city.api("GET", `/v1/supervision-programmes/${"0".repeat(20)}/recommendations`, {
      as: hr,
    });
    expect(unknown.body).toMatchObject({ code: "supervision.not-coordinator" });
  });

  it("waits so, too, where it is returned for more after its owner has left", async () => {
    const followUp = { report: "Sapu sudah diganti semuanya", evidence: [await photoOf(COLLEAGUE)] };
    const sent = await city.api("POST", `${visit}/recommendations/2/follow-up`, {
      ...{ as: as(COLLEAGUE), version: (await recommended(2)).version, body: followUp },
    });
    expect(sent.body).toMatchObject({ state: "FOLLOWED_UP" });
    await dayAfterLeaving(COLLEAGUE, "2026-04-07");
    expect(await recommended(2)).toMatchObject({ state: "FOLLOWED_UP", ownerNip: COLLEAGUE });
    expect((await listed(hr)).body.items.at(-1)).toMatchObject({ stage: "TO_VERIFY", number: 2 });
    const before = await toldOfIt(hr);
    const returned = await city.api("POST", `${visit}/recommendations/2/verify`, {
      ...{ as: as(INSPECTOR), version: (await recommended(2)).version },
      body: { isDone: false, note: "Foto belum memperlihatkan sapunya" },
    });
    expect(returned.body).toMatchObject({ state: "OPEN", awaitsOwnerSince: expect.any(String) });
    // The others as well: their owners have left, too.
    const { items: all } = (await listed(hr)).body;
    expect(all.map(({ stage }: { stage: string }) => stage)).toEqual(Array(3).fill("AWAITS_OWNER"));
    expect(await toldOfIt(hr)).toBe(before + 1);
    expect(await toldOfIt(as(INSPECTOR_HEAD))).toBe(before + 1);
    expect(await broken()).toEqual([]);
  });

  it("is its owner's again once their leaving is taken back, and whoever was to name another is told", async () => {
    await returns(COLLEAGUE, "2026-04-07");
    await signIn();
    for (const number of [1, 2]) {
      const one = await recommended(number);
      expect(one).toMatchObject({ state: "OPEN", ownerNip: COLLEAGUE });
      expect(one).not.toHaveProperty("awaitsOwnerSince");
    }
    expect((await owned(COLLEAGUE)).toSorted()).toEqual(["Angkut sampahnya", "Ganti sapu yang patah"]);
    expect(await toldTo(city, as(COLLEAGUE))).toContain("RECOMMENDATION_GIVEN");
    for (const who of [hr, as(INSPECTOR_HEAD)])
      expect((await toldTo(city, who)).filter((kind) => kind === "RECOMMENDATION_OWNER_BACK")).toHaveLength(
        2,
      );
    const { items: all } = (await listed(hr)).body;
    expect(all.map(({ stage, number }: { stage: string; number: number }) => [stage, number])).toEqual([
      ["AWAITS_OWNER", 3],
      ["LATE", 1],
      ["OPEN", 2],
    ]);
    expect(await broken()).toEqual([]);
  });

  it("stays with whoever owns it by now, though the leaving is taken back", async () => {
    await returns(SERVICE_HEAD, "2026-04-03");
    expect(await recommended(3)).toMatchObject({
      ownerNip: OFFICE_HEAD,
      passedOn: [{ fromNip: SERVICE_HEAD }],
    });
    expect(await owned(SERVICE_HEAD)).toEqual([]);
  });

  it("is missed before those who can name another owner, and the team; whoever left is told nothing", async () => {
    const missedBy = async (nip: string) =>
      (await told(nip)).filter((kind) => kind === "RECOMMENDATION_MISSED").length;
    const [before, ofTeam] = [await toldOfIt(hr), await missedBy(INSPECTOR)];
    await city.host.advanceTo(Date.parse("2026-05-04T02:00:00.000Z"));
    await city.host.idle();
    await signIn();
    hr = await city.token("pengelola-kinerja", "HR");
    expect(await recommended(3)).toMatchObject({
      missedAt: expect.any(String),
      awaitsOwnerSince: expect.any(String),
    });
    // With the one that its owner, who is back, has missed.
    expect(await missedBy(INSPECTOR)).toBe(ofTeam + 2);
    expect(await missedBy(OFFICE_HEAD)).toBe(0);
    expect(await missedBy(COLLEAGUE)).toBeGreaterThan(0);
    expect(await toldOfIt(hr)).toBe(before + 1);
    expect(await toldOfIt(as(INSPECTOR_HEAD))).toBe(before + 1);
    expect(await broken()).toEqual([]);
  });
});

describe("a follow-up whose team has left", () => {
  it("awaits its verification by those who run the programme, who are told at once", async () => {
    const toldOf = async (reader: string) =>
      (await told(reader)).filter((kind) => kind === "RECOMMENDATION_FOLLOWED_UP").length;
    const readers = [INSPECTOR, INSPECTOR_HEAD, "HR", STRANGER];
    const before = await Promise.all(readers.map(toldOf));
    await dayAfterLeaving(INSPECTOR, "2026-05-05");
    const sent = await city.api("POST", `${visit}/recommendations/1/follow-up`, {
      ...{ as: as(COLLEAGUE), version: (await recommended(1)).version },
      body: { report: "Sampahnya sudah diangkut", evidence: [PHOTO] },
    });
    expect(sent.body).toMatchObject({ state: "FOLLOWED_UP" });
    const [team = 0, head = 0, office = 0, stranger = 0] = before;
    expect(await Promise.all(readers.map(toldOf))).toEqual([team, head + 1, office + 1, stranger]);
    const verified = await city.api("POST", `${visit}/recommendations/1/verify`, {
      ...{ as: as(INSPECTOR_HEAD), version: (await recommended(1)).version, body: { isDone: true } },
    });
    expect(verified.body).toMatchObject({ state: "CLOSED" });
    expect(await broken()).toEqual([]);
  });
});

describe("a recommendation whose owner left without its being passed on", () => {
  /** As whoever left before recommendations were passed on: nothing follows from it by itself. */
  async function leavesUnmarked(nip: string, from: string) {
    const before = (await city.table.find(items.employee.key(nip))) ?? expect.fail();
    const order = { reason: "PENSIUN", from, basis: "SK Pensiun 12/2026", by: "TEST" } as const;
    const left = changeService(before, { ...order, at: `${from}T03:00:00.000Z` });
    await city.table.commit([employeeCommit(left, undefined, bukittinggi.timeZone)]);
  }

  it("is passed on once it is missed, to whoever serves above, who is told; whoever left is not", async () => {
    const given = await passOn(3, COLLEAGUE, (await recommended(3)).version, hr);
    expect(given.body).toMatchObject({ state: "OPEN", ownerNip: COLLEAGUE });
    await leavesUnmarked(COLLEAGUE, "2026-05-05");
    await city.host.idle();
    expect(await recommended(3)).toMatchObject({ ownerNip: COLLEAGUE });
    const missed = (kinds: readonly string[]) => kinds.filter((kind) => kind === "RECOMMENDATION_MISSED");
    const [before, ofTeam] = [missed(await told(COLLEAGUE)), missed(await told(INSPECTOR))];
    await city.host.advanceTo(Date.parse(given.body.dueAt) + 3_600_000);
    await city.host.idle();
    await signIn();
    hr = await city.token("pengelola-kinerja", "HR");
    const passed = await recommended(3);
    expect(passed).toMatchObject({ state: "OPEN", ownerNip: SERVICE_HEAD });
    expect(passed.passedOn.at(-1)).toMatchObject({
      ...{ fromNip: COLLEAGUE, by: "SYSTEM", missedAt: expect.any(String) },
    });
    expect(passed).not.toHaveProperty("missedAt");
    expect(passed).not.toHaveProperty("awaitsOwnerSince");
    expect(await owned(SERVICE_HEAD)).toContain("Beli sapu baru");
    expect(await toldTo(city, as(SERVICE_HEAD))).toContain("RECOMMENDATION_TAKEN_OVER");
    expect(missed(await told(COLLEAGUE))).toEqual(before);
    expect(missed(await told(INSPECTOR))).toHaveLength(ofTeam.length + 1);
    expect(await broken()).toEqual([]);
  });
});
