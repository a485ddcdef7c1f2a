import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Candidate } from "../../../shared/domain/awards/round/candidate.ts";
import { awardRoundRepository } from "../../../shared/table/awards/rounds.ts";
import { storeRound } from "../../support/award-round.ts";
import { toldTo } from "../../support/inbox.ts";
import { startTestCity, type TestCity } from "../../support/test-city.ts";

const MONTH = "2026-03";
const PANEL = `/v1/award-rounds/${MONTH}/panel`;
const DECISIONS = `/v1/award-rounds/${MONTH}/decisions`;
const WHY = "Terobosannya dipakai seluruh kecamatan dan terbukti memangkas antrean.";

/** Heads the city's own unit; then the head of an office, and its staff who are on the list. */
const CHIEF = "197001011995031001";
const HEAD = "197501012000031002";
const FIRST = "198609262015051001";
const SECOND = "199001012015052003";
const COLLEAGUE = "199102022016031004";
/** From other offices, without ties to anybody on the list. */
const STANDBY = "199405052019031007";
const OUTSIDERS = ["199203032017031005", "199304042018031006"] as const;

let city: TestCity;
const tokens = new Map<string, string>();
const as = (who: string) => tokens.get(who) as string;

async function signIn() {
  for (const nip of [CHIEF, HEAD, FIRST, SECOND, COLLEAGUE, ...OUTSIDERS])
    tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("mayor", await city.token("kepala-daerah", "HEAD_OF_CITY"));
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
}

const candidate = (rank: number, overrides: Partial<Candidate>): Candidate => ({
  category: "INDIVIDUAL",
  rank,
  kind: "EMPLOYEE",
  id: FIRST,
  name: "Widya Lestari",
  unitId: "unit-2",
  unitName: "Dinas Kependudukan",
  position: "Analis Kebijakan",
  raterNip: HEAD,
  scoreBasisPoints: 11_000 - rank,
  parts: [],
  evidence: 9,
  ...overrides,
});

beforeAll(async () => {
  city = await startTestCity("bukittinggi", Date.parse("2026-04-06T02:00:00.000Z"));
  await city.unit("unit-1");
  for (const id of ["unit-2", "unit-3", "unit-4"]) await city.unit(id, "unit-1");
  await city.employee(CHIEF);
  await city.employee(HEAD, { unitId: "unit-2" });
  for (const nip of [FIRST, SECOND, COLLEAGUE])
    await city.employee(nip, { raterNip: HEAD, unitId: "unit-2" });
  await city.employee(OUTSIDERS[0], { raterNip: CHIEF, unitId: "unit-3" });
  await city.employee(OUTSIDERS[1], { raterNip: CHIEF, unitId: "unit-4" });
  await city.employee(STANDBY, { raterNip: CHIEF, unitId: "unit-4" });
  await signIn();
  const candidates = [
    candidate(1, {}),
    candidate(2, { id: SECOND, name: "Rudi Hartono" }),
    candidate(1, { category: "SERVICE", kind: "UNIT", id: "unit-2", name: "Dinas Kependudukan" }),
  ];
  await storeRound(city, { month: MONTH, candidates });
});

afterAll(() => city.host.stop());

const appoint = (...members: readonly string[]) =>
  city.api("POST", PANEL, { as: as("hr"), body: { members } });
const score = (who: string, ...scores: readonly (readonly [string, string, number])[]) =>
  city.api("PUT", `${PANEL}/scores`, {
    as: as(who),
    body: {
      scores: scores.map(([category, candidateId, given]) => ({ category, candidateId, score: given })),
    },
  });
const awardsToDecide = async (who: string) => {
  const { body } = await city.api("GET", "/v1/me/tasks", { as: as(who) });
  return body.nearest
    .filter(({ kind }: { kind: string }) => kind === "DECIDE_AWARD")
    .map(({ id }: { id: string }) => id);
};
/** The categories of awards that await somebody's word on their publication. */
const awardsToConsentTo = async (who: string) => {
  const { body } = await city.api("GET", "/v1/me/tasks?only=OWN", { as: as(who) });
  return body.nearest.map(({ kind, period, id }: Record<string, string>) => `${kind} ${period} ${id}`);
};
const isAwaited = async (who: string) => (await city.api("GET", "/v1/me", { as: as(who) })).body.isAwaited;
const decide = (body: object, who = "mayor") => city.api("POST", DECISIONS, { as: as(who), body });
const individual = (path: string, version?: number, body?: object, who = SECOND) =>
  city.api(version === undefined ? "GET" : "POST", `${DECISIONS}/INDIVIDUAL${path}`, {
    as: as(who),
    ...(body && { body }),
    ...(version !== undefined && { version }),
  });
