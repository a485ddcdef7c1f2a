import type { ImportRow } from "../../shared/domain/organisation/import-row.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { csvOf } from "../../shared/spreadsheets/csv.ts";
import type { StaffImportRepository } from "../../shared/table/organisation/staff-imports.ts";
import type { importRoutes } from "./contract.ts";

interface Deps {
  readonly imports: StaffImportRepository;
}

const STATES: Readonly<Record<ImportRow["state"], string>> = {
  NEW: "Baru",
  CHANGED: "Berubah",
  UNCHANGED: "Tetap",
  REFUSED: "Ditolak",
};

const FIELDS: Readonly<Record<ImportRow["changes"][number]["field"], string>> = {
  name: "Nama",
  grade: "Golongan",
  kind: "Jenis pegawai",
  email: "Surel",
  siasnId: "PNS ID",
  unitId: "Unit",
  position: "Jabatan",
  positionKind: "Jenis jabatan",
  isHead: "Pimpinan unit",
  raterNip: "NIP pejabat penilai",
  from: "Mulai",
  standing: "Kedudukan",
};

/** Of the newest run: after a check what would change, after an application what has. */
export async function listRows(
  { params: { importId }, query }: Input<typeof importRoutes.importRows>,
  { imports }: Deps,
) {
  const { run } = await imports.get(importId);
  const { items, ...rest } = await imports.rows(importId, run, query);
  return { ...rest, items: items.map((row) => ({ ...row, raterNips: ratersIn(row) })) };
}

function ratersIn({ changes }: ImportRow): string[] {
  return changes
    .filter(({ field }) => field === "raterNip")
    .flatMap(({ from, to }) => [from, to].filter((nip) => nip !== null));
}

/** A line for each changed field; a row with none has one line. */
export async function rowsAsCsv(
  { params: { importId } }: Input<typeof importRoutes.importRowsCsv>,
  { imports }: Deps,
): Promise<string> {
  const { run } = await imports.get(importId);
  const rows: string[][] = [["Baris", "NIP", "Nama", "Keadaan", "Isian", "Lama", "Baru", "Alasan"]];
  for await (const { line, nip = "", name = "", state, changes, reasons } of imports.eachRow(importId, run)) {
    const row = [line === undefined ? "di luar berkas" : String(line), nip, name, STATES[state]];
    const why = reasons.map(({ id }) => id).join("\n");
    if (changes.length === 0) rows.push([...row, "", "", "", why]);
    for (const { field, from, to } of changes) rows.push([...row, FIELDS[field], from ?? "", to ?? "", why]);
  }
  return csvOf(rows);
}
