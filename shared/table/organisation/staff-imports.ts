import type { Decision } from "../../domain/aggregate.ts";
import type {
  ImportProgress,
  StaffImport,
  StaffImportEvent,
} from "../../domain/organisation/staff-import.ts";
import type { RunOf } from "../../domain/run.ts";
import * as items from "../items.ts";
import { count, type Projection, put } from "../projection.ts";
import { type Commit, type PageRequest, type Table, TRANSACTION_ITEMS } from "../table.ts";
import type { ImportProblem } from "./items.ts";

export type StaffImportRepository = ReturnType<typeof staffImportRepository>;

/** What a run stands at before its first chunk. */
export type RunTotals = Pick<ImportProgress, "purpose" | "rowsRead" | "rowsTotal" | "problems" | "warnings">;

type ImportDecision = Decision<StaffImport, StaffImportEvent>;

const DAY_SECONDS = 86_400;

/** As long as the file itself stays. */
const KEEP_DAYS = 30;

/** A run of an import, chunk by chunk. */
export function runOfImport(id: string, run: number): RunOf {
  return { kind: "staff-import", id: `${id}#${run}` };
}

/** The import that a run is of, and which of its orders. */
export function importRunOf(id: string): { readonly importId: string; readonly run: number } {
  const [importId = "", run] = id.split("#");
  return { importId, run: Number(run) };
}

/** What a run works on; undefined where another has taken its place, or it came to nothing. */
function whereNewest(found: StaffImport | undefined, id: string): StaffImport | undefined {
  return found?.run === importRunOf(id).run && found.state !== "FAILED" ? found : undefined;
}

export function staffImportRepository(table: Table) {
  return {
    get: (id: string) => table.get(items.staffImport.key(id)),
    edit: (id: string) => table.edit(items.staffImport.key(id)),
    list: (page: PageRequest) => table.query(items.staffImport.list.range(), { ...page, newestFirst: true }),
    /** The import where a run is its newest. */
    ofRun: async (id: string) =>
      whereNewest(await table.find(items.staffImport.key(importRunOf(id).importId)), id),
    /** @param projections what goes with it, such as the beginning of a run */
    commit: (decision: ImportDecision, projections: readonly Projection[] = []) =>
      table.commit([{ ...importCommit(decision), projections }]),
    /** A new import, with where its file may be put. */
    announce: <Upload>(decision: ImportDecision, upload: Upload) =>
      table.commit([importCommit(decision)], ([state]) => ({ ...state, upload })),

    /** What a run has come to; undefined where its file has not been read yet. */
    async progress(id: string, run: number): Promise<ImportProgress | undefined> {
      const item = await table.find(items.importProgress.key(runOfImport(id, run).id));
      if (item?.purpose === undefined) return undefined;
      const { purpose, rowsTotal = 0, problems = 0 } = item;
      const { rowsDone = 0, created = 0, changed = 0, unchanged = 0 } = item;
      return { purpose, rowsTotal, problems, rowsDone, created, changed, unchanged };
    },
    /** Says how much there is to do. Said again, it leaves what is done as it is. */
    begin: (id: string, { chunks, ...totals }: RunTotals & { readonly chunks: number }) =>
      table.write([count({ key: items.importProgress.key(id), set: { total: 1 + chunks, ...totals } })]),
    /** Seconds since 1970 until which what is known of a run is kept. */
    keptUntil: () => secondsFromNow(KEEP_DAYS),

    /** Keeps what is wrong in the file; kept again, it is the same. */
    async keepProblems(id: string, run: number, problems: readonly ImportProblem[]): Promise<void> {
      const expiresAt = secondsFromNow(KEEP_DAYS);
      const puts = problems.map(({ line, column, reason }): Projection => {
        const key = items.importProblem.key(id, run, line, column ?? "");
        return put({ key, item: { line, column, reason }, expiresAt });
      });
      for (let start = 0; start < puts.length; start += TRANSACTION_ITEMS) {
        await table.write(puts.slice(start, start + TRANSACTION_ITEMS));
      }
    },
    problems: (id: string, run: number, page: PageRequest) =>
      table.query(items.importProblem.range(id, run), page),
    eachProblem: (id: string, run: number) => table.each(items.importProblem.range(id, run)),

    /** All that a chunk is decided from, in one round trip. */
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

/** The table's own expiry runs on the real clock, whatever time the city is at. */
function secondsFromNow(days: number): number {
  return Math.floor(Date.now() / 1_000) + days * DAY_SECONDS;
}