const standing = (nip: string) =>
  city.api("GET", `/v1/award-rounds/${MONTH}/standings/${nip}`, { as: as(nip) });
const publicly = (path: string) => city.api("GET", `/v1/public/${path}`);
const object = (reason: string) =>
  city.api("POST", `/v1/public/awards/${MONTH}/INDIVIDUAL/objections`, { body: { reason } });
const winners = async () => {
  const all = await awardRoundRepository(city.table).winnersOf(MONTH);
  return all.map(({ category, id, rank }) => [category, id, rank]);
};

describe("the panel of an award", () => {
  it("is neither appointed nor closed by anybody on the list, and nothing is decided before it proposes", async () => {
    const listed = await city.token(FIRST, "HR");
    const own = { as: listed, body: { members: [CHIEF, ...OUTSIDERS] } };
    expect((await city.api("POST", PANEL, own)).body.code).toBe("award-panel.on-the-list");
    const early = await decide({ category: "INDIVIDUAL", winnerId: FIRST });
    expect(early).toMatchObject({ status: 409, body: { code: "award-decision.not-proposed" } });
  });

  it("has no candidates, and enough members without a conflict of interest for everybody on the list", async () => {
    expect((await appoint(CHIEF, HEAD)).body.code).toBe("award-panel.too-few");
    expect((await appoint(CHIEF, HEAD, FIRST)).body.code).toBe("award-panel.is-candidate");
    expect((await appoint(CHIEF, CHIEF, HEAD)).body.code).toBe("award-panel.named-twice");
    expect((await appoint(CHIEF, HEAD, "197001011995031999")).body.code).toBe("award-panel.unknown-employee");
    const nobody = await appoint(OUTSIDERS[0], HEAD, CHIEF);
    expect(nobody.body).toMatchObject({ code: "award-panel.nobody-free" });
    expect(nobody.body.detail).toContain("Tambahkan anggota dari unit lain");
  });

  it("is appointed once, and names whom each member does not score", async () => {
    const appointed = await appoint(CHIEF, HEAD, COLLEAGUE, ...OUTSIDERS);
    expect(appointed).toMatchObject({ status: 201, body: { state: "SCORING", version: 1 } });
    const grounds = (nip: string) =>
      appointed.body.conflicts
        .filter((one: { nip: string }) => one.nip === nip)
        .map((one: { category: string; candidateId: string; ground: string }) => [
          one.category,
          one.candidateId,
          one.ground,
        ]);
    expect(grounds(CHIEF).map(([, , ground]: string[]) => ground)).toEqual([
      "SUPERIOR",
      "SUPERIOR",
      "SUPERIOR",
    ]);
    expect(grounds(HEAD)).toEqual([
      ["INDIVIDUAL", FIRST, "SUPERIOR"],
      ["INDIVIDUAL", SECOND, "SUPERIOR"],
      ["SERVICE", "unit-2", "OWN_UNIT"],
    ]);
    expect(grounds(COLLEAGUE)).toEqual([
      ["INDIVIDUAL", FIRST, "SAME_UNIT"],
      ["INDIVIDUAL", SECOND, "SAME_UNIT"],
      ["SERVICE", "unit-2", "OWN_UNIT"],
    ]);
    expect(OUTSIDERS.flatMap(grounds)).toEqual([]);
    expect((await appoint(CHIEF, HEAD, OUTSIDERS[0])).body.code).toBe("award-panel.appointed-already");
    expect((await appoint(CHIEF, HEAD, COLLEAGUE, ...OUTSIDERS)).body.code).toBe(
      "award-panel.appointed-already",
    );
    expect((await city.api("GET", PANEL, { as: as(FIRST) })).status).toBe(403);
    const seen = await city.api("GET", PANEL, { as: as(HEAD) });
    expect(new Set(seen.body.conflicts.map(({ nip }: { nip: string }) => nip))).toEqual(new Set([HEAD]));
  });

  it("replaces a member whose service has ended or who is away for long, and keeps the others", async () => {
    const left = { reason: "PENSIUN", from: "2026-04-06", basis: "SK Pensiun 3/2026" };
    const ended = await city.api("PUT", `/v1/employees/${COLLEAGUE}/service`, {
      ...{ as: as("hr"), version: 1, body: left },
    });
    expect(ended.status).toBe(200);
    expect((await appoint(CHIEF, HEAD, COLLEAGUE, ...OUTSIDERS)).body.code).toBe(
      "award-panel.unknown-employee",
    );
    const leave = { kind: "CUTI_BESAR", until: "2026-05-30", basis: "Surat cuti 4/2026" };
    const away = await city.api("PUT", `/v1/employees/${STANDBY}/leave/2026-04-06`, {
      ...{ as: as("hr"), version: 1, body: leave },
    });
    expect(away.status).toBe(200);
    expect((await appoint(CHIEF, HEAD, STANDBY, ...OUTSIDERS)).body.code).toBe("award-panel.is-away");
    expect((await appoint(CHIEF, ...OUTSIDERS)).body.code).toBe("award-panel.appointed-already");
    const again = await appoint(CHIEF, HEAD, ...OUTSIDERS);
    expect(again).toMatchObject({ status: 201, body: { state: "SCORING", version: 2 } });
    expect(again.body.members.map(({ nip }: { nip: string }) => nip)).toEqual([CHIEF, HEAD, ...OUTSIDERS]);
    expect(JSON.stringify(again.body.conflicts)).not.toContain(COLLEAGUE);
  });

  it("scores only candidates without a conflict of interest, and nobody else scores", async () => {
    expect((await score(HEAD, ["INDIVIDUAL", FIRST, 100])).body.code).toBe("award-sheet.interested");
    expect((await score(FIRST, ["INDIVIDUAL", SECOND, 0])).body.code).toBe("award-sheet.not-member");
    const [one, other] = OUTSIDERS;
    expect((await score(one, ["INDIVIDUAL", HEAD, 1])).body.code).toBe("award-sheet.not-candidate");
    const given = [
      ["INDIVIDUAL", FIRST, 80],
      ["INDIVIDUAL", SECOND, 91],
      ["SERVICE", "unit-2", 70],
    ] as const;
    expect((await score(one, ...given)).body).toMatchObject({ nip: one, version: 1 });
    expect((await score(one, ...given)).body.version).toBe(1);
    const early = await city.api("POST", `${PANEL}/close`, { as: as("hr"), version: 2 });
    expect(early.body.code).toBe("award-panel.not-scored");
    await score(other, ["INDIVIDUAL", FIRST, 85], ["INDIVIDUAL", SECOND, 90], ["SERVICE", "unit-2", 75]);
  });

  it("does not score somebody with whom a conflict has arisen since, though earlier scores stay", async () => {
    const rater = { raterNip: OUTSIDERS[1], from: "2026-04-06", basis: "SPT Plt 800/12/2026" };
    const assigned = await city.api("PUT", `/v1/employees/${SECOND}/rater`, {
      as: as("hr"),
      body: rater,
      version: 1,
    });
    expect(assigned.status).toBe(200);
    const again = await score(OUTSIDERS[1], ["INDIVIDUAL", SECOND, 100]);
    expect(again.body.code).toBe("award-sheet.interested");
    expect(again.body.detail).toContain("Anda memimpin atau menilainya");
  });

  it("proposes by the mean of its scores, next to the computed rank", async () => {
    expect((await decide({ category: "INDIVIDUAL", winnerId: FIRST })).body.code).toBe(
      "award-decision.not-proposed",
    );
    const listed = await city.token(SECOND, "HR");
    const own = await city.api("POST", `${PANEL}/close`, { as: listed, version: 2 });
    expect(own.body.code).toBe("award-panel.on-the-list");
    const closed = await city.api("POST", `${PANEL}/close`, { as: as("hr"), version: 2 });
    expect(closed.body).toMatchObject({
      state: "PROPOSED",
      proposal: [
        { category: "INDIVIDUAL", place: 1, id: SECOND, computedRank: 2, meanBasisPoints: 9_050, scorers: 2 },
        { category: "INDIVIDUAL", place: 2, id: FIRST, computedRank: 1, meanBasisPoints: 8_250, scorers: 2 },
        { category: "SERVICE", place: 1, id: "unit-2", meanBasisPoints: 7_250 },
      ],
    });
    const late = await score(OUTSIDERS[0], ["INDIVIDUAL", FIRST, 100]);
    expect(late.body.code).toBe("award-panel.closed");
    // Appointed, and once more with others.
    expect(await toldTo(city, as(OUTSIDERS[0]))).toEqual(["AWARD_PANEL", "AWARD_PANEL"]);
    expect(await toldTo(city, as("mayor"))).toEqual(["AWARD_TO_DECIDE"]);
    expect(await awardsToDecide("mayor")).toEqual(["INDIVIDUAL", "SERVICE"]);
    expect(await awardsToDecide("hr")).toEqual([]);
  });
});

