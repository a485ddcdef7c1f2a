import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { computeUnit } from "../../../functions/incentives/compute-unit.ts";
import { incentiveWork } from "../../../functions/incentives/run.ts";
import { prove } from "../../../infra/local/verify/city.ts";
import { workOnPart } from "../../../shared/runs/work-part.ts";
import { evaluationRepository } from "../../../shared/table/evaluation/evaluations.ts";
import { incentiveRunRepository, runOfIncentive } from "../../../shared/table/incentives/runs.ts";
import { beginning, runRepository } from "../../../shared/table/runs/runs.ts";
import { CHIEF, STAFF } from "../../support/cities/closed-city.ts";
import {
  type IncentiveCity,
  MONTH,
  RUNS,
  startIncentiveCity,
  TABLES,
} from "../../support/cities/incentive-city.ts";
import { incentiveContent } from "../../support/cities/incentives.ts";
import { everything } from "../../support/table/everything.ts";

const [FIRST, SECOND, THIRD] = STAFF;

let city: IncentiveCity;
let tableId: string;
beforeAll(async () => {
  city = await startIncentiveCity();
});
afterAll(() => city?.host.stop());

describe("a table of incentives", () => {
  it("is refused if its bands leave a gap, with what to fix", async () => {
    const split = { productivityBasisPoints: 6_000, disciplineBasisPoints: 3_000 };
    const refused = await city.enter(incentiveContent({ split }));
    expect(refused).toMatchObject({ status: 400, body: { code: "incentive-table.split-sum" } });
    const [one] = incentiveContent().classes;
    const negative = await city.enter(incentiveContent({ classes: [{ ...one, baseRupiah: -5 } as never] }));
    expect(negative.body.errors[0]).toMatchObject({ field: "body.classes.0.baseRupiah" });
  });

  it("is not approved before a trial of exactly this content, by whoever entered it, or twice by one person", async () => {
    const entered = await city.enter(incentiveContent());
    tableId = entered.body.id;
    expect(entered).toMatchObject({ status: 201, body: { state: "DRAFT", version: 1 } });
    expect((await city.approve(tableId, "mayor", 1, MONTH)).body.code).toBe("incentive-table.not-tried");
    const before = await city.trial(tableId);
    const both = await city.token("pengelola-insentif", "HR", "HEAD_OF_CITY");
    const own = await city.api("POST", `${TABLES}/${tableId}/approve`, {
      as: both,
      body: { trialId: before.id },
      version: 1,
    });
    expect(own).toMatchObject({ status: 403, body: { code: "incentive-table.own" } });

    const approved = await city.approve(tableId, "hr", 1, before.id);
    expect(approved.body).toMatchObject({ state: "DRAFT", approvals: [{ role: "HR" }] });
    const awaited = async () =>
      (await city.api("GET", `${TABLES}/${tableId}`, { as: city.as("hr") })).body.awaitedRoles;
    expect(await awaited()).toEqual(["HEAD_OF_CITY"]);
    const content = incentiveContent({ title: "TPP 2026, perbaikan" });
    const rewritten = await city.api("PUT", `${TABLES}/${tableId}`, {
      as: city.entering,
      body: content,
      version: 2,
    });
    expect(rewritten.body).toMatchObject({ approvals: [], version: 3 });
    expect(await awaited()).toEqual(["HR", "HEAD_OF_CITY"]);
    expect((await city.approve(tableId, "hr", 3, before.id)).body.code).toBe("incentive-table.not-tried");

    const { id: trialId } = await city.trial(tableId);
    const awaits = async (who: string) =>
      (await city.api("GET", "/v1/me/tasks", { as: city.as(who) })).body.items.map(
        ({ kind }: { kind: string }) => kind,
      );
    expect(await awaits("hr")).toContain("APPROVE_INCENTIVE_TABLE");
    expect((await city.approve(tableId, "hr", 3, trialId)).status).toBe(200);
    expect(await awaits("hr")).not.toContain("APPROVE_INCENTIVE_TABLE");
    expect(await awaits("mayor")).toContain("APPROVE_INCENTIVE_TABLE");
    expect((await city.approve(tableId, "hr", 4, trialId)).body.code).toBe("incentive-table.approved-by-you");
    const other = await city.token("198001012005011001", "HR");
    const second = await city.api("POST", `${TABLES}/${tableId}/approve`, {
      as: other,
      body: { trialId },
      version: 4,
    });
    expect(second.body.code).toBe("incentive-table.role-approved");
    expect((await city.approve(tableId, "mayor", 4, trialId)).body).toMatchObject({
      state: "IN_FORCE",
      version: 5,
    });
    const late = await city.api("PUT", `${TABLES}/${tableId}`, {
      as: city.entering,
      body: content,
      version: 5,
    });
    expect(late.body.code).toBe("incentive-table.in-force");
    expect(await awaits("mayor")).not.toContain("APPROVE_INCENTIVE_TABLE");
    expect(await awaited()).toEqual([]);
  });
});

