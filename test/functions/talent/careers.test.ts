import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as items from "../../../shared/table/items.ts";
import { put } from "../../../shared/table/projection.ts";
import { finalResult } from "../../support/cities/domain-builders.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { COURSE } from "../../support/cities/sessions.ts";
import {
  ASSESSOR,
  CHIEF,
  HEAD,
  POSITION,
  STAFF,
  STRANGER,
  startTalentCity,
  type TalentCity,
} from "../../support/cities/talent-city.ts";

const [ONE, TWO, THREE] = STAFF;
let city: TalentCity;

beforeAll(async () => {
  city = await startTalentCity();
  await city.setStandard();
  await city.put("hr", "/v1/talent/talent-circle", { assessors: [], members: [ASSESSOR] });
  await city.assess(ONE, { potential: { level: "TINGGI", reason: "Cepat menguasai tugas baru" } });
  const evaluation = {
    ...finalResult({}),
    nip: ONE,
    period: "2026-02",
    closedAt: "2026-03-05T02:00:00.000Z",
  };
  await city.table.write([put({ key: items.evaluation.key(ONE, "2026-02"), item: evaluation })]);
});
afterAll(() => city.host.stop());

describe("the box of a talent", () => {
  const box = (nip: string, who: string) => city.get(who, `/v1/talent/employees/${nip}/talent-box`);

  it("is shown to the circle and to oneself with why, and to nobody else, not even the rater", async () => {
    for (const who of [ONE, ASSESSOR, "hr", "mayor"])
      expect(await box(ONE, who), who).toMatchObject({
        status: 200,
        body: {
          ...{ box: 8, certainty: "LOW" },
          performance: { level: "SESUAI", results: [{ period: "2026-02", predikat: "BAIK" }] },
          potential: { level: "TINGGI", reason: "Cepat menguasai tugas baru" },
        },
      });
    for (const who of [HEAD, TWO, STRANGER])
      expect(await box(ONE, who), who).toMatchObject({
        status: 403,
        body: { code: "succession.not-circle" },
      });
    const unit = await city.get(ASSESSOR, "/v1/talent/units/dinas/talent-boxes");
    expect(unit.body.items.find(({ nip }: { nip: string }) => nip === ONE)).toMatchObject({ box: 8 });
    expect(unit.body.people).toEqual(expect.arrayContaining([expect.objectContaining({ nip: ONE })]));
    expect(await city.get(HEAD, "/v1/talent/units/dinas/talent-boxes")).toMatchObject({ status: 403 });
  });
});

describe("the succession of a post", () => {
  const CONTENT = {
    ...{ position: POSITION, unitId: "dinas", gradeFrom: "III/a", yearsInPost: 0 },
    ...{ candidates: [ONE, TWO], reason: "Kepala dinas pensiun akhir tahun" },
  };

  it("ranks its candidates with what each meets and what not, for the circle alone", async () => {
    const begun = await city.act(ASSESSOR, "/v1/talent/successions", CONTENT);
    expect(begun.status).toBe(201);
    const path = `/v1/talent/successions/${begun.body.id}`;
    const { body } = await city.get("mayor", path);
    expect(body.ranking).toMatchObject([
      { nip: ONE, rank: 1, isEligible: false },
      { nip: TWO, rank: 2 },
    ]);
    const unmet = (row: { requirements: { of: string; isMet: boolean }[] }) =>
      row.requirements.flatMap(({ of, isMet }) => (isMet ? [] : [of]));
    expect(unmet(body.ranking[0])).toEqual(["STANDARD"]);
    expect(unmet(body.ranking[1])).toEqual(["BOX", "STANDARD"]);
    for (const who of [ONE, TWO, HEAD, STRANGER]) {
      expect(await city.get(who, path), who).toMatchObject({ status: 403 });
      expect(await city.get(who, "/v1/talent/successions"), who).toMatchObject({ status: 403 });
    }
    const changed = { ...CONTENT, candidates: [ONE, ASSESSOR] };
    expect(await city.put(ASSESSOR, path, changed, 1)).toMatchObject({
      status: 403,
      body: { code: "succession.own-candidacy" },
    });
    expect((await city.put("hr", path, changed, 1)).status).toBe(200);
    expect(await city.get(ASSESSOR, path)).toMatchObject({ status: 403 });
    expect(
      await city.act("hr", "/v1/talent/successions", { ...CONTENT, candidates: ["190001011900011001"] }),
    ).toMatchObject({
      status: 400,
      body: { code: "succession.candidate-unknown" },
    });
    expect(await city.put("hr", path, { ...changed, unitId: "dinaz" }, 2)).toMatchObject({
      status: 400,
      body: { code: "succession.unit-unknown" },
    });
  });
});

