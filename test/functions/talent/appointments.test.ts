import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toldTo } from "../../support/cities/inbox.ts";
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
let succession: string;

const WHY = "Memenuhi standar jabatan, dan dua tahun memimpin tim lintas bidang.";
const WHY_NOT = "Belum memenuhi standar kompetensi teknis.";
const decision = (changes: object = {}) => ({
  ...{ chosenNip: ONE, reason: WHY, others: [{ nip: TWO, reason: WHY_NOT }] },
  ...{ basis: "Kepwali 45/2026", day: "2026-03-10", ...changes },
});
const decide = (who: string, changes: object = {}) =>
  city.act(who, `/v1/talent/successions/${succession}/appointments`, decision(changes));
const lines = (who: string, nip: string) => city.get(who, `/v1/talent/employees/${nip}/appointment-lines`);

beforeAll(async () => {
  city = await startTalentCity();
  await city.setStandard();
  await city.put("hr", "/v1/talent/talent-circle", { assessors: [], members: [ASSESSOR] });
  succession = (
    await city.act(ASSESSOR, "/v1/talent/successions", {
      ...{ position: POSITION, unitId: "dinas", gradeFrom: "III/a", yearsInPost: 0 },
      ...{ candidates: [ONE, TWO], reason: "Pemegang jabatan pensiun akhir tahun" },
    })
  ).body.id;
});
afterAll(() => city?.host.stop());

describe("the decision on a post", () => {
  it.each([
    [{ chosenNip: THREE }, "appointment.not-candidate"],
    [{ others: [] }, "appointment.reason-missing"],
    [{ day: "2026-03-11" }, "appointment.day-ahead"],
  ])("with %j is refused", async (changes, code) => {
    expect((await decide("hr", changes)).body.code).toBe(code);
  });

  it("is recorded by HR or the head of the city, with what each met and what not, and why", async () => {
    for (const who of [ONE, HEAD, STRANGER]) expect((await decide(who)).status, who).toBe(403);
    const { status, body } = await decide("mayor");
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        ...{ position: POSITION, chosenNip: ONE, basis: "Kepwali 45/2026", decidedBy: expect.any(String) },
        considered: expect.arrayContaining([
          expect.objectContaining({ nip: ONE, isChosen: true, reason: WHY }),
          expect.objectContaining({ nip: TWO, isChosen: false, reason: WHY_NOT, isEligible: false }),
        ]),
      },
    });
    const [line] = body.considered;
    expect(line.requirements.map(({ of }: { of: string }) => of)).toContain("STANDARD");
    expect(
      (await city.get(ASSESSOR, `/v1/talent/successions/${succession}`)).body.appointments,
    ).toMatchObject([{ id: body.id }]);
  });

  it("shows everybody considered their own line, in their data too, and nothing of the others", async () => {
    for (const [nip, isChosen] of [
      [ONE, true],
      [TWO, false],
    ] as const) {
      expect(await toldTo(city, city.as(nip))).toContain("APPOINTMENT_DECIDED");
      const own = (await lines(nip, nip)).body;
      expect(own.items).toMatchObject([{ isChosen, considered: 2, position: POSITION }]);
      expect(JSON.stringify(own)).not.toContain(nip === ONE ? TWO : ONE);
      const { pengisianJabatan } = (await city.get(nip, "/v1/me/data")).body;
      expect(pengisianJabatan).toMatchObject([{ isChosen, reason: isChosen ? WHY : WHY_NOT }]);
    }
    expect((await lines(THREE, THREE)).body.items).toEqual([]);
    for (const who of [TWO, HEAD]) expect((await lines(who, ONE)).status, who).toBe(403);
  });

  it("stays as it was decided, whatever happens to the candidates and the succession", async () => {
    const before = (await city.get("hr", `/v1/talent/successions/${succession}`)).body.appointments;
    const again = { position: POSITION, unitId: "dinas", gradeFrom: "IV/a", yearsInPost: 5 };
    const changed = { ...again, candidates: [TWO, THREE], reason: "Pilihan pertama mengundurkan diri" };
    expect((await city.put("hr", `/v1/talent/successions/${succession}`, changed, 1)).status).toBe(200);
    const others = [{ nip: THREE, reason: WHY_NOT }];
    expect((await decide("hr", { chosenNip: TWO, others })).status).toBe(201);
    const after = (await city.get("hr", `/v1/talent/successions/${succession}`)).body.appointments;
    expect(after).toHaveLength(2);
    expect(after[1]).toEqual(before[0]);
    expect((await lines(TWO, TWO)).body.items).toMatchObject([{ isChosen: true }, { isChosen: false }]);
  });
});

