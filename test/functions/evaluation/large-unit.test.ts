import { afterAll, beforeAll, expect, it } from "vitest";
import { beginClose } from "../../../functions/evaluation/begin-close.ts";
import { closeWork } from "../../../functions/evaluation/close-run.ts";
import { reopen } from "../../../functions/evaluation/reopen-period.ts";
import { closeAgainWork, reopenWork } from "../../../functions/evaluation/reopening-runs.ts";
import type { Evaluation } from "../../../shared/domain/evaluation/evaluation.ts";
import { registerEmployee } from "../../../shared/domain/organisation/employee.ts";
import { establishUnit } from "../../../shared/domain/organisation/organisation-unit.ts";
import type { PartMessage } from "../../../shared/runs/messages.ts";
import { workOnPart } from "../../../shared/runs/work-part.ts";
import { closeRun } from "../../../shared/table/evaluation/close-runs.ts";
import { closingRepository, EMPLOYEES_AT_ONCE } from "../../../shared/table/evaluation/closings.ts";
import { evaluationRepository } from "../../../shared/table/evaluation/evaluations.ts";
import { periodRepository } from "../../../shared/table/evaluation/periods.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { employeeCommit, employeeRepository } from "../../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../../shared/table/organisation/units.ts";
import { runRepository } from "../../../shared/table/runs/runs.ts";
import { openTable } from "../../../shared/table/table.ts";
import { bukittinggi, posting } from "../../support/cities/domain-builders.ts";
import { startTestTable } from "../../support/table/test-table.ts";

const MONTH = "2026-03";
const NIGHT = "2026-04-04T18:00:00.000Z";
const STAFF = 250;
/** So few that a unit takes several calls. */
const GROUPS = 2;
const A_CALL = GROUPS * EMPLOYEES_AT_ONCE;
/** What is done before the process dies in the second group of the second call. */
const BEFORE_DEATH = A_CALL + EMPLOYEES_AT_ONCE;
const CALLS = Math.ceil(STAFF / A_CALL);

let database: Awaited<ReturnType<typeof startTestTable>>;
const table = () => openTable({ meter: newMeter() });
const nipOf = (serial: number) => `1986092620150${String(51_000 + serial)}`;

beforeAll(async () => {
  database = await startTestTable();
  const act = { by: "TEST", at: "2026-03-01T00:00:00.000Z" };
  const unit = establishUnit(undefined, undefined, { id: "dinas", name: "Dinas", kind: "DINAS", ...act });
  if (unit) await unitRepository(table()).commit(unit);
  for (let serial = 1; serial <= STAFF; serial += 1) {
    const person = { nip: nipOf(serial), kind: "PNS", name: "Pegawai", grade: "III/a" } as const;
    const record = { ...person, posting: posting({ unitId: "dinas" }) };
    const decision = registerEmployee(undefined, record, { ...act, day: "2026-03-01" });
    if (decision) await table().commit([employeeCommit(decision, undefined, bukittinggi.timeZone)]);
  }
});
afterAll(() => database.stop());

/** A queue of pending work, and a consumer that may die before a given freeze. */
function startQueue() {
  const waiting: PartMessage[] = [];
  let calls = 0;
  const real = closingRepository(table());
  const [periods, runs] = [periodRepository(table()), runRepository(table())];
  const send = async (all: readonly object[]) => void waiting.push(...(all as PartMessage[]));

  /** One call; if it dies, its message stays in the queue. */
  async function take({ dyingAt = Number.POSITIVE_INFINITY } = {}): Promise<void> {
    let frozen = 0;
    const closings: typeof real = {
      ...real,
      async freeze(...asked) {
        frozen += 1;
        if (frozen === dyingAt) throw new Error("killed");
        return real.freeze(...asked);
      },
    };
    const deps = {
      ...{ closings, periods, city: bukittinggi, employees: employeeRepository(table()) },
      ...{ units: unitRepository(table()), groupsACall: GROUPS, send },
    };
    const works = { close: closeWork(deps), reopen: reopenWork(deps), "close-again": closeAgainWork(deps) };
    const [message] = waiting;
    if (message === undefined) throw new Error("nothing waits");
    calls += 1;
    await workOnPart(works[message.kind as keyof typeof works], message, runs);
    waiting.shift();
  }

  async function drain(): Promise<number> {
    calls = 0;
    while (waiting.length > 0) await take();
    return calls;
  }
  return { waiting, take, drain, send, periods, runs };
}

async function stages() {
  const evaluations = evaluationRepository(table()).eachOfUnit("dinas", MONTH);
  const found: Evaluation[] = await Array.fromAsync(evaluations);
  return new Map(
    [...Map.groupBy(found, ({ stage, version }) => `${stage} ${version}`)].map(([key, all]) => [
      key,
      all.length,
    ]),
  );
}

it("with more employees than one call handles is closed in several, even if one dies midway and its message is lost", async () => {
  const units = unitRepository(table());
  const { waiting, take, drain, send, periods, runs } = startQueue();
  const run = (at: string) => beginClose(at, { periods, units, runs, city: bukittinggi, send });
  await run(NIGHT);
  await take();
  expect(waiting).toMatchObject([{ part: "dinas", after: nipOf(A_CALL) }]);
  await expect(take({ dyingAt: 2 })).rejects.toThrow("killed");
  expect(await stages()).toEqual(new Map([["AWAITING_RATING 1", BEFORE_DEATH]]));
  expect(await periods.units(MONTH)).toMatchObject([{ unitId: "dinas", employees: BEFORE_DEATH }]);

  // The process died with its message; the next night starts the unit again, and finds some done.
  waiting.length = 0;
  await run("2026-04-05T18:00:00.000Z");
  expect(await drain()).toBe(CALLS);
  expect(await stages()).toEqual(new Map([["AWAITING_RATING 1", STAFF]]));
  const [unit] = await periods.units(MONTH);
  expect(unit).toMatchObject({ employees: STAFF, closedAt: "2026-04-05T18:00:00.000Z" });
  expect(await periods.find(MONTH)).toMatchObject({ state: "CLOSED" });
  expect(await runs.find(closeRun(MONTH))).toMatchObject({ total: 1, done: 1 });
});

it("is reopened and closed again in several calls too", async () => {
  const [units, evaluations] = [unitRepository(table()), evaluationRepository(table())];
  const { waiting, take, drain, send, periods, runs } = startQueue();
  const body = { scope: { kind: "CITY" }, reason: "Data presensi salah dimuat.", lastDay: "2026-04-07" };
  const principal = { id: "pengelola", roles: ["HR"] };
  const input = { params: { period: MONTH }, body, principal, at: "2026-04-06T02:00:00.000Z" };
  const employees = employeeRepository(table());
  await reopen(input as never, { periods, evaluations, employees, units, city: bukittinggi, send });
  await take();
  expect(waiting).toMatchObject([{ after: `AGAIN#${nipOf(A_CALL)}` }]);
  // So the version before named how far it had got.
  Object.assign(waiting[0] as PartMessage, { after: nipOf(A_CALL) });
  expect(await drain()).toBe(2 * CALLS - 1);
  expect(await stages()).toEqual(new Map([["REOPENED 2", STAFF]]));
  await beginClose("2026-04-07T18:00:00.000Z", { periods, units, runs, city: bukittinggi, send });
  expect(await drain()).toBe(2 * CALLS);
  expect(await stages()).toEqual(new Map([["AWAITING_RATING 3", STAFF]]));
  expect((await periods.find(MONTH))?.reopenings).toMatchObject([{ closedAt: "2026-04-07T18:00:00.000Z" }]);
});
