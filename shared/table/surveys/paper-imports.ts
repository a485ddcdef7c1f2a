import type { PaperDecision, PaperImport, PaperProgress } from "../../domain/surveys/answers/paper-import.ts";
import type { Survey } from "../../domain/surveys/survey.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Projection } from "../projection.ts";
import { type Commit, type PageRequest, type Table, TRANSACTION_ITEMS } from "../table.ts";

export type PaperImportRepository = ReturnType<typeof paperImportRepository>;

/** A line of the file that cannot go in: as it stands there, and what is wrong with it. */
export interface PaperProblem {
  readonly line: number;
  readonly cells: readonly string[];
  readonly reasons: readonly { readonly column: string | null; readonly id: string; readonly en: string }[];
}

/** What a run has come to. */
export interface PaperRun extends PaperProgress {
  /** The titles of the file's columns, once it has been read to its end. */
  readonly titles?: readonly string[];
  /** Between them. */
  readonly delimiter?: string;
}

const DAY_SECONDS = 86_400;
/** As long as the file itself stays. */
const KEEP_DAYS = 30;

export function paperImportRepository(table: Table) {
  return {
    get: (id: string) => table.get<PaperImport>(keys.paperImport(id)),
    edit: (id: string) => table.edit<PaperImport>(keys.paperImport(id)),
    survey: (id: string) => table.get<Survey>(keys.survey(id)),
    ofSurvey: (surveyId: string, page: PageRequest) =>
      table.query<PaperImport>(ranges.paperImports(surveyId), { ...page, newestFirst: true }),
    commit: (decision: PaperDecision) => table.commit([paperCommit(decision)]),
    /** A new import, with where its file may be put. */
    announce: <Upload>(decision: PaperDecision, upload: Upload) =>
      table.commit([paperCommit(decision)], ([state]) => ({ ...state, upload })),
    run: (id: string, run: number) => table.find<PaperRun>(keys.importRun(id, run)),
    /** Says how far a run has come. */
    tell: (id: string, run: number, progress: PaperRun) =>
      table.write([{ kind: "put", key: keys.importRun(id, run), item: { ...progress, ...kept() } }]),
    /** Keeps what is wrong in the file; kept again, it is the same. */
    async keepProblems(id: string, run: number, problems: readonly PaperProblem[]): Promise<void> {
      const puts = problems.map((problem): Projection => {
        const key = keys.importProblem(id, run, problem.line, "");
        return { kind: "put", key, item: { ...problem, ...kept() } };
      });
      for (let start = 0; start < puts.length; start += TRANSACTION_ITEMS)
        await table.write(puts.slice(start, start + TRANSACTION_ITEMS));
    },
    problems: (id: string, run: number, page: PageRequest) =>
      table.query<PaperProblem>(ranges.importProblems(id, run), page),
    eachProblem: (id: string, run: number) => table.each<PaperProblem>(ranges.importProblems(id, run)),
  };
}

/** The table's own expiry runs on the real clock, whatever time the city is at. */
function kept() {
  return { expiresAt: Math.floor(Date.now() / 1_000) + KEEP_DAYS * DAY_SECONDS };
}

function paperCommit(decision: PaperDecision): Commit<PaperImport> {
  const { id, surveyId, createdAt } = decision.state;
  const placement = { list: { in: ranges.paperImports(surveyId), at: `${createdAt}#${id}` } };
  return { key: keys.paperImport(id), decision, placement };
}
