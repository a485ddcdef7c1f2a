import { afterAll, beforeAll, expect, it } from "vitest";
import { COMPLAINT_TEXT } from "../../support/cities/complaints.ts";
import { indicator, planContent } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";

let city: TestCity;

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("kota");
  await city.unit("pu", "kota");
  await city.employee(HEAD, { unitId: "pu" });
  await city.employee(STAFF, { unitId: "pu", raterNip: HEAD });
});

afterAll(() => city?.host.stop());

it("an indicator follows the median of the days to the first answer, with the counts by days", async () => {
  const [staff, head] = [await city.token(STAFF, "EMPLOYEE"), await city.token(HEAD, "EMPLOYEE")];
  const officer = await city.token("pengelola-pengaduan", "COMPLAINT_OFFICER");
  const content = planContent(
    indicator({
      id: "cepat",
      aspect: "WAKTU",
      polarity: "NEGATIF",
      isCumulative: false,
      target: 2,
      unitOfMeasure: "hari kerja",
      feed: { kind: "COMPLAINT_ANSWER_DAYS", unitId: "pu" },
    }),
  );
  const plans = `/v1/employees/${STAFF}/plans`;
  await city.api("POST", plans, { as: staff, body: { year: "2026", ...content } });

  const answerOne = async () => {
    const body = { text: COMPLAINT_TEXT, unitId: "pu" };
    const { trackingCode } = (await city.api("POST", "/v1/public/complaints", { body })).body;
    const path = `/v1/complaints/${trackingCode}`;
    const verification = { class: "PENGADUAN_TIDAK_BERKADAR_PENGAWASAN", unitId: "pu" };
    await city.api("POST", `${path}/verify`, { as: officer, version: 1, body: verification });
    return () =>
      city.api("POST", `${path}/answer`, { as: head, version: 2, body: { text: "Lampu sudah menyala." } });
  };
  const [first, second] = [await answerOne(), await answerOne()];
  expect((await first()).status).toBe(200);
  await city.host.advance("+1d");
  expect((await second()).status).toBe(200);
  await city.host.idle();

  const value = await city.api("GET", `/v1/employees/${STAFF}/indicators/cepat/values/2026-03`, {
    as: staff,
  });
  // Half a day against two: 2 − 0.25, at most 120%.
  expect(value.body).toMatchObject({
    actual: 0.5,
    achievementBasisPoints: 12_000,
    fed: { kind: "COMPLAINT_ANSWER_DAYS", unitId: "pu", counters: { 0: 1, 1: 1 } },
  });
  // Each complaint once, without saying which one it is.
  const { complaints } = value.body;
  expect(complaints.map((one: { counters: object }) => one.counters)).toEqual(
    expect.arrayContaining([{ 0: 1 }, { 1: 1 }]),
  );
  expect(complaints).toHaveLength(2);
  expect(new Set(complaints.map(({ line }: { line: string }) => line)).size).toBe(2);
  expect(JSON.stringify(complaints)).not.toContain("trackingCode");
});
