import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HEAD, type SessionCity, STAFF, startSessionCity, TRAINER } from "../../support/cities/sessions.ts";
import { everything } from "../../support/table/everything.ts";

const [ONE = "", TWO = "", THREE = "", FOUR = "", FIVE = ""] = STAFF;
const QUESTIONS = [
  { text: "Apa yang pertama dilakukan saat warga mengeluh?", options: ["Mendengarkan", "Menolak"], right: 0 },
  {
    text: "Kapan jawaban awal diberikan?",
    options: ["Kapan saja", "Sesuai tenggat", "Tidak pernah"],
    right: 1,
  },
];
const GOOD = { MATERI: 4, PELATIH: 4, SARANA: 3, MANFAAT: 4 };

let city: SessionCity;
let id: string;
const path = () => `/v1/training-sessions/${id}`;
const set = (who: string, questions: object = QUESTIONS) => city.act(who, `${path()}/test`, { questions });
const answer = (who: string, phase: string, chosen: readonly number[]) =>
  city.act(who, `${path()}/test/answers`, { phase, chosen });
const review = (who: string, scores: object = GOOD, remark?: string) =>
  city.api("PUT", `${path()}/review`, { as: city.as(who), body: { scores, ...(remark && { remark }) } });
const outcome = async (who = TRAINER) => (await city.get(who, `${path()}/outcome`)).body;
const asks = async (who: string) => (await city.get(who, path())).body.asks;

beforeAll(async () => {
  city = await startSessionCity();
  const courseId = await city.course();
  id = (await city.plan(courseId, { places: 5, enrolUntil: "2026-03-17" })).body.id;
  for (const nip of STAFF) await city.enrol(id, nip);
});
afterAll(() => city.host.stop());

describe("a session's test", () => {
  it("is written by its trainers or HR, with what is right among the options", async () => {
    expect(await asks(ONE)).toEqual([]);
    expect((await city.get(ONE, `${path()}/test`)).status).toBe(404);
    expect((await set(HEAD)).body.code).toBe("session.not-yours");
    const wrong = [{ ...QUESTIONS[0], right: 4 }];
    expect((await set(TRAINER, wrong)).body.code).toBe("session-test.right-missing");
    const twice = [QUESTIONS[0], { ...QUESTIONS[1], options: ["Menyapa", "menyapa"], right: 0 }];
    expect((await set(TRAINER, twice)).body).toMatchObject({
      code: "session-test.option-twice",
      detail: "Dua pilihan pada soal 2 sama. Ubah salah satunya.",
    });
    expect((await set(TRAINER, [])).status).toBe(400);
    const made = await set(TRAINER);
    expect(made.body).toMatchObject({ questions: [{ right: 0 }, { right: 1 }] });
    // Whoever has not seen that somebody else wrote it, or changed it, does not replace it.
    const seeing = (version: number) =>
      city.api("POST", `${path()}/test`, { as: city.as(TRAINER), body: { questions: QUESTIONS }, version });
    expect(made.body.version).toBe(1);
    expect((await seeing(0)).status).toBe(412);
    expect((await seeing(1)).body.version).toBe(2);
    expect((await seeing(1)).status).toBe(412);
    const shown = (await city.get(ONE, `${path()}/test`)).body;
    expect(JSON.stringify(shown)).not.toContain('"right"');
    expect(await asks(ONE)).toEqual(["TEST_BEFORE"]);
  });

  it("is answered once before the session by those with a place, and scored by the server", async () => {
    expect((await answer(HEAD, "BEFORE", [0, 1])).body.code).toBe("session-test.not-participant");
    expect((await answer(ONE, "AFTER", [0, 1])).body.code).toBe("session-test.not-yet");
    expect((await answer(ONE, "BEFORE", [0])).body.code).toBe("session-test.incomplete");
    expect((await answer(ONE, "BEFORE", [0, 5])).body.code).toBe("session-test.incomplete");
    expect((await answer(ONE, "BEFORE", [0, 0])).body).toMatchObject({ correct: 1, questions: 2 });
    expect((await answer(ONE, "BEFORE", [0, 1])).body.code).toBe("session-test.answered");
    for (const nip of [TWO, THREE, FOUR]) await answer(nip, "BEFORE", [1, 0]);
    expect(await asks(ONE)).toEqual([]);
    expect((await set("hr")).body.code).toBe("session-test.answered-already");
    expect((await city.get(ONE, `${path()}/test`)).body.before).toEqual({ correct: 1, questions: 2 });
  });

  it("is closed to whoever comes once the session has begun, and opens again at its end", async () => {
    await city.host.advanceTo(Date.parse("2026-03-17T02:00:00.000Z"));
    expect((await answer(FIVE, "BEFORE", [0, 1])).body.code).toBe("session-test.begun-already");
    expect(await asks(ONE)).toEqual(["TEST_AFTER", "REVIEW"]);
    for (const nip of [ONE, TWO, THREE, FIVE]) expect((await answer(nip, "AFTER", [0, 1])).status).toBe(200);
    expect((await outcome()).test).toMatchObject({
      ...{ questions: 2, answeredBefore: 4, answeredAfter: 4 },
      gain: { pairs: 3, leastPairs: 5 },
    });
    expect((await outcome()).test.gain).not.toHaveProperty("mean");
  });
});