describe("a month's incentive", () => {
  beforeAll(() => city.recordMonth());

  it("waits for the close, and shows the difference of a new version before it is in force", async () => {
    const open = await city.run({ kind: "FINAL", month: "2026-04" });
    expect(open).toMatchObject({ status: 409, body: { code: "incentive-run.month-open" } });
    const rated = await city.rate(FIRST, "DI_ATAS_EKSPEKTASI");
    expect(rated.status).toBe(200);
    const generous = incentiveContent({ title: "TPP baru", effectiveFrom: "2026-04" });
    const classes = generous.classes.map((one) => ({ ...one, baseRupiah: one.baseRupiah + 100_000 }));
    const { body: next } = await city.enter({ ...generous, classes });
    const tried = await city.trial(next.id);
    // Three staff, the head and the chief, all analysts; one of them rated.
    expect(tried).toMatchObject({
      kind: "TRIAL",
      state: "DONE",
      unitsDone: 2,
      baselineTableId: tableId,
      totals: { employees: 5, unclassified: 0, notFinal: 5, gaining: 5, losing: 0 },
    });
    // 60% of the rated one's, 40% of everybody's less their discipline, and 10% of one base as a bonus.
    expect(tried.totals.totalRupiah - tried.totals.baselineRupiah).toBeGreaterThan(250_000);
    const strict = incentiveContent().classes.map((one) => ({ ...one, positions: [] }));
    const unclassified = await city.trial((await city.enter(incentiveContent({ classes: strict }))).body.id);
    expect(unclassified.totals).toMatchObject({ unclassified: 5, totalRupiah: 0, losing: 5 });
    const difference = async (of: string) =>
      (await city.api("GET", `${RUNS}/${of}/difference`, { as: city.as("mayor") })).body;
    const up = await difference(tried.id);
    expect(up).toMatchObject({
      isCompared: true,
      classes: [{ code: "9", name: "Analis", totals: tried.totals }],
      units: [
        { name: "Unit unit-1", totals: { employees: 1, gaining: 1 } },
        { name: "Unit unit-2", totals: { employees: 4, gaining: 4 } },
      ],
    });
    // 100.000 of 3.500.001 more for everybody.
    const filled = ({ changes }: { changes: { employees: number }[] }) =>
      changes.filter(({ employees }) => employees > 0);
    expect(filled(up)).toEqual([{ fromBasisPoints: 1, throughBasisPoints: 1_000, employees: 5 }]);
    const down = await difference(unclassified.id);
    expect(filled(down)).toEqual([{ throughBasisPoints: -5_001, employees: 5 }]);
    expect(down.classes).toEqual([{ totals: unclassified.totals }]);
    const problems = async (of: string, query = "") =>
      (await city.api("GET", `${RUNS}/${of}/lines?list=PROBLEMS${query}`, { as: city.as("hr") })).body.items;
    expect(await problems(tried.id)).toEqual([]);
    expect(await problems(unclassified.id)).toHaveLength(5);
    expect(await problems(unclassified.id, "&unitId=unit-1")).toMatchObject([
      { inputs: { nip: CHIEF }, amount: { problems: ["UNCLASSIFIED"], totalRupiah: 0 } },
    ]);
    const hidden = await city.api("GET", `/v1/employees/${FIRST}/incentives/${tried.id}`, {
      as: city.as(FIRST),
    });
    expect(hidden.status).toBe(404);
  });

  it("is computed once, and explained to each employee line by line", async () => {
    const reason = "Dibayarkan sebelum masa keberatan berakhir.";
    const final = (count?: number) =>
      city.run({ kind: "FINAL", month: MONTH, ...(count && { notFinal: { count, reason } }) });
    for (const unconfirmed of [undefined, 4, 6]) {
      const refused = await final(unconfirmed);
      expect(refused).toMatchObject({ status: 409, body: { code: "incentive-run.not-final" } });
      expect(refused.body.detail).toContain("5 hasil bulan Maret 2026 belum final");
    }
    const ordered = await final(5);
    expect(ordered.body.notFinal).toEqual({ count: 5, reason });
    expect(ordered).toMatchObject({ status: 202, body: { id: MONTH, state: "RUNNING", tableId } });
    const again = await city.run({ kind: "FINAL", month: MONTH });
    expect(again.body.code).toBe("incentive-run.made-already");
    const own = await city.api("GET", `/v1/employees/${FIRST}/incentives/${MONTH}`, { as: city.as(FIRST) });
    // 3.500.001 × 40% × (98,57% − 2 × 0,5%) = 1.365.980,3904; bonus 10% of the base
    expect(own.body).toMatchObject({
      regulation: "Peraturan Wali Kota 12/2026",
      inputs: { predikat: "SANGAT_BAIK", discipline: { cases: { TERLAMBAT: 2 } } },
      amount: {
        productivityRupiah: 2_100_001,
        disciplineRupiah: 1_365_980,
        bonusRupiah: 350_000,
        totalRupiah: 3_815_981,
      },
      isSame: true,
    });
    expect(own.body.steps).toHaveLength(6);
    expect(own.body.corrections).toEqual([]);
    const others = await city.api("GET", `/v1/employees/${FIRST}/incentives/${MONTH}`, {
      as: city.as(SECOND),
    });
    expect(others.status).toBe(403);
    const unrated = await city.api("GET", `/v1/employees/${THIRD}/incentives/${MONTH}`, {
      as: city.as("hr"),
    });
    expect(unrated.body.amount).toMatchObject({ productivityRupiah: 0, totalRupiah: 1_400_000 });
  });

  it("is exported for payroll with numbers that stay text, and with the same bytes every time", async () => {
    const payroll = async (query = "") =>
      (await city.api("GET", `${RUNS}/${MONTH}/payroll${query}`, { as: city.as("hr") })).body as string;
    const before = await payroll();
    expect(before.split("\r\n")).toHaveLength(7);
    expect(before).toContain(
      "19860926 201505 1 001;Pegawai 001;unit-2;Unit unit-2;Analis Kebijakan;III/a;9;Sangat Baik;3500001",
    );
    for (const unitId of ["unit-1", "unit-2"])
      await computeUnit(await incentiveRunRepository(city.table).get(MONTH), unitId, {
        runs: incentiveRunRepository(city.table),
        evaluations: evaluationRepository(city.table),
      });
    expect(await payroll()).toBe(before);
    expect((await payroll("?unitId=unit-1")).split("\r\n")).toHaveLength(3);
    const asEmployee = await city.api("GET", `${RUNS}/${MONTH}/payroll`, { as: city.as(FIRST) });
    expect(asEmployee.status).toBe(403);
  });

  it("closes its month for records, bonuses and tables", async () => {
    const late = await city.discipline({ records: [{ nip: FIRST, presenceBasisPoints: 1, cases: {} }] });
    expect(late.body.code).toBe("discipline.month-paid");
    const backdated = (await city.enter(incentiveContent({ effectiveFrom: MONTH }))).body.id;
    const tried = await city.trial(backdated);
    const refused = (await city.approve(backdated, "hr", 1, tried.id)).body;
    expect(refused.code).toBe("incentive-table.month-paid");
    // The month is the table's, not of this request.
    expect(refused).not.toHaveProperty("errors");
    const resumed = await city.api("POST", `${RUNS}/${MONTH}/resume`, { as: city.as("hr"), version: 2 });
    expect(resumed.body.code).toBe("incentive-run.not-running");
  });

  it("recomputes to the same from its inputs, and a changed line is found", async () => {
    const proofOf = (items: Awaited<ReturnType<typeof everything>>) =>
      prove(city.city, items as never).find(({ name }) => name.startsWith("Insentif"));
    const items = await everything();
    expect(proofOf(items)).toMatchObject({ checked: 6, broken: [] });
    const forged = items.map((item) =>
      item.sk === `LINE#${FIRST}` && item.pk === `INCENTIVE_RUN#${MONTH}#unit-2`
        ? { ...item, amount: { ...(item.amount as object), totalRupiah: 9_999_999 } }
        : item,
    );
    expect(proofOf(forged)?.broken).toEqual([`INCENTIVE_RUN#${MONTH} STATE`]);
  });
});

