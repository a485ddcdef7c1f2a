import { afterAll, beforeAll, expect, test } from "vitest";
import { answer } from "../../../support/cities/survey-answers.ts";
import { type SurveyCity, startSurveyCity } from "../../../support/cities/survey-city.ts";

const UNIT = "DUKCAPIL";

let city: SurveyCity;
beforeAll(async () => {
  city = await startSurveyCity();
  await city.unit(UNIT, "KOTA");
  for (const service of ["Pembuatan KTP", "Akta lahir"]) {
    const { id } = await city.plan(UNIT, { service });
    const responses = [1, 2].map((number) => ({ ...answer(number), choices: { Q1: 1 } }));
    const path = `/v1/public/surveys/${id}/responses`;
    const sent = await city.api("POST", path, {
      body: { edition: 1, responses },
      headers: { "idempotency-key": "" },
    });
    expect(sent.status, JSON.stringify(sent.body)).toBe(202);
  }
  await city.host.idle();
});
afterAll(() => city.host.stop());

const page = async () => (await city.api("GET", `/unit/${UNIT}`)).body as string;
const picture = async () =>
  (await city.api("GET", `/v1/public/units/${UNIT}/satisfaction.svg?month=2026-03`)).body as string;

test("a month with enough answers, but too few to each survey, promises a result only while one can come", async () => {
  expect(await picture()).toContain("Sudah 4 jawaban masuk.");
  // Twenty past midnight on 1 April: the last day of March is not shown yet.
  await city.host.advance("+21d");
  await city.host.advance("+920m");
  expect(await page()).toContain("Sudah 4 jawaban masuk. Hasilnya tampil setelah");
  await city.host.advance("+60m");
  const over = "Ada 4 jawaban, tetapi kurang dari 3 untuk tiap daftar pertanyaan.";
  expect(await page()).toContain(over);
  expect(await page()).not.toContain("Hasilnya tampil");
  expect(await picture()).toContain("Ada 4 jawaban, tetapi kurang dari 3");
});
