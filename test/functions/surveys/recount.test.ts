import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyDeployed } from "../../../infra/local/verify/deployed.ts";
import { STANDING_SURVEY } from "../../../shared/domain/surveys/answers/response.ts";
import { documentClient } from "../../../shared/table/client.ts";
import { surveyMonthKey } from "../../../shared/table/surveys/answer-keys.ts";
import { recountSurveys } from "../../../shared/table/surveys/recount.ts";
import { answer } from "../../support/cities/survey-answers.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

let city: TestCity;
let surveyId: string;
beforeAll(async () => {
  city = await startTestCity();
  await city.unit("KOTA");
  await city.unit("DUKCAPIL", "KOTA");
  const plan = {
    service: "Pembuatan KTP",
    language: "id",
    opensOn: "2026-03-10",
    endsOn: "2026-03-12",
    questions: { own: [{ id: "Q1", text: "Kembali lagi?", choices: ["Ya", "Tidak"] }] },
  };
  const as = await city.token("198001012005011001", "HR");
  surveyId = (await city.api("POST", "/v1/units/DUKCAPIL/surveys", { as, body: plan })).body.id;
});
afterAll(() => city.host.stop());

const send = (path: string, body: object) =>
  city.api("POST", path, { body, headers: { "idempotency-key": "" } });
const recount = () => recountSurveys(city.table);
const several = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...answer(from + index), choices: { Q1: 2 } }));

test("a recount of every stored answer agrees with every counter, of days, months and frozen results", async () => {
  await send("/v1/public/units/DUKCAPIL/survey-responses", { responses: [answer(1), answer(2)] });
  await send(`/v1/public/surveys/${surveyId}/responses`, { edition: 1, responses: several(0, 300) });
  await city.host.idle();
  await city.host.advance("+3d");
  await send(`/v1/public/surveys/${surveyId}/responses`, { edition: 1, responses: several(400, 4) });
  await city.host.idle();
  expect(await recount()).toEqual({ surveys: 2, answers: 306, differences: [] });
  await city.host.advance("+2d");
  expect(await recount()).toEqual({ surveys: 2, answers: 306, differences: [] });
});

test("a recount finds a changed counter", async () => {
  await documentClient().send(
    new UpdateCommand({
      TableName: process.env.TABLE_NAME,
      Key: surveyMonthKey({ ...STANDING_SURVEY, unitId: "DUKCAPIL" }, "2026-03"),
      UpdateExpression: "ADD U1x4 :one",
      ExpressionAttributeValues: { ":one": 1 },
    }),
  );
  expect(await recount()).toMatchObject({
    differences: [{ unitId: "DUKCAPIL", item: "SERVICE#2026-03#UMUM#1", counter: "U1x4" }],
  });
  const [proof] = await verifyDeployed();
  expect(proof).toMatchObject({ broken: [expect.stringContaining("U1x4: tercatat 1, seharusnya 0")] });
});
