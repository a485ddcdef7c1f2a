import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { computeUnit } from "../../../functions/incentives/compute-unit.ts";
import { incentiveWork } from "../../../functions/incentives/run.ts";
import { prove } from "../../../infra/local/verify/verify-city.ts";
import { workOnPart } from "../../../shared/runs/work-part.ts";
import { evaluationRepository } from "../../../shared/table/evaluation/evaluations.ts";
import { incentiveRunRepository, runOfIncentive } from "../../../shared/table/incentives/runs.ts";
import { beginning, runRepository } from "../../../shared/table/runs/runs.ts";
import { CHIEF, type ClosedCity, HEAD, REASON, STAFF, startClosedCity } from "../../support/closed-city.ts";
import { everything } from "../../support/everything.ts";
import { toldTo } from "../../support/inbox.ts";
import { incentiveContent } from "../../support/incentives.ts";
import type { Answer } from "../../support/test-city.ts";

const MONTH = "2026-03";
const [FIRST, SECOND, THIRD] = STAFF;
const TABLES = "/v1/incentive-tables";
const RUNS = "/v1/incentive-runs";

let city: ClosedCity;
let entering: string;
let tableId: string;

beforeAll(async () => {
  city = await startClosedCity();
  entering = await city.token("pengelola-insentif", "ADMIN");
});
afterAll(() => city?.host.stop());

const enter = async (content: object) => city.api("POST", TABLES, { as: entering, body: content });

async function run(body: object) {
  const ordered = await city.api("POST", RUNS, { as: city.as("hr"), body });
  await city.host.idle();
  return ordered;
}

async function trial(of: string) {
  const ordered = await run({ kind: "TRIAL", month: MONTH, tableId: of });
  return (await city.api("GET", `${RUNS}/${ordered.body.id}`, { as: city.as("hr") })).body;
}

async function approve(who: string, version: number, trialId: string, of = tableId) {
  const as = city.as(who) ?? who;
  return city.api("POST", `${TABLES}/${of}/approve`, { as, body: { trialId }, version });
}

const discipline = async (body: object, as = city.as("hr")) =>
  city.api("PUT", `/v1/discipline-records/${MONTH}`, { as, body });

describe("a table of incentives", () => {
  it("is refused if its bands leave a gap, with what to fix", async () => {
    const split = { productivityBasisPoints: 6_000, disciplineBasisPoints: 3_000 };
    const refused = await enter(incentiveContent({ split }));
    expect(refused).toMatchObject({ status: 400, body: { code: "incentive-table.split-sum" } });
    const [one] = incentiveContent().classes;
    const negative = await enter(incentiveContent({ classes: [{ ...one, baseRupiah: -5 } as never] }));
    expect(negative.body.errors[0]).toMatchObject({ field: "body.classes.0.baseRupiah" });
  });

  it("is not approved before a trial of exactly this content, by whoever entered it, or twice by one person", async () => {
    const entered = await enter(incentiveContent());
    tableId = entered.body.id;
    expect(entered).toMatchObject({ status: 201, body: { state: "DRAFT", version: 1 } });
    expect((await approve("mayor", 1, MONTH)).body.code).toBe("incentive-table.not-tried");
    const before = await trial(tableId);
    const both = await city.token("pengelola-insentif", "HR", "HEAD_OF_CITY");
    const own = await city.api("POST", `${TABLES}/${tableId}/approve`, {
      as: both,
      body: { trialId: before.id },
      version: 1,
    });
    expect(own).toMatchObject({ status: 403, body: { code: "incentive-table.own" } });

    const approved = await approve("hr", 1, before.id);
    expect(approved.body).toMatchObject({ state: "DRAFT", approvals: [{ role: "HR" }] });
    const awaited = async () =>
      (await city.api("GET", `${TABLES}/${tableId}`, { as: city.as("hr") })).body.awaitedRoles;
    expect(await awaited()).toEqual(["HEAD_OF_CITY"]);
    const content = incentiveContent({ title: "TPP 2026, perbaikan" });
    const rewritten = await city.api("PUT", `${TABLES}/${tableId}`, {
      as: entering,
      body: content,
      version: 2,
    });
    expect(rewritten.body).toMatchObject({ approvals: [], version: 3 });
    expect(await awaited()).toEqual(["HR", "HEAD_OF_CITY"]);
    expect((await approve("hr", 3, before.id)).body.code).toBe("incentive-table.not-tried");

    const { id: trialId } = await trial(tableId);
    expect((await approve("hr", 3, trialId)).status).toBe(200);
    expect((await approve("hr", 4, trialId)).body.code).toBe("incentive-table.approved-by-you");
    const other = await city.token("198001012005011001", "HR");
    const second = await city.api("POST", `${TABLES}/${tableId}/approve`, {
      as: other,
      body: { trialId },
      version: 4,
    });
    expect(second.body.code).toBe("incentive-table.role-approved");
    expect((await approve("mayor", 4, trialId)).body).toMatchObject({ state: "IN_FORCE", version: 5 });
    const late = await city.api("PUT", `${TABLES}/${tableId}`, { as: entering, body: content, version: 5 });
    expect(late.body.code).toBe("incentive-table.in-force");
    expect(await awaited()).toEqual([]);
  });
});

