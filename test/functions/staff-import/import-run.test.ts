import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { importRoutes } from "../../../functions/staff-import/contract.ts";
import { importWork } from "../../../functions/staff-import/import-run.ts";
import { FILE, type RowsMessage } from "../../../functions/staff-import/messages.ts";
import { readImport } from "../../../functions/staff-import/read.ts";
import type { Deps } from "../../../functions/staff-import/read-file.ts";
import { generateExport } from "../../../infra/local/demo/data/generate.ts";
import { DEMO_UNITS } from "../../../infra/local/demo/data/units.ts";
import type { Employee } from "../../../shared/domain/organisation/employee.ts";
import {
  establishUnit,
  type OrganisationUnit,
} from "../../../shared/domain/organisation/organisation-unit.ts";
import {
  announceImport,
  orderApply,
  orderCheck,
  type StaffImport,
} from "../../../shared/domain/organisation/staff-import.ts";
import type { Input } from "../../../shared/http/exchange.ts";
import { sortableId } from "../../../shared/identifier.ts";
import { workOnPart } from "../../../shared/runs/work-part.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { type NameRepository, nameRepository } from "../../../shared/table/names/names.ts";
import { employeeCommit, employeeRepository } from "../../../shared/table/organisation/employees.ts";
import { runOfImport, staffImportRepository } from "../../../shared/table/organisation/staff-imports.ts";
import { unitRepository } from "../../../shared/table/organisation/units.ts";
import { count, gone } from "../../../shared/table/projection.ts";
import * as items from "../../../shared/table/runs/run-items.ts";
import { beginning, runRepository } from "../../../shared/table/runs/runs.ts";
import { openTable } from "../../../shared/table/table.ts";
import { setAsideAsBusy } from "../../support/busy-part.ts";
import { AT, bukittinggi } from "../../support/cities/domain-builders.ts";
import { startTestTable } from "../../support/table/test-table.ts";

const stamp = { by: "admin", at: AT };
const EMPLOYEES = 100;
const content = Buffer.from(generateExport({ employees: EMPLOYEES }));
const sha256 = createHash("sha256").update(content).digest("hex");

let database: Awaited<ReturnType<typeof startTestTable>>;
let sent: RowsMessage[];
let deps: Deps & { readonly names: NameRepository };

beforeAll(async () => {
  database = await startTestTable();
  const table = openTable({ meter: newMeter() });
  const units = unitRepository(table);
  const known = new Map<string, OrganisationUnit>();
  for (const { id, name, parentId } of DEMO_UNITS) {
    const order = { id, name, kind: "DINAS", ...stamp } as const;
    const decision = establishUnit(undefined, known.get(parentId), order);
    if (decision) known.set(id, await units.commit(decision));
  }
  deps = {
    imports: staffImportRepository(table),
    names: nameRepository(table),
    employees: employeeRepository(table),
    units,
    city: bukittinggi,
    readUpload: async () => content,
    send: async (messages) => void sent.push(...(messages as RowsMessage[])),
  };
});

afterAll(() => database.stop());

const runs = () => runRepository(openTable({ meter: newMeter() }));
const read = (importId: string, run: number) =>
  workOnPart(
    importWork({ ...deps, city: bukittinggi }),
    { ...runOfImport(importId, run), part: FILE, at: AT },
    runs(),
  );
const register = (message: RowsMessage, imports = deps.imports) =>
  workOnPart(importWork({ ...deps, imports, city: bukittinggi }), message, runs());

async function announced(): Promise<StaffImport> {
  const file = { id: sortableId(AT), fileName: "siasn.csv", sizeBytes: content.length, sha256 };
  return deps.imports.commit(announceImport({ ...file, ...stamp }));
}

/** Orders a run and reads its file; returns the chunks that were sent. */
async function begin(of: StaffImport, order: typeof orderCheck): Promise<readonly RowsMessage[]> {
  const decision = order(of, stamp);
  const { id: importId, run } = decision.state;
  await deps.imports.commit(decision, [beginning(runOfImport(importId, run), { total: 1, ...stamp })]);
  sent = [];
  await read(importId, run);
  return [...sent];
}

async function checked(): Promise<StaffImport> {
  const { id } = await announced();
  for (const chunk of await begin(await deps.imports.get(id), orderCheck)) await register(chunk);
  return deps.imports.get(id);
}

const progressOf = ({ id, run }: StaffImport) => deps.imports.progress(id, run);

