import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ComplaintCity, startComplaintCity } from "../../support/cities/complaint-city.ts";

let city: ComplaintCity;

beforeAll(async () => {
  vi.spyOn(console, "info").mockReturnValue();
  city = await startComplaintCity();
});
afterAll(() => city.host.stop());

test("citizens choose from the city's units without signing in, and see nothing else of them", async () => {
  const { status, body } = await city.api("GET", "/v1/public/units");
  expect(status).toBe(200);
  expect(body.items).toContainEqual({
    id: "pu",
    name: "Unit pu",
    kind: "DINAS",
    parentId: "kota",
    isOffered: true,
  });
});

test("a cached reply is not sent again until it changes", async () => {
  const read = (tag?: string) =>
    city.api("GET", "/v1/public/units", { headers: tag === undefined ? {} : { "if-none-match": tag } });
  const tag = (await read()).headers.get("etag") ?? "";
  expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
  const again = await read(`"other", ${tag}`);
  expect([again.status, again.body, again.headers.get("etag")]).toEqual([304, "", tag]);
  expect(again.headers.get("cache-control")).toBe("public, max-age=300");
  expect((await read('"other"')).status).toBe(200);
  await city.unit("baru", "kota");
  expect((await read(tag)).status).toBe(200);
});
