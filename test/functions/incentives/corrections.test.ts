import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import { evaluationRepository } from "../../../shared/table/evaluation/evaluations.ts";
import { CHIEF, HEAD, REASON, STAFF } from "../../support/cities/closed-city.ts";
import { type IncentiveCity, MONTH, RUNS, startIncentiveCity } from "../../support/cities/incentive-city.ts";
import { everything } from "../../support/table/everything.ts";

const [FIRST, SECOND, THIRD] = STAFF;

let city: IncentiveCity;
beforeAll(async () => {
  city = await startIncentiveCity();
  await city.tableInForce();
  await city.recordMonth();
  await city.rate(FIRST, "DI_ATAS_EKSPEKTASI");
  const notFinal = { count: 5, reason: "Dibayarkan sebelum masa keberatan berakhir." };
  const paid = await city.run({ kind: "FINAL", month: MONTH, notFinal });
  expect(paid.status).toBe(202);
});
afterAll(() => city?.host.stop());

describe("a result that changes after it was paid", () => {
  const act = (nip: string, rest: string, version: number, as: string, body: object = {}) =>
    city.api("POST", `/v1/employees/${nip}/evaluations/${MONTH}/${rest}`, { as: city.as(as), body, version });
  const correct = () => city.run({ kind: "CORRECTION", month: MONTH });
  const read = async (id: string) => (await city.api("GET", `${RUNS}/${id}`, { as: city.as("hr") })).body;
  const paidTo = async (nip: string) => {
    const shown = await city.api("GET", `/v1/employees/${nip}/incentives/${MONTH}`, { as: city.as(nip) });
    const { amount, corrections } = shown.body;
    const differences = corrections.map((one: { differenceRupiah: number }) => one.differenceRupiah);
    return { first: amount.totalRupiah, differences };
  };
  const holds = async () => {
    const proofs = prove(city.city, (await everything()) as never);
    return proofs.filter(({ name }) => /^Insentif|belum final/.test(name)).map(({ broken }) => broken);
  };

  it("is corrected by the difference, up or down, once it is final; the others wait", async () => {
    await city.rate(THIRD, "SESUAI_EKSPEKTASI");
    await act(THIRD, "receipt", 2, THIRD);
    expect((await act(THIRD, "acceptance", 3, THIRD)).body.stage).toBe("FINAL");
    await act(FIRST, "objection", 2, FIRST, { reasons: REASON });
    await act(FIRST, "objection/explanation", 3, HEAD, { text: REASON });
    const verdict = {
      hasilKerja: "DI_BAWAH_EKSPEKTASI",
      perilakuKerja: "DI_BAWAH_EKSPEKTASI",
      reason: REASON,
    };
    expect((await act(FIRST, "objection/decision", 4, CHIEF, verdict)).body.stage).toBe("FINAL");
    await city.rate(SECOND, "SESUAI_EKSPEKTASI");

    const { status, body: ordered } = await correct();
    expect([status, ordered.kind, ordered.paidBefore]).toEqual([202, "CORRECTION", [MONTH]]);
    const { totals, ...correction } = await read(ordered.id);
    expect(correction).toMatchObject({ state: "DONE", notFinal: { count: 3 } });
    expect(totals).toMatchObject({ employees: 2, gaining: 1, losing: 1 });
    // 3.500.001 × 60% × 90% for the one, and × (25% − 100%) for the other.
    expect(totals.totalRupiah - totals.baselineRupiah).toBe(1_890_001 - 1_575_001);
    expect(await paidTo(THIRD)).toEqual({ first: 1_400_000, differences: [1_890_001] });
    expect(await paidTo(FIRST)).toEqual({ first: 3_815_981, differences: [-1_575_001] });
    expect(await paidTo(SECOND)).toEqual({ first: 1_260_000, differences: [] });
    const path = `/v1/employees/${THIRD}/incentives/${ordered.id}`;
    expect((await city.api("GET", path, { as: city.as(THIRD) })).body).toMatchObject({
      amount: { totalRupiah: 3_290_001 },
      paidRupiah: 1_400_000,
      isSame: true,
    });
    expect(await holds()).toEqual([[], []]);
  });

  it("is in the correction's payroll list and in the employee's own data", async () => {
    const [correction] = (await read(MONTH)).corrections;
    const csv = (await city.api("GET", `${RUNS}/${correction}/payroll`, { as: city.as("hr") }))
      .body as string;
    const [header, ...rows] = csv.trim().split("\r\n");
    expect(header).toMatch(/;Versi tabel;Sudah dibayar \(Rp\);Selisih \(Rp\)$/);
    expect(rows.map((row) => row.split(";").slice(-2))).toEqual([
      ["3815981", "-1575001"],
      ["1400000", "1890001"],
    ]);
    const own = await city.api("GET", "/v1/me/data", { as: city.as(FIRST) });
    expect(own.body.insentif).toMatchObject([
      { kind: "FINAL", amount: { totalRupiah: 3_815_981 } },
      { kind: "CORRECTION", paidRupiah: 3_815_981, amount: { totalRupiah: 2_240_980 } },
    ]);
  });

  it("is paid once, however often and however quickly a correction is ordered", async () => {
    const { body: again } = await correct();
    expect((await read(again.id)).totals).toMatchObject({ employees: 0 });
    await act(SECOND, "receipt", 2, SECOND);
    expect((await act(SECOND, "acceptance", 3, SECOND)).body.stage).toBe("FINAL");
    const body = { kind: "CORRECTION", month: MONTH };
    const both = await Promise.all([1, 2].map(() => city.api("POST", RUNS, { as: city.as("hr"), body })));
    expect(both.map(({ status }) => status)).toContain(202);
    await city.host.idle();
    // 90% of both parts: a punishment takes 10% from the whole.
    expect(await paidTo(SECOND)).toEqual({ first: 1_260_000, differences: [1_701_001] });
    expect(await holds()).toEqual([[], []]);
  });

  it("is corrected where it was paid, though the evaluation has moved to another unit", async () => {
    const evaluations = evaluationRepository(city.table);
    const [before] = await evaluations.findMany([SECOND], MONTH);
    const { outcome } = before ?? {};
    if (before === undefined || outcome === undefined) throw new Error("not final");
    const state = { ...before, unitId: "unit-1", outcome: { ...outcome, predikat: "SANGAT_BAIK" as const } };
    await evaluations.commit(
      { state, event: { type: "EVIDENCE_FROZEN", at: "2026-04-20T00:00:00.000Z", by: "SYSTEM" } },
      before,
    );
    const { body: ordered } = await correct();
    expect((await read(ordered.id)).totals).toMatchObject({ employees: 1, gaining: 1 });
    // 3.500.001 × 60% × (100% − 90%), less a tenth.
    expect((await paidTo(SECOND)).differences).toEqual([1_701_001, 189_000]);
    expect(await holds()).toEqual([[], []]);
  });

  it("cannot be corrected in a month that was not paid", async () => {
    const refused = await city.run({ kind: "CORRECTION", month: "2026-04" });
    expect(refused).toMatchObject({ status: 409, body: { code: "incentive-run.not-paid" } });
  });

  it("comes of reopening the month, which has to be confirmed with a reason", async () => {
    const path = `/v1/periods/${MONTH}`;
    const { version } = (await city.api("GET", path, { as: city.as("hr") })).body;
    const order = { scope: { kind: "EMPLOYEE", nip: HEAD }, reason: REASON, lastDay: "2026-04-08" };
    const reopen = (body: object) => city.api("POST", `${path}/reopen`, { as: city.as("hr"), version, body });
    const refused = await reopen(order);
    expect([refused.status, refused.body.code]).toEqual([409, "reopening.month-paid"]);
    const afterPaymentReason = "Terlanjur dibayarkan dengan presensi yang salah.";
    const { status, body } = await reopen({ ...order, afterPaymentReason });
    expect([status, body.reopenings[0].afterPaymentReason]).toEqual([200, afterPaymentReason]);
    await city.host.idle();
    const { body: ordered } = await correct();
    expect((await read(ordered.id)).totals).toMatchObject({ employees: 0 });
    expect(await holds()).toEqual([[], []]);
  });
});
