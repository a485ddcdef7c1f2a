import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestCity, type TestCity } from "../../support/test-city.ts";

let mamuju: TestCity;
beforeAll(async () => {
  mamuju = await startTestCity("mamuju");
});
afterAll(() => mamuju.host.stop());

test("a city without a survey page is told what its QR codes lack", async () => {
  await mamuju.unit("KAB");
  const as = await mamuju.token("198001012005011001", "HR");
  const body = { name: "Loket 1", service: "Pembuatan KTP" };
  const point = (await mamuju.api("POST", "/v1/units/KAB/service-points", { as, body })).body;
  expect(point.qrCode).toBeUndefined();
  for (const ending of ["svg", "png"]) {
    const refused = await mamuju.api("GET", `/v1/public/service-points/${point.code}/qr.${ending}`);
    expect(refused).toMatchObject({ status: 409, body: { code: "service-point.no-survey-page" } });
    expect(refused.body.detail).toContain("surveyPage");
  }
});
