import { csvOf } from "../../shared/csv.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { StaffImportRepository } from "../../shared/table/organisation/staff-imports.ts";
import type { importRoutes } from "./contract.ts";

interface Deps {
  readonly imports: StaffImportRepository;
}

export async function listImports({ query }: Input<typeof importRoutes.listImports>, { imports }: Deps) {
  return imports.list(query);
}

export async function readImport(
  { params: { importId } }: Input<typeof importRoutes.import>,
  { imports }: Deps,
) {
  const found = await imports.get(importId);
  const progress = await imports.progress(importId, found.run);
  return { ...found, ...(progress && { progress }) };
}

export async function listProblems(
  { params: { importId }, query }: Input<typeof importRoutes.importProblems>,
  { imports }: Deps,
) {
  const { run } = await imports.get(importId);
  return imports.problems(importId, run, query);
}

export async function problemsAsCsv(
  { params: { importId } }: Input<typeof importRoutes.importProblemsCsv>,
  { imports }: Deps,
): Promise<string> {
  const { run } = await imports.get(importId);
  const rows = [["Baris", "Kolom", "Masalah"]];
  for await (const { line, column, reason } of imports.eachProblem(importId, run)) {
    rows.push([String(line), column ?? "", reason.id]);
  }
  return csvOf(rows);
}
