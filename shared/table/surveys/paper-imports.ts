import type { RunOf } from "../../domain/run.ts";
import type { PaperDecision, PaperImport } from "../../domain/surveys/answers/paper-import.ts";
import * as items from "../items.ts";
import { type Projection, put } from "../projection.ts";
import { type Commit, type PageRequest, type Table, TRANSACTION_ITEMS } from "../table.ts";

export type PaperImportRepository = ReturnType<typeof paperImportRepository>;

const DAY_SECONDS = 86_400;
/** As long as the file itself stays. */
const KEEP_DAYS = 30;

/** A run of an import: its one part is the file. */
export function runOfPaper(id: string, run: number): RunOf {
  return { kind: "paper-import", id: `${id}#${run}` };
}

/** The import that a run is of, and which of its orders. */
export function paperRunOf(id: string): { readonly importId: string; readonly run: number } {
  const [importId = "", run] = id.split("#");
  return { importId, run: Number(run) };
}

export function paperImportRepository(table: Table) {
  return {
    get: (id: string) => table.get(items.paperImport.key(id)),
    edit: (id: string) => table.edit(items.paperImport.key(id)),
    survey: (id: string) => table.get(items.survey.key(id)),
    ofSurvey: (surveyId: string, page: PageRequest) =>
      table.query(items.paperImport.list.range(surveyId), { ...page, newestFirst: true }),
    /** The import where a run is its newest, and has not come to nothing. */
    async ofRun(id: string): Promise<PaperImport | undefined> {
      const { importId, run } = paperRunOf(id);
      const found = await table.find(items.paperImport.key(importId));
      return found?.run === run && found.state !== "FAILED" ? found : undefined;
    },
    /** @param projections what goes with it, such as the beginning of a run */
    commit: (decision: PaperDecision, projections: readonly Projection[] = []) =>
      table.commit([{ ...paperCommit(decision), projections }]),
    keptUntil,
    /** A new import, with where its file may be put. */
    announce: <Upload>(decision: PaperDecision, upload: Upload) =>
      table.commit([paperCommit(decision)], ([state]) => ({ ...state, upload })),
    run: (id: string, run: number) => table.find(items.paperRun.key(id, run)),
    /** Says how far a run has come. */
    tell: (id: string, run: number, progress: items.PaperRun) =>
      table.write([put({ key: items.paperRun.key(id, run), item: progress, expiresAt: keptUntil() })]),
    /** Keeps what is wrong in the file; kept again, it is the same. */
    async keepProblems(id: string, run: number, problems: readonly items.PaperProblem[]): Promise<void> {
      const puts = problems.map((problem): Projection => {
        const key = items.paperProblem.key(id, run, problem.line);
        return put({ key, item: problem, expiresAt: keptUntil() });
      });
      for (let start = 0; start < puts.length; start += TRANSACTION_ITEMS)
        await table.write(puts.slice(start, start + TRANSACTION_ITEMS));
    },
    problems: (id: string, run: number, page: PageRequest) =>
      table.query(items.paperProblem.range(id, run), page),
    eachProblem: (id: string, run: number) => table.each(items.paperProblem.range(id, run)),
  };
}

/** Seconds since 1970. The table's own expiry runs on the real clock, whatever time the city is at. */
function keptUntil(): number {
  return Math.floor(Date.now() / 1_000) + KEEP_DAYS * DAY_SECONDS;
}

function paperCommit(decision: PaperDecision): Commit<PaperImport> {
  const { id, surveyId, createdAt } = decision.state;
  const placement = { list: items.paperImport.list.at(surveyId, createdAt, id) };
  return { key: items.paperImport.key(id), decision, placement };
}
