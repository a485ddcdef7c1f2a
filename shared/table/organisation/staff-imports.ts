import type { Decision } from "../../domain/aggregate.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import type {
  ImportProgress,
  StaffImport,
  StaffImportEvent,
} from "../../domain/organisation/staff-import.ts";
import * as items from "../items.ts";
import { count, type Projection, put } from "../projection.ts";
import { type Commit, type PageRequest, type Table, TRANSACTION_ITEMS } from "../table.ts";
import type { ImportProblem, RunTotals } from "./items.ts";

export type StaffImportRepository = ReturnType<typeof staffImportRepository>;

/** A part of a run that is done in one transaction. */
export interface ImportChunk {
  readonly importId: string;
  readonly run: number;
  readonly chunk: number;
}

/** What a chunk adds to its run. */
export type ChunkOutcome = Pick<ImportProgress, "rowsDone" | "created" | "changed" | "unchanged">;

type ImportDecision = Decision<StaffImport, StaffImportEvent>;

const NOTHING_DONE = { rowsDone: 0, created: 0, changed: 0, unchanged: 0, chunksDone: 0 };
const DAY_SECONDS = 86_400;

/** As long as the file itself stays. */
const KEEP_DAYS = 30;

export function staffImportRepository(table: Table) {
  return {
    get: (id: string) => table.get(items.staffImport.key(id)),
    edit: (id: string) => table.edit(items.staffImport.key(id)),
    list: (page: PageRequest) => table.query(items.staffImport.list.range(), { ...page, newestFirst: true }),
    commit: (decision: ImportDecision) => table.commit([importCommit(decision)]),
    /** A new import, with where its file may be put. */
    announce: <Upload>(decision: ImportDecision, upload: Upload) =>
      table.commit([importCommit(decision)], ([state]) => ({ ...state, upload })),

    /** What a run has come to; undefined where its file has not been read yet. */
    async progress(id: string, run: number): Promise<ImportProgress | undefined> {
      const item = await table.find(items.importRun.key(id, run));
      return item && { ...NOTHING_DONE, ...item };
    },
    /** Says how much there is to do. Said again, it leaves what is done as it is. */
    begin: (id: string, run: number, totals: RunTotals) =>
      table.write([count({ key: items.importRun.key(id, run), set: { ...totals } })]),

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
    async surroundings({ importId, run, chunk }: ImportChunk, nips: readonly string[]) {
      const [found, done, ...employees] = await table.findMany([
        items.staffImport.key(importId),
        items.importChunk.key(importId, run, chunk),
        ...nips.map((nip) => items.employee.key(nip)),
      ]);
      return {
        import: found,
        isDone: done !== undefined,
        employees,
      };
    },
    /**
     * Writes a chunk's changes and counts it, in one transaction and once.
     * @param commits together at most 98 items
     * @throws CommitConflict where the chunk has been counted before
     */
    async commitChunk(
      { importId, run, chunk }: ImportChunk,
      outcome: ChunkOutcome,
      commits: readonly Commit<Employee>[],
    ): Promise<void> {
      const expiresAt = secondsFromNow(KEEP_DAYS);
      const marks: readonly Projection[] = [
        put({ key: items.importChunk.key(importId, run, chunk), item: {}, expiresAt, once: true }),
        count({ key: items.importRun.key(importId, run), add: { ...outcome, chunksDone: 1 } }),
      ];
      const [first, ...rest] = commits;
      if (first === undefined) return table.write(marks);
      const withMarks = { ...first, projections: [...(first.projections ?? []), ...marks] };
      await table.commit([withMarks, ...rest]);
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
