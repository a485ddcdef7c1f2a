import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { failRun, purposeOf, type StaffImport } from "../../shared/domain/organisation/staff-import.ts";
import { DomainError } from "../../shared/domain/refusal.ts";
import type { PartOutcome } from "../../shared/runs/kind.ts";
import type { PartMessage } from "../../shared/runs/messages.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { StaffImportRepository } from "../../shared/table/organisation/staff-imports.ts";
import { chunkRows } from "./chunk-rows.ts";
import { registeredHeads } from "./registered-heads.ts";
import { withoutSecondNips } from "./second-nip.ts";
import { reasonOf } from "./siasn-row.ts";
import { type UploadedExport, type Uploads, uploadedExport, withCells } from "./uploaded-export.ts";

/** Nobody corrects more than this by hand, so the list ends here. */
const PROBLEMS_KEPT = 10_000;

export interface Deps extends Uploads {
  readonly imports: StaffImportRepository;
  readonly employees: EmployeeRepository;
  readonly city: CityFacts;
  readonly send: (messages: readonly object[]) => Promise<void>;
}

/**
 * Reads a run's file, stores its problems, and sends its good rows in chunks; if it was read before, only the
 * chunks asked for. Repeating it stores and sends the same, which changes nothing; a superseded run does
 * nothing.
 */
export async function readFile(message: PartMessage, deps: Deps): Promise<PartOutcome> {
  const { imports } = deps;
  const of = await imports.ofRun(message.id);
  if (of === undefined) return undefined;
  try {
    await handOn(message, of, await uploadedExport(of, deps, localDay(message.at, deps.city.timeZone)), deps);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const failed = failRun(of, of.run, reasonOf(error), message.at);
    if (failed) await imports.commit(failed);
  }
  return { expiresAt: imports.keptUntil() };
}

async function handOn(
  message: PartMessage,
  of: StaffImport,
  file: UploadedExport,
  { imports, employees, city, send }: Deps,
): Promise<void> {
  const { units, rowsRead } = file;
  const today = localDay(message.at, city.timeZone);
  const { rows, problems } = await withoutSecondNips(file, { today, imports });
  const registered = await registeredHeads({ rows, units }, employees);
  const { chunks, ...told } = chunkRows({ rows, units, registered, today }, message);
  const { after } = message;
  if (after !== undefined) {
    const asked = new Set(after.split(","));
    return send(chunks.filter(({ part }) => asked.has(part)));
  }
  await imports.keepProblems(of.id, of.run, withCells(problems.slice(0, PROBLEMS_KEPT), file));
  await imports.keepRefused(message.id, problems);
  const warnings = [...file.warnings, ...told.warnings];
  const totals = {
    purpose: purposeOf(of),
    rowsTotal: rowsRead,
    refused: rowsRead - rows.length,
    problems: problems.length,
    ...(warnings.length > 0 && { warnings }),
  };
  await imports.begin(message.id, { ...totals, chunks: chunks.length });
  await send(chunks);
}
