import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import { CHIEF, HEAD, STAFF } from "../../support/cities/closed-city.ts";
import { bukittinggi, planContent } from "../../support/cities/domain-builders.ts";
import { incentiveContent } from "../../support/cities/incentives.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const [MOTHER, SICK, LATE] = STAFF;

type Asking = Pick<TestCity, "api">;

async function enterLeave(
  { api }: Asking,
  hr: string,
  nip: string,
  { from, ...body }: Record<string, string>,
) {
  const { version } = (await api("GET", `/v1/employees/${nip}`, { as: hr })).body;
  const path = `/v1/employees/${nip}/leave/${from}`;
  const entered = await api("PUT", path, { as: hr, version, body: { basis: "Surat cuti 21/2026", ...body } });
  expect(entered.status).toBe(200);
}

describe("a month with leave", () => {
  let city: TestCity;
  const tokens = new Map<string, string>();
  const as = (who: string) => tokens.get(who) as string;

  async function signIn() {
    for (const nip of [CHIEF, HEAD, ...STAFF]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
    tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
  }
  async function advanceTo(instant: string) {
    await city.host.advanceTo(Date.parse(instant));
    await signIn();
  }
  const get = (path: string, who = "hr") => city.api("GET", path, { as: as(who) });
  const evaluation = (nip: string, month = "2026-03", rest = "") =>
    get(`/v1/employees/${nip}/evaluations/${month}${rest}`);

  async function report(nip: string, day: string, amount: number) {
    const reports = `/v1/employees/${nip}/reports`;
    const body = { day, activity: "Memproses izin", progress: { indicatorId: "izin", amount } };
    const sent = await city.api("POST", reports, { as: as(nip), body });
    if (sent.status !== 201) return sent;
    return city.api("POST", `${reports}/${sent.body.id}/accept`, { as: as(HEAD), body: {}, version: 1 });
  }

  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.unit("unit-2", "unit-1");
    await city.employee(CHIEF);
    await city.employee(HEAD, { raterNip: CHIEF, unitId: "unit-2" });
    for (const nip of STAFF) await city.employee(nip, { raterNip: HEAD, unitId: "unit-2" });
    await signIn();
    for (const nip of STAFF) {
      const plans = `/v1/employees/${nip}/plans`;
      await city.api("POST", plans, { as: as(nip), body: { year: "2026", ...planContent() } });
      await city.api("POST", `${plans}/2026/propose`, { as: as(nip), version: 1 });
      await city.api("POST", `${plans}/2026/agree`, { as: as(HEAD), version: 2 });
    }
    // 17 working days in March; 10 of them before her leave. The year's 120 are 10 a month, so 5.88 are left.
    await report(MOTHER, "2026-03-10", 3);
    await report(MOTHER, "2026-03-09", 3);
    const maternity = { kind: "CUTI_MELAHIRKAN", from: "2026-03-16", until: "2026-06-12" };
    await enterLeave(city, as("hr"), MOTHER, maternity);
    await enterLeave(city, as("hr"), SICK, { kind: "CUTI_SAKIT", from: "2026-02-23", until: "2026-04-03" });
  });

  afterAll(() => city?.host.stop());

  it("shares the targets out by the days served, and shows on the scorecard which were left out and why", async () => {
    const { body } = await get(`/v1/employees/${MOTHER}/scorecards/2026-03`, MOTHER);
    expect(body).toMatchObject({
      absence: {
        ...{ workingDays: 17, servedDays: 10, servedBasisPoints: 5_882 },
        leftOut: [{ from: "2026-03-16", until: "2026-03-31", workingDays: 7, why: "CUTI_MELAHIRKAN" }],
      },
      achievements: [{ target: 5.88, actual: 6 }],
      achievementBasisPoints: 10_201,
    });
    const value = await get(`/v1/employees/${MOTHER}/indicators/izin/values/2026-03`, MOTHER);
    expect(value.body).toMatchObject({ target: 5.88, achievementBasisPoints: 10_201 });
  });

  it("asks nothing of somebody who serves on no day of it", async () => {
    const { body } = await get(`/v1/employees/${SICK}/scorecards/2026-03`, SICK);
    expect(body.absence).toMatchObject({ servedDays: 0, hasNoResult: true });
    expect(body).toMatchObject({ missing: [], deadlines: [], achievements: [] });
    const unit = (await get("/v1/units/unit-2/scorecards/2026-03")).body;
    const { staff, employees } = unit;
    expect(employees.find(({ nip }: { nip: string }) => nip === SICK)).toMatchObject({ missing: [] });
    // The head and the third of the staff have no report; the one on leave is not asked for any.
    expect(staff.missing).toContainEqual({ what: "REPORTS", employees: 2 });
  });

  it("takes no report about a day of leave", async () => {
    expect((await report(SICK, "2026-03-09", 1)).body).toMatchObject({
      code: "work-report.on-leave",
      detail: expect.stringContaining("cuti sakit"),
    });
  });

  it("closes with what was served, and without a result where nothing was", async () => {
    await advanceTo("2026-04-04T18:30:00.000Z");
    expect((await evaluation(MOTHER)).body).toMatchObject({
      stage: "AWAITING_RATING",
      advice: { hasilKerja: "SESUAI_EKSPEKTASI", achievementBasisPoints: 10_201 },
    });
    const none = (await evaluation(SICK)).body;
    expect(none).toMatchObject({ stage: "MEASURED", advice: { reason: "NOTHING_MEASURED" } });
    expect((await evaluation(SICK, "2026-03", "/explanation")).body.facts.absence).toMatchObject({
      ...{ servedDays: 0, hasNoResult: true },
      leftOut: [{ from: "2026-03-01", until: "2026-03-31", workingDays: 17, why: "CUTI_SAKIT" }],
    });
    const desk = (await get("/v1/me/evaluation-tasks", HEAD)).body.items;
    expect(JSON.stringify(desk)).not.toContain(SICK);
  });

  it("explains the days left out, and recomputes the result with them", async () => {
    const { body } = await evaluation(MOTHER, "2026-03", "/explanation");
    expect(body.facts.absence.leftOut).toMatchObject([{ why: "CUTI_MELAHIRKAN", workingDays: 7 }]);
    expect(body.formulas.absence.id).toContain("Hari cuti");
    expect(body.indicators).toMatchObject([{ target: 5.88, achievementBasisPoints: 10_201 }]);
    expect(body.recomputation.result.isSame).toBe(true);
    const document = (await evaluation(MOTHER, "2026-03", "/document")).body;
    expect(document).toContain("Hari yang tidak dihitung");
    expect(document).toContain("31 Maret 2026 (cuti, 7 hari kerja)");
  });

  it("asks fewer reports of a candidate for an award, and ranks nobody who served on no day", async () => {
    await advanceTo("2026-04-05T02:00:00.000Z");
    const standing = (nip: string) => get(`/v1/award-rounds/2026-03/standings/${nip}`);
    const { gates } = (await standing(MOTHER)).body.categories[0];
    // 8 reports in 17 days are 5 in 10.
    expect(gates).toContainEqual({ gate: "EVIDENCE", isPassed: false, has: 2, needs: 5 });
    const sick = (await standing(SICK)).body.categories[0];
    expect(sick).toMatchObject({ state: "STOPPED", scoreBasisPoints: expect.any(Number) });
    const { categories } = (await get("/v1/award-rounds/2026-03")).body;
    // The two heads, the one on leave for half the month, and the third of the staff.
    const individual = categories.find(({ code }: { code: string }) => code === "INDIVIDUAL");
    expect(individual.considered).toBe(4);
  });

  it("pays days of leave by the city's own regulation", async () => {
    const admin = await city.token("pengelola-insentif", "ADMIN");
    const totalWith = async (content: object) => {
      const entered = await city.api("POST", "/v1/incentive-tables", { as: admin, body: content });
      expect(entered.status).toBe(201);
      const body = { kind: "TRIAL", month: "2026-03", tableId: entered.body.id };
      const { id } = (await city.api("POST", "/v1/incentive-runs", { as: as("hr"), body })).body;
      await city.host.idle();
      return (await get(`/v1/incentive-runs/${id}`)).body.totals;
    };
    // Nobody is rated yet, and all have their presence: the discipline part, 40% of 1,700,000, is 680,000.
    const content = incentiveContent({
      classes: [
        { code: "9", name: "Analis", baseRupiah: 1_700_000, positions: ["Analis Kebijakan"], grades: [] },
      ],
    });
    expect(await totalWith(content)).toMatchObject({ employees: 5, totalRupiah: 5 * 680_000 });
    const leave = { CUTI_MELAHIRKAN: 10_000, CUTI_SAKIT: 5_000 };
    // 10 of 17 days served and 7 paid in full; 17 paid by half.
    const expected = 3 * 680_000 + 400_000 + 700_000 + 850_000;
    expect(await totalWith({ ...content, title: "TPP cuti", leave })).toMatchObject({
      totalRupiah: expected,
    });
  });

  it("that was closed before the leave was known loses its result when it is reopened for that", async () => {
    expect((await evaluation(LATE)).body.advice.hasilKerja).toBe("DI_BAWAH_EKSPEKTASI");
    const { version } = (await get("/v1/periods/2026-03")).body;
    const scope = { kind: "EMPLOYEE", nip: LATE };
    const order = { scope, reason: "Cuti sakit baru dilaporkan.", lastDay: "2026-04-06" };
    const reopened = await city.api("POST", "/v1/periods/2026-03/reopen", {
      ...{ as: as("hr"), version, body: order },
    });
    expect(reopened.status).toBe(200);
    await city.host.idle();
    await enterLeave(city, as("hr"), LATE, { kind: "CUTI_SAKIT", from: "2026-02-27", until: "2026-04-02" });
    await advanceTo("2026-04-07T02:00:00.000Z");
    const { body } = await evaluation(LATE);
    expect(body).toMatchObject({
      stage: "MEASURED",
      advice: { reason: "NOTHING_MEASURED" },
    });
    expect(body.advice).not.toHaveProperty("hasilKerja");
    const rating = { hasilKerja: "DI_BAWAH_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" };
    const path = `/v1/employees/${LATE}/evaluations/2026-03/rating`;
    const rated = await city.api("PUT", path, { as: as(HEAD), body: rating, version: body.version });
    expect(rated.status).toBe(409);
    expect((await evaluation(LATE, "2026-03", "/explanation")).body).toMatchObject({
      facts: { absence: { servedDays: 0, hasNoResult: true } },
      recomputation: { result: { isSame: true } },
    });
  });

  it("lets the employee's days to confirm and to object run only when she is back", async () => {
    const path = `/v1/employees/${MOTHER}/evaluations/2026-03`;
    const { version } = (await evaluation(MOTHER)).body;
    const body = { hasilKerja: "SESUAI_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" };
    const rated = await city.api("PUT", `${path}/rating`, {
      ...{ as: as(HEAD), version, body: { ...body, hasilKerjaReason: "Sesuai pengamatan." } },
    });
    // Three working days after Friday 12 June, of which Tuesday the 16th is a holiday.
    expect(rated.body.rating.receiptDueAt).toBe("2026-06-18T16:59:59.999Z");
    const received = await city.api("POST", `${path}/receipt`, {
      ...{ as: as(MOTHER), version: rated.body.version, body: {} },
    });
    expect(received.body.receipt.objectUntil).toBe("2026-07-03T16:59:59.999Z");
  });

  it("leaves data that the proofs accept", async () => {
    const proofs = prove(bukittinggi, (await everything()) as never);
    expect(proofs.flatMap(({ broken }) => broken)).toEqual([]);
  });
});