describe("the decision of an award", () => {
  it("is made by the head of the city, not by anybody on the list, with a reason where it departs from the proposal", async () => {
    tokens.set("acting", await city.token(FIRST, "HEAD_OF_CITY"));
    expect((await decide({ category: "INDIVIDUAL", winnerId: SECOND }, "acting")).body.code).toBe(
      "award-decision.on-the-list",
    );
    expect((await decide({ category: "INDIVIDUAL", winnerId: SECOND }, "hr")).status).toBe(403);
    expect((await decide({ category: "INDIVIDUAL", winnerId: HEAD })).body.code).toBe(
      "award-decision.not-candidate",
    );
    expect((await decide({ category: "INDIVIDUAL", winnerId: FIRST })).body.code).toBe(
      "award-decision.reason-missing",
    );
    expect((await decide({ category: "SERVICE", winnerId: "unit-2" })).status).toBe(201);
    expect(await toldTo(city, as(HEAD))).toContain("UNIT_AWARD_WON");
    // Whoever heads the unit, or one above it, may say whether that is published.
    for (const nip of [HEAD, CHIEF])
      expect((await standing(nip)).body).toMatchObject({ unitAwards: ["SERVICE"], categories: [] });
    expect((await standing(FIRST)).status).toBe(404);
    expect(await awardsToDecide("mayor")).toEqual(["INDIVIDUAL"]);
    const decided = await decide({ category: "INDIVIDUAL", winnerId: SECOND });
    expect(await awardsToDecide("mayor")).toEqual([]);
    expect(decided.body).toMatchObject({ state: "DECIDED", computedRank: 2, proposedPlace: 1, version: 1 });
    expect(await toldTo(city, as(SECOND))).toEqual(["AWARD_WON"]);
    expect(await toldTo(city, as(FIRST))).toEqual([]);
    expect(await awardsToConsentTo(SECOND)).toEqual([`CONSENT_TO_AWARD ${MONTH} INDIVIDUAL`]);
    expect(await awardsToConsentTo(HEAD)).toEqual([`CONSENT_TO_AWARD ${MONTH} SERVICE`]);
    for (const who of [FIRST, CHIEF, "mayor"]) expect(await awardsToConsentTo(who)).toEqual([]);
    expect([await isAwaited(FIRST), await isAwaited(SECOND)]).toEqual([false, true]);
    expect((await decide({ category: "INDIVIDUAL", winnerId: SECOND })).body.code).toBe(
      "award-decision.decided-already",
    );
    // Read by the gates of later months.
    expect(await winners()).toEqual([
      ["INDIVIDUAL", SECOND, 2],
      ["SERVICE", "unit-2", 1],
    ]);
  });

  it("is public only once the winner consents, and no longer after they withdraw consent", async () => {
    expect((await publicly("awards")).body.items).toEqual([]);
    expect((await object("Antrean daring itu dibuat kelompok lain.")).status).toBe(404);
    const { code } = (await individual("")).body;
    expect((await publicly(`certificates/${code}`)).status).toBe(404);
    expect((await individual("/certificate.pdf")).body.code).toBe("award-decision.not-published");
    const consent = { isGiven: true };
    expect((await individual("/consent", 1, consent, FIRST)).body.code).toBe("award-decision.not-winner");
    expect((await individual("", undefined, undefined, FIRST)).status).toBe(403);
    const published = await individual("/consent", 1, consent);
    // Five working days after Monday 6 April 2026.
    expect(published.body).toMatchObject({ state: "PUBLISHED", objectUntil: "2026-04-13T16:59:59.999Z" });
    expect(await awardsToConsentTo(SECOND)).toEqual([]);
    await individual("/consent", 2, { isGiven: false });
    expect((await publicly("awards")).body.items).toEqual([]);
    const day = { name: "Hari berkabung daerah", kind: "LOCAL", isDayOff: true };
    const admin = await city.token("admin", "ADMIN");
    const set = await city.api("PUT", "/v1/calendar/days/2026-04-08", { as: admin, body: day });
    expect(set.status).toBe(200);
    const again = await individual("/consent", 3, consent);
    // Anew, since nobody could object meanwhile, and now with the day off of the city's.
    expect(again.body.objectUntil).toBe("2026-04-14T16:59:59.999Z");
    // Consenting to what is in the open changes nothing.
    expect((await individual("/consent", 4, consent)).body.objectUntil).toBe(again.body.objectUntil);
    const { items } = (await publicly("awards")).body;
    expect(items).toMatchObject([
      { month: MONTH, winner: { name: "Rudi Hartono", unitName: "Dinas Kependudukan" } },
    ]);
    expect(JSON.stringify(items)).not.toContain(SECOND);
    const unit = await city.api("POST", `${DECISIONS}/SERVICE/consent`, {
      as: as(HEAD),
      body: consent,
      version: 1,
    });
    expect(unit.body).toMatchObject({ state: "PUBLISHED", objectUntil: "2026-04-14T16:59:59.999Z" });
  });

  it("has a certificate with the same bytes every time, which anybody can verify", async () => {
    const printed = await individual("/certificate.pdf");
    expect(printed.headers.get("content-type")).toBe("application/pdf");
    const again = await individual("/certificate.pdf", undefined, undefined, "hr");
    expect(Buffer.compare(printed.body, again.body)).toBe(0);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(printed.body)), {
      mergePages: true,
    });
    const { code } = (await individual("")).body;
    for (const part of [
      "PIAGAM PENGHARGAAN",
      "Nomor: 11/PIAGAM/III/2026",
      "Rudi Hartono",
      "19900101 201505 2 003",
      "Maret 2026",
      "Bukittinggi, 6 April 2026",
      `${city.host.url}/piagam/${code}`,
    ])
      expect(text).toContain(part);
    const checked = await publicly(`certificates/${code.toLowerCase()}`);
    expect(checked.body).toMatchObject({ state: "VALID", award: { winner: { name: "Rudi Hartono" } } });
    const mistyped = code.slice(0, -1) + (code.endsWith("A") ? "B" : "A");
    expect((await publicly(`certificates/${mistyped}`)).status).toBe(400);
  });
});

