import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { type PlanProgress, planProgress } from "../../shared/domain/planning/progress.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { PlanRepository } from "../../shared/table/planning/plans.ts";
import type { planningRoutes } from "./contract.ts";

interface Deps {
  readonly plans: PlanRepository;
  readonly city: CityFacts;
}

/** The default page size; all plans of each unit are read. */
const UNITS = 25;

/** One unit after the other, so that memory holds the plans of only one. */
export async function readProgress(
  { params: { year }, query: { limit = UNITS, cursor }, at }: Input<typeof planningRoutes.progress>,
  { plans, city }: Deps,
) {
  const today = localDay(at, city.timeZone);
  const { items: units, ...rest } = await plans.units({ limit, cursor });
  const items: PlanProgress[] = [];
  for (const unit of units) items.push(planProgress(unit, await plans.ofUnit(unit.id, year), today));
  return { ...rest, items };
}
