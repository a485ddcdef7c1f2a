import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const MONTH = "2026-03";
const CHIEF = "196501011990031001";
const HEADS = Array.from({ length: 4 }, (_, place) => `19750101200003100${place + 1}`);
const STAFF = Array.from({ length: 4 }, (_, place) => `19900101201505200${place + 1}`);
const SCORES = {
  ...{ BERORIENTASI_PELAYANAN: 5, AKUNTABEL: 4, KOMPETEN: 4, HARMONIS: 3 },
  ...{ LOYAL: 5, ADAPTIF: 2, KOLABORATIF: 4 },
};

let city: TestCity;
const tokens = new Map<string, string>();

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("unit-1");
  await city.employee(CHIEF);
  for (const nip of HEADS) await city.employee(nip, { raterNip: CHIEF });
  for (const nip of STAFF) await city.employee(nip, { raterNip: HEADS[0] });
  for (const nip of [CHIEF, ...HEADS, ...STAFF]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
});
afterAll(() => city.host.stop());

async function subjectsOf(giver: string): Promise<readonly string[]> {
  const { body } = await city.api("GET", "/v1/me/feedback-requests", { as: tokens.get(giver) });
  return body.items.map(({ nip }: { nip: string }) => nip);
}
const speak = (giver: string, about: string) =>
  city.api("PUT", `/v1/me/feedback-requests/${MONTH}/${about}`, {
    as: tokens.get(giver),
    body: { text: "Cekatan", scores: SCORES },
  });

test("about everybody in a unit of five enough colleagues are asked, some beside it; all of them and nobody else may answer", async () => {
  const givers = [...HEADS, ...STAFF];
  const asked = new Map<string, readonly string[]>();
  for (const giver of givers) asked.set(giver, await subjectsOf(giver));
  for (const about of STAFF) {
    const drawn = givers.filter((giver) => asked.get(giver)?.includes(about));
    expect(drawn).toHaveLength(5);
    expect(drawn).not.toContain(HEADS[0]);
    expect(drawn.some((giver) => HEADS.includes(giver))).toBe(true);
  }
  const [about = ""] = STAFF;
  for (const giver of [CHIEF, ...givers].filter((nip) => nip !== about)) {
    const isAsked = asked.get(giver)?.includes(about) ?? false;
    expect((await speak(giver, about)).status).toBe(isAsked ? 200 : 403);
  }
});
