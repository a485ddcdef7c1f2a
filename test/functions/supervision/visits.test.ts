import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import type { Item } from "../../../infra/local/verify/items.ts";
import * as items from "../../../shared/table/items.ts";
import { bukittinggi } from "../../support/cities/domain-builders.ts";
import { toldTo } from "../../support/cities/inbox.ts";
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
import { JPEG, jpegSegment } from "../../support/files/pictures.ts";
import { everything } from "../../support/table/everything.ts";

let city: TestCity;
let hr: string;
let as: (nip: string) => string;
let draw: string;
let drawn: readonly { number: number; nip: string }[];
const [INSPECTOR, COLLEAGUE] = INSPECTORS;
const DAY = "2026-03-10";

async function photo(nip: string, name: string): Promise<string> {
  const bytes = Buffer.concat([JPEG.subarray(0, 2), jpegSegment(0xfe, Buffer.from(name)), JPEG.subarray(2)]);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file = { fileName: `${name}.jpg`, mediaType: "image/jpeg", sizeBytes: bytes.length, sha256 };
  const path = `/v1/employees/${nip}/evidence`;
  const { status, body } = await city.api("POST", path, { as: as(nip), body: file });
  if (status === 409) return sha256;
  await fetch(body.upload.url, { method: "PUT", headers: body.upload.headers, body: bytes });
  await city.api("POST", `${path}/${sha256}/check`, { as: as(nip), version: body.version });
  return sha256;
}

const numberOf = (nip: string) => drawn.find((one) => one.nip === nip)?.number ?? 0;
const visitOf = (nip: string) => `${draw}/visits/${numberOf(nip)}`;
const plan = (nips: readonly string[], inspectors: readonly string[], who = hr, day = DAY) => {
  const visits = nips.map((nip) => ({ number: numberOf(nip), nip }));
  return city.api("POST", `${draw}/visits`, { as: who, body: { visits, inspectors, day } });
};
const answersWith = (photos: readonly string[]) => [
  { criterionId: "sampah", score: 1 },
  { criterionId: "alat", isMet: false, note: "Sapu patah" },
  { criterionId: "foto", photos },
  { criterionId: "titik", place: { latitude: -0.305, longitude: 100.369, accuracyMetres: 8 } },
  { criterionId: "catatan", note: "Menunggu sapu baru" },
];
const order = (changes: object = {}) => ({
  text: "Ganti sapu yang patah",
  ownerNip: SERVICE_HEAD,
  workingDays: 5,
  ...changes,
});
/** What awaits somebody, beside what awaits them as a rater. */
const awaited = async (who: string) =>
  (await city.api("GET", "/v1/me/tasks?only=OWN", { as: as(who) })).body.nearest;
const toVerify = async (who: string) =>
  (await city.api("GET", "/v1/me/supervision", { as: as(who) })).body.toVerify;
const record = (
  nip: string,
  photos: readonly string[],
  changes: object = {},
  who: string = INSPECTOR,
  key = randomUUID(),
) =>
  city.api("POST", `${visitOf(nip)}/record`, {
    as: as(who),
    headers: { "idempotency-key": key },
    body: {
      day: DAY,
      answers: answersWith(photos),
      findings: ["Sapu patah dan belum diganti"],
      recommendations: [order()],
      ...changes,
    },
  });

beforeAll(async () => {
  ({ city, hr, as } = await startSupervisedCity());
  const instrumentId = await defineForm(city, hr);
  const body = { ...PROGRAMME, instrumentId, inspectors: [...INSPECTORS, CLEANERS[2], OFFICE_HEAD] };
  const programme = await city.api("POST", "/v1/supervision-programmes", { as: hr, body });
  const draws = `/v1/supervision-programmes/${programme.body.id}/draws`;
  await city.api("POST", draws, { as: hr, body: { period: "2026-03", sampleSize: 5, weighting: "PLAIN" } });
  draw = `${draws}/2026-03`;
  await city.api("POST", `${draw}/make`, { as: hr });
  drawn = (await city.api("GET", `${draw}/visits`, { as: hr })).body.items;
});
afterAll(() => city.host.stop());

