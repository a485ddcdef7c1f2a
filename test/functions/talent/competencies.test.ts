import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toldTo } from "../../support/cities/inbox.ts";
import {
  ASSESSMENT,
  ASSESSOR,
  CHIEF,
  HEAD,
  POSITION,
  STAFF,
  STANDARD,
  STRANGER,
  startTalentCity,
  type TalentCity,
} from "../../support/cities/talent-city.ts";

const [ONE, TWO, THREE] = STAFF;
let city: TalentCity;
beforeAll(async () => {
  city = await startTalentCity();
});
afterAll(() => city.host.stop());

const profile = (nip: string, who: string = nip) =>
  city.get(who, `/v1/talent/employees/${nip}/competency-profile`);

describe("the standard of a post", () => {
  it("is set by HR once, and has editions that begin one after the other", async () => {
    const before = await profile(ONE);
    expect(before.body).toMatchObject({ position: POSITION, competencies: [], assessments: [] });
    expect(before.body).not.toHaveProperty("standard");
    expect((await city.setStandard()).status).toBe(201);
    expect(await city.setStandard({ position: `  ${POSITION.toUpperCase()} ` })).toMatchObject({
      status: 409,
      body: { code: "competency-standard.exists" },
    });
    const [{ id, version }] = (await city.get(ONE, "/v1/talent/competency-standards")).body.items;
    const path = `/v1/talent/competency-standards/${id}`;
    const { position: _, ...edition } = STANDARD;
    const early = await city.put("hr", path, { ...edition, from: "2025-12-31" }, version);
    expect(early).toMatchObject({ status: 409, body: { code: "competency-standard.edition-earlier" } });
    const later = await city.put("hr", path, { ...edition, from: "2027-01-01" }, version);
    expect(later.body.editions).toHaveLength(2);
    expect((await profile(ONE)).body.standard.from).toBe("2026-01-01");
    expect(await city.act(ONE, "/v1/talent/competency-standards", STANDARD)).toMatchObject({ status: 403 });
  });

  it("names managerial competencies as the regulation does, each once, at levels 1 to 5", async () => {
    const set = (competencies: object[]) => city.setStandard({ position: "Penata", competencies });
    const [integrity] = STANDARD.competencies;
    for (const level of [0, 6, 2.5])
      expect(await set([{ ...integrity, level }])).toMatchObject({
        status: 400,
        body: { errors: [{ field: "body.competencies.0.level" }] },
      });
    expect(await set([{ ...integrity, name: "Kesaktian" }])).toMatchObject({
      status: 400,
      body: { code: "competency.name-unknown", detail: expect.stringContaining("Integritas") },
    });
    expect(await set([integrity, { ...integrity, name: "INTEGRITAS" }] as object[])).toMatchObject({
      status: 400,
      body: { code: "competency.twice" },
    });
  });
});

