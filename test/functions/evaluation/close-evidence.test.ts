import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeWork } from "../../../functions/evaluation/close-run.ts";
import { closeUnit } from "../../../functions/evaluation/close-unit.ts";
import type { City } from "../../../shared/cities/city.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { beginClose } from "../../../shared/domain/evaluation/period.ts";
import { recomputeResult } from "../../../shared/domain/evaluation/result/recomputation.ts";
import { registerEmployee } from "../../../shared/domain/organisation/employee.ts";
import { establishUnit } from "../../../shared/domain/organisation/organisation-unit.ts";
import { submitReport } from "../../../shared/domain/reporting/work-report.ts";
import { acceptReport } from "../../../shared/domain/reporting/work-report-answer.ts";
import { workOnPart } from "../../../shared/runs/work-part.ts";
import { closeRun } from "../../../shared/table/evaluation/close-runs.ts";
import { closingRepository } from "../../../shared/table/evaluation/closings.ts";
import { periodRepository } from "../../../shared/table/evaluation/periods.ts";
import * as items from "../../../shared/table/items.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { employeeCommit, employeeRepository } from "../../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../../shared/table/organisation/units.ts";
import { workReportRepository } from "../../../shared/table/reporting/work-reports.ts";
import { beginning, runRepository } from "../../../shared/table/runs/runs.ts";
import { openTable } from "../../../shared/table/table.ts";
import { plan, planContent, posting, RATER_NIP } from "../../support/cities/domain-builders.ts";
import { ONE_CALL } from "../../support/table/one-call.ts";
import { startTestTable } from "../../support/table/test-table.ts";

const CITY = cityBySlug("bukittinggi");
const MONTH = "2026-03";
const AT = "2026-03-10T02:00:00.000Z";
const CLOSE = { kind: "close", id: MONTH, part: "dinas", at: "2026-04-04T18:00:00.000Z" } as const;
/** The same city, but unanswered reports count as accepted. */
const LENIENT: City = {
  ...CITY,
  policies: CITY.policies.map((policy) => ({
    ...policy,
    evaluation: { ...policy.evaluation, unansweredReports: "AS_REPORTED" as const },
  })),
};

let database: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  database = await startTestTable();
  const table = openTable({ meter: newMeter() });
  const order = { id: "dinas", name: "Dinas", kind: "DINAS", by: "TEST", at: AT } as const;
  const decision = establishUnit(undefined, undefined, order);
  if (decision) await unitRepository(table).commit(decision);
});
afterAll(() => database.stop());

const table = () => openTable({ meter: newMeter() });

async function settle(nip: string) {
  const record = {
    nip,
    kind: "PNS" as const,
    name: "Pegawai",
    grade: "III/a",
    posting: posting({ unitId: "dinas" }),
  };
  const decision = registerEmployee(undefined, record, { by: "TEST", at: AT, day: "2026-01-01" });
  if (decision) await table().commit([employeeCommit(decision, undefined, CITY.timeZone)]);
  const agreed = { ...plan({ ...planContent(), nip, version: 0, eventHash: "" }) };
  const event = { type: "PLAN_AGREED", at: AT, by: "TEST", data: { content: planContent() } };
  await table().commit([{ key: items.plan.key(nip, "2026"), decision: { state: agreed, event } }]);
}

function submit(nip: string, number: number, amount: number) {
  const id = `${MONTH}-${String(number).padStart(20, "0")}`;
  const content = { day: "2026-03-09", activity: "Izin", progress: { indicatorId: "izin", amount } };
  const frame = {
    unitId: "dinas",
    raterNip: RATER_NIP,
    answerDueAt: AT,
    today: "2026-03-10",
    by: nip,
    at: AT,
  };
  const checked = { plan: plan(), openReports: 0, isMonthClosed: false };
  const decision = submitReport({ ...frame, ...checked, id, nip, content });
  return workReportRepository(table()).commit(decision);
}

