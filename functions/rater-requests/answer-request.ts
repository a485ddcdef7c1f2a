import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { assignRater, unitToCheck } from "../../shared/domain/organisation/raters/assignment.ts";
import {
  grantRaterCorrection,
  refuseRaterCorrection,
  requireAnswerer,
} from "../../shared/domain/organisation/raters/request.ts";
import { redirectPlan } from "../../shared/domain/planning/agreement.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { RaterRequestRepository } from "../../shared/table/organisation/rater-requests.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { raterRequestRoutes } from "./contract.ts";

interface Deps {
  readonly requests: RaterRequestRepository;
  readonly units: UnitRepository;
  readonly city: CityFacts;
}

/** Changes the posting's rater; a pending plan moves to the new rater if they rate from today on. */
export async function correctRater(
  { params: { nip }, body, principal, at }: Input<typeof raterRequestRoutes.correct>,
  { requests, units, city }: Deps,
) {
  const day = localDay(at, city.timeZone);
  const { from = day, basis } = body;
  const raterNip = body.raterNip ?? undefined;
  const { request, employee, plan, rater } = await requests.editWithContext(nip, day.slice(0, 4), raterNip);
  requireAnswerer(principal, request, city.timeZone);
  const asked = unitToCheck(employee, { rater, basis, from });
  const [unit] = asked === undefined ? [] : await units.findMany([asked]);
  const above = await requests.above(rater, from);
  const act = { by: principal.id, at };
  const assigned = assignRater(employee, { raterNip, rater, above, unit, basis, from, day, ...act });
  const redirected = plan && from === day ? redirectPlan(plan, raterNip, act) : undefined;
  const change = {
    employee: { decision: assigned, before: employee },
    plan: plan && redirected && { decision: redirected, before: plan },
  };
  const granted = grantRaterCorrection(request, { raterNip, from, ...act });
  return requests.commitCorrection(granted, change, city.timeZone);
}

export async function refuseRater(
  { params: { nip }, body, principal, at }: Input<typeof raterRequestRoutes.refuse>,
  { requests, city }: Pick<Deps, "requests" | "city">,
) {
  const request = await requests.edit(nip);
  requireAnswerer(principal, request, city.timeZone);
  return requests.commit(refuseRaterCorrection(request, { reason: body.reason, by: principal.id, at }));
}