describe("visits, through the gateway", () => {
  it("list who was drawn, with names, for those inside only", async () => {
    const { body } = await city.api("GET", `${draw}/visits?limit=3`, { as: as(INSPECTOR) });
    expect(body.items).toHaveLength(3);
    const rest = await city.api("GET", `${draw}/visits?limit=3&cursor=${body.cursor}`, { as: as(INSPECTOR) });
    expect([...body.items, ...rest.body.items].map(({ nip }) => nip).toSorted()).toEqual(
      [OFFICE_HEAD, SERVICE_HEAD, ...CLEANERS].toSorted(),
    );
    expect(body.people.length).toBeGreaterThan(0);
    expect((await city.api("GET", `${draw}/visits`, { as: as(CLEANERS[0]) })).status).toBe(403);
  });

  it.each([
    [[CLEANERS[0]], [STRANGER], "supervision-team.not-inspector"],
    [[CLEANERS[2]], [CLEANERS[2]], "supervision-team.self"],
    [[SERVICE_HEAD], [INSPECTOR, CLEANERS[2]], "supervision-team.subordinate"],
    [[OFFICE_HEAD], [CLEANERS[2]], "supervision-team.subordinate"],
    [[CLEANERS[0]], [CLEANERS[2]], "supervision-team.colleague"],
    [[SERVICE_HEAD], [OFFICE_HEAD], "supervision-team.rater"],
  ] as const)("of %j refuse the team %j", async (visited, team, code) => {
    expect((await plan(visited, team)).body.code).toBe(code);
  });

  it("know a team's new place in the tree, though the draw kept an older one", async () => {
    const admin = await city.token("admin", "ADMIN");
    const body = { name: "Baru", kind: "BIDANG", parentId: "kebersihan" };
    await city.api("PUT", "/v1/units/baru", {
      as: admin,
      body,
      headers: { "idempotency-key": randomUUID() },
    });
    expect((await plan([OFFICE_HEAD], [CLEANERS[2]])).body.code).toBe("supervision-team.subordinate");
    expect((await plan([CLEANERS[0]], [INSPECTOR, COLLEAGUE])).status).toBe(201);
  });

  it("are planned once, for today or later, and only of those who were drawn", async () => {
    expect(await plan([CLEANERS[0]], [INSPECTOR])).toMatchObject({
      status: 409,
      body: { code: "supervision-visit.planned-already" },
    });
    expect((await plan([CLEANERS[1]], [INSPECTOR], hr, "2026-03-09")).body.code).toBe(
      "supervision-visit.day-past",
    );
    const visits = [{ number: numberOf(CLEANERS[1]), nip: CLEANERS[0] }];
    const swapped = { visits, inspectors: [INSPECTOR], day: DAY };
    expect((await city.api("POST", `${draw}/visits`, { as: hr, body: swapped })).body.code).toBe(
      "supervision-visit.not-drawn",
    );
    expect((await plan([CLEANERS[1]], [INSPECTOR], as(STRANGER))).body.code).toBe(
      "supervision.not-coordinator",
    );
    expect(await toldTo(city, as(COLLEAGUE))).toEqual(["VISITS_ASSIGNED"]);
  });

  it("that are unannounced are hidden from the visited, and reach their team with the form", async () => {
    const mine = await city.api("GET", "/v1/me/supervision", { as: as(INSPECTOR) });
    expect(mine.body.visits).toMatchObject([{ nip: CLEANERS[0], state: "PLANNED" }]);
    expect(mine.body.forms).toMatchObject([{ period: "2026-03", instrument: { version: 1 } }]);
    expect(mine.body.visits[0].raterNip).toBe(SERVICE_HEAD);
    const visit = expect.objectContaining({ kind: "MAKE_VISIT", dueAt: `${DAY}T16:59:59.999Z` });
    expect(await awaited(INSPECTOR)).toEqual([visit]);
    expect((await awaited(COLLEAGUE))[0].who.nip).toBe(CLEANERS[0]);
    expect(await awaited(CLEANERS[0])).toEqual([]);
    const isAwaited = async (who: string) =>
      (await city.api("GET", "/v1/me", { as: as(who) })).body.isAwaited;
    expect([await isAwaited(COLLEAGUE), await isAwaited(CLEANERS[0])]).toEqual([true, false]);
    const visited = await city.api("GET", "/v1/me/supervision", { as: as(CLEANERS[0]) });
    expect(visited.body).toMatchObject({ visits: [], visited: [] });
    expect((await city.api("GET", visitOf(CLEANERS[0]), { as: as(CLEANERS[0]) })).status).toBe(403);
    expect(await toldTo(city, as(CLEANERS[0]))).toEqual([]);
  });

  it("refuse a record that is not whole, in the form's words, and keep nothing of it", async () => {
    const before = await photo(INSPECTOR, "sebelum");
    const refused = async (changes: object, who?: string) =>
      (await record(CLEANERS[0], [before], changes, who)).body.code;
    expect(await refused({ answers: answersWith([before]).slice(1) })).toBe(
      "supervision-visit.answers-differ",
    );
    const wordless = answersWith([before]).map(({ criterionId }) => ({ criterionId, score: 1 }));
    expect(await refused({ answers: wordless })).toBe("supervision-visit.answer-missing");
    expect(await refused({ answers: answersWith(["a".repeat(64)]) })).toBe(
      "supervision-visit.photo-unchecked",
    );
    expect(await refused({ day: "2026-03-11" })).toBe("supervision-visit.in-future");
    expect(await refused({}, STRANGER)).toBe("supervision-visit.not-team");
    expect(await refused({ recommendations: [order({ ownerNip: INSPECTOR })] })).toBe(
      "recommendation.owner-inspects",
    );
    expect(await refused({ recommendations: [order({ ownerNip: "198001012005011009" })] })).toBe(
      "recommendation.owner-unknown",
    );
    expect(await refused({ recommendations: [order({ ownerNip: STRANGER })] })).toBe(
      "recommendation.owner-outside",
    );
    expect(await refused({ recommendations: [order({ workingDays: 61 })] })).toBe("recommendation.too-long");
    const seen = await city.api("GET", visitOf(CLEANERS[0]), { as: as(INSPECTOR) });
    expect(seen.body).toMatchObject({ visit: { state: "PLANNED" }, recommendations: [], acts: ["RECORD"] });
  });

  it("are recorded once, though two of a team come back with one", async () => {
    const before = await photo(INSPECTOR, "sebelum");
    const key = randomUUID();
    const first = await record(CLEANERS[0], [before], {}, INSPECTOR, key);
    expect(first).toMatchObject({ status: 201, body: { state: "RECORDED", record: { by: INSPECTOR } } });
    expect((await record(CLEANERS[0], [before], {}, INSPECTOR, key)).body).toEqual(first.body);
    const theirs = await photo(COLLEAGUE, "rekan");
    expect(await record(CLEANERS[0], [theirs], {}, COLLEAGUE)).toMatchObject({
      status: 409,
      body: { code: "supervision-visit.recorded-already", rule: expect.any(String) },
    });
    const { body } = await city.api("GET", visitOf(CLEANERS[0]), { as: as(CLEANERS[0]) });
    expect(body.visit.record.answers[0]).toMatchObject({ statement: "Area bebas sampah", label: "Cukup" });
    expect(body.recommendations).toMatchObject([
      { ownerNip: SERVICE_HEAD, state: "OPEN", dueAt: "2026-03-17T16:59:59.999Z" },
    ]);
    expect(body.acts).toEqual(["REPLY"]);
    const file = await city.api("GET", `${visitOf(CLEANERS[0])}/photos/${before}`, { as: as(CLEANERS[0]) });
    expect((await fetch(file.body.url)).status).toBe(200);
    expect(
      (await city.api("GET", `${visitOf(CLEANERS[0])}/photos/${before}`, { as: as(STRANGER) })).status,
    ).toBe(403);
    expect(await toldTo(city, as(CLEANERS[0]))).toEqual(["VISIT_RECORDED"]);
    expect(await toldTo(city, as(SERVICE_HEAD))).toEqual(["RECOMMENDATION_GIVEN"]);
  });

  it("are answered by the visited, once", async () => {
    const reply = (who: string, version: number) =>
      city.api("POST", `${visitOf(CLEANERS[0])}/reply`, {
        as: as(who),
        version,
        body: { text: "Sapu sudah saya minta" },
      });
    expect((await reply(SERVICE_HEAD, 2)).body.code).toBe("supervision-visit.not-visited");
    expect((await reply(CLEANERS[0], 2)).body.reply).toMatchObject({ text: "Sapu sudah saya minta" });
    expect((await reply(CLEANERS[0], 3)).body.code).toBe("supervision-visit.replied-already");
    expect(await toldTo(city, as(COLLEAGUE))).toContain("VISIT_REPLIED");
  });

  it("that cannot be made are called off, with a reason", async () => {
    await plan([CLEANERS[1]], [INSPECTOR]);
    const callOff = (who: string) =>
      city.api("POST", `${visitOf(CLEANERS[1])}/call-off`, {
        as: who,
        version: 1,
        body: { reason: "Cuti sakit" },
      });
    expect((await callOff(as(INSPECTOR))).body.code).toBe("supervision.not-coordinator");
    expect((await callOff(as(INSPECTOR_HEAD))).body).toMatchObject({ state: "CALLED_OFF" });
    expect((await record(CLEANERS[1], [])).status).toBe(400);
    const shown = await city.api("GET", draw, { as: hr });
    expect(shown.body.progress).toMatchObject({ planned: 2, recorded: 1, calledOff: 1, recommendations: 1 });
  });
});

