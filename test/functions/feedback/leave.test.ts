import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = Array.from({ length: 8 }, (_, index) => `19900101201505200${index + 1}`);
const AWAY = STAFF[0] as string;
const LEFT = STAFF[1] as string;

let city: TestCity;

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("unit-1");
  await city.employee(HEAD);
  for (const nip of STAFF) await city.employee(nip, { raterNip: HEAD });
  const hr = await city.token("pengelola-kinerja", "HR");
  const leave = { kind: "CUTI_MELAHIRKAN", until: "2026-05-15", basis: "Surat cuti 21/2026" };
  await city.api("PUT", `/v1/employees/${AWAY}/leave/2026-02-16`, { as: hr, version: 1, body: leave });
  const left = { reason: "PENSIUN", from: "2026-03-01", basis: "SK Pensiun 12/2026" };
  await city.api("PUT", `/v1/employees/${LEFT}/service`, { as: hr, version: 1, body: left });
});

afterAll(() => city?.host.stop());

it("whoever is away all month, or has left, is asked about nobody, and nobody about them", async () => {
  const asked = async (nip: string): Promise<readonly string[]> => {
    const as = await city.token(nip, "EMPLOYEE");
    const { items } = (await city.api("GET", "/v1/me/feedback-requests", { as })).body;
    return items.map((one: { nip: string }) => one.nip);
  };
  expect(await asked(AWAY)).toEqual([]);
  const present = STAFF.filter((nip) => nip !== AWAY && nip !== LEFT);
  const subjects = (await Promise.all(present.map(asked))).flat();
  expect(subjects.length).toBeGreaterThan(10);
  expect(subjects).not.toContain(AWAY);
  expect(subjects).not.toContain(LEFT);
  // The subject's own side of the draw says the same.
  const body = { text: "Membantu", scores: {} };
  const as = await city.token(present[0] as string, "EMPLOYEE");
  const given = await city.api("PUT", `/v1/me/feedback-requests/2026-03/${AWAY}`, { as, body });
  expect(given.status).toBeGreaterThanOrEqual(400);
});
