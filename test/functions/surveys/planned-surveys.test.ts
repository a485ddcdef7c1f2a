import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { showAnswers } from "../../support/browser/shown-answers.ts";
import { answer, SEKADAU } from "../../support/cities/survey-answers.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const HR = "198001012005011001";
const OWNER = "199001012015011001";
const OTHER = "199101012015011001";

const questions = {
  wording: { U1: "Apakah syarat pembuatan KTP mudah dipenuhi?" },
  own: [{ id: "Q1", text: "Dari mana Anda tahu layanan ini?", choices: ["Tetangga", "Media sosial"] }],
};
const plan = {
  service: "Pembuatan KTP",
  language: "id",
  opensOn: "2026-03-10",
  endsOn: "2026-03-20",
  population: 500,
  questions,
};

let city: TestCity;
let hr: string;
beforeAll(async () => {
  city = await startTestCity();
  await city.unit("KOTA");
  for (const id of ["DUKCAPIL", "PUSKESMAS"]) await city.unit(id, "KOTA");
  hr = await city.token(HR, "HR");
});
afterAll(() => city.host.stop());

/** The city's surveys, as those who see to them all have them. */
const listUnpublished = async () => (await read("/v1/surveys/unpublished", hr)).items;
const listPublished = async (year: number) => (await read(`/v1/surveys/published?year=${year}`, hr)).items;

const create = (body: object = plan, unitId = "DUKCAPIL") =>
  city.api("POST", `/v1/units/${unitId}/surveys`, { as: hr, body });
const read = async (path: string, as?: string) => (await city.api("GET", path, { as })).body;
const sendAnswers = (surveyId: string, edition: number, responses: readonly unknown[]) =>
  city.api("POST", `/v1/public/surveys/${surveyId}/responses`, {
    body: { edition, responses },
    headers: { "idempotency-key": "" },
  });
/** Answers from ten citizens, as published by Sekadau. */
const tenFrom = (number: number) =>
  Array.from({ length: 10 }, (_, index) => answer(number + index, SEKADAU[index]));