describe("discipline of a month", () => {
  it("is accepted as CSV or as a list, completely or not at all; repeating it changes nothing", async () => {
    const csv = `\uFEFFnip;hadir;TERLAMBAT;HUKUMAN_RINGAN\r\n${FIRST};98,57;2;\r\n'${SECOND};100;0;1\r\n`;
    expect((await discipline({ csv })).body).toMatchObject({ recorded: 2, unchanged: 0 });
    expect((await discipline({ csv })).body).toMatchObject({ recorded: 0, unchanged: 2 });
    const records = [
      { nip: FIRST, presenceBasisPoints: 9_000, cases: {} },
      { nip: "199001012015052999", presenceBasisPoints: 9_000, cases: {} },
    ];
    const unknown = await discipline({ records });
    expect(unknown.body.errors).toMatchObject([
      { field: "body.records.1.nip", code: "discipline.unknown-employee" },
    ]);
    const own = await city.api("GET", `/v1/employees/${FIRST}/discipline/${MONTH}`, { as: city.as(FIRST) });
    expect(own.body).toMatchObject({ presenceBasisPoints: 9_857, cases: { TERLAMBAT: 2 }, version: 1 });
    expect(own.body.deductions).toMatchObject([{ code: "TERLAMBAT", name: "Terlambat masuk" }]);
    const others = await city.api("GET", `/v1/employees/${FIRST}/discipline/${MONTH}`, { as: city.as(HEAD) });
    expect(others.status).toBe(403);
  });

  const faults = ({ body }: Answer) =>
    body.errors.map(({ field, code }: { field: string; code: string }) => [field, code]);

  it("names every wrong line and column and how to fix it, for example what a spreadsheet has spoilt", async () => {
    const lines = [
      "nip,hadir,TERLAMBAT",
      "1.98609E+17,100,0",
      `${SECOND},100,1`,
      `${FIRST},100.01,-1`,
      FIRST,
    ];
    const spoilt = await discipline({ csv: lines.join("\n") });
    expect(spoilt.status).toBe(400);
    expect(faults(spoilt)).toEqual([
      ["body.csv.2.nip", "discipline-csv.bad-nip"],
      ["body.csv.4.hadir", "discipline-csv.bad-presence"],
      ["body.csv.4.TERLAMBAT", "discipline-csv.bad-count"],
      ["body.csv.5.hadir", "discipline-csv.bad-presence"],
    ]);
    expect(spoilt.body.errors[0].message).toContain("Baris 2");
  });

  it("is read as spreadsheets save it: quoted, in percent, with non-breaking spaces and invisible characters", async () => {
    const spaced = `${FIRST.slice(0, 8)}\u00a0${FIRST.slice(8, 14)}\u00a0${FIRST.slice(14, 15)}\u00a0${FIRST.slice(15)}`;
    const files = [
      `sep=,\rNIP,"Hadir\u200b",TERLAMBAT\r"${spaced}","97,25",\r,,\r`,
      `nip;hadir;TERLAMBAT\r\n\u200b${FIRST};97,25%\r\n;;\r\n`,
      `nip\thadir\tTERLAMBAT\n\u2019${FIRST}\t97.25 %\t0\t\t\n`,
    ];
    for (const csv of files) {
      const { body } = await discipline({ csv });
      expect([csv, body.recorded + body.unchanged]).toEqual([csv, 1]);
      const path = `/v1/employees/${FIRST}/discipline/${MONTH}`;
      expect((await city.api("GET", path, { as: city.as(FIRST) })).body.presenceBasisPoints).toBe(9_725);
    }
    const csv = `nip;hadir;TERLAMBAT;HUKUMAN_RINGAN\r\n${FIRST};98,57;2;\r\n`;
    expect((await discipline({ csv })).body.recorded).toBe(1);
  });

  it("asks about a fraction where a percentage belongs, and accepts it once confirmed", async () => {
    for (const value of ["0,98", "1", "1,0"]) {
      const asked = await discipline({ csv: `nip;hadir\n${SECOND};${value}\n` });
      expect(faults(asked)).toEqual([["body.csv.2.hadir", "discipline-csv.looks-like-part"]]);
    }
    const asked = await discipline({ csv: `nip;hadir\n${SECOND};0,98\n` });
    expect(asked.body.errors[0].message).toContain("Bila maksudnya 98 persen, tulis 98");
    const csv = `nip;hadir;HUKUMAN_RINGAN\n${SECOND};0,98%;1\n`;
    expect((await discipline({ csv })).body.recorded).toBe(1);
    expect((await discipline({ csv: csv.replace("0,98%", "100") })).body.recorded).toBe(1);
  });

  it.each([
    ["2099-12", "discipline.month-to-come"],
    ["2026-12", "discipline.month-to-come"],
    ["2020-01", "discipline.month-too-old"],
    ["2024-12", "discipline.month-too-old"],
  ])("of %s is refused: %s", async (month, code) => {
    const records = [{ nip: FIRST, presenceBasisPoints: 10_000, cases: {} }];
    const as = await city.token("198001012005011001", "HR");
    const refused = await city.api("PUT", `/v1/discipline-records/${month}`, { as, body: { records } });
    expect([refused.status, refused.body.code]).toEqual([400, code]);
  });

  it("names every unknown employee and code, by line of the file", async () => {
    const unknown = "199001012015052999";
    const lines = ["nip,hadir,TELAT", "", `${FIRST},100,1`, `${unknown},100,0`, `${FIRST},90,0`];
    const refused = await discipline({ csv: lines.join("\n") });
    expect(faults(refused)).toEqual([
      ["body.csv.3.TELAT", "discipline.unknown-code"],
      ["body.csv.4.nip", "discipline.unknown-employee"],
      ["body.csv.5.nip", "discipline.named-twice"],
    ]);
    expect(refused.body.errors[0].message).toContain("TERLAMBAT");
  });

  it.each([
    ["nip,hadir", "empty"],
    ["nip,hadir,TERLAMBAT,TERLAMBAT\n1,2,3,4", "title-twice"],
    ["nama,hadir", "no-header"],
  ])("refuses the file %j as a whole", async (csv, code) => {
    expect((await discipline({ csv })).body.code).toBe(`discipline-csv.${code}`);
  });

  it("is entered by HR, and by nobody for themselves", async () => {
    const records = [{ nip: FIRST, presenceBasisPoints: 10_000, cases: {} }];
    const self = await discipline({ records }, await city.token(FIRST, "HR"));
    expect(self.body.code).toBe("discipline.own");
    expect((await discipline({ records }, city.as(HEAD))).status).toBe(403);
  });
});

