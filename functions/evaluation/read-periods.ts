import type { Input } from "../../shared/http/exchange.ts";
import type { PeriodRepository } from "../../shared/table/evaluation/periods.ts";
import { found } from "../../shared/table/found.ts";
import type { periodRoutes } from "./period-contract.ts";

interface Deps {
  readonly periods: PeriodRepository;
}

export async function listPeriods({ query }: Input<typeof periodRoutes.periods>, { periods }: Deps) {
  return periods.list(query);
}

export async function readPeriod(
  { params: { period: id } }: Input<typeof periodRoutes.period>,
  { periods }: Deps,
) {
  const [{ period, unitsDone }, units] = await Promise.all([periods.withProgress(id), periods.units(id)]);
  const sum = (of: "employees" | "openReports") => units.reduce((total, unit) => total + (unit[of] ?? 0), 0);
  return {
    ...found(period),
    unitsDone,
    employees: sum("employees"),
    openReports: sum("openReports"),
    units: units.map(({ employees = 0, openReports = 0, ...unit }) => ({ ...unit, employees, openReports })),
  };
}
