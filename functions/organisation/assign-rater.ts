import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { assignRater as assign, unitToCheck } from "../../shared/domain/organisation/raters/assignment.ts";
import { redirectPlan } from "../../shared/domain/planning/agreement.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { RaterAssignmentRepository } from "../../shared/table/organisation/rater-assignments.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { organisationRoutes } from "./contract.ts";
import { profileOn } from "./profile.ts";

interface Deps {
  readonly raters: RaterAssignmentRepository;
  readonly units: UnitRepository;
  readonly city: CityFacts;
}

/**
 * Assigns another rater from a day on: an employee, or the head of the city, who is not in the register. A pending proposal
 * moves to the new rater if they rate from today.
 */
export async function assignRater(
  { params: { nip }, body, principal, at }: Input<typeof organisationRoutes.assignRater>,
  { raters, units, city }: Deps,
) {
  const { from, basis } = body;
  const raterNip = body.raterNip ?? undefined;
  const day = localDay(at, city.timeZone);
  const { employee, plan, rater } = await raters.edit(nip, day.slice(0, 4), raterNip);
  const asked = unitToCheck(employee, { rater, basis, from });
  const [unit] = asked === undefined ? [] : await units.findMany([asked]);
  const above = await raters.above(rater, from);
  const act = { by: principal.id, at };
  const decision = assign(employee, { raterNip, rater, above, unit, basis, from, day, ...act });
  const redirected = plan && from === day ? redirectPlan(plan, raterNip, act) : undefined;
  const change = {
    employee: { decision, before: employee },
    plan: plan && redirected && { decision: redirected, before: plan },
  };
  return raters.commit(change, (assigned) => profileOn(assigned, from));
}