describe("a survey's year", () => {
  let id: string;
  let code: string;

  test("is planned only by HR, and never in the past", async () => {
    const made = await create();
    expect(made.status).toBe(201);
    id = made.body.id;
    expect(made.body).toMatchObject({ state: "RUNNING", editions: [{ number: 1, since: "2026-03-10" }] });
    const employee = await city.token(OWNER, "EMPLOYEE");
    const body = plan;
    expect((await city.api("POST", "/v1/units/DUKCAPIL/surveys", { as: employee, body })).status).toBe(403);
    expect((await create({ ...plan, opensOn: "2026-03-09" })).body.code).toBe("survey.in-the-past");
    expect((await create({ ...plan, endsOn: "2026-03-09" })).body.code).toBe("survey.ends-before-it-opens");
    expect((await create({ ...plan, endsOn: "2027-03-11" })).body.code).toBe("survey.too-long");
    expect((await create(plan, "NOWHERE")).status).toBe(404);
    expect(await listUnpublished()).toEqual([
      {
        ...{ id, unitId: "DUKCAPIL", service: plan.service, opensOn: plan.opensOn, endsOn: plan.endsOn },
        ...{ state: "RUNNING", freezesAt: made.body.freezesAt },
      },
    ]);
  });

  test("is reached by the short code of a service point", async () => {
    const body = { name: "Loket 3", service: plan.service };
    const point = await city.api("POST", "/v1/units/DUKCAPIL/service-points", { as: hr, body });
    expect(point.status).toBe(201);
    const { link } = point.body;
    code = point.body.code;
    expect(link).toBe(`${city.host.url}/s/${code}`);
    expect((await read("/v1/units/DUKCAPIL/service-points", hr)).items).toMatchObject([{ code, link }]);
    const { pointName, questionnaire } = await read(`/v1/public/service-points/${code}`);
    expect(pointName).toBe("Loket 3");
    expect(questionnaire).toMatchObject({ surveyId: id, edition: 1, own: questions.own });
    expect(questionnaire.elements[0]).toMatchObject({ code: "U1", text: questions.wording.U1 });
    expect(questionnaire.elements[3].choices).toEqual(["Sangat mahal", "Cukup mahal", "Murah", "Gratis"]);
  });

  test("is reached from a point whose service was spelt otherwise, and from none of another service", async () => {
    const open = async (name: string, service: string) => {
      const path = "/v1/units/DUKCAPIL/service-points";
      return (await city.api("POST", path, { as: hr, body: { name, service } })).body;
    };
    const spelt = await open("Loket 4", "pembuatan  ktp");
    expect(spelt.openSurvey).toEqual({ id, endsOn: plan.endsOn });
    const asked = await read(`/v1/public/service-points/${spelt.code}`);
    expect(asked.questionnaire.surveyId).toBe(id);
    const other = await open("Loket 5", "Pembuatan KTP anak");
    expect(other.openSurvey).toBeUndefined();
    expect((await read(`/v1/public/service-points/${other.code}`)).questionnaire.surveyId).not.toBe(id);
    const { items } = await read("/v1/units/DUKCAPIL/service-points", hr);
    const leading = items.filter((point: { openSurvey?: object }) => point.openSurvey !== undefined);
    expect(leading.map(({ name }: { name: string }) => name).sort()).toEqual(["Loket 3", "Loket 4"]);
  });

  test("is answered, and its result is live while it runs", async () => {
    const answers = tenFrom(0).map((one, index) => ({ ...one, choices: { Q1: (index % 2) + 1 } }));
    const { status, body } = await sendAnswers(id, 1, answers);
    expect(status).toBe(202);
    expect(body).toMatchObject({ accepted: 10, isLate: false });
    await sendAnswers(id, 1, answers);
    await city.host.idle();
    expect((await read(`/v1/surveys/${id}/result`, hr)).result).toMatchObject({ answers: 0, received: 10 });
    await showAnswers(city, `/v1/public/surveys/${id}/responses`, { edition: 1 });
    const live = await read(`/v1/surveys/${id}/result`, hr);
    expect(live).toMatchObject({
      edition: 1,
      isFinal: false,
      result: {
        answers: 10,
        index: { ikm: 78.89, grade: "B" },
        sample: { required: 217, isAdequate: false },
      },
      ownQuestions: [{ id: "Q1", choices: [{ answers: 5 }, { answers: 5 }] }],
    });
  });

  test("accepts no answer to questions that it never asked", async () => {
    expect((await sendAnswers(id, 2, tenFrom(20))).body.code).toBe("survey.unknown-edition");
    const unasked = [
      { ...answer(20), choices: { Q9: 1 } },
      { ...answer(21), choices: { Q1: 3 } },
    ];
    const refused = await sendAnswers(id, 1, unasked);
    expect(refused).toMatchObject({ status: 400, body: { code: "survey.unknown-choice" } });
    expect(refused.body.detail).toContain("Jawaban ke-1");
  });

  test("asks other questions in a new edition, whose answers are never counted with the old ones", async () => {
    const { version } = await read(`/v1/surveys/${id}`, hr);
    const other = { ...plan, questions: { own: [] } };
    const revised = await city.api("PUT", `/v1/surveys/${id}`, { as: hr, body: other, version });
    expect(revised.body.editions).toMatchObject([{ number: 1 }, { number: 2, since: "2026-03-12" }]);
    const again = await city.api("PUT", `/v1/surveys/${id}`, { as: hr, body: other, version: version + 1 });
    expect(again.body.editions).toHaveLength(2);
    await sendAnswers(id, 2, [answer(30), answer(31), answer(32)]);
    await sendAnswers(id, 1, [answer(33)]);
    await sendAnswers(id, 2, tenFrom(40));
    await city.host.idle();
    await showAnswers(city, `/v1/public/surveys/${id}/responses`, { edition: 2 });
    const live = await read(`/v1/surveys/${id}/result`, hr);
    expect(live).toMatchObject({ edition: 2, result: { answers: 13, received: 16 }, ownQuestions: [] });
    expect(live.earlierEditions).toMatchObject([{ edition: 1, result: { answers: 10, received: 14 } }]);
    const { items } = await read(`/v1/surveys/${id}/days?month=2026-03`, hr);
    expect(items).toMatchObject([{ from: "2026-03-12", to: "2026-03-12", answers: 13 }]);
    expect(items[0].channels).toContainEqual({ channel: "KIOSK", answers: 13 });
    expect(items[0].counts).toHaveLength(9);
  });

  test("stores answers after its end as late, and freezes automatically", async () => {
    const published = await city.api("GET", `/v1/public/surveys/${id}/result`);
    expect(published).toMatchObject({ status: 404, body: { code: "survey.not-published" } });
    await city.host.advance("+7d");
    expect((await sendAnswers(id, 2, [answer(90)])).body).toMatchObject({ accepted: 1, isLate: true });
    await city.host.idle();
    await city.host.advance("+3d");
    await city.host.idle();
    const survey = await read(`/v1/surveys/${id}`, hr);
    expect(survey.state).toBe("FROZEN");
    expect(await listUnpublished()).toMatchObject([{ id, state: "FROZEN" }]);
    const { items, nearest } = await read("/v1/me/tasks", hr);
    expect(items).toMatchObject([{ kind: "PUBLISH_SURVEY", count: 1, list: "/v1/surveys/unpublished" }]);
    expect(nearest).toEqual([{ kind: "PUBLISH_SURVEY", id, title: plan.service, since: survey.freezesAt }]);
    expect(await listPublished(2026)).toEqual([]);
    const result = await read(`/v1/surveys/${id}/result`, hr);
    expect(result).toMatchObject({ isFinal: true, result: { answers: 16, lateAnswers: 1 } });
    const body = { ...plan, endsOn: "2026-12-01" };
    const late = await city.api("PUT", `/v1/surveys/${id}`, { as: hr, body, version: survey.version });
    expect(late.body.code).toBe("survey.has-ended");
  });

  test("is published with its follow-up plan, and anybody can recompute its index", async () => {
    const { version } = await read(`/v1/surveys/${id}`, hr);
    const followUps = [
      { element: "U1", action: "Memasang daftar syarat di loket.", ownerNip: OWNER, dueOn: "2026-03-31" },
      { element: "U2", action: "Menyederhanakan alur antrean.", ownerNip: OTHER, dueOn: "2026-03-26" },
    ];
    const publish = (body: object) =>
      city.api("POST", `/v1/surveys/${id}/publish`, { as: hr, body, version });
    expect((await publish({ followUps: [] })).status).toBe(400);
    const past = [{ ...followUps[0], dueOn: "2026-03-01" }];
    expect((await publish({ followUps: past })).body.code).toBe("survey.due-in-the-past");
    expect((await publish({ followUps })).body).toMatchObject({ state: "PUBLISHED" });
    expect(await listUnpublished()).toEqual([]);
    expect((await read("/v1/me/tasks", hr)).items).toEqual([]);
    expect(await listPublished(2025)).toEqual([]);
    expect(await listPublished(2026)).toMatchObject([
      { id, unitId: "DUKCAPIL", answers: 16, hasLateFollowUp: false },
    ]);

    const { headers, body } = await city.api("GET", `/v1/public/surveys/${id}/result`);
    expect(headers.get("cache-control")).toBe("public, max-age=300");
    const { answers, elements, index } = body.result;
    const sum = elements.flatMap(({ counts }: { counts: number[] }) =>
      counts.map((count, place) => count * (place + 1)),
    );
    const total = sum.reduce((all: number, part: number) => all + part, 0);
    expect(Math.round((2_500 * total) / answers / 9) / 100).toBe(index.ikm);
    expect(body.followUps).toEqual([
      { number: 1, element: "U1", action: followUps[0]?.action, dueOn: "2026-03-31", state: "OPEN" },
      { number: 2, element: "U2", action: followUps[1]?.action, dueOn: "2026-03-26", state: "OPEN" },
    ]);
    expect(JSON.stringify(body)).not.toContain(OWNER);

    const csv = await read(`/v1/public/surveys/${id}/result.csv`);
    const rows: string[][] = parse(csv, { bom: true, delimiter: ";" });
    const nrr = rows.slice(1, 10).map((row) => Number(row[7]) / Number(row[6]));
    const ikm = (25 * nrr.reduce((all, one) => all + one, 0)) / 9;
    expect(Number(rows[10]?.[8]?.replace(",", "."))).toBeCloseTo(ikm, 2);
    expect(rows).toHaveLength(11);
  });

  test("holds the owners of its follow-ups to their deadlines", async () => {
    const owner = await city.token(OWNER, "EMPLOYEE");
    const other = await city.token(OTHER, "EMPLOYEE");
    const complete = async (number: number, as: string) =>
      city.api("POST", `/v1/surveys/${id}/follow-ups/${number}/complete`, {
        as,
        body: { report: "Daftar syarat sudah terpasang." },
        version: (await read(`/v1/surveys/${id}`, hr)).version,
      });
    const owed = async (as: string) => (await read("/v1/me/follow-ups", as)).items;
    const tasks = async (as: string) => (await read("/v1/me/tasks?only=OWN", as)).nearest;
    expect(await tasks(owner)).toMatchObject([
      { kind: "COMPLETE_FOLLOW_UP", id, dueAt: "2026-03-31T16:59:59.999Z" },
    ]);
    expect(await owed(owner)).toMatchObject([
      { surveyId: id, number: 1, element: "U1", dueOn: "2026-03-31" },
    ]);
    expect((await complete(1, other)).body.code).toBe("survey.not-owner");
    expect((await complete(3, other)).status).toBe(404);
    expect((await complete(1, owner)).status).toBe(200);
    expect((await complete(1, owner)).body.code).toBe("survey.done-before");
    await city.host.advance("+4d");
    await city.host.idle();
    expect((await read(`/v1/public/surveys/${id}/result`)).followUps).toMatchObject([
      { state: "DONE" },
      { state: "MISSED" },
    ]);
    expect(await owed(owner)).toEqual([]);
    expect(await tasks(owner)).toEqual([]);
    expect(await owed(other)).toMatchObject([{ number: 2, missedAt: expect.any(String) }]);
    expect(await listPublished(2026)).toMatchObject([{ id, hasLateFollowUp: true }]);
    expect((await complete(2, other)).status).toBe(200);
    expect(await listPublished(2026)).toMatchObject([{ id, hasLateFollowUp: false }]);
    expect(await owed(other)).toEqual([]);
    expect((await read(`/v1/public/surveys/${id}/result`)).followUps[1].state).toBe("DONE_LATE");
  });

  test("is compared with the next one, to which its service point then leads", async () => {
    const between = await read(`/v1/public/service-points/${code}`);
    expect(between.questionnaire).toMatchObject({ surveyId: "UMUM", edition: 1, own: [] });
    const next = { ...plan, opensOn: "2026-03-28", endsOn: "2026-04-05" };
    const { body } = await create(next);
    expect((await read(`/v1/public/service-points/${code}`)).questionnaire.surveyId).toBe(body.id);
    await sendAnswers(body.id, 1, tenFrom(200));
    await city.host.idle();
    await showAnswers(city, `/v1/public/surveys/${body.id}/responses`, { edition: 1 });
    const { trend } = await read(`/v1/surveys/${body.id}/result`, hr);
    expect(trend).toMatchObject({ previousSurveyId: id, direction: "UNCERTAIN" });
    const { items } = await read("/v1/units/DUKCAPIL/surveys", hr);
    expect(items.map((survey: { id: string }) => survey.id)).toEqual([body.id, id]);
  });

  test("is in the city's list, ranked only where intervals do not overlap", async () => {
    const { items } = await read("/v1/public/survey-results?year=2026");
    expect(items).toMatchObject([{ surveyId: id, rank: { from: 1, to: 1 }, answers: 16 }]);
    expect((await read("/v1/public/survey-results?year=2026&unitId=PUSKESMAS")).items).toEqual([]);
  });
});
