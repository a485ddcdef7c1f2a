import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

let city: TestCity;
let hr: string;
beforeAll(async () => {
  city = await startTestCity();
  hr = await city.token("198501012010011001", "HR");
});
afterAll(() => city.host.stop());

describe("an address below a greedy route", () => {
  test("that the unit does not have is unknown", async () => {
    const { status, body } = await city.api("GET", "/v1/periods/2026-03/tidak-ada", { as: hr });
    expect([status, body.code]).toEqual([404, "request.unknown-route"]);
  });

  test("that takes another method says which", async () => {
    const reply = await city.api("GET", "/v1/periods/2026-03/reopen", { as: hr });
    expect(reply.status).toBe(405);
    expect(reply.headers.get("allow")).toBe("POST");
    expect(reply.headers.get("content-type")).toBe("application/problem+json");
    expect(reply.body).toMatchObject({
      code: "request.unknown-method",
      detail: 'Alamat ini ada, tetapi bukan untuk permintaan "GET". Yang diterima: "POST".',
    });
  });

  test("is for nobody without a token, whether it exists or not", async () => {
    for (const path of ["/v1/periods/2026-03/reopen", "/v1/periods/2026-03/tidak-ada"])
      expect((await city.api("GET", path)).status).toBe(401);
  });
});

test("a page's address takes what its page and its form take", async () => {
  const reply = await city.api("DELETE", "/lapor");
  expect([reply.status, reply.headers.get("allow")]).toEqual([405, "GET, POST"]);
  expect((await fetch(`${city.host.url}/lapor`, { method: "HEAD" })).status).toBe(405);
});
