import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { followUpRecommendation, verifyRecommendation } from "../../../functions/supervision/follow-ups.ts";
import { planVisits } from "../../../functions/supervision/plan-visits.ts";
import { callOffVisit, recordVisit, replyToVisit } from "../../../functions/supervision/record-visit.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { unitRepository } from "../../../shared/table/organisation/units.ts";
import { ownerRepository } from "../../../shared/table/supervision/owners.ts";
import { visitRepository } from "../../../shared/table/supervision/visits.ts";
import { openTable } from "../../../shared/table/table.ts";
import { COMPLAINT_TEXT } from "../../support/cities/complaints.ts";
import {
  CLEANERS,
  defineForm,
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

const [INSPECTOR, COLLEAGUE] = INSPECTORS;
const DAY = "2026-03-10";

let city: TestCity;
let hr: string;
let as: (nip: string) => string;
let programmeId: string;
let draw: string;
let drawn: readonly { number: number; nip: string }[];

const numberOf = (nip: string) => drawn.find((one) => one.nip === nip)?.number ?? 0;
const briefOf = (nip: string, who: string) =>
  city.api("GET", `${draw}/visits/${numberOf(nip)}/brief`, { as: who });

async function photo(nip: string): Promise<string> {
  const sha256 = createHash("sha256").update(JPEG).digest("hex");
  const file = { fileName: "foto.jpg", mediaType: "image/jpeg", sizeBytes: JPEG.length, sha256 };
  const path = `/v1/employees/${nip}/evidence`;
  const { status, body } = await city.api("POST", path, { as: as(nip), body: file });
  if (status === 409) return sha256;
  await fetch(body.upload.url, { method: "PUT", headers: body.upload.headers, body: new Uint8Array(JPEG) });
  await city.api("POST", `${path}/${sha256}/check`, { as: as(nip), version: body.version });
  return sha256;
}

const answers = (sha256: string) => [
  { criterionId: "sampah", score: 1 },
  { criterionId: "alat", isMet: true },
  { criterionId: "foto", photos: [sha256] },
  { criterionId: "titik", place: { latitude: -0.305, longitude: 100.369 } },
  { criterionId: "catatan", note: "Bersih" },
];
const recordOf = (sha256: string) => ({
  ...{ day: DAY, answers: answers(sha256), findings: ["Sapu patah dan belum diganti"] },
  recommendations: [
    { text: "Ganti sapu yang patah", ownerNip: OFFICE_HEAD, workingDays: 1 },
    { text: "Tambah dua tempat sampah", ownerNip: CLEANERS[1], workingDays: 20 },
  ],
});

beforeAll(async () => {
  ({ city, hr, as } = await startSupervisedCity());
  const instrumentId = await defineForm(city, hr);
  const { body } = await city.api("POST", "/v1/supervision-programmes", {
    as: hr,
    body: { ...PROGRAMME, instrumentId, isUnannounced: false },
  });
  programmeId = body.id;
  draw = `/v1/supervision-programmes/${programmeId}/draws/2026-03`;
  const terms = { period: "2026-03", sampleSize: 5, weighting: "PLAIN" };
  await city.api("POST", `/v1/supervision-programmes/${programmeId}/draws`, { as: hr, body: terms });
  await city.api("POST", `${draw}/make`, { as: hr });
  drawn = (await city.api("GET", `${draw}/visits`, { as: hr })).body.items;
  const visits = [CLEANERS[0], CLEANERS[1]].map((nip) => ({ number: numberOf(nip), nip }));
  const planned = { visits, inspectors: [INSPECTOR], day: DAY };
  expect((await city.api("POST", `${draw}/visits`, { as: hr, body: planned })).status).toBe(201);
  const officer = await city.token("pengelola-pengaduan", "COMPLAINT_OFFICER");
  const filed = await city.api("POST", "/v1/public/complaints", { body: { text: COMPLAINT_TEXT } });
  const verified = await city.api("POST", `/v1/complaints/${filed.body.trackingCode}/verify`, {
    as: officer,
    version: 1,
    body: { class: "PENGADUAN_TIDAK_BERKADAR_PENGAWASAN", unitId: "kebersihan" },
  });
  expect(verified.body).toMatchObject({ unitId: "kebersihan" });
});
afterAll(() => city.host.stop());

describe("what a team should know of a place", () => {
  it("is shown to those who visit it, and to nobody else", async () => {
    for (const who of [as(CLEANERS[0]), as(SERVICE_HEAD), as(STRANGER)])
      expect(await briefOf(CLEANERS[0], who)).toMatchObject({
        status: 403,
        body: { code: "supervision-visit.not-team" },
      });
    for (const who of [as(INSPECTOR), as(INSPECTOR_HEAD), hr])
      expect((await briefOf(CLEANERS[0], who)).status).toBe(200);
  });

  it("has open complaints without their words and no index from too few answers", async () => {
    const { body } = await briefOf(CLEANERS[0], as(INSPECTOR));
    expect(body.complaints).toMatchObject([
      { class: "PENGADUAN_TIDAK_BERKADAR_PENGAWASAN", receivedOn: DAY, isLate: false },
    ]);
    expect(JSON.stringify(body)).not.toContain(COMPLAINT_TEXT);
    expect(body.satisfaction).toMatchObject({ answers: 0 });
    expect(body.satisfaction).not.toHaveProperty("index");
    expect(body).toMatchObject({ unitId: "kebersihan", visits: [], recommendations: [], remarks: [] });
  });

  it("names who may follow up: the rater first, the unit's staff, and heads above it", async () => {
    const { body } = await briefOf(CLEANERS[0], as(INSPECTOR));
    const owners = body.owners.map(({ nip }: { nip: string }) => nip);
    expect(owners[0]).toBe(SERVICE_HEAD);
    expect(owners.toSorted()).toEqual([...CLEANERS, SERVICE_HEAD, OFFICE_HEAD].toSorted());
    expect(body.people.map(({ nip }: { nip: string }) => nip)).toEqual(expect.arrayContaining(owners));
  });

  it("has what the last visit left there, until it is closed; and complaints as late once they are", async () => {
    const sha256 = await photo(INSPECTOR);
    const path = `${draw}/visits/${numberOf(CLEANERS[0])}`;
    const recorded = await city.api("POST", `${path}/record`, { as: as(INSPECTOR), body: recordOf(sha256) });
    expect(recorded.status).toBe(201);
    const after = (await briefOf(CLEANERS[1], as(INSPECTOR))).body;
    expect(after.visits).toMatchObject([
      { title: PROGRAMME.title, day: DAY, findings: 1, recommendations: 2 },
    ]);
    expect(after.recommendations).toMatchObject([
      { text: "Ganti sapu yang patah", ownerNip: OFFICE_HEAD, state: "OPEN" },
      { text: "Tambah dua tempat sampah", ownerNip: CLEANERS[1], state: "OPEN" },
    ]);
    await city.host.advance("+20d");
    const late = (await briefOf(CLEANERS[1], as(INSPECTOR))).body;
    expect(late.complaints).toMatchObject([{ isLate: true }]);
    expect(late.recommendations[0]).toMatchObject({ missedAt: expect.any(String) });
    const cardOf = async (nip: string, who: string) =>
      (await city.api("GET", `/v1/employees/${nip}/scorecards/2026-03`, { as: who })).body.recommendations;
    expect(await cardOf(OFFICE_HEAD, as(OFFICE_HEAD))).toMatchObject({
      open: 1,
      overdue: 1,
      items: [{ text: "Ganti sapu yang patah", isOverdue: true }],
    });
    expect(await cardOf(OFFICE_HEAD, hr)).toEqual({ open: 1, overdue: 1 });
    const unitCard = async () =>
      (await city.api("GET", "/v1/units/dinas/scorecards/2026-03", { as: as(OFFICE_HEAD) })).body
        .recommendations;
    expect(await unitCard()).toEqual({ open: 2, overdue: 1 });
    const ofUnit = (who: string) => city.api("GET", "/v1/units/kebersihan/recommendations", { as: as(who) });
    expect((await ofUnit(OFFICE_HEAD)).body).toMatchObject({
      items: [{ ownerNip: OFFICE_HEAD }, { ownerNip: CLEANERS[1] }],
      people: [{ nip: OFFICE_HEAD }, { nip: CLEANERS[1] }],
    });
    expect((await ofUnit(STRANGER)).body.code).toBe("employee.not-lead");
    const home = await city.api("GET", "/v1/me/tasks?month=2026-03", { as: as(OFFICE_HEAD) });
    expect(home.body.card.recommendations).toMatchObject({ overdue: 1 });
    const proof = await photo(OFFICE_HEAD);
    const body = { report: "Sapu baru sudah dibagikan", evidence: [proof] };
    await city.api("POST", `${path}/recommendations/1/follow-up`, { as: as(OFFICE_HEAD), version: 2, body });
    const done = { as: hr, version: 3, body: { isDone: true } };
    expect((await city.api("POST", `${path}/recommendations/1/verify`, done)).body.state).toBe("CLOSED");
    expect((await briefOf(CLEANERS[1], as(INSPECTOR))).body.recommendations).toMatchObject([
      { text: "Tambah dua tempat sampah" },
    ]);
    expect(await unitCard()).toEqual({ open: 1, overdue: 0 });
    expect(await cardOf(OFFICE_HEAD, as(OFFICE_HEAD))).toBeUndefined();
  });
});

describe("each write of a visit", () => {
  it("takes one reading and one transaction; a follow-up reads the team that its recommendation names as well", async () => {
    const meter = newMeter();
    const table = openTable({ meter });
    const deps = {
      visits: visitRepository(table),
      owners: ownerRepository(table),
      units: unitRepository(table),
      city: cityBySlug("bukittinggi"),
    };
    const at = "2026-03-30T03:00:00.000Z";
    const ofVisit = (nip: string) => ({ programmeId, period: "2026-03", number: numberOf(nip) });
    const by = (id: string) => ({ principal: { id, roles: id === "hr" ? ["HR"] : ["EMPLOYEE"] }, at });
    const trips: Record<string, number> = {};
    const measure = async (name: string, act: Promise<unknown>) => {
      const before = meter.roundTrips;
      await act;
      trips[name] = meter.roundTrips - before;
    };
    const sha256 = await photo(INSPECTOR);
    const planned = [CLEANERS[2], SERVICE_HEAD].map((nip) => ({ number: numberOf(nip), nip }));
    const body = { visits: planned, inspectors: [INSPECTOR, COLLEAGUE], day: "2026-03-30" };
    await measure(
      "plan",
      planVisits({ ...by("hr"), params: { programmeId, period: "2026-03" }, body } as never, deps),
    );
    const given = { ...by(INSPECTOR), params: ofVisit(CLEANERS[2]), body: recordOf(sha256) };
    await measure("record", recordVisit(given as never, deps));
    const reply = { ...by(CLEANERS[2]), params: ofVisit(CLEANERS[2]), body: { text: "Sudah saya minta" } };
    await measure("reply", replyToVisit(reply as never, deps));
    const reason = { ...by("hr"), params: ofVisit(SERVICE_HEAD), body: { reason: "Sedang cuti" } };
    await measure("call off", callOffVisit(reason as never, deps));
    const params = { ...ofVisit(CLEANERS[2]), recommendation: 1 };
    const report = { report: "Sapu sudah diganti", evidence: [await photo(OFFICE_HEAD)] };
    await measure(
      "follow up",
      followUpRecommendation({ ...by(OFFICE_HEAD), params, body: report } as never, deps),
    );
    const verify = { ...by(COLLEAGUE), params, body: { isDone: true } };
    await measure("verify", verifyRecommendation(verify as never, deps));
    const each = ["plan", "record", "reply", "call off", "follow up", "verify"];
    expect(trips).toEqual({ ...Object.fromEntries(each.map((name) => [name, 2])), "follow up": 3 });
  });
});
