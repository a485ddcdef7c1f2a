import { daysOfMonth } from "../../shared/domain/calendar.ts";
import { siasnResult } from "../../shared/domain/siasn-result.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { exportRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";

export async function listSiasnResults(
  { params: { unitId, month }, query }: Input<typeof exportRoutes.siasn>,
  { evaluations, employees, units, city }: Deps,
) {
  const lastDay = daysOfMonth(month).at(-1) ?? month;
  const { items, ...rest } = await evaluations.ofUnit(unitId, month, query);
  const raters = await employees.findMany(items.flatMap(({ raterNip }) => raterNip ?? []));
  const raterOf = new Map(raters.map((rater) => [rater?.nip, rater]));
  const unitIdOf = (nip: string | undefined) =>
    raterOf.get(nip)?.postings.findLast(({ from }) => from <= lastDay)?.unitId;
  const raterUnits = await units.findMany(items.flatMap(({ raterNip }) => unitIdOf(raterNip) ?? []));
  const unitOf = new Map(raterUnits.map((unit) => [unit?.id, unit]));
  const { headTitle, name: cityName } = city;
  return {
    ...rest,
    items: items.map((evaluation) => {
      const employee = evaluation.raterNip ? raterOf.get(evaluation.raterNip) : undefined;
      const unit = unitOf.get(unitIdOf(evaluation.raterNip));
      return siasnResult(evaluation, { employee, unit, headTitle, cityName }, lastDay);
    }),
  };
}
