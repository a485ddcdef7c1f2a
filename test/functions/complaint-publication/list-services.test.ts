import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ComplaintCity, startComplaintCity } from "../../support/cities/complaint-city.ts";

let city: ComplaintCity;

beforeAll(async () => {
  vi.spyOn(console, "info").mockReturnValue();
  city = await startComplaintCity();
});
afterAll(() => city.host.stop());

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
