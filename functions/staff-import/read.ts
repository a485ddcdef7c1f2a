import type { SetAsidePart } from "../../shared/domain/run.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { partsOf } from "../../shared/runs/progress.ts";
import { csvOf } from "../../shared/spreadsheets/csv.ts";
import { runOfImport, type StaffImportRepository } from "../../shared/table/organisation/staff-imports.ts";
import type { RunRepository } from "../../shared/table/runs/runs.ts";
import { ROWS_OF_CHUNK } from "./chunk-rows.ts";
import type { importRoutes } from "./contract.ts";
import { FILE } from "./messages.ts";
import { COLUMNS } from "./siasn-row.ts";

interface Deps {
  readonly imports: StaffImportRepository;
}

export async function listImports({ query }: Input<typeof importRoutes.listImports>, { imports }: Deps) {
  return imports.list(query);
}

export async function readImport(
  { params: { importId } }: Input<typeof importRoutes.import>,
  { imports, runs }: Deps & { readonly runs: RunRepository },
) {
  const found = await imports.get(importId);
  const [progress, run] = await Promise.all([
    imports.progress(importId, found.run),
    runs.find(runOfImport(importId, found.run)),
  ]);
  const { setAside, ...counts } = await partsOf(run, runs);
  const parts = { ...counts, setAside: setAside.map((one) => ({ ...one, ...nameOf(one.part) })) };
  return { ...found, parts, ...(progress && { progress }) };
}

/** A chunk's name: the numbers of its good rows in the file, from 1. */
function nameOf(part: string): Pick<SetAsidePart, "name" | "english"> {
  if (part === FILE) return { name: "Berkas", english: "The file" };
  const first = Number(part) * ROWS_OF_CHUNK;
  const [from, to] = [first + 1, first + ROWS_OF_CHUNK];
  return { name: `Baris baik ke-${from} sampai ke-${to}`, english: `Good rows ${from} to ${to}` };
}

export async function listProblems(
  { params: { importId }, query }: Input<typeof importRoutes.importProblems>,
  { imports }: Deps,
) {
  const { run } = await imports.get(importId);
  const { items, ...page } = await imports.problems(importId, run, query);
  return { items: items.map(({ cells: _, ...problem }) => problem), ...page };
}

const TOLD = "MASALAH";

/**
 * The lines with problems as they were typed, of the columns that are read, and what is wrong in each, in a column more, which an
 * import ignores: to be repaired and uploaded as it is.
 */
export async function problemsAsCsv(
  { params: { importId } }: Input<typeof importRoutes.importProblemsCsv>,
  { imports }: Deps,
): Promise<string> {
  const { run } = await imports.get(importId);
  const lines = new Map<number, { cells: readonly string[]; readonly told: string[] }>();
  for await (const { line, cells, column, reason } of imports.eachProblem(importId, run)) {
    const of = lines.get(line) ?? { cells: [], told: [] };
    lines.set(line, of);
    of.cells = cells ?? of.cells;
    of.told.push(column === null || reason.id.includes(column) ? reason.id : `${column}: ${reason.id}`);
  }
  const rows = [...lines].map(([line, { cells, told }]) => [
    ...COLUMNS.map((_, place) => cells[place] ?? ""),
    `Baris ${line}. ${told.join(" ")}`,
  ]);
  return csvOf([[...COLUMNS, TOLD], ...rows]);
}