describe("a stalled computation", () => {
  it("resumes with what is missing, and counts nobody twice", async () => {
    const runs = incentiveRunRepository(city.table);
    const evaluations = evaluationRepository(city.table);
    const done = (await city.trial(tableId)) as { id: string; totals: object; linesHash: string };
    const stored = await runs.get(done.id);
    // The state after the second unit died following one of its lines.
    const { totals: _, linesHash: __, ...rest } = stored;
    const decision = {
      state: { ...rest, id: "0".repeat(20), state: "RUNNING" as const, version: 0, eventHash: "" },
      event: { type: "INCENTIVE_RUN_ORDERED" as const, at: stored.orderedAt, by: "TEST" },
    };
    const parts = runRepository(city.table);
    const of = runOfIncentive(decision.state.id);
    const begun = { total: stored.unitIds.length, at: stored.orderedAt, by: "TEST" };
    const halted = await runs.commit(decision, [beginning(of, begun)]);
    const [line] = await Array.fromAsync(runs.eachLine(done.id, "unit-2"));
    if (line) await runs.addLines(halted.id, [line]);
    const work = incentiveWork({ runs, evaluations, send: async () => {} });
    await workOnPart(work, { ...of, part: "unit-1", at: stored.orderedAt }, parts);
    const resumed = await city.api("POST", `${RUNS}/${halted.id}/resume`, { as: city.as("hr"), version: 1 });
    expect(resumed.status).toBe(202);
    await city.host.idle();
    const after = await runs.get(halted.id);
    expect(after).toMatchObject({ state: "DONE", totals: done.totals, linesHash: done.linesHash });
  });
});