describe("who was ever considered for a post", () => {
  const path = "/v1/talent/successions";
  const content = {
    ...{ position: POSITION, unitId: "dinas", gradeFrom: "III/a", yearsInPost: 0 },
    reason: "Jabatan yang dahulu juga diminati pengelola kinerja",
  };
  const asHr = async (nip: string) => city.token(nip, "HR");

  it("takes no part in its decision, even once removed and even from HR; colleagues do", async () => {
    const { id } = (await city.act("hr", path, { ...content, candidates: [ONE, ASSESSOR] })).body;
    const without = { ...content, candidates: [ONE] };
    const removed = await city.put("hr", `${path}/${id}`, without, 1);
    expect(removed).toMatchObject({ status: 200, body: { candidates: [ONE] } });
    expect(JSON.stringify(removed.body)).not.toContain(ASSESSOR);
    const body = { chosenNip: ONE, reason: WHY, others: [], basis: "Kepwali 46/2026", day: "2026-03-10" };
    const refused = {
      status: 403,
      body: { code: "succession.considered", detail: expect.stringContaining("pernah") },
    };
    const as = await asHr(ASSESSOR);
    expect(await city.api("POST", `${path}/${id}/appointments`, { as, body })).toMatchObject(refused);
    expect(await city.api("PUT", `${path}/${id}`, { as, body: without, version: 2 })).toMatchObject(refused);
    const still = await asHr(ONE);
    expect((await city.api("POST", `${path}/${id}/appointments`, { as: still, body })).body.code).toBe(
      "succession.own-candidacy",
    );
    expect((await city.act("hr", `${path}/${id}/appointments`, body)).status).toBe(201);
  });
});

describe("a career plan in the middle of its time", () => {
  const of = (nip: string) => `/v1/talent/employees/${nip}/career-plan`;
  const plan = {
    goals: [{ text: "Menjadi analis ahli muda", until: "2027-12-31", courseIds: [] }],
    mentorNip: ASSESSOR,
    reviewsOn: ["2026-03-20"],
  };
  const assignRater = async (nip: string, raterNip: string) => {
    const { body } = await city.get("hr", `/v1/employees/${nip}`);
    const path = `/v1/employees/${nip}/rater`;
    return city.put("hr", path, { raterNip, from: "2026-03-10" }, body.version);
  };

  it("goes to the new rater: a proposed one to answer, an agreed one to review", async () => {
    await city.act(ONE, of(ONE), plan);
    await city.act(TWO, of(TWO), plan);
    await city.act(HEAD, `${of(TWO)}/agree`, undefined, 1);
    for (const nip of [ONE, TWO]) expect((await assignRater(nip, CHIEF)).status).toBeLessThan(300);
    await city.host.advance("+1h");
    await city.host.idle();
    const told = await toldTo(city, city.as(CHIEF));
    expect(told).toContain("CAREER_PLAN_PROPOSED");
    expect(told).toContain("CAREER_PLAN_HANDED_ON");
    expect((await city.get(CHIEF, of(ONE))).body).toMatchObject({
      plan: { raterNip: CHIEF, state: "PROPOSED" },
      acts: ["AGREE"],
    });
    expect((await city.get(CHIEF, of(TWO))).body).toMatchObject({
      plan: { raterNip: CHIEF, state: "AGREED" },
      acts: ["REVIEW"],
    });
    expect((await city.get(HEAD, of(TWO))).body).not.toMatchObject({ acts: ["REVIEW"] });
    await city.host.advanceTo(Date.parse("2026-03-20T03:00:00.000Z"));
    await city.host.idle();
    expect(await toldTo(city, city.as(CHIEF))).toContain("CAREER_REVIEW_DUE");
    expect(await toldTo(city, city.as(HEAD))).not.toContain("CAREER_REVIEW_DUE");
  });

  it("stands without a mentor who leaves; employee and rater are told, and another may be proposed", async () => {
    const service = await city.get("hr", `/v1/employees/${ASSESSOR}`);
    const ended = await city.put(
      "hr",
      `/v1/employees/${ASSESSOR}/service`,
      { reason: "PENSIUN", from: "2026-03-20", basis: "SK pensiun 3/2026" },
      service.body.version,
    );
    expect(ended.status, JSON.stringify(ended.body)).toBeLessThan(300);
    await city.host.advance("+1h");
    await city.host.idle();
    const { body } = await city.get(TWO, of(TWO));
    expect(body.plan.state).toBe("AGREED");
    expect(body.plan.mentorNip).toBeUndefined();
    for (const who of [TWO, CHIEF])
      expect(await toldTo(city, city.as(who)), who).toContain("CAREER_MENTOR_LEFT");
    expect(
      (
        await city.put(
          TWO,
          of(TWO),
          { ...plan, mentorNip: STRANGER, reviewsOn: ["2026-09-10"] },
          body.plan.version,
        )
      ).status,
    ).toBe(200);
  });
});

describe("a candidate who has left", () => {
  it("stays in the pool and is told why, and fills no post", async () => {
    const content = {
      ...{ position: POSITION, unitId: "dinas", gradeFrom: "III/a", yearsInPost: 0 },
      ...{ candidates: [ONE, ASSESSOR], reason: "Pemegang jabatan pensiun akhir tahun" },
    };
    const { id } = (await city.act("hr", "/v1/talent/successions", content)).body;
    const path = `/v1/talent/successions/${id}/appointments`;
    const left = { chosenNip: ASSESSOR, others: [{ nip: ONE, reason: WHY_NOT }] };
    const refused = await city.act("hr", path, decision(left));
    expect(refused).toMatchObject({ status: 409, body: { code: "appointment.not-serving" } });
    expect(refused.body.detail).toContain(ASSESSOR);
    const serving = { others: [{ nip: ASSESSOR, reason: "Sudah pensiun sejak 20 Maret 2026." }] };
    expect((await city.act("hr", path, decision(serving))).status).toBe(201);
  });
});
