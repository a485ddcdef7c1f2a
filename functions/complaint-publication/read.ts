import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { COMPLAINT_DESK } from "../../shared/domain/complaints/complaint.ts";
import {
  type ComplaintCounts,
  countsOf,
  PUBLISHED_FIGURES,
  type PublishedFigure,
  publishedLine,
  sumOf,
} from "../../shared/domain/complaints/figures/statistics.ts";
import type { ComplaintPolicy } from "../../shared/domain/complaints/policy.ts";
import { DESK_NAME } from "../../shared/domain/complaints/words.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { csvOf } from "../../shared/spreadsheets/csv.ts";
import type { ComplaintFigureRepository } from "../../shared/table/complaints/figures.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { publicationRoutes } from "./contract.ts";
import { FIGURE_TITLES } from "./figure-titles.ts";

interface Deps {
  readonly months: ComplaintFigureRepository;
  readonly units: UnitRepository;
  readonly city: CityWith<{ complaints: ComplaintPolicy }>;
}

type UnitCounts = ComplaintCounts & { readonly unitId: string; readonly unitName: string };

export async function readStatistics(
  { params: { month } }: Pick<Input<typeof publicationRoutes.ofMonth>, "params">,
  { months, units, city }: Deps,
) {
  const all = await units.all();
  const names = new Map([[COMPLAINT_DESK, DESK_NAME.id], ...all.map(({ id, name }) => [id, name] as const)]);
  const ids = [...names.keys()];
  const counters = await months.ofUnits(ids, month);
  const lines = ids.map((unitId, index): UnitCounts => {
    return { unitId, unitName: names.get(unitId) ?? unitId, ...countsOf(counters[index]) };
  });
  const busy = lines.filter((line) => FIGURES.some((figure) => line[figure] > 0));
  const { firstResponseWorkingDays } = policyOn(city, `${month}-01`).complaints;
  return { month, promise: { firstResponseWorkingDays }, city: sumOf(lines), units: busy };
}

const FIGURES = Object.keys(PUBLISHED_FIGURES) as PublishedFigure[];

export async function readStatisticsCsv(
  input: Input<typeof publicationRoutes.ofMonthCsv>,
  deps: Deps,
): Promise<string> {
  const { month, city, units } = await readStatistics(input, deps);
  const total: UnitCounts = { unitId: "", unitName: "TOTAL", ...city };
  return csvOf([
    ["Bulan", "Kode unit", "Unit", ...FIGURES.map((figure) => FIGURE_TITLES[figure].id)],
    ...[...units, total].map((line) => [
      month,
      line.unitId,
      line.unitName,
      ...FIGURES.map((figure) => line[figure]),
    ]),
  ]);
}

export async function listCounted(
  { params: { month }, query }: Input<typeof publicationRoutes.complaints>,
  { months }: Deps,
) {
  const { items, ...page } = await months.lines(month, query);
  return {
    items: items.map(({ class: named, figures }) => ({
      ...(named && { class: named }),
      counts: publishedLine(figures),
    })),
    ...page,
  };
}
