import { afterAll, beforeAll, expect, it } from "vitest";
import { beginClose } from "../../../functions/evaluation/begin-close.ts";
import { closeWork } from "../../../functions/evaluation/close-run.ts";
import { reopen } from "../../../functions/evaluation/reopen-period.ts";
import { closeAgainWork, reopenWork } from "../../../functions/evaluation/reopening-runs.ts";
import type { City } from "../../../shared/cities/city.ts";
import { nextDueAt } from "../../../shared/domain/evaluation/deadlines.ts";
import { rate } from "../../../shared/domain/evaluation/rating/rating.ts";
import { registerEmployee } from "../../../shared/domain/organisation/employee.ts";
import { establishUnit } from "../../../shared/domain/organisation/organisation-unit.ts";
import type { PartMessage } from "../../../shared/runs/messages.ts";
import { workOnPart } from "../../../shared/runs/work-part.ts";
import { closingRepository } from "../../../shared/table/evaluation/closings.ts";
import { evaluationRepository } from "../../../shared/table/evaluation/evaluations.ts";
import { periodRepository } from "../../../shared/table/evaluation/periods.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { employeeCommit, employeeRepository } from "../../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../../shared/table/organisation/units.ts";
import { runRepository } from "../../../shared/table/runs/runs.ts";
import { openTable } from "../../../shared/table/table.ts";
import {
  bukittinggi,
  evaluationTermsOf,
  NIP,
  posting,
  RATER_NIP,
} from "../../support/cities/domain-builders.ts";
import { ONE_CALL } from "../../support/table/one-call.ts";
import { startTestTable } from "../../support/table/test-table.ts";

const QUARTERLY: City = {
  ...bukittinggi,
  policies: bukittinggi.policies.map((policy) => ({
    ...policy,
    evaluation: { ...policy.evaluation, cadence: "TRIWULAN" as const },
  })),
};

let database: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  database = await startTestTable();
});
afterAll(() => database.stop());

it("of a city with quarterly ratings: months are measured, even when reopened; the quarter is rated, and the year combines both", async () => {
  const table = openTable({ meter: newMeter() });
  const [units, periods] = [unitRepository(table), periodRepository(table)];
  const [employees, evaluations] = [employeeRepository(table), evaluationRepository(table)];
  const [closings, runs] = [closingRepository(table), runRepository(table)];
  const act = { by: "TEST", at: "2026-01-02T00:00:00.000Z" };
  const unit = { id: "unit-1", name: "Unit", kind: "KOTA", ...act } as const;
  const established = establishUnit(undefined, undefined, unit);
  if (established) await units.commit(established);
  const person = { nip: NIP, kind: "PNS", name: "Siti", grade: "III/a", posting: posting() } as const;
  const registered = registerEmployee(undefined, person, { ...act, day: "2026-01-02" });
  if (registered) await table.commit([employeeCommit(registered, undefined, bukittinggi.timeZone)]);

  /** One night of the city, until its queue is empty. */
  const night = async (day: string) => {
    const at = `${day}T18:00:00.000Z`;
    const sent: PartMessage[] = [];
    const { outcome } = await beginClose(at, {
      ...{ periods, units, runs, city: QUARTERLY },
      send: async (messages) => void sent.push(...(messages as PartMessage[])),
    });
    await workOff(sent);
    return [outcome, ...sent.map(({ kind, id }) => (kind === "close" ? id : `${kind} ${id.slice(0, 7)}`))];
  };

  const workOff = async (messages: readonly object[]): Promise<void> => {
    const deps = { employees, closings, periods, units, city: QUARTERLY, ...ONE_CALL, send: workOff };
    const works = { close: closeWork(deps), reopen: reopenWork(deps), "close-again": closeAgainWork(deps) };
    // Every message comes twice at the same moment.
    const take = (one: PartMessage) => workOnPart(works[one.kind as keyof typeof works], one, runs);
    for (const one of messages as PartMessage[]) await Promise.all([take(one), take(one)]);
  };

  /** HR reopens a month until the end of a day. */
  const reopenMonth = async (month: string, lastDay: string, at: string) => {
    const body = { scope: { kind: "CITY" }, reason: "Data presensi salah dimuat.", lastDay } as const;
    const principal = { id: "pengelola", roles: ["HR"] } as const;
    const input = { params: { period: month }, query: undefined, body, principal, at };
    await reopen(input as never, { periods, evaluations, employees, units, city: QUARTERLY, send: workOff });
  };

  expect(await night("2026-10-03")).toEqual(["waiting"]);
  for (const [day, month] of [
    ["2026-11-04", "2026-10"],
    ["2026-12-04", "2026-11"],
    ["2027-01-04", "2026-12"],
  ] as const)
    expect(await night(day)).toEqual(["closing", month]);
  const [december] = await evaluations.findMany([NIP], "2026-12");
  expect(december).toMatchObject({ stage: "MEASURED" });
  expect(december && nextDueAt(december)).toBeUndefined();
  const terms = evaluationTermsOf("2026-T4");
  const content = {
    hasilKerja: "DI_ATAS_EKSPEKTASI",
    perilakuKerja: "SESUAI_EKSPEKTASI",
    hasilKerjaReason: "Penugasan khusus.",
  } as const;
  const give = { by: RATER_NIP, at: "2027-01-09T02:00:00.000Z", terms };
  expect(() => december && rate(december, content, give)).toThrow(/not-in-cadence/);

  await reopenMonth("2026-11", "2027-01-06", "2027-01-05T02:00:00.000Z");
  const [november] = await evaluations.findMany([NIP], "2026-11");
  expect(november).toMatchObject({ stage: "REOPENED", reopening: 1 });
  // Neither quarter nor year is frozen from a reopened month.
  expect(await night("2027-01-05")).toEqual(["waiting"]);
  expect(await night("2027-01-06")).toEqual(["waiting", "close-again 2026-11"]);
  const [again] = await evaluations.findMany([NIP], "2026-11");
  expect(again).toMatchObject({ stage: "MEASURED", reopening: 1 });
  expect(again && nextDueAt(again)).toBeUndefined();

  expect(await night("2027-01-07")).toEqual(["closing", "2026-T4"]);
  const [quarter] = await evaluations.findMany([NIP], "2026-T4");
  expect(quarter).toMatchObject({ stage: "AWAITING_RATING", facts: { months: 3 } });
  if (quarter) await evaluations.commit(rate(quarter, content, give), quarter);
  expect(await night("2027-01-09")).toEqual(["closed-before"]);

  expect(await night("2027-01-14")).toEqual(["closing", "2026"]);
  const [year] = await evaluations.findMany([NIP], "2026");
  expect(year?.facts.parts?.map(({ period, hasilKerja }) => [period, hasilKerja])).toEqual([
    ["2026-10", undefined],
    ["2026-11", undefined],
    ["2026-12", undefined],
    ["2026-T4", "DI_ATAS_EKSPEKTASI"],
  ]);
  expect(year?.advice).toMatchObject({ hasilKerja: "DI_ATAS_EKSPEKTASI", periodic: { months: 3 } });
  expect(await night("2027-01-15")).toEqual(["closed-before"]);
});
