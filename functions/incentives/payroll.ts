import { spacedNip } from "../../shared/documents/words.ts";
import { type IncentiveLine, rupiahPaid } from "../../shared/domain/incentives/line.ts";
import { requireComplete, requireExportable } from "../../shared/domain/incentives/run.ts";
import { PREDIKAT_WORDS } from "../../shared/domain/rules/predikat.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import { csvOf } from "../../shared/spreadsheets/csv.ts";
import { runOfIncentive } from "../../shared/table/incentives/runs.ts";
import type { RunDeps } from "./deps.ts";
import type { incentiveRunRoutes } from "./run-contract.ts";

const HEADER = [
  "NIP",
  "Nama",
  "Kode unit",
  "Unit",
  "Jabatan",
  "Golongan",
  "Kelas",
  "Predikat",
  "Dasar (Rp)",
  "Produktivitas (Rp)",
  "Disiplin (Rp)",
  "Potongan (Rp)",
  "Bonus (Rp)",
  "Cuti (Rp)",
  "Jumlah (Rp)",
  "Versi tabel",
];

/** What a correction's list says besides. */
const CORRECTED = ["Sudah dibayar (Rp)", "Selisih (Rp)"];

/** The list for payroll, ordered by unit and NIP: the same run gives the same bytes. */
export async function exportPayroll(
  { params: { runId }, query: { unitId } }: Input<typeof incentiveRunRoutes.payroll>,
  { runs, parts, units }: Pick<RunDeps, "runs" | "parts" | "units">,
) {
  const run = await runs.get(runId);
  if (run.state !== "DONE") requireComplete(run, await parts.find(runOfIncentive(runId)));
  if (unitId === undefined) requireExportable(run);
  // A unit left out may have some lines already; they are paid once the unit is computed completely.
  const leftOut = new Set(run.leftOut?.map(({ part }) => part));
  const asked = unitId === undefined ? run.unitIds.toSorted() : [unitId];
  const unitIds = asked.filter((one) => !leftOut.has(one));
  const [lines, named] = await Promise.all([
    inParallel(unitIds, UNITS_AT_ONCE, (one) => Array.fromAsync(runs.eachLine(runId, one))),
    units.findMany(unitIds),
  ]);
  const nameOf = new Map(named.map((unit) => [unit?.id, unit?.name]));
  return csvOf([
    run.kind === "CORRECTION" ? [...HEADER, ...CORRECTED] : HEADER,
    ...lines
      .flat()
      .map((line) => cellsOf(line, { unit: nameOf.get(line.inputs.unitId) ?? "", tableId: run.tableId })),
  ]);
}

/** Units read in parallel: a city's 200 then take no longer than writing their lines. */
const UNITS_AT_ONCE = 10;

function cellsOf(
  line: IncentiveLine,
  { unit, tableId }: { readonly unit: string; readonly tableId: string },
): (string | number)[] {
  const { inputs, amount, paidRupiah } = line;
  const { nip, name, unitId, position, grade, predikat } = inputs;
  return [
    spacedNip(nip),
    name,
    unitId,
    unit,
    position,
    grade,
    amount.classCode ?? "",
    predikat ? PREDIKAT_WORDS[predikat] : "",
    amount.baseRupiah,
    amount.productivityRupiah,
    amount.disciplineRupiah,
    amount.deductionRupiah,
    amount.bonusRupiah,
    amount.leaveRupiah ?? 0,
    amount.totalRupiah,
    tableId,
    ...(paidRupiah === undefined ? [] : [paidRupiah, rupiahPaid(line)]),
  ];
}
