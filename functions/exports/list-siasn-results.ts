import { endOfDay } from "../../shared/domain/calendar/calendar.ts";
import { lastDayOf } from "../../shared/domain/calendar/period-id.ts";
import { headOn, policyOn } from "../../shared/domain/city.ts";
import { requireClosed } from "../../shared/domain/evaluation/period.ts";
import { siasnResult, unsendableReason } from "../../shared/domain/evaluation/result/siasn-result.ts";
import { nameAt } from "../../shared/domain/organisation/organisation-unit.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { exportRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";

export async function listSiasnResults(
  { params: { unitId, period }, query }: Input<typeof exportRoutes.siasn>,
  { evaluations, employees, units, periods, city }: Deps,
) {
  requireClosed(period, await periods.find(period));
  const lastDay = lastDayOf(period);
  const { items, ...rest } = await evaluations.ofUnit(unitId, period, query);
  const nips = items.flatMap(({ nip, raterNip }) => (raterNip ? [nip, raterNip] : [nip]));
  const people = new Map((await employees.findMany(nips)).map((person) => [person?.nip, person]));
  const unitIdOf = (nip: string | undefined) =>
    people.get(nip)?.postings.findLast(({ from }) => from <= lastDay)?.unitId;
  const raterUnits = await units.findMany(items.flatMap(({ raterNip }) => unitIdOf(raterNip) ?? []));
  const unitOf = new Map(raterUnits.map((unit) => [unit?.id, unit]));
  const head = headOn(city, lastDay);
  const { coefficientIds } = policyOn(city, lastDay).siasn;
  return {
    ...rest,
    items: items.map((evaluation) => {
      const employee = evaluation.raterNip ? people.get(evaluation.raterNip) : undefined;
      const current = unitOf.get(unitIdOf(evaluation.raterNip));
      const unit = current && { name: nameAt(current, endOfDay(lastDay, city.timeZone)) };
      const rater = { employee, unit, head, cityName: city.name };
      const siasnId = people.get(evaluation.nip)?.siasnId;
      return siasnResult(evaluation, { siasnId, rater, lastDay, coefficientIds });
    }),
  };
}

/** Pages through the unit's current staff; a page lists only those whose result cannot be sent, so it may be empty. */
export async function listUnsendable(
  { params: { unitId, period }, query }: Input<typeof exportRoutes.unsendable>,
  { evaluations, employees, periods }: Deps,
) {
  requireClosed(period, await periods.find(period));
  const { items, ...rest } = await employees.ofUnit(unitId, query);
  const found = await evaluations.findMany(
    items.map(({ nip }) => nip),
    period,
  );
  return {
    ...rest,
    items: items.flatMap((employee, place) => unsendableReason(employee, found[place], period) ?? []),
  };
}
