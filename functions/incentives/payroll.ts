import { csvOf } from "../../shared/csv.ts";
import { spacedNip } from "../../shared/documents/words.ts";
import type { IncentiveLine } from "../../shared/domain/incentives/incentive-line.ts";
import { requireDone, requireExportable } from "../../shared/domain/incentives/incentive-run.ts";
import { PREDIKAT_WORDS } from "../../shared/domain/rules/predikat.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { Deps } from "./deps.ts";
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
  "Jumlah (Rp)",
  "Versi tabel",
];

/** The list by which payroll pays, in the order of units and employees' numbers: the same run gives the same bytes. */
export async function exportPayroll(
  { params: { runId }, query: { unitId } }: Input<typeof incentiveRunRoutes.payroll>,
  { runs, units }: Pick<Deps, "runs" | "units">,
) {
  const run = await runs.get(runId);
  if (run.state !== "DONE") requireDone(run, await runs.unitsDone(runId));
  if (unitId === undefined) requireExportable(run);
  const [lines, named] = await Promise.all([
    Array.fromAsync(runs.eachLine(runId, unitId)),
    units.findMany(unitId === undefined ? run.unitIds : [unitId]),
  ]);
  const nameOf = new Map(named.map((unit) => [unit?.id, unit?.name]));
  return csvOf([
    HEADER,
    ...lines.map((line) =>
      cellsOf(line, { unit: nameOf.get(line.inputs.unitId) ?? "", tableId: run.tableId }),
    ),
  ]);
}

function cellsOf(
  { inputs, amount }: IncentiveLine,
  { unit, tableId }: { readonly unit: string; readonly tableId: string },
): (string | number)[] {
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
    amount.totalRupiah,
    tableId,
  ];
}
