import type { Input } from "../../shared/http/exchange.ts";
import { partsOf } from "../../shared/runs/progress.ts";
import { csvOf } from "../../shared/spreadsheets/csv.ts";
import type { RunRepository } from "../../shared/table/runs/runs.ts";
import { type PaperImportRepository, runOfPaper } from "../../shared/table/surveys/paper-imports.ts";
import type { paperRoutes } from "./contract.ts";

interface Deps {
  readonly papers: PaperImportRepository;
}

export async function listPaperImports(
  { params: { surveyId }, query }: Input<typeof paperRoutes.paperImports>,
  { papers }: Deps,
) {
  return papers.ofSurvey(surveyId, query);
}

export async function readPaperImport(
  { params: { importId } }: Input<typeof paperRoutes.paperImport>,
  { papers, runs }: Deps & { readonly runs: RunRepository },
) {
  const found = await papers.get(importId);
  const [progress, run] = await Promise.all([
    papers.run(importId, found.run),
    runs.find(runOfPaper(importId, found.run)),
  ]);
  const parts = await partsOf(run, runs);
  if (progress === undefined) return { ...found, parts };
  const isOver = found.state === "CHECKED" || found.state === "APPLIED";
  return { ...found, parts, progress: isOver ? { ...progress, percent: 100 } : progress };
}

export async function listPaperProblems(
  { params: { importId }, query }: Input<typeof paperRoutes.paperProblems>,
  { papers }: Deps,
) {
  const { run } = await papers.get(importId);
  const { items, ...page } = await papers.problems(importId, run, query);
  return { items: items.map(({ line, reasons }) => ({ line, reasons: [...reasons] })), ...page };
}

const TOLD = "MASALAH";

/** For a spreadsheet, with the file's own separator. The problems are in an extra column, which an import ignores. */
export async function paperRepair(
  { params: { importId } }: Input<typeof paperRoutes.paperRepair>,
  { papers }: Deps,
): Promise<string> {
  const { run } = await papers.get(importId);
  const { titles: all = [], delimiter } = (await papers.run(importId, run)) ?? {};
  const titles = all.filter((title) => title !== TOLD);
  const rows = [[...titles, TOLD]];
  for await (const { cells, reasons } of papers.eachProblem(importId, run)) {
    const told = reasons.map(({ column, id }) => (column === null ? id : `${column}: ${id}`)).join(" ");
    const kept = Array.from({ length: titles.length }, (_, place) => cells[place] ?? "");
    rows.push([...kept, told]);
  }
  return csvOf(rows, delimiter);
}
