import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ComplaintCity, startComplaintCity } from "../../support/complaint-city.ts";

let city: ComplaintCity;

beforeAll(async () => {
  vi.spyOn(console, "info").mockReturnValue();
  city = await startComplaintCity();
});
afterAll(() => city.host.stop());

test("citizens choose from the city's units without signing in, and see nothing else of them", async () => {
  const { status, body } = await city.api("GET", "/v1/public/units");
  expect(status).toBe(200);
  expect(body.items).toContainEqual({ id: "pu", name: expect.any(String), kind: "DINAS", parentId: "kota" });
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

test("citizens choose from the services of a unit, each listed once however it is written", async () => {
  const services = async (unitId: string) => city.api("GET", `/v1/public/units/${unitId}/services`);
  const hr = await city.token("pengelola-kinerja", "HR");
  expect((await services("pu")).body).toEqual({ items: [] });
  for (const [name, service] of [
    ["Loket 1", "Perizinan"],
    ["Loket 2", "perizinan"],
    ["Loket 3", "Air minum"],
  ]) {
    const opened = await city.api("POST", "/v1/units/pu/service-points", {
      as: hr,
      body: { name, service },
    });
    expect(opened.status, JSON.stringify(opened.body)).toBe(201);
  }
  const { items } = (await services("pu")).body;
  expect(items).toHaveLength(2);
  expect(items[0]).toBe("Air minum");
  expect(items[1].toLowerCase()).toBe("perizinan");
  expect((await services("tidak-ada")).status).toBe(404);
});
