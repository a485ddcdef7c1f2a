import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireSelf } from "../../shared/domain/organisation/authority.ts";
import { postingOn } from "../../shared/domain/organisation/employee.ts";
import {
  proposePlan as propose,
  retractProposal as takeBack,
} from "../../shared/domain/planning/agreement.ts";
import { planFormOf } from "../../shared/domain/planning/form.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { PlanRepository } from "../../shared/table/planning/plans.ts";
import type { planningRoutes } from "./contract.ts";

/** Proposes the plan to today's rater, in the form that belongs to today's position. */
export async function proposePlan(
  { params: { nip, year }, principal, at }: Input<typeof planningRoutes.propose>,
  { plans, city }: { readonly plans: PlanRepository; readonly city: CityFacts },
) {
  requireSelf(principal, nip);
  const { plan, employee } = await plans.editWithEmployee(nip, year);
  const posting = postingOn(employee, localDay(at, city.timeZone));
  const { raterNip } = posting;
  const form = planFormOf(posting);
  return plans.commit(propose(plan, { raterNip, form }, { by: principal.id, at }), plan);
}

export async function retractProposal(
  { params: { nip, year }, principal, at }: Input<typeof planningRoutes.takeBack>,
  { plans }: { readonly plans: PlanRepository },
) {
  requireSelf(principal, nip);
  const plan = await plans.edit(nip, year);
  return plans.commit(takeBack(plan, { by: principal.id, at }), plan);
}
