import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestCity, type TestCity } from "../support/cities/test-city.ts";

const CHIEF = "196801011993031001";
const HEAD = "197501012000031002";
const STAFF = "198609262015051001";

let city: TestCity;
beforeAll(async () => {
  // Of 2028 no holidays are recorded.
  city = await startTestCity("bukittinggi", Date.parse("2027-12-30T02:00:00.000Z"));
  await city.unit("kota");
  await city.unit("dinas", "kota");
  await city.employee(CHIEF, { unitId: "kota" });
  await city.employee(HEAD, { unitId: "dinas", raterNip: CHIEF, isHead: true });
  await city.employee(STAFF, { unitId: "dinas", raterNip: HEAD });
});
afterAll(() => city.host.stop());

test("work is reported, help and another rater are asked for, though a deadline ends in a year of which no holidays are recorded", async () => {
  const as = await city.token(STAFF, "EMPLOYEE");
  const send = (path: string, body: object) =>
    city.api("POST", `/v1/employees/${STAFF}/${path}`, { as, body });
  const report = await send("reports", { day: "2027-12-30", activity: "Melayani warga" });
  expect(report).toMatchObject({ status: 201, body: { answerDueAt: "2028-01-04T16:59:59.999Z" } });
  const asking = { day: "2027-12-30", activity: "Memproses izin", asksForHelp: true };
  expect((await send("reports", { ...asking, obstacles: "Jaringan mati" })).status).toBe(201);
  const request = await send("rater-request", { reason: "Penilai saya sudah pindah sejak bulan lalu." });
  expect(request).toMatchObject({ status: 201, body: { answerDueAt: "2028-01-06T16:59:59.999Z" } });
});