describe("what a city keeps of a participant", () => {
  it("has their own answers to the tests, and nobody else's", async () => {
    const { body } = await city.get(ONE, "/v1/me/data");
    expect(body.jawabanTesPelatihan).toMatchObject([
      { sessionId: id, nip: ONE, phase: "BEFORE", chosen: [0, 0], correct: 1 },
      { sessionId: id, nip: ONE, phase: "AFTER", chosen: [0, 1], correct: 2 },
    ]);
    expect((await city.get(HEAD, "/v1/me/data")).body.jawabanTesPelatihan).toEqual([]);
    expect((await city.get(ONE, "/v1/me/data/page")).body).toContain("<dt>Pilihan (urutan, dari 0)</dt>");
  });
});

describe("what participants think of a session", () => {
  it("is said once by each of them, and shown to nobody while others may still say so", async () => {
    expect((await review(HEAD)).body.code).toBe("session-review.not-participant");
    expect((await review(ONE, { ...GOOD, MATERI: 5 })).status).toBe(400);
    expect((await review(ONE, GOOD, "Ruang terlalu panas.")).body).toEqual({ isGiven: true });
    expect((await review(ONE)).body.code).toBe("session-review.given");
    for (const nip of [TWO, THREE]) await review(nip, { ...GOOD, SARANA: 1 });
    expect(await asks(ONE)).toEqual([]);
    expect((await outcome()).review).toEqual({ lastDay: "2026-03-24", least: 3 });
    expect((await city.get(ONE, `${path()}/outcome`)).body.code).toBe("session.not-yours");
  });

  it("is kept without any link to who said it", async () => {
    const all = (await everything()) as { pk: string; sk: string }[];
    const of = all.filter(({ pk }) => pk.startsWith("SESSION_REVIEW#"));
    expect(of.filter(({ sk }) => sk.startsWith("GIVEN")).map((one) => Object.keys(one).toSorted())).toEqual(
      Array.from({ length: 3 }, () => ["pk", "sk", "v"]),
    );
    const said = of.filter(({ sk }) => !sk.startsWith("GIVEN"));
    for (const nip of STAFF) expect(JSON.stringify(said)).not.toContain(nip);
  });

  it("is shown whole once nobody can say so any more, if enough have", async () => {
    await city.act(TRAINER, `${path()}/attendance`, {
      meeting: 0,
      marks: STAFF.map((nip) => ({ nip, isPresent: true })),
    });
    await city.host.advanceTo(Date.parse("2026-03-24T10:00:00.000Z"));
    expect((await answer(FOUR, "AFTER", [0, 1])).status).toBe(200);
    expect((await answer(FIVE, "AFTER", [0, 1])).body.code).toBe("session-test.answered");
    await city.host.advanceTo(Date.parse("2026-03-25T10:00:00.000Z"));
    expect((await review(FOUR)).body.code).toBe("session-review.late");
    const { result } = (await outcome("hr")).review;
    expect(result.count).toBe(3);
    expect(result.aspects).toContainEqual({ aspect: "SARANA", counts: [2, 0, 1, 0], mean: 1.67 });
    // One remark alone would tell whose it is.
    expect(result.remarks).toEqual([]);
  });
});
