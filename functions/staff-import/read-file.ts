import { createHash } from "node:crypto";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import type { Employee } from "../../shared/domain/organisation/employee.ts";
import { actingHeadOn } from "../../shared/domain/organisation/reporting-line.ts";
import { failRun, purposeOf, type StaffImport } from "../../shared/domain/organisation/staff-import.ts";
import { DomainError, refusals } from "../../shared/domain/refusal.ts";
import type { PartOutcome } from "../../shared/runs/kind.ts";
import type { PartMessage } from "../../shared/runs/messages.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { StaffImportRepository } from "../../shared/table/organisation/staff-imports.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import { type RowsMessage, uploadKey } from "./messages.ts";
import { headsOn, recordOf, unitsConcerned } from "./reporting-line.ts";
import { readSiasnExport, type SiasnExport } from "./siasn-export.ts";
import { reasonOf, type SiasnRow } from "./siasn-row.ts";

/** An employee takes up to eight items of a transaction's hundred, the chunk itself two. */
export const ROWS_OF_CHUNK = 12;

/** Nobody fixes more than this by hand, so the list ends here. */
const PROBLEMS_KEPT = 10_000;

const refuse = refusals("import-file", {
  missing: {
    kind: "not-found",
    id: "Berkas belum diunggah. Unggah ke alamat yang diberikan, lalu periksa lagi; bila alamatnya sudah lewat satu jam, buat impor baru.",
    en: "The file has not been uploaded. Upload it to the given address and check again; if the address is over an hour old, create a new import.",
  },
  other: {
    kind: "conflict",
    id: "Isi berkas yang diunggah bukan berkas yang didaftarkan (SHA-256 berbeda). Buat impor baru untuk berkas itu.",
    en: "The uploaded file is not the one that was announced (its SHA-256 differs). Create a new import for it.",
  },
});

export interface Deps {
  readonly imports: StaffImportRepository;
  readonly units: UnitRepository;
  readonly employees: EmployeeRepository;
  readonly city: CityFacts;
  readonly readUpload: (key: string) => Promise<Uint8Array | undefined>;
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
    await handOn(message, of, await contentOf(of, deps), deps);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const failed = failRun(of, of.run, reasonOf(error), message.at);
    if (failed) await imports.commit(failed);
  }
  return { expiresAt: imports.keptUntil() };
}

/** @throws DomainError if there is no file, or a different one, or it cannot be read as a whole */
async function contentOf(of: StaffImport, { readUpload, units }: Deps) {
  const bytes = await readUpload(uploadKey(of.id));
  if (bytes === undefined) throw refuse("missing");
  if (createHash("sha256").update(bytes).digest("hex") !== of.sha256) throw refuse("other");
  const all = new Map((await units.all()).map((unit) => [unit.id, unit]));
  const read = await readSiasnExport(bytes, { unitIds: new Set(all.keys()), fileName: of.fileName });
  return { ...read, units: all };
}

async function handOn(
  { kind, id, at, after, isAgain }: PartMessage,
  of: StaffImport,
  {
    rows,
    problems,
    rowsRead,
    warnings,
    units,
  }: SiasnExport & { readonly units: Parameters<typeof recordOf>[2] },
  { imports, employees, city, send }: Deps,
): Promise<void> {
  const today = localDay(at, city.timeZone);
  const registered = await registeredHeads(rows, units, employees);
  const leadingOn = new Map<string, Parameters<typeof recordOf>[1]>();
  function leading(day: string) {
    const known = leadingOn.get(day) ?? {
      heads: headsOn(day, rows, registered.heads),
      acting: actingHeadsOn(day, registered.acting),
    };
    leadingOn.set(day, known);
    return known;
  }
  const records = rows.map((row) => {
    const isYetToBegin = row.positionSince > today;
    return recordOf(row, leading(isYetToBegin ? row.positionSince : today), units);
  });
  const chunks = Array.from(
    { length: Math.ceil(records.length / ROWS_OF_CHUNK) },
    (_, chunk): RowsMessage => {
      const start = chunk * ROWS_OF_CHUNK;
      const some = records.slice(start, start + ROWS_OF_CHUNK);
      return { kind, id, part: String(chunk), at, ...(isAgain && { isAgain }), records: some };
    },
  );
  if (after !== undefined) {
    const asked = new Set(after.split(","));
    return send(chunks.filter(({ part }) => asked.has(part)));
  }
  await imports.keepProblems(of.id, of.run, problems.slice(0, PROBLEMS_KEPT));
  const totals = {
    purpose: purposeOf(of),
    rowsRead,
    rowsTotal: rows.length,
    problems: problems.length,
    ...(warnings.length > 0 && { warnings }),
  };
  await imports.begin(id, { ...totals, chunks: chunks.length });
  await send(chunks);
}

/**
 * Registered and acting heads of the units concerned: a file from one office must not cut it off from those
 * above, nor give it a second head.
 */
async function registeredHeads(
  rows: readonly SiasnRow[],
  units: Parameters<typeof recordOf>[2],
  employees: EmployeeRepository,
) {
  const heads: Employee[] = [];
  const acting = new Map<string, readonly Employee[]>();
  for (const unitId of unitsConcerned(rows, units)) {
    for await (const employee of employees.eachOfUnit(unitId))
      if (employee.postings.some(({ isHead }) => isHead)) heads.push(employee);
    acting.set(unitId, await employees.actingFor(unitId));
  }
  return { heads, acting };
}

function actingHeadsOn(
  day: string,
  acting: ReadonlyMap<string, readonly Employee[]>,
): ReadonlyMap<string, string> {
  const found = [...acting].flatMap(([unitId, people]) => {
    const nip = actingHeadOn(unitId, people, day);
    return nip === undefined ? [] : [[unitId, nip] as const];
  });
  return new Map(found);
}
