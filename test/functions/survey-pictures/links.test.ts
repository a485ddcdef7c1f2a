import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { surveyPageOf } from "../../../shared/deployment/site-address.ts";
import { startTestCity, type TestCity } from "../../support/test-city.ts";

describe("a service point's link", () => {
  let mamuju: TestCity;
  beforeAll(async () => {
    mamuju = await startTestCity("mamuju");
  });
  afterAll(() => mamuju.host.stop());

  test("leads to the city's own page, which answers, and is what its QR code says", async () => {
    await mamuju.unit("KAB");
    const as = await mamuju.token("198001012005011001", "HR");
    const body = { name: "Loket 1", service: "Pembuatan KTP" };
    const point = (await mamuju.api("POST", "/v1/units/KAB/service-points", { as, body })).body;
    expect(point.link).toBe(`${mamuju.host.url}/s/${point.code}`);
    expect((await mamuju.api("GET", point.qrCode.svg)).body).toContain(`>${point.link}</text>`);
    expect((await mamuju.api("GET", point.qrCode.png)).status).toBe(200);
    const page = await fetch(point.link);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Loket 1");
  });

  test.each([
    ["where the request came in, in a city without a domain", {}, "https://abc.example/s"],
    ["the city's domain", { domain: { name: "kinerja.example.go.id" } }, "https://kinerja.example.go.id/s"],
    [
      "the page that the city names instead",
      { domain: { name: "kinerja.example.go.id" }, surveyPage: "https://survei.example.go.id" },
      "https://survei.example.go.id",
    ],
  ])("is at %s", (_, deployment, page) => {
    expect(surveyPageOf(deployment, "https://abc.example")).toBe(page);
  });
});