describe("an objection to an award", () => {
  const owedBy = async (who: string) =>
    (await city.api("GET", "/v1/me/tasks", { as: who })).body.items.map(({ kind }: { kind: string }) => kind);

  it("of a unit is neither a task of HR who heads it nor answered by them, but by others of HR", async () => {
    const reason = "Pelayanan di loket justru makin lambat sejak bulan lalu.";
    const filing = await city.api("POST", `/v1/public/awards/${MONTH}/SERVICE/objections`, {
      body: { reason },
    });
    expect(filing.status).toBe(201);
    const leader = await city.token(HEAD, "EMPLOYEE", "HR");
    expect(await owedBy(leader)).not.toContain("ANSWER_AWARD_OBJECTION");
    expect(await owedBy(as("hr"))).toContain("ANSWER_AWARD_OBJECTION");
    const path = `/v1/award-objections/${filing.body.code}/answer`;
    const body = { isUpheld: false, text: "Waktu layanan bulan itu memang membaik." };
    const refused = await city.api("POST", path, { as: leader, body, version: 1 });
    expect(refused).toMatchObject({ status: 403, body: { code: "award-objection.own" } });
    expect(refused.body.detail).toContain("unit yang Anda pimpin");
    const answered = await city.api("POST", path, { as: as("hr"), body, version: 1 });
    expect(answered.body).toMatchObject({ state: "REJECTED" });
  });

  it("is filed by anybody with a reason and answered by HR; late ones are shown to the head of the city", async () => {
    expect((await object("Curang")).status).toBe(400);
    const { body: filed } = await object("Antrean daring itu dibuat kelompok lain, bukan oleh pemenang.");
    // Five working days: 8 April is a day off of the city's.
    expect(filed).toMatchObject({ state: "OPEN", answerDueAt: "2026-04-14T16:59:59.999Z" });
    expect([filed.reason, filed.winnerId]).toEqual([undefined, undefined]);
    // Whose award it is may not answer it, and has no such task.
    expect(await owedBy(await city.token(SECOND, "EMPLOYEE", "HR"))).not.toContain("ANSWER_AWARD_OBJECTION");
    expect(await owedBy(as("hr"))).toContain("ANSWER_AWARD_OBJECTION");
    await city.host.advanceTo(Date.parse("2026-04-14T17:30:00.000Z"));
    await signIn();
    const overdue = await city.api("GET", "/v1/award-objections?list=OVERDUE", { as: as("mayor") });
    expect(overdue.body.items).toMatchObject([
      { code: filed.code, reason: expect.stringContaining("kelompok lain") },
    ]);
    const path = `/v1/award-objections/${filed.code}/answer`;
    const body = { isUpheld: true, text: "Benar, karya itu milik kelompok lain." };
    const winner = await city.token(SECOND, "HR");
    expect((await city.api("POST", path, { as: winner, body, version: 2 })).body.code).toBe(
      "award-objection.own",
    );
    const upheld = await city.api("POST", path, { as: as("hr"), body, version: 2 });
    expect(upheld.body).toMatchObject({ state: "UPHELD", version: 3 });
    expect(await toldTo(city, as("hr"))).toContain("AWARD_OBJECTION");
    expect(await toldTo(city, as("mayor"))).toContain("AWARD_OBJECTION_OVERDUE");
    expect((await toldTo(city, as(SECOND)))[0]).toBe("AWARD_REVOKED");
    expect((await publicly(`award-objections/${filed.code}`)).body).toMatchObject({
      state: "UPHELD",
      answer: { text: body.text },
    });
  });

  it("revokes the award when upheld, after which somebody else may be chosen", async () => {
    const { body: revoked } = await individual("", undefined, undefined, "hr");
    const revokedFor = "Benar, karya itu milik kelompok lain.";
    expect(revoked).toMatchObject({ state: "REVOKED", revokedFor, revokedIds: [SECOND] });
    expect((await publicly(`certificates/${revoked.code}`)).body).toEqual({ state: "REVOKED" });
    expect((await individual("/certificate.pdf", undefined, undefined, "hr")).body.code).toBe(
      "award-decision.revoked",
    );
    expect(await winners()).toEqual([["SERVICE", "unit-2", 1]]);
    expect((await decide({ category: "INDIVIDUAL", winnerId: SECOND })).body.code).toBe(
      "award-decision.was-revoked",
    );
    const next = await decide({ category: "INDIVIDUAL", winnerId: FIRST, reason: WHY });
    expect(next.body).toMatchObject({ state: "DECIDED", version: revoked.version + 1 });
    expect(next.body.code).not.toBe(revoked.code);
    expect(next.body).not.toHaveProperty("revokedFor");
    expect((await publicly(`certificates/${revoked.code}`)).body).toEqual({ state: "REVOKED" });
  });

  it("is refused once the objection period is over", async () => {
    const late = await city.api("POST", `/v1/public/awards/${MONTH}/SERVICE/objections`, {
      body: { reason: "Pelayanan di loket justru makin lambat sejak bulan lalu." },
    });
    expect(late).toMatchObject({ status: 409, body: { code: "award-objection.window-over" } });
  });

  it("is part of the history that staff can read", async () => {
    const other = await city.api("GET", "/v1/award-decisions?list=OTHER", { as: as("hr") });
    expect(other.body.items).toMatchObject([
      { category: "INDIVIDUAL", state: "DECIDED", winner: { id: FIRST } },
    ]);
    const published = await city.api("GET", "/v1/award-decisions?list=PUBLISHED", { as: as("mayor") });
    expect(published.body.items).toMatchObject([{ category: "SERVICE", state: "PUBLISHED" }]);
  });
});
