import type { Decision } from "../../domain/aggregate.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import { type ImportRow, refusedRows } from "../../domain/organisation/import-row.ts";
import type {
  ImportProgress,
  StaffImport,
  StaffImportEvent,
} from "../../domain/organisation/staff-import.ts";
import type { RunOf } from "../../domain/run.ts";
import * as items from "../items.ts";
import { pageWhere } from "../page-where.ts";
import { count, type Projection, put } from "../projection.ts";
import { type Commit, type PageRequest, type Table, TRANSACTION_ITEMS } from "../table.ts";
import type { ImportProblem } from "./items.ts";

export type StaffImportRepository = ReturnType<typeof staffImportRepository>;

/** A run's totals before its first chunk. */
export type RunTotals = Pick<ImportProgress, "purpose" | "rowsTotal" | "refused" | "problems" | "warnings">;

type ImportDecision = Decision<StaffImport, StaffImportEvent>;

const DAY_SECONDS = 86_400;

/** As long as the file itself is kept. */
const KEEP_DAYS = 30;

/** One run of an import, chunk by chunk. */
export function runOfImport(id: string, run: number): RunOf {
  return { kind: "staff-import", id: `${id}#${run}` };
}

/** The import behind a run, and the run's number. */
export function importRunOf(id: string): { readonly importId: string; readonly run: number } {
  const [importId = "", run] = id.split("#");
  return { importId, run: Number(run) };
}

/** The import behind a run; undefined if a newer run replaced this one or the import failed. */
function whereNewest(found: StaffImport | undefined, id: string): StaffImport | undefined {
  return found?.run === importRunOf(id).run && found.state !== "FAILED" ? found : undefined;
}

export function staffImportRepository(table: Table) {
  return {
    get: (id: string) => table.get(items.staffImport.key(id)),
    edit: (id: string) => table.edit(items.staffImport.key(id)),
    /** @param state all if undefined */
    list({ state, ...page }: PageRequest & { readonly state?: StaffImport["state"] | undefined }) {
      const read = (part: PageRequest) =>
        table.query(items.staffImport.list.range(), { ...part, newestFirst: true });
      return state === undefined
        ? read(page)
        : pageWhere(read, (some) => some.filter((one) => one.state === state), page);
    },
    /** The import, if the run is its newest. */
    ofRun: async (id: string) =>
      whereNewest(await table.find(items.staffImport.key(importRunOf(id).importId)), id),
    /** @param projections written in the same transaction, such as the start of a run */
    commit: (decision: ImportDecision, projections: readonly Projection[] = []) =>
      table.commit([{ ...importCommit(decision), projections }]),
    /** A new import, and where to upload its file. */
    announce: <Upload>(decision: ImportDecision, upload: Upload) =>
      table.commit([importCommit(decision)], ([state]) => ({ ...state, upload })),

    /** Progress of a run; undefined until its file has been read. */
    async progress(id: string, run: number): Promise<ImportProgress | undefined> {
      const item = await table.find(items.importProgress.key(runOfImport(id, run).id));
      if (item?.purpose === undefined) return undefined;
      const { purpose, rowsTotal = 0, refused = 0, problems = 0, warnings } = item;
      const { rowsDone = 0, created = 0, changed = 0, unchanged = 0 } = item;
      return {
        ...{ purpose, rowsTotal, refused, problems, created, changed, unchanged },
        rowsDone: rowsDone + refused,
        ...(warnings && { warnings }),
      };
    },
    /** Stores how much there is to do; repeating it keeps the progress made. */
    begin: (id: string, { chunks, ...totals }: RunTotals & { readonly chunks: number }) =>
      table.write([count({ key: items.importProgress.key(id), set: { total: 1 + chunks, ...totals } })]),
    /** When a run's records expire, in seconds since 1970. */
    keptUntil: () => secondsFromNow(KEEP_DAYS),

    /** Stores problems found in the file; repeating it changes nothing. */
    async keepProblems(id: string, run: number, problems: readonly ImportProblem[]): Promise<void> {
      const expiresAt = secondsFromNow(KEEP_DAYS);
      const puts = problems.map(({ line, nip, name, column, reason, cells }): Projection => {
        const key = items.importProblem.key(id, run, line, column ?? "");
        const about = { ...(nip && { nip }), ...(name && { name }), ...(cells && { cells }) };
        const item = { line, ...about, column, reason };
        return put({ key, item, expiresAt });
      });
      for (let start = 0; start < puts.length; start += TRANSACTION_ITEMS) {
        await table.write(puts.slice(start, start + TRANSACTION_ITEMS));
      }
    },
    /** What becomes of a row, to be written with what becomes of it. */
    rowKept: (runId: string, line: number, item: ImportRow): Projection => {
      const { importId, run } = importRunOf(runId);
      return put({
        key: items.importRow.key(importId, run, line),
        item,
        expiresAt: secondsFromNow(KEEP_DAYS),
      });
    },
    /** Keeps what was refused in the file; kept again, it is the same. */
    async keepRefused(runId: string, problems: readonly ImportProblem[]): Promise<void> {
      const puts = refusedRows(problems).map((row) => this.rowKept(runId, row.line, row));
      for (let start = 0; start < puts.length; start += TRANSACTION_ITEMS)
        await table.write(puts.slice(start, start + TRANSACTION_ITEMS));
    },
    rows: (id: string, run: number, page: PageRequest) => table.query(items.importRow.range(id, run), page),
    eachRow: (id: string, run: number) => table.each(items.importRow.range(id, run)),
    /** Under which NIP the register knows people, by their SIASN id, with what it knows of them. */
    async holdersOf(siasnIds: readonly string[]): Promise<ReadonlyMap<string, Employee>> {
      const persons = await table.findMany(siasnIds.map((id) => items.siasnPerson.key(id)));
      const known = siasnIds.flatMap((id, index) => {
        const nip = persons[index]?.nip;
        return nip === undefined ? [] : [{ id, nip }];
      });
      const employees = await table.findMany(known.map(({ nip }) => items.employee.key(nip)));
      return new Map(
        known.flatMap(({ id }, index) => {
          const employee = employees[index];
          return employee?.siasnId === id ? [[id, employee] as const] : [];
        }),
      );
    },
    problems: (id: string, run: number, page: PageRequest) =>
      table.query(items.importProblem.range(id, run), page),
    eachProblem: (id: string, run: number) => table.each(items.importProblem.range(id, run)),

    /** What a chunk is decided from, in one round trip. */
    async context(id: string, nips: readonly string[]) {
      const [found, ...employees] = await table.findMany([
        items.staffImport.key(importRunOf(id).importId),
        ...nips.map((nip) => items.employee.key(nip)),
      ]);
      return { import: whereNewest(found, id), employees };
    },
  };
}

function importCommit(decision: ImportDecision): Commit<StaffImport> {
  const { id, createdAt } = decision.state;
  const placement = { list: items.staffImport.list.at(createdAt, id) };
  return { key: items.staffImport.key(id), decision, placement };
}

/** DynamoDB's expiry runs on the real clock, whatever instant the city is at. */
function secondsFromNow(days: number): number {
  return Math.floor(Date.now() / 1_000) + days * DAY_SECONDS;
}
