import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const CHIEF = "197001011995031001";
const HR = "pengelola-kinerja";
const HEAD = "197501012000031002";
const [LATE, DILIGENT] = ["198609262015051001", "199001012015052003"] as const;
const PERIOD = "/v1/periods/2026-03";

let city: TestCity;
const get = async (path: string, nip: string) =>
  city.api("GET", path, { as: await city.token(nip, nip === HR ? "HR" : "EMPLOYEE") });

async function submit(nip: string): Promise<string> {
  const body = { day: "2026-03-30", activity: "Memproses izin" };
  const as = await city.token(nip, "EMPLOYEE");
  return (await city.api("POST", `/v1/employees/${nip}/reports`, { as, body })).body.id;
}

const answer = async (nip: string, id: string, how: string, body: object) =>
  city.api("POST", `/v1/employees/${nip}/reports/${id}/${how}`, {
    ...{ as: await city.token(HEAD, "EMPLOYEE"), version: 1, body },
  });

let open: string;
let returned: string;
beforeAll(async () => {
  // The day before the close.
  city = await startTestCity("bukittinggi", Date.parse("2026-04-04T02:00:00.000Z"));
  await city.unit("unit-1");
  await city.unit("unit-2", "unit-1");
  await city.employee(CHIEF);
  await city.employee(HEAD, { raterNip: CHIEF, unitId: "unit-2" });
  for (const nip of [LATE, DILIGENT]) await city.employee(nip, { raterNip: HEAD, unitId: "unit-2" });
  open = await submit(LATE);
  returned = await submit(LATE);
  await answer(LATE, returned, "return", { reason: "Lampirkan bukti izin." });
  await answer(DILIGENT, await submit(DILIGENT), "accept", {});
  await city.host.advanceTo(Date.parse("2026-04-04T18:30:00.000Z"));
});
afterAll(() => city.host.stop());

it("of a closed month are counted by unit, with the rule applied to them", async () => {
  const { body } = await get(PERIOD, LATE);
  expect(body).toMatchObject({
    state: "CLOSED",
    openReports: 2,
    unansweredRule: { treatment: "NOT_COUNTED" },
  });
  expect(body.unansweredRule.explanation.id).toContain("tidak dihitung");
  expect(body.units.find(({ unitId }: { unitId: string }) => unitId === "unit-2").openReports).toBe(2);
});

it("are listed by employee and report, for HR and the head of the unit or of one above it", async () => {
  const reports = [
    { reportId: open, state: "AWAITING", at: expect.any(String) },
    { reportId: returned, state: "RETURNED", at: expect.any(String) },
  ];
  for (const who of [HR, CHIEF]) {
    const { body } = await get(`${PERIOD}/units/unit-2/late-reports`, who);
    expect(body).toEqual({
      items: [{ nip: LATE, name: "Pegawai 001", treatment: "NOT_COUNTED", reports }],
    });
  }
  expect((await get(`${PERIOD}/units/unit-1/late-reports`, HR)).body).toEqual({ items: [] });
});

it("are nobody else's to see, and do not exist before a month's close has started", async () => {
  expect((await get(`${PERIOD}/units/unit-2/late-reports`, LATE)).body.code).toBe("employee.not-lead");
  expect((await get(`${PERIOD}/units/unit-9/late-reports`, HR)).status).toBe(404);
  expect((await get("/v1/periods/2026-04/units/unit-2/late-reports", HR)).body.code).toBe("period.not-begun");
});
