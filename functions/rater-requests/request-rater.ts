import { calendarOf, dueAt, localDay } from "../../shared/domain/calendar/calendar.ts";
import { calendarWith } from "../../shared/domain/calendar/city-calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { requireSelf } from "../../shared/domain/organisation/authority.ts";
import { postingOn } from "../../shared/domain/organisation/employee.ts";
import { requireRegistered } from "../../shared/domain/organisation/raters/assignment.ts";
import {
  requestRaterCorrection,
  requireCanSeeRequest,
} from "../../shared/domain/organisation/raters/request.ts";
import type { PlanningPolicy } from "../../shared/domain/planning/policy.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { RaterRequestRepository } from "../../shared/table/organisation/rater-requests.ts";
import type { raterRequestRoutes } from "./contract.ts";

interface Deps {
  readonly requests: RaterRequestRepository;
  readonly city: CityWith<{ planning: PlanningPolicy }>;
}

export async function requestRater(
  { params: { nip }, body, principal, at }: Input<typeof raterRequestRoutes.request>,
  { requests, city }: Deps,
) {
  requireSelf(principal, nip);
  const { wantedRaterNip, reason } = body;
  const { request, employee, rater, calendar } = await requests.withPeople(nip, wantedRaterNip);
  if (wantedRaterNip !== undefined) requireRegistered(wantedRaterNip, rater);
  const today = localDay(at, city.timeZone);
  const { raterNip: currentRaterNip } = postingOn(found(employee), today);
  const { raterRequestWorkingDays } = policyOn(city, today).planning;
  const answerDueAt = dueAt(at, raterRequestWorkingDays, calendarWith(calendarOf(city), calendar));
  const asked = { nip, currentRaterNip, wantedRaterNip, reason, answerDueAt, zone: city.timeZone };
  return requests.commit(requestRaterCorrection(request, { ...asked, by: principal.id, at }));
}

export async function readRaterRequest(
  { params: { nip }, principal }: Input<typeof raterRequestRoutes.read>,
  { requests }: Pick<Deps, "requests">,
) {
  requireCanSeeRequest(principal, nip);
  return requests.get(nip);
}

/** The head of the city sees all requests, and is the one to ask about overdue ones. */
export async function listRaterRequests(
  { query: { list, ...page } }: Input<typeof raterRequestRoutes.list>,
  { requests }: Pick<Deps, "requests">,
) {
  return requests.list(list, page);
}
