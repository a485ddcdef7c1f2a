import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const CHIEF = "197001011995031001";
const HEADS = Array.from({ length: 4 }, (_, place) => `19750101200003100${place + 3}`);
const STAFF = Array.from({ length: 4 }, (_, place) => `19900101201505200${place + 1}`);
const SCORES = {
  ...{ BERORIENTASI_PELAYANAN: 5, AKUNTABEL: 4, KOMPETEN: 4, HARMONIS: 3 },
  ...{ LOYAL: 5, ADAPTIF: 2, KOLABORATIF: 4 },
};

let city: TestCity;
beforeAll(async () => {
  // The last day of March.
  city = await startTestCity("bukittinggi", Date.parse("2026-03-31T02:00:00Z"));
  await city.unit("unit-1");
  await city.employee(CHIEF);
  for (const nip of HEADS) await city.employee(nip, { raterNip: CHIEF });
  for (const nip of STAFF) await city.employee(nip, { raterNip: HEADS[0] });
});
afterAll(() => city?.host.stop());

async function told(nip: string) {
  const { body } = await city.api("GET", "/v1/inbox", { as: await city.token(nip, "EMPLOYEE") });
  return body.items.map(({ kind }: { readonly kind: string }) => kind);
}

test("somebody whose evidence was frozen is told that colleagues' feedback can be read, where enough of them gave some", async () => {
  const [about = "", colleague = ""] = STAFF;
  for (const giver of [...HEADS, ...STAFF]) {
    const as = await city.token(giver, "EMPLOYEE");
    const { body } = await city.api("GET", "/v1/me/feedback-requests", { as });
    if (!body.items.some(({ nip }: { readonly nip: string }) => nip === about)) continue;
    const given = { as, body: { text: "Cekatan", scores: SCORES } };
    await city.api("PUT", `/v1/me/feedback-requests/2026-03/${about}`, given);
  }
  await city.host.advanceTo(Date.parse("2026-04-04T18:30:00Z"));
  expect(await told(about)).toContain("RESULT_FROZEN_WITH_FEEDBACK");
  expect(await told(colleague)).toContain("RESULT_FROZEN");
});
