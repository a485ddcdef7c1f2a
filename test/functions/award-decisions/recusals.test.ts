import { afterAll, beforeAll, expect, it } from "vitest";
import type { Candidate } from "../../../shared/domain/awards/round/candidate.ts";
import { awardPanelRepository } from "../../../shared/table/awards/panels.ts";
import { storeRound } from "../../support/cities/award-round.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const MONTH = "2026-03";
const PANEL = `/v1/award-rounds/${MONTH}/panel`;
const CHIEF = "197001011995031001";
const LISTED = ["198609262015051001", "199001012015052003"] as const;
const [FIRST, SECOND] = LISTED;
/** From another office, without recorded ties to anybody on the list. */
const MEMBERS = ["199203032017031005", "199304042018031006", "199405052019031007"] as const;
const [KIN, OTHER, THIRD] = MEMBERS;
const SPARE = "199506062020031008";

let city: TestCity;
const tokens = new Map<string, string>();
const as = (who: string) => tokens.get(who) as string;

beforeAll(async () => {
  city = await startTestCity("bukittinggi", Date.parse("2026-04-06T02:00:00.000Z"));
  await city.unit("unit-1");
  for (const id of ["unit-2", "unit-3"]) await city.unit(id, "unit-1");
  await city.employee(CHIEF);
  for (const nip of LISTED) await city.employee(nip, { raterNip: CHIEF, unitId: "unit-2" });
  for (const nip of [...MEMBERS, SPARE]) await city.employee(nip, { raterNip: CHIEF, unitId: "unit-3" });
  for (const nip of [...LISTED, ...MEMBERS]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
  const candidates = LISTED.map(
    (id, index): Candidate => ({
      ...{ category: "INDIVIDUAL", rank: index + 1, kind: "EMPLOYEE", id, name: `Calon ${index + 1}` },
      ...{ unitId: "unit-2", unitName: "Dinas Kependudukan", scoreBasisPoints: 9_000 - index },
      ...{ parts: [], evidence: 9, raterNip: CHIEF },
    }),
  );
  await storeRound(city, { month: MONTH, candidates });
  expect((await appoint(...MEMBERS)).status).toBe(201);
});

afterAll(() => city.host.stop());

const appoint = (...members: readonly string[]) =>
  city.api("POST", PANEL, { as: as("hr"), body: { members } });
const score = (who: string, ...scores: readonly (readonly [string, number])[]) =>
  city.api("PUT", `${PANEL}/scores`, {
    as: as(who),
    body: {
      scores: scores.map(([candidateId, given]) => ({ category: "INDIVIDUAL", candidateId, score: given })),
    },
  });
const recuse = (who: string, candidateId: string) =>
  city.api("POST", `${PANEL}/recusals`, {
    as: as(who),
    body: { category: "INDIVIDUAL", candidateId },
  });
const close = (version: number) => city.api("POST", `${PANEL}/close`, { as: as("hr"), version });
const scoresOf = async (nip: string) =>
  (await awardPanelRepository(city.table).withSheet(MONTH, nip)).sheet?.scores.map((one) => one.candidateId);

it("is a member's own statement about a candidate, and takes away the score that they gave", async () => {
  expect((await recuse(FIRST, SECOND)).body.code).toBe("award-sheet.not-member");
  expect((await recuse(KIN, CHIEF)).body).toMatchObject({
    code: "award-recusal.not-candidate",
    errors: [{ field: "body.candidateId" }],
  });
  await score(KIN, [FIRST, 70], [SECOND, 100]);
  const stated = await recuse(KIN, SECOND);
  expect(stated).toMatchObject({
    status: 201,
    body: {
      state: "SCORING",
      version: 2,
      conflicts: [{ nip: KIN, category: "INDIVIDUAL", candidateId: SECOND, ground: "OWN_STATEMENT" }],
    },
  });
  expect(await scoresOf(KIN)).toEqual([FIRST]);
  expect((await recuse(KIN, SECOND)).body.code).toBe("award-recusal.bound-already");
  const again = await score(KIN, [FIRST, 70], [SECOND, 100]);
  expect(again.body.code).toBe("award-sheet.interested");
  expect(again.body.detail).toContain("atas pernyataan Anda sendiri");
  // Two are left, as many as have to score.
  expect(await toldTo(city, as("hr"))).not.toContain("AWARD_PANEL_SHORT");
});

it("is seen by HR, and by no other member", async () => {
  const seen = await city.api("GET", PANEL, { as: as("hr") });
  expect(seen.body.conflicts).toEqual([
    { nip: KIN, category: "INDIVIDUAL", candidateId: SECOND, ground: "OWN_STATEMENT" },
  ]);
  expect((await city.api("GET", PANEL, { as: as(OTHER) })).body.conflicts).toEqual([]);
});

it("empties a sheet that had a single score", async () => {
  await score(THIRD, [SECOND, 90]);
  const stated = await recuse(THIRD, SECOND);
  expect(stated.body.conflicts).toHaveLength(1);
  expect(await scoresOf(THIRD)).toEqual([]);
  await score(THIRD, [FIRST, 80]);
  expect(await scoresOf(THIRD)).toEqual([FIRST]);
});

it("leaves too few who may score: HR is told, cannot close, and adds a member", async () => {
  await score(OTHER, [FIRST, 75], [SECOND, 85]);
  expect(await toldTo(city, as("hr"))).toContain("AWARD_PANEL_SHORT");
  const short = await close(3);
  expect(short.body).toMatchObject({ code: "award-panel.nobody-free" });
  expect(short.body.detail).toContain("Tambahkan anggota dari unit lain");
  expect((await appoint(...MEMBERS)).body.code).toBe("award-panel.nobody-free");
  expect((await appoint(OTHER, THIRD, SPARE)).body.code).toBe("award-panel.appointed-already");
  const added = await appoint(...MEMBERS, SPARE);
  expect(added).toMatchObject({ status: 201, body: { version: 4 } });
  // What was stated stands in the committee that has a member more.
  expect(added.body.conflicts.map(({ nip, ground }: Record<string, string>) => [nip, ground])).toEqual([
    [KIN, "OWN_STATEMENT"],
    [THIRD, "OWN_STATEMENT"],
  ]);
  expect((await close(4)).body.code).toBe("award-panel.not-scored");
  tokens.set(SPARE, await city.token(SPARE, "EMPLOYEE"));
  await score(SPARE, [FIRST, 75], [SECOND, 95]);
  const closed = await close(4);
  expect(closed.body.proposal).toMatchObject([
    { id: SECOND, meanBasisPoints: 9_000, scorers: 2 },
    { id: FIRST, meanBasisPoints: 7_500, scorers: 4 },
  ]);
  expect((await recuse(OTHER, SECOND)).body.code).toBe("award-panel.closed");
});
