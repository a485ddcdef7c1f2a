import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { postingOn } from "../../shared/domain/organisation/employee.ts";
import { indicatorsOf } from "../../shared/domain/planning/content.ts";
import { changeAfter } from "../../shared/domain/planning/suggested-change.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { PlanRepository } from "../../shared/table/planning/plans.ts";
import { planOf, type SuggestionRepository } from "../../shared/table/planning/suggestions.ts";
import type { suggestionRoutes } from "./suggestion-contract.ts";

interface Deps {
  readonly suggestions: SuggestionRepository;
  readonly employees: EmployeeRepository;
  readonly plans: PlanRepository;
  readonly city: CityFacts;
}

/** What the caller's head has committed to for the unit, as in force now. */
export async function readUnitIndicators(
  { params: { year }, principal, at }: Input<typeof suggestionRoutes.unitIndicators>,
  { employees, plans, city }: Omit<Deps, "suggestions">,
) {
  const { raterNip: headNip } = postingOn(await employees.get(principal.id), localDay(at, city.timeZone));
  if (headNip === undefined) return { items: [] };
  const plan = await plans.find(headNip, year);
  if (plan?.state !== "AGREED") return { headNip, items: [] };
  const items = indicatorsOf(plan).map(({ id, statement, target, unitOfMeasure }) => ({
    ...{ id, statement, target, unitOfMeasure },
  }));
  return { headNip, items };
}

export async function listMySuggestions(
  { query, principal }: Input<typeof suggestionRoutes.mySuggestions>,
  { suggestions }: Pick<Deps, "suggestions">,
) {
  const page = await suggestions.made(principal.id, query);
  const revisions = await suggestions.revisions(page.items.filter(({ answer }) => answer !== undefined));
  return {
    ...page,
    items: page.items.map((one) => {
      const change = changeAfter(one, revisions.get(planOf(one)) ?? []);
      return { ...one, ...(change && { change }) };
    }),
  };
}

/** The head of the city answers by role, not by NIP. */
export const listAwaitingSuggestions = (
  { query, principal: { id, roles } }: Input<typeof suggestionRoutes.awaitingSuggestions>,
  { suggestions }: Pick<Deps, "suggestions">,
) => suggestions.awaiting(roles.includes("HEAD_OF_CITY") ? undefined : id, query);
