import type { RunOf } from "../../domain/run.ts";
import type { PaperDecision, PaperImport } from "../../domain/surveys/answers/paper-import.ts";
import * as items from "../items.ts";
import { pageWhere } from "../page-where.ts";
import { type Projection, put } from "../projection.ts";
import { type Commit, type PageRequest, type Table, TRANSACTION_ITEMS } from "../table.ts";

export type PaperImportRepository = ReturnType<typeof paperImportRepository>;

const DAY_SECONDS = 86_400;
/** As long as the file itself is kept. */
const KEEP_DAYS = 30;

/** One run of an import; its only part is the file. */
export function runOfPaper(id: string, run: number): RunOf {
  return { kind: "paper-import", id: `${id}#${run}` };
}

/** The import behind a run, and the run's number. */
export function paperRunOf(id: string): { readonly importId: string; readonly run: number } {
  const [importId = "", run] = id.split("#");
  return { importId, run: Number(run) };
}

export function paperImportRepository(table: Table) {
  return {
    get: (id: string) => table.get(items.paperImport.key(id)),
    edit: (id: string) => table.edit(items.paperImport.key(id)),
    survey: (id: string) => table.get(items.survey.key(id)),
    /** @param state all if undefined */
    ofSurvey(
      surveyId: string,
      { state, ...page }: PageRequest & { readonly state?: PaperImport["state"] | undefined },
    ) {
      const read = (part: PageRequest) =>
        table.query(items.paperImport.list.range(surveyId), { ...part, newestFirst: true });
      return state === undefined
        ? read(page)
        : pageWhere(read, (some) => some.filter((one) => one.state === state), page);
    },
    /** The import, if the run is its newest and has not failed. */
    async ofRun(id: string): Promise<PaperImport | undefined> {
      const { importId, run } = paperRunOf(id);
      const found = await table.find(items.paperImport.key(importId));
      return found?.run === run && found.state !== "FAILED" ? found : undefined;
    },
    /** @param projections written in the same transaction, such as the start of a run */
    commit: (decision: PaperDecision, projections: readonly Projection[] = []) =>
      table.commit([{ ...paperCommit(decision), projections }]),
    keptUntil,
    /** A new import, and where to upload its file. */
    announce: <Upload>(decision: PaperDecision, upload: Upload) =>
      table.commit([paperCommit(decision)], ([state]) => ({ ...state, upload })),
    run: (id: string, run: number) => table.find(items.paperRun.key(id, run)),
    /** Stores a run's progress. */
    tell: (id: string, run: number, progress: items.PaperRun) =>
      table.write([put({ key: items.paperRun.key(id, run), item: progress, expiresAt: keptUntil() })]),
    /** Stores problems found in the file; repeating it changes nothing. */
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

/** In seconds since 1970. DynamoDB's expiry runs on the real clock, whatever instant the city is at. */
function keptUntil(): number {
  return Math.floor(Date.now() / 1_000) + KEEP_DAYS * DAY_SECONDS;
}

function paperCommit(decision: PaperDecision): Commit<PaperImport> {
  const { id, surveyId, createdAt } = decision.state;
  const placement = { list: items.paperImport.list.at(surveyId, createdAt, id) };
  return { key: items.paperImport.key(id), decision, placement };
}
