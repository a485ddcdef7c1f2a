import { spacedNip } from "../../shared/documents/words.ts";
import type { IncentiveLine } from "../../shared/domain/incentives/line.ts";
import { requireComplete, requireExportable } from "../../shared/domain/incentives/run.ts";
import { PREDIKAT_WORDS } from "../../shared/domain/rules/predikat.ts";
import type { Input } from "../../shared/http/exchange.ts";
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
  "Jumlah (Rp)",
  "Versi tabel",
];

/** The list by which payroll pays, in the order of units and employees' numbers: the same run gives the same bytes. */
export async function exportPayroll(
  { params: { runId }, query: { unitId } }: Input<typeof incentiveRunRoutes.payroll>,
  { runs, parts, units }: Pick<RunDeps, "runs" | "parts" | "units">,
) {
  const run = await runs.get(runId);
  if (run.state !== "DONE") requireComplete(run, await parts.find(runOfIncentive(runId)));
  if (unitId === undefined) requireExportable(run);
  // Of a unit that is left out some lines may be there: they are paid when it is computed whole.
  const leftOut = new Set(run.leftOut?.map(({ part }) => part));
  const asked = unitId === undefined ? run.unitIds.toSorted() : [unitId];
  const unitIds = asked.filter((one) => !leftOut.has(one));
  const [lines, named] = await Promise.all([
    inParallel(unitIds, (one) => Array.fromAsync(runs.eachLine(runId, one))),
    units.findMany(unitIds),
  ]);
  const nameOf = new Map(named.map((unit) => [unit?.id, unit?.name]));
  return csvOf([
    HEADER,
    ...lines
      .flat()
      .map((line) => cellsOf(line, { unit: nameOf.get(line.inputs.unitId) ?? "", tableId: run.tableId })),
  ]);
}

/** Units that are read at once: a city's 200 are then read within the seconds that their lines take anyway. */
const UNITS_AT_ONCE = 10;

async function inParallel<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>) {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += UNITS_AT_ONCE)
    results.push(...(await Promise.all(items.slice(start, start + UNITS_AT_ONCE).map(work))));
  return results;
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