describe("an assessment", () => {
  it("shows the gap to the employee, their rater and HR, and tells the employee", async () => {
    const { body: assessed } = await city.assess(ONE);
    expect(assessed).toMatchObject({ nip: ONE, validUntil: "2029-02-09", version: 1 });
    for (const who of [ONE, HEAD, "hr"])
      expect((await profile(ONE, who)).body.competencies).toMatchObject([
        { name: "Integritas", required: 3, held: 3, gap: 0, assessmentId: assessed.id },
        { name: "Perekat bangsa", required: 2 },
        { name: "Analisis kebijakan publik", required: 3, held: 1, gap: 2, assessedOn: "2026-02-10" },
      ]);
    const unknown = (await profile(ONE)).body.competencies[1];
    expect(unknown).not.toHaveProperty("gap");
    for (const who of [STRANGER, TWO, ASSESSOR, CHIEF, "mayor"])
      expect(await profile(ONE, who), who).toMatchObject({ status: 403 });
    expect(await toldTo(city, city.as(ONE))).toEqual(["COMPETENCY_ASSESSED"]);
  });

  it("of another day counts for what it tells; withdrawn, it no longer counts and says why", async () => {
    await city.assess(TWO);
    const level = { kind: "TEKNIS", name: "analisis  kebijakan PUBLIK", level: 3 };
    const { body: newer } = await city.assess(TWO, { day: "2026-03-01", competencies: [level] });
    const gaps = async () =>
      (await profile(TWO)).body.competencies.map(({ gap }: { gap?: number }) => gap ?? "?");
    expect(await gaps()).toEqual([0, "?", 0]);
    const path = `/v1/talent/employees/${TWO}/competency-assessments/${newer.id}/withdraw`;
    const reason = "Tertukar dengan pegawai lain";
    expect((await city.act("hr", path, { reason }, 1)).body.withdrawn).toMatchObject({ reason });
    expect(await gaps()).toEqual([0, "?", 2]);
    expect(await city.act("hr", path, { reason }, 2)).toMatchObject({
      status: 409,
      body: { code: "competency-assessment.withdrawn-already" },
    });
    expect((await profile(TWO)).body.assessments[0]).toMatchObject({ withdrawn: { reason } });
  });

  it("that has run out tells nothing any more", async () => {
    await city.assess(THREE, { validUntil: "2026-02-28" });
    const { body } = await profile(THREE);
    expect(body.competencies.every((one: object) => !("held" in one))).toBe(true);
    expect(await city.assess(THREE, { validUntil: "2031-01-01" })).toMatchObject({
      status: 400,
      body: { code: "competency-assessment.too-long" },
    });
  });

  it("is recorded by HR and by whom it named, never of oneself or of one's rater", async () => {
    expect(await city.assess(ONE, {}, ASSESSOR)).toMatchObject({
      status: 403,
      body: { code: "competency-assessment.not-assessor" },
    });
    expect((await city.nameAssessor()).body).toMatchObject({ assessors: [ASSESSOR] });
    expect((await city.get(ASSESSOR, "/v1/talent/talent-circle")).body).toMatchObject({
      assessors: [ASSESSOR],
    });
    expect((await city.get(ONE, "/v1/talent/talent-circle")).body).toMatchObject({ assessors: [] });
    expect((await city.assess(ONE, {}, ASSESSOR)).status).toBe(201);
    expect(await city.assess(ASSESSOR, {}, ASSESSOR)).toMatchObject({
      status: 403,
      body: { code: "competency-assessment.own" },
    });
    expect(await city.assess(STRANGER, {}, ASSESSOR)).toMatchObject({
      status: 403,
      body: { code: "competency-assessment.superior" },
    });
    for (const who of [HEAD, STRANGER])
      expect(await city.assess(ONE, {}, who), who).toMatchObject({ status: 403 });
  });

  it("is refused with the rule where its day, levels or text are wrong", async () => {
    expect(await city.assess(ONE, { day: "2026-12-31" })).toMatchObject({
      body: { code: "competency-assessment.in-future" },
    });
    const [one] = ASSESSMENT.competencies;
    expect(await city.assess(ONE, { competencies: [{ ...one, level: 6 }] })).toMatchObject({
      status: 400,
      body: { errors: [{ field: "body.competencies.0.level" }] },
    });
    expect(await city.assess(ONE, { evidence: "a".repeat(10_001) })).toMatchObject({
      status: 400,
      body: { errors: [{ field: "body.evidence" }] },
    });
    const nobody = { assessors: ["190001011900011001"], members: [] };
    expect(await city.put("hr", "/v1/talent/talent-circle", nobody)).toMatchObject({
      status: 400,
      body: { code: "talent-circle.employee-unknown" },
    });
  });

  it("is in the employee's own data", async () => {
    const { body } = await city.get(ONE, "/v1/me/data");
    expect(body.penilaianKompetensi).toMatchObject([{ evidence: ASSESSMENT.evidence }, {}]);
  });
});
