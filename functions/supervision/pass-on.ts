import { calendarOf, dueAt, localDay } from "../../shared/domain/calendar/calendar.ts";
import { calendarWith } from "../../shared/domain/calendar/city-calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { unitsHeadedOn } from "../../shared/domain/organisation/employee.ts";
import { requireCoordinator } from "../../shared/domain/supervision/authority.ts";
import { requireOwner } from "../../shared/domain/supervision/owner.ts";
import { passOnRecommendation } from "../../shared/domain/supervision/pass-on.ts";
import type { SupervisionPolicy } from "../../shared/domain/supervision/policy.ts";
import { lineIn } from "../../shared/domain/supervision/unit-line.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { VisitRepository } from "../../shared/table/supervision/visits.ts";
import type { supervisionRoutes } from "./contract.ts";

interface Deps {
  readonly visits: VisitRepository;
  readonly city: CityWith<{ supervision: SupervisionPolicy }>;
}

/** For who runs the programme: somebody who moved to another unit, say, can no longer change things in the visited one. */
export async function passOn(
  {
    params: { recommendation: number, ...name },
    body: { ownerNip: toNip, reason },
    principal,
    at,
  }: Input<typeof supervisionRoutes.passOn>,
  { visits, city }: Deps,
) {
  const { id: by } = principal;
  const asked = { account: by, toNip };
  const { recommendation, visit, programme, tree, asker, owner, calendar } = await visits.toPassOn(
    name,
    number,
    asked,
  );
  const today = localDay(at, city.timeZone);
  requireCoordinator(principal, unitsHeadedOn(asker, today), found(programme));
  const visited = found(visit);
  requireOwner(owner, toNip, { ...visited, line: lineIn(tree, visited.unitId), today });
  const { returnedWorkingDays } = policyOn(city, today).supervision;
  const againAt = dueAt(at, returnedWorkingDays, calendarWith(calendarOf(city), calendar));
  return visits.commitRecommendation(
    passOnRecommendation(recommendation, { toNip, reason, againAt, by, at }),
  );
}
