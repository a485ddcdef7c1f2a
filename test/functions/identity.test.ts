import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestCity, type TestCity } from "../support/cities/test-city.ts";

const HR = "198609262015051001";
const SANCTION = {
  kind: "HUKUMAN_DISIPLIN",
  level: "SEDANG",
  nip: HR,
  reference: "SK 800/12/2026",
  from: "2026-01-05",
  until: "2026-12-31",
};

let city: TestCity;

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("unit-1");
  await city.employee(HR);
});

afterAll(() => city.host.stop());

/** A sanction of an HR employee, who must not be able to lift it. */
async function sanctioned() {
  const as = await city.token("pengelola-kinerja", "HR");
  const { body } = await city.api("POST", "/v1/conduct-records", { as, body: SANCTION });
  return (token: string) =>
    city.api("POST", `/v1/conduct-records/${body.id}/lift`, {
      ...{ as: token, version: 1, body: { reason: "Menurut saya sudah tidak perlu." } },
    });
}

describe("nobody gets around a rule about themselves", () => {
  it("with the ID token, which contains their NIP", async () => {
    const lift = await sanctioned();
    expect(await lift(await city.token(HR, "EMPLOYEE", "HR"))).toMatchObject({
      ...{ status: 403, body: { code: "conduct.own" } },
    });
  });

  it("with the access token issued along with it, though the gateway accepts it", async () => {
    const lift = await sanctioned();
    const access = await city.host.token(HR, ["EMPLOYEE", "HR"], "access");
    expect(await lift(access)).toMatchObject({ status: 401, body: { code: "request.no-id-token" } });
  });

  it("with an account that has no NIP", async () => {
    const lift = await sanctioned();
    const nameless = await city.token("rina", "EMPLOYEE", "HR");
    expect(await lift(nameless)).toMatchObject({ status: 403, body: { code: "request.account-of-nobody" } });
  });
});

it("a listed account of no employee is admitted as before", async () => {
  const as = await city.token("kepala-daerah", "HEAD_OF_CITY");
  expect((await city.api("GET", "/v1/units", { as })).status).toBe(200);
});
