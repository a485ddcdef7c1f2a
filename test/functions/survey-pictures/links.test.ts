import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { surveyPageOf } from "../../../shared/deployment/site-address.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

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

  test("is the same by whichever name of ours it was asked for", async () => {
    const as = await mamuju.token("198001012005011001", "HR");
    const asked = await fetch(
      `${mamuju.host.url.replace("127.0.0.1", "localhost")}/v1/units/KAB/service-points`,
      {
        headers: { authorization: as },
      },
    );
    const { items } = (await asked.json()) as { items: { code: string; link: string }[] };
    const links = items.map(({ link }) => link);
    expect(links).toEqual(items.map(({ code }) => `${mamuju.host.url}/s/${code}`));
  });

  test("is at the page that the city names instead", () => {
    expect(surveyPageOf({ surveyPage: "https://survei.example.go.id" })).toBe("https://survei.example.go.id");
  });
});
