import { requireAnnounced, TABLE_UPLOAD_REFUSALS } from "../../shared/domain/announced-table.ts";
import type { LocalDay } from "../../shared/domain/calendar/calendar.ts";
import { isOpenOn } from "../../shared/domain/organisation/open-unit.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import type { StaffImport } from "../../shared/domain/organisation/staff-import.ts";
import { refusals } from "../../shared/domain/refusal.ts";
import type { ImportProblem } from "../../shared/table/organisation/items.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import { uploadKey } from "./messages.ts";
import { isOut } from "./reporting-line.ts";
import { type RowProblem, readSiasnExport, type SiasnExport } from "./siasn-export.ts";
import { reasonOf, type SiasnRow } from "./siasn-row.ts";

const refuse = /* @__PURE__ */ refusals("import-file", {
  ...TABLE_UPLOAD_REFUSALS,
  "closed-unit": {
    kind: "invalid",
    id: "{unit} ditutup sesudah {lastDay}; tugasnya dilanjutkan oleh {successor}. Isi UNOR ID {successorId}, atau UNOR ID unit lain tempat pegawai ini bertugas.",
    en: "{unit} is closed after {lastDay}; {successor} goes on with its work. Enter the UNOR ID {successorId}, or that of another unit in which this employee serves.",
  },
});

export interface Uploads {
  readonly units: UnitRepository;
  readonly readUpload: (key: string) => Promise<Uint8Array | undefined>;
}

/** What was uploaded for an import, and the city's units by id. */
export interface UploadedExport extends SiasnExport {
  readonly units: ReadonlyMap<string, OrganisationUnit>;
}

/** @throws DomainError if there is no file, or a different one, or it cannot be read as a whole */
export async function uploadedExport(
  of: StaffImport,
  { readUpload, units }: Uploads,
  today: LocalDay,
): Promise<UploadedExport> {
  const bytes = requireAnnounced(await readUpload(uploadKey(of.id)), of, refuse);
  const all = new Map((await units.all()).map((unit) => [unit.id, unit]));
  const read = await readSiasnExport(bytes, { unitIds: new Set(all.keys()), fileName: of.fileName });
  const closed = read.rows.flatMap((row) => inClosedUnit(row, all.get(row.unitId), today) ?? []);
  const lines = new Set(closed.map(({ line }) => line));
  const rows = read.rows.filter(({ line }) => !lines.has(line));
  const problems = [...read.problems, ...closed].toSorted((one, other) => one.line - other.line);
  return { ...read, rows, problems, units: all };
}

/** Somebody who is to serve in a unit after its end; whoever left with it may still be named in it. */
function inClosedUnit(
  row: SiasnRow,
  unit: OrganisationUnit | undefined,
  today: LocalDay,
): RowProblem | undefined {
  const day = row.positionSince > today ? row.positionSince : today;
  if (unit?.closing === undefined || isOut(row) || isOpenOn(unit, day)) return undefined;
  const { lastDay, successorId, successorName } = unit.closing;
  const words = { unit: unit.name, lastDay, successor: successorName, successorId };
  const { line, nip, name } = row;
  return { line, nip, name, column: "UNOR ID", reason: reasonOf(refuse("closed-unit", words)) };
}

/** The first problem of each line with what stands in that line, for the file in which it is repaired. */
export function withCells(
  problems: readonly RowProblem[],
  { cellsOf }: Pick<UploadedExport, "cellsOf">,
): readonly ImportProblem[] {
  return problems.map((problem, index) => {
    const isFirst = problems[index - 1]?.line !== problem.line;
    const cells = isFirst ? cellsOf.get(problem.line) : undefined;
    return { ...problem, ...(cells && { cells }) };
  });
}