describe("a bonus for a project", () => {
  const order = (...recipients: readonly object[]) => ({
    month: MONTH,
    project: "Antrean daring Disdukcapil",
    achievement: "Waktu tunggu turun dari 90 menjadi 20 menit.",
    recipients,
  });
  const propose = (who: string, body: object) =>
    city.api("POST", "/v1/project-bonuses", { as: city.as(who), body });

  it("is proposed by the head of the unit, and not for oneself", async () => {
    const grant = { nip: FIRST, by: "PERCENT", basisPoints: 1_000 };
    expect((await propose(SECOND, order(grant))).body.code).toBe("project-bonus.not-lead");
    expect((await propose(CHIEF, order({ ...grant, nip: CHIEF }))).body.code).toBe("project-bonus.own");
    const both = await propose(CHIEF, order({ ...grant, rupiah: 5 }));
    expect(both.body.errors[0].message).toContain("rupiah");
  });

  it("is decided by somebody else with the role that the city names; a refusal needs a reason", async () => {
    const { body: bonus } = await propose(CHIEF, order({ nip: FIRST, by: "PERCENT", basisPoints: 1_000 }));
    const path = `/v1/project-bonuses/${bonus.id}/decide`;
    const decide = (as: string, body: object) => city.api("POST", path, { as, body, version: 1 });
    const seenBy = async (as: string) =>
      (await city.api("GET", `/v1/project-bonuses?month=${MONTH}`, { as })).body.items.map(
        ({ mayDecide }: { mayDecide: boolean }) => mayDecide,
      );
    expect((await decide(city.as("hr"), { isApproved: true })).body.code).toBe("project-bonus.not-decider");
    expect((await decide(city.as("mayor"), { isApproved: false })).body.code).toBe(
      "project-bonus.reason-missing",
    );
    const own = await city.token(CHIEF, "HEAD_OF_CITY");
    // Who may decide it is told so: neither HR, by this city's policy, nor its proposer; other employees do not see it.
    expect(
      await Promise.all([city.as("mayor"), city.as("hr"), own, city.as(CHIEF), city.as(HEAD)].map(seenBy)),
    ).toEqual([[true], [false], [false], [false], []]);
    expect((await decide(own, { isApproved: true })).body.code).toBe("project-bonus.own");
    expect((await decide(city.as("mayor"), { isApproved: true })).body.state).toBe("APPROVED");
    const { body: other } = await propose(CHIEF, order({ nip: SECOND, by: "RUPIAH", rupiah: 2_000_000 }));
    const refused = await city.api("POST", `/v1/project-bonuses/${other.id}/decide`, {
      as: city.as("mayor"),
      body: { isApproved: false, reason: "Proyek ini belum selesai diperiksa." },
      version: 1,
    });
    expect(refused.body.state).toBe("REFUSED");
    expect(await seenBy(city.as("mayor"))).toEqual([false, false]);
    expect(await toldTo(city, city.as("mayor"))).toContain("BONUS_PROPOSED");
    expect(await toldTo(city, city.as("mayor"))).toContain("INCENTIVE_TABLE_WRITTEN");
    expect(await toldTo(city, city.as(CHIEF))).toEqual(
      expect.arrayContaining(["BONUS_APPROVED", "BONUS_REFUSED"]),
    );
    const list = await city.api("GET", `/v1/project-bonuses?month=${MONTH}`, { as: city.as("hr") });
    expect(list.body.items).toHaveLength(2);
  });
});