describe("the chunks of an import", () => {
  it("are counted once each, in whatever order, however often and however concurrently they arrive", async () => {
    const deliveries = (chunks: readonly RowsMessage[]) =>
      fc.sample(
        fc.tuple(...chunks.map(() => fc.integer({ min: 1, max: 3 }))).chain((counts) => {
          const all = chunks.flatMap((chunk, index) => Array<RowsMessage>(counts[index] ?? 1).fill(chunk));
          return fc.shuffledSubarray(all, { minLength: all.length });
        }),
        1,
      )[0] ?? [];
    const { id } = await announced();
    const chunks = await begin(await deps.imports.get(id), orderCheck);
    expect(chunks.map(({ records }) => records.length)).toEqual([...Array(16).fill(6), 4]);
    await Promise.all(deliveries(chunks).map((chunk) => register(chunk)));
    const done = await deps.imports.get(id);
    expect(done.state).toBe("CHECKED");
    expect(await progressOf(done)).toMatchObject({ rowsDone: EMPLOYEES, created: EMPLOYEES });
    expect(await runs().find(runOfImport(id, 1))).toMatchObject({ total: 18, done: 18, setAside: 0 });

    for (const chunk of deliveries(await begin(done, orderApply))) await register(chunk);
    const applied = await deps.imports.get(id);
    expect(applied).toMatchObject({ state: "APPLIED", run: 2 });
    expect(await progressOf(applied)).toMatchObject({
      purpose: "APPLY",
      rowsDone: EMPLOYEES,
      created: EMPLOYEES,
      unchanged: 0,
    });
    const stored = (
      (await database.everything("EMPLOYEE#")) as unknown as (Employee & { sk: string })[]
    ).filter(({ sk }) => sk === "LIVE#PROFILE");
    expect(stored.map(({ version }) => version)).toEqual(Array(EMPLOYEES).fill(1));
  });

  it("are called by their rows where they are set aside, in both languages", async () => {
    const { id: importId } = await announced();
    const [first] = await begin(await deps.imports.get(importId), orderCheck);
    if (first === undefined) throw new Error("The file has no chunk.");
    await setAsideAsBusy(importWork({ ...deps, city: bukittinggi }), first, runs());
    const input = { params: { importId } } as Input<typeof importRoutes.import>;
    const { parts } = await readImport(input, { imports: deps.imports, runs: runs() });
    expect(parts.setAside).toMatchObject([
      { name: "Baris baik ke-1 sampai ke-6", english: "Good rows 1 to 6", code: expect.any(String) },
    ]);
  });

  it("stay countable when the file is read twice", async () => {
    const of = await checked();
    const chunks = await begin(of, orderApply);
    for (const chunk of chunks.slice(0, 3)) await register(chunk);
    const { id: importId, run } = await deps.imports.get(of.id);
    // The file was read, and its chunks were sent, by somebody who died before saying so.
    await openTable({ meter: newMeter() }).write([
      gone(items.part(runOfImport(importId, run), FILE)),
      count({ key: items.run(runOfImport(importId, run)), add: { done: -1 } }),
    ]);
    await read(importId, run);
    expect(sent).toHaveLength(2 * chunks.length);
    for (const chunk of sent) await register(chunk);
    const done = await deps.imports.get(of.id);
    expect(done.state).toBe("APPLIED");
    expect(await progressOf(done)).toMatchObject({ rowsDone: EMPLOYEES });
    expect(await runs().find(runOfImport(importId, run))).toMatchObject({ done: 1 + chunks.length });
  });

  it("of a run that a newer one has replaced change nothing", async () => {
    const of = await checked();
    const stale = await begin(of, orderCheck);
    await begin(await deps.imports.get(of.id), orderCheck);
    for (const chunk of stale) await register(chunk);
    const current = await deps.imports.get(of.id);
    expect(current).toMatchObject({ state: "CHECKING", run: 3 });
    expect(await deps.imports.progress(of.id, 2)).toMatchObject({ rowsDone: 0 });
    expect(await runs().find(runOfImport(of.id, 2))).toMatchObject({ done: 1 });
    await read(of.id, 2);
    expect(await deps.imports.get(of.id)).toEqual(current);
  });

  it("compare again if somebody changes an employee at the same moment", async () => {
    const of = await checked();
    const [first] = await begin(of, orderApply);
    const { nip } = first?.records[0] ?? { nip: "" };
    const renamed = {
      ...first,
      records: first?.records.map((record) => ({ ...record, name: `${record.name} M` })),
    };
    const [before] = await deps.employees.findMany([nip]);
    const other = employeeCommit(
      {
        state: { ...(before as Employee), grade: "IV/e" },
        event: { type: "EMPLOYEE_CHANGED", ...stamp },
      },
      before,
      bukittinggi.timeZone,
    );
    let isFirst = true;
    const imports: typeof deps.imports = {
      ...deps.imports,
      async context(...asked) {
        const found = await deps.imports.context(...asked);
        if (isFirst) await openTable({ meter: newMeter() }).commit([other]);
        isFirst = false;
        return found;
      },
    };
    await register(renamed as RowsMessage, imports);
    const [after] = await deps.employees.findMany([nip]);
    expect(after).toMatchObject({ version: 3, name: `${before?.name} M` });
  });

  it("fit into one transaction even if every employee moves to another unit and rater, with another name and SIASN id", async () => {
    const of = await checked();
    const [first] = await begin(of, orderApply);
    const records = first?.records.map((record, index) => ({
      ...record,
      name: `Raden Ajeng Kartini Dewi Lestari ${index}`,
      siasnId: `B8ACA7C6E0B93912E040640A0402690${index}`,
      posting: { ...record.posting, unitId: "kota", position: "Lain", raterNip: "197501012000031002" },
    }));
    await register({ ...first, records } as RowsMessage);
    expect(await deps.imports.progress(of.id, 2)).toMatchObject({ rowsDone: 6, changed: 6 });
  });
});

it("keeps only its newest run's problems with the file", async () => {
  const { id } = await announced();
  const problem = (line: number) => ({ line, column: "NIP BARU", reason: { id: "Salah.", en: "Wrong." } });
  await deps.imports.keepProblems(
    id,
    1,
    Array.from({ length: 250 }, (_, index) => problem(index + 2)),
  );
  await deps.imports.keepProblems(id, 2, [problem(7)]);
  await deps.imports.keepProblems(id, 2, [problem(7)]);
  expect(await Array.fromAsync(deps.imports.eachProblem(id, 1))).toHaveLength(250);
  expect((await deps.imports.problems(id, 2, {})).items).toMatchObject([{ line: 7 }]);
});