describe("a career plan", () => {
  const of = (nip: string) => `/v1/talent/employees/${nip}/career-plan`;
  const plan = (changes: object = {}) => ({
    goals: [{ text: "Menjadi analis ahli muda", until: "2027-12-31", courseIds: [] }],
    mentorNip: ASSESSOR,
    reviewsOn: ["2026-03-12", "2026-09-10"],
    ...changes,
  });

  it("is proposed by the employee, agreed by the rater, and reviewed on its days, of which all are reminded", async () => {
    const { body: course } = await city.act("hr", "/v1/courses", COURSE);
    const goals = [{ text: "Menjadi analis ahli muda", until: "2027-12-31", courseIds: [course.id] }];
    expect((await city.act(TWO, of(TWO), plan({ goals }))).body).toMatchObject({
      state: "PROPOSED",
      version: 1,
    });
    expect(await toldTo(city, city.as(HEAD))).toEqual(["CAREER_PLAN_PROPOSED"]);
    expect((await city.get(HEAD, of(TWO))).body.acts).toEqual(["AGREE"]);
    for (const who of [STRANGER, THREE, ASSESSOR])
      expect(await city.get(who, of(TWO)), who).toMatchObject({ status: 403 });
    expect(await city.act(TWO, `${of(TWO)}/agree`, undefined, 1)).toMatchObject({ status: 403 });
    expect((await city.act(HEAD, `${of(TWO)}/agree`, undefined, 1)).body).toMatchObject({ state: "AGREED" });
    await city.host.advance("+2d");
    expect(await toldTo(city, city.as(TWO))).toContain("CAREER_REVIEW_DUE");
    for (const who of [HEAD, ASSESSOR])
      expect(await toldTo(city, city.as(who)), who).toContain("CAREER_REVIEW_DUE");
    const { body } = await city.get(ASSESSOR, of(TWO));
    expect(body).toMatchObject({ nextReviewOn: "2026-03-12", acts: ["REVIEW"] });
    const note = "Sudah ikut satu pelatihan; lanjutkan.";
    const reviewed = await city.act(ASSESSOR, `${of(TWO)}/review`, { note }, body.plan.version);
    expect(reviewed.body.reviews).toMatchObject([{ of: "2026-03-12", note, by: ASSESSOR }]);
    expect((await city.get(TWO, of(TWO))).body).toMatchObject({
      nextReviewOn: "2026-09-10",
      acts: ["PROPOSE"],
    });
    expect((await city.get(TWO, "/v1/me/data")).body.rencanaKarier).toMatchObject([{ mentorNip: ASSESSOR }]);
  });

  it("takes no subordinate, oneself or stranger to service as mentor, no day past, no text too long", async () => {
    for (const [mentorNip, code] of [
      [HEAD, "career-plan.mentor-self"],
      [ONE, "career-plan.mentor-subordinate"],
      ["190001011900011001", "career-plan.mentor-unknown"],
    ] as const)
      expect((await city.act(HEAD, of(HEAD), plan({ mentorNip }))).body.code).toBe(code);
    expect((await city.act(CHIEF, of(CHIEF), plan({ mentorNip: ONE }))).body.code).toBe(
      "career-plan.mentor-subordinate",
    );
    expect((await city.act(ONE, of(ONE), plan({ reviewsOn: ["2026-01-01"] }))).body.code).toBe(
      "career-plan.day-past",
    );
    const [goal] = plan().goals;
    const unknown = { ...goal, courseIds: ["0".repeat(20)] };
    expect((await city.act(ONE, of(ONE), plan({ goals: [unknown] }))).body.code).toBe(
      "career-plan.course-unknown",
    );
    expect(
      await city.act(ONE, of(ONE), plan({ goals: [{ ...goal, text: "a".repeat(10_001) }] })),
    ).toMatchObject({
      status: 400,
      body: { errors: [{ field: "body.goals.0.text" }] },
    });
  });

  it("is returned with a reason, and proposed again", async () => {
    await city.act(THREE, of(THREE), plan({ reviewsOn: ["2026-06-10"] }));
    const back = await city.act(HEAD, `${of(THREE)}/return`, { reason: "Perjelas tujuannya" }, 1);
    expect(back.body).toMatchObject({ state: "RETURNED", returnedReason: "Perjelas tujuannya" });
    expect(await toldTo(city, city.as(THREE))).toEqual(["CAREER_PLAN_RETURNED"]);
    const again = await city.put(THREE, of(THREE), plan({ reviewsOn: ["2026-07-10"] }), 2);
    const known = { state: "PROPOSED", returnedReason: "Perjelas tujuannya", version: 3 };
    expect(again.body).toMatchObject(known);
    const agreed = await city.act(HEAD, `${of(THREE)}/agree`, undefined, 3);
    expect(agreed.body.state).toBe("AGREED");
    expect(agreed.body).not.toHaveProperty("returnedReason");
  });
});