describe("a recommendation", () => {
  const at = (nip: string) => `${visitOf(nip)}/recommendations/1`;
  const followUp = (version: number, evidence: readonly string[], who: string = SERVICE_HEAD) =>
    city.api("POST", `${at(CLEANERS[0])}/follow-up`, {
      as: as(who),
      version,
      body: { report: "Sapu baru sudah dibagikan", evidence },
    });
  const verify = (version: number, body: object, who: string = COLLEAGUE) =>
    city.api("POST", `${at(CLEANERS[0])}/verify`, { as: as(who), version, body });
  const owed = async () => {
    const path = `/v1/employees/${SERVICE_HEAD}/scorecards/2026-03`;
    return (await city.api("GET", path, { as: as(SERVICE_HEAD) })).body.recommendations;
  };

  it("is swept when its deadline has passed, once, and may still be followed up", async () => {
    await city.host.advance("+9d");
    const key = items.recommendation.key(draw.split("/")[3] ?? "", "2026-03", numberOf(CLEANERS[0]), 1);
    const missed = await city.table.find(key);
    expect(missed).toMatchObject({ state: "OPEN", missedAt: expect.any(String) });
    expect(await toldTo(city, as(SERVICE_HEAD))).toContain("RECOMMENDATION_MISSED");
    const shown = await city.api("GET", draw, { as: hr });
    expect(shown.body.progress).toMatchObject({ missed: 1, closed: 0 });
    expect(await owed()).toMatchObject({
      ...{ open: 1, overdue: 1 },
      items: [{ number: 1, text: "Ganti sapu yang patah", isOverdue: true }],
    });
  });

  it("is followed up by its owner, with proof", async () => {
    const after = await photo(SERVICE_HEAD, "sesudah");
    expect((await followUp(2, [])).body.code).toBe("recommendation.evidence-missing");
    expect((await followUp(2, ["b".repeat(64)])).body.code).toBe("recommendation.evidence-unchecked");
    expect((await followUp(2, [after], CLEANERS[0])).body.code).toBe("recommendation.not-owner");
    expect((await verify(2, { isDone: true })).body.code).toBe("recommendation.not-followed-up");
    expect((await followUp(2, [after])).body).toMatchObject({ state: "FOLLOWED_UP", version: 3 });
    const seen = await city.api("GET", visitOf(CLEANERS[0]), { as: as(COLLEAGUE) });
    expect(seen.body.acts).toEqual(["VERIFY"]);
    expect(await owed()).toBeUndefined();
    // More than a week after the visit, for the whole team and nobody else.
    for (const who of [INSPECTOR, COLLEAGUE]) {
      expect(await toVerify(who)).toMatchObject([
        { number: 1, ownerNip: SERVICE_HEAD, visit: numberOf(CLEANERS[0]) },
      ]);
      const task = { kind: "VERIFY_FOLLOW_UP", title: "Ganti sapu yang patah", who: { nip: SERVICE_HEAD } };
      expect(await awaited(who)).toMatchObject([task]);
    }
    for (const who of [SERVICE_HEAD, STRANGER]) expect(await toVerify(who)).toEqual([]);
    const proof = await city.api("GET", `${visitOf(CLEANERS[0])}/photos/${after}`, { as: as(COLLEAGUE) });
    expect(proof.status).toBe(200);
  });

  it("is verified by the team and never by its owner; what is returned says what is missing", async () => {
    expect((await verify(3, { isDone: true }, SERVICE_HEAD)).body.code).toBe("recommendation.own-follow-up");
    expect((await verify(3, { isDone: true }, STRANGER)).body.code).toBe("supervision-visit.not-team");
    expect((await verify(3, { isDone: false })).body.code).toBe("recommendation.note-missing");
    const returned = await verify(3, { isDone: false, note: "Foto belum memperlihatkan sapunya" });
    expect(returned.body).toMatchObject({ state: "OPEN", missedAt: expect.any(String), version: 4 });
    expect(await owed()).toMatchObject({ open: 1, overdue: 1 });
    expect(await toVerify(COLLEAGUE)).toEqual([]);
    const again = await photo(SERVICE_HEAD, "lagi");
    await followUp(4, [again]);
    expect((await verify(5, { isDone: true })).body).toMatchObject({ state: "CLOSED", version: 6 });
    const mine = await city.api("GET", "/v1/me/supervision", { as: as(SERVICE_HEAD) });
    expect(mine.body.recommendations).toEqual([]);
    expect(await awaited(COLLEAGUE)).toEqual([]);
    expect(await owed()).toBeUndefined();
    const shown = await city.api("GET", draw, { as: hr });
    expect(shown.body.progress).toMatchObject({ missed: 1, closed: 1 });
    expect(prove(bukittinggi, (await everything()) as Item[]).flatMap(({ broken }) => broken)).toEqual([]);
  });
});
