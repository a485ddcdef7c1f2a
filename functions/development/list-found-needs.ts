import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { requireUnitHead } from "../../shared/domain/organisation/unit-authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import type { UnitPlanRepository } from "../../shared/table/development/plans.ts";
import { found } from "../../shared/table/found.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { developmentRoutes } from "./contract.ts";
import { type FindingDeps, findNeedsOf } from "./find-needs.ts";

interface Deps extends FindingDeps {
  readonly plans: UnitPlanRepository;
  readonly employees: EmployeeRepository;
}

/** People whose records are read at once. */
const AT_ONCE = 4;

/** For the head of the unit or of one above it, and HR: what records show of the staff, and nobody has answered. */
export async function listFoundNeeds(
  { params: { unitId, year }, query, principal, at }: Input<typeof developmentRoutes.foundNeeds>,
  deps: Deps,
) {
  const { needs, plans, employees, city } = deps;
  const { unit, asker } = await plans.find(unitId, year, principal.id);
  const today = localDay(at, city.timeZone);
  requireUnitHead(principal, { employee: asker, unit: found(unit), day: today });
  const { items: staff, ...page } = await employees.ofUnit(unitId, query);
  const items = await inParallel(staff, AT_ONCE, async (employee) => {
    const { nip } = employee;
    const [shown, known] = await Promise.all([
      findNeedsOf({ employee, year, today, at }, deps),
      needs.of(nip, year),
    ]);
    const answered = new Set(known.map(({ id }) => id));
    return { nip, found: shown.filter(({ id }) => !answered.has(id)) };
  });
  return { ...page, items: items.filter((one) => one.found.length > 0) };
}
