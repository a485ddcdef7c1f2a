import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { printedArms } from "../../../shared/documents/arms-file.ts";
import { FIRST_VISIT, loadedBy, sentFrom } from "../../support/browser/first-visit.ts";
import { ARMS_PNG, ARMS_SVG } from "../../support/cities/arms.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

let city: TestCity;
beforeAll(async () => {
  const shown = { content: ARMS_SVG, ending: "svg" } as const;
  city = await startTestCity("bukittinggi", undefined, {
    armsOf: (slug) => (slug === "bukittinggi" ? { shown, printed: ARMS_PNG } : {}),
  });
});
afterAll(() => city.host.stop());

test("a city's arms head its pages and are in the browser's tab, and a first visit stays as small", async () => {
  const { bytes } = await sentFrom(`${city.host.url}/`);
  const page = gunzipSync(bytes).toString();
  const [, arms = ""] = /<img class="arms" src="([^"]+\.svg)" alt="">/.exec(page) ?? [];
  expect(page).toContain(`<link rel="icon" href="${arms}"`);
  const loaded = await Promise.all(loadedBy(page).map((path) => sentFrom(city.host.url + path)));
  expect(1 + loaded.length).toBeLessThanOrEqual(FIRST_VISIT.requests);
  const total = loaded.reduce((sum, one) => sum + one.bytes.length, bytes.length);
  expect(total).toBeLessThanOrEqual(FIRST_VISIT.bytes);
  expect((await city.api("GET", "/app", { headers: { accept: "text/html" } })).body).toContain(arms);
});

test("opened by itself, the drawing can do nothing", async () => {
  const { body: page } = await city.api("GET", "/");
  const path = /class="arms" src="([^"]+)"/.exec(page)?.[1] ?? "";
  const { headers, body } = await city.api("GET", path);
  expect(headers.get("content-type")).toBe("image/svg+xml");
  expect(headers.get("content-security-policy")).toMatch(/^default-src 'none';.*sandbox$/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("cache-control")).toContain("immutable");
  expect(String(body)).toContain("<path");
});

test("documents find the arms for paper", () => {
  expect(printedArms()).toEqual(ARMS_PNG);
});