async function close(city = CITY, closings = closingRepository(table())) {
  const [employees, periods] = [employeeRepository(table()), periodRepository(table())];
  const { runs, units } = { runs: runRepository(table()), units: unitRepository(table()) };
  const begin = beginClose(MONTH, 1, CLOSE.at);
  const run = beginning(closeRun(MONTH), { total: 1, at: CLOSE.at, by: "TEST" });
  if ((await periods.find(MONTH)) === undefined) await periods.commit(begin, [run]);
  const deps = { employees, periods, units, city, ...ONE_CALL, closings };
  // What a message does that comes again before the mark, and then with it.
  await closeUnit(CLOSE, deps);
  await workOnPart(closeWork(deps), CLOSE, runs);
}

const evaluationOf = (nip: string) => table().get(items.evaluation.key(nip, MONTH));
const events = (pk: string) => database.everything(`EVENTS#${pk}`);

describe("the evidence of a month", () => {
  it("includes no answer that was in flight when it was frozen, whatever that answer had read", async () => {
    const nip = "198609262015051001";
    await settle(nip);
    const report = await submit(nip, 1, 4);
    // Read and decided before the close, committed after it.
    const answer = acceptReport(report, { isMonthClosed: false, by: RATER_NIP, at: AT });
    await close();
    await expect(workReportRepository(table()).commit(answer)).rejects.toMatchObject({
      code: "period.closed",
    });
    await expect(submit(nip, 2, 4)).rejects.toMatchObject({ code: "period.closed" });
    const scorecard = await table().get(items.scorecard.key(nip, MONTH));
    expect(scorecard).toMatchObject({ reportsAwaiting: 1, frozenAt: CLOSE.at, moves: 1 });
    expect(scorecard).not.toHaveProperty("reportsAccepted");
    expect((await evaluationOf(nip)).facts.counters).toEqual({ reportsAwaiting: 1 });
  });

  it("is closed to late changes even for somebody who did nothing", async () => {
    const nip = "199001012015052003";
    await settle(nip);
    await close();
    await expect(submit(nip, 1, 4)).rejects.toMatchObject({ code: "period.closed" });
  });

  it("is read again if it changed before it was frozen", async () => {
    const nip = "199102022016031004";
    await settle(nip);
    const real = closingRepository(table());
    let reads = 0;
    const closings = {
      ...real,
      toClose: async (...asked: Parameters<typeof real.toClose>) => {
        const read = await real.toClose(...asked);
        reads += 1;
        if (reads === 1) await submit(nip, 1, 7);
        return read;
      },
    };
    await close(CITY, closings);
    expect(reads).toBe(2);
    expect((await evaluationOf(nip)).facts.counters).toEqual({ reportsAwaiting: 1 });
  });

  it("does not change when the close is repeated, and is counted once", async () => {
    const before = await events("EMPLOYEE#");
    await close();
    await close(LENIENT);
    expect(await events("EMPLOYEE#")).toEqual(before);
    const [unit] = await periodRepository(table()).units(MONTH);
    expect(unit).toEqual(
      expect.objectContaining({ unitId: "dinas", employees: 3, openReports: 2, closedAt: CLOSE.at }),
    );
    expect(await runRepository(table()).find(closeRun(MONTH))).toMatchObject({ total: 1, done: 1 });
  });
});

describe("reports left unanswered", () => {
  it("are listed and not counted, unless the city decides otherwise", async () => {
    const { facts, measures } = await evaluationOf("198609262015051001");
    expect(facts.unanswered).toMatchObject({ treatment: "NOT_COUNTED", reports: [{ state: "AWAITING" }] });
    expect(facts.unanswered).not.toHaveProperty("counters");
    expect(measures[0]).toMatchObject({ name: "ACHIEVEMENT", valueBasisPoints: 0 });
  });

  it("count as reported if the city says so, and the result recomputes to the same bytes", async () => {
    const nip = "199303032017042005";
    await settle(nip);
    await submit(nip, 1, 3);
    await submit(nip, 2, 2);
    await close(LENIENT);
    const evaluation = await evaluationOf(nip);
    expect(evaluation.facts.counters).toEqual({ reportsAwaiting: 2 });
    expect(evaluation.facts.unanswered).toMatchObject({
      treatment: "AS_REPORTED",
      counters: { reportsAwaiting: -2, reportsAccepted: 2, "progress:izin": 5 },
    });
    expect(evaluation.measures[0]).toMatchObject({ valueBasisPoints: 5_000 });
    expect(recomputeResult(evaluation, LENIENT.policies[0], []).isSame).toBe(true);
  });
});
