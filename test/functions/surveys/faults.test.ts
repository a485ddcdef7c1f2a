import { afterAll, beforeAll, expect, test } from "vitest";
import { importHandler } from "../../../infra/local/invoke.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { recountSurveys } from "../../../shared/table/surveys/recount.ts";
import { openTable } from "../../../shared/table/table.ts";
import { showAnswers } from "../../support/browser/shown-answers.ts";
import { answer } from "../../support/cities/survey-answers.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { faultyConsumers } from "../../support/table/faults.ts";

const REQUESTS = 12;
const ANSWERS_EACH = 50;

let city: TestCity;
let faults: ReturnType<typeof faultyConsumers>;
beforeAll(async () => {
  city = await startTestCity("bukittinggi", undefined, {
    retryAfterSeconds: 0,
    async loadHandler(unit) {
      const handler = await importHandler(unit);
      if (unit.name !== "surveys-responses") return handler;
      return (event, context) => faults.around(handler)(event, context);
    },
  });
  faults = faultyConsumers({ seed: 20_260_310, percent: 33 });
  await city.unit("KOTA");
  await city.unit("DUKCAPIL", "KOTA");
});
afterAll(() => city.host.stop());

test("600 answers count once each, though one transaction in three fails and one message in three is delivered twice", async () => {
  faults.turn(true);
  const sums = { U1: 0, U9: 0 };
  for (let request = 0; request < REQUESTS; request += 1) {
    const responses = Array.from({ length: ANSWERS_EACH }, (_, index) =>
      answer(request * ANSWERS_EACH + index),
    );
    for (const { scores } of responses) {
      sums.U1 += scores.U1;
      sums.U9 += scores.U9;
    }
    const sent = { body: { responses }, headers: { "x-forwarded-for": `10.0.0.${request}` } };
    const { status } = await city.api("POST", "/v1/public/units/DUKCAPIL/survey-responses", sent);
    expect(status).toBe(202);
    if (request % 3 === 0) await city.host.idle();
  }
  // What failed five times is a dead letter, never lost: somebody replays it.
  do await city.host.idle();
  while ((await city.host.queues.redrive("survey-responses")) > 0);
  faults.turn(false);
  await showAnswers(city, "/v1/public/units/DUKCAPIL/survey-responses");
  const { body } = await city.api("GET", "/v1/public/units/DUKCAPIL/satisfaction?month=2026-03");
  expect(body.answers).toBe(REQUESTS * ANSWERS_EACH);
  const sumOf = (code: string) => body.elements.find((one: { code: string }) => one.code === code).sum;
  expect({ U1: sumOf("U1"), U9: sumOf("U9") }).toEqual(sums);
  const { answers, differences } = await recountSurveys(openTable({ meter: newMeter() }));
  expect({ answers, differences }).toEqual({ answers: REQUESTS * ANSWERS_EACH + 3, differences: [] });
  for (const [fault, times] of Object.entries(faults.counts))
    expect({ fault, happened: times > 0 }).toEqual({ fault, happened: true });
});