describe("a month's incentive", () => {
  it("waits for the close, and shows the difference of a new version before it is in force", async () => {
    const open = await run({ kind: "FINAL", month: "2026-04" });
    expect(open).toMatchObject({ status: 409, body: { code: "incentive-run.month-open" } });
    const rate = { hasilKerja: "DI_ATAS_EKSPEKTASI", perilakuKerja: "DI_ATAS_EKSPEKTASI" };
    const rated = await city.api("PUT", `/v1/employees/${FIRST}/evaluations/${MONTH}/rating`, {
      as: city.as(HEAD),
      body: { ...rate, hasilKerjaReason: REASON },
      version: 1,
    });
    expect(rated.status).toBe(200);
    const generous = incentiveContent({ title: "TPP baru", effectiveFrom: "2026-04" });
    const classes = generous.classes.map((one) => ({ ...one, baseRupiah: one.baseRupiah + 100_000 }));
    const { body: next } = await enter({ ...generous, classes });
    const tried = await trial(next.id);
    // Three staff, the head and the chief, all analysts; one of them rated.
    expect(tried).toMatchObject({
      kind: "TRIAL",
      state: "DONE",
      unitsDone: 2,
      baselineTableId: tableId,
      totals: { employees: 5, unclassified: 0, notFinal: 5, gaining: 5, losing: 0 },
    });
    // 60 % of the rated one's, 40 % of everybody's less their discipline, and 10 % of one base as a bonus.
    expect(tried.totals.totalRupiah - tried.totals.baselineRupiah).toBeGreaterThan(250_000);
    const strict = incentiveContent().classes.map((one) => ({ ...one, positions: [] }));
    const unclassified = await trial((await enter(incentiveContent({ classes: strict }))).body.id);
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
      run({ kind: "FINAL", month: MONTH, ...(count && { notFinal: { count, reason } }) });
    for (const unconfirmed of [undefined, 4, 6]) {
      const refused = await final(unconfirmed);
      expect(refused).toMatchObject({ status: 409, body: { code: "incentive-run.not-final" } });
      expect(refused.body.detail).toContain("5 hasil bulan Maret 2026 belum final");
    }
    const ordered = await final(5);
    expect(ordered.body.notFinal).toEqual({ count: 5, reason });
    expect(ordered).toMatchObject({ status: 202, body: { id: MONTH, state: "RUNNING", tableId } });
    const again = await run({ kind: "FINAL", month: MONTH });
    expect(again.body.code).toBe("incentive-run.made-already");
    const own = await city.api("GET", `/v1/employees/${FIRST}/incentives/${MONTH}`, { as: city.as(FIRST) });
    // 3.500.001 × 40 % × (98,57 % − 2 × 0,5 %) = 1.365.980,3904; bonus 10 % of the base
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
    const late = await discipline({ records: [{ nip: FIRST, presenceBasisPoints: 1, cases: {} }] });
    expect(late.body.code).toBe("discipline.month-paid");
    const backdated = (await enter(incentiveContent({ effectiveFrom: MONTH }))).body.id;
    const tried = await trial(backdated);
    expect((await approve("hr", 1, tried.id, backdated)).body.code).toBe("incentive-table.month-paid");
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

describe("a result that changes after it was paid", () => {
  const act = (nip: string, rest: string, version: number, as: string, body: object = {}) =>
    city.api("POST", `/v1/employees/${nip}/evaluations/${MONTH}/${rest}`, { as: city.as(as), body, version });
  const rate = (nip: string, expectation: string) =>
    city.api("PUT", `/v1/employees/${nip}/evaluations/${MONTH}/rating`, {
      as: city.as(HEAD),
      body: {
        ...{ hasilKerja: expectation, perilakuKerja: expectation, hasilKerjaReason: REASON },
        perilakuKerjaReason: REASON,
      },
      version: 1,
    });
  const correct = () => run({ kind: "CORRECTION", month: MONTH });
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
    await rate(THIRD, "SESUAI_EKSPEKTASI");
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
    await rate(SECOND, "SESUAI_EKSPEKTASI");

    const { status, body: ordered } = await correct();
    expect([status, ordered.kind, ordered.paidBefore]).toEqual([202, "CORRECTION", [MONTH]]);
    const { totals, ...correction } = await read(ordered.id);
    expect(correction).toMatchObject({ state: "DONE", notFinal: { count: 3 } });
    expect(totals).toMatchObject({ employees: 2, gaining: 1, losing: 1 });
    // 3.500.001 × 60 % × 90 % for the one, and × (25 % − 100 %) for the other.
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

  it("stands in the correction's payroll list and in the employee's own data", async () => {
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
    // 90 % of both parts: a punishment takes 10 % from the whole.
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
    // 3.500.001 × 60 % × (100 % − 90 %), less a tenth.
    expect((await paidTo(SECOND)).differences).toEqual([1_701_001, 189_000]);
    expect(await holds()).toEqual([[], []]);
  });

  it("cannot be corrected in a month that was not paid", async () => {
    const refused = await run({ kind: "CORRECTION", month: "2026-04" });
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

describe("a stalled computation", () => {
  it("resumes with what is missing, and counts nobody twice", async () => {
    const runs = incentiveRunRepository(city.table);
    const evaluations = evaluationRepository(city.table);
    const done = (await trial(tableId)) as { id: string; totals: object; linesHash: string };
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
