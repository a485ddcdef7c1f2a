import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { planProgress, staffPlans } from "../../shared/domain/planning/progress.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import type { PlanRepository } from "../../shared/table/planning/plans.ts";
import type { planningRoutes } from "./contract.ts";

interface Deps {
  readonly plans: PlanRepository;
  readonly city: CityFacts;
}

/** The default page size; all plans of each unit are read. */
const UNITS = 25;

/** A few at once, so that memory holds the plans of only a few units. */
const UNITS_AT_ONCE = 8;

export async function readProgress(
  { params: { year }, query: { limit = UNITS, cursor }, at }: Input<typeof planningRoutes.progress>,
  { plans, city }: Deps,
) {
  const today = localDay(at, city.timeZone);
  const { items: units, ...rest } = await plans.units({ limit, cursor });
  const items = await inParallel(units, UNITS_AT_ONCE, async (unit) =>
    planProgress(unit, await plans.ofUnit(unit.id, year), today),
  );
  return { ...rest, items };
}

export async function readUnitProgress(
  { params: { year, unitId }, at }: Input<typeof planningRoutes.unitProgress>,
  { plans, city }: Deps,
) {
  const [{ name }, staff] = await Promise.all([plans.unit(unitId), plans.ofUnit(unitId, year)]);
  return { unitId, name, items: staffPlans(staff, localDay(at, city.timeZone)) };
}
