import { calendarOf, localDay } from "../../shared/domain/calendar/calendar.ts";
import { calendarWith } from "../../shared/domain/calendar/city-calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { unitsHeadedOn } from "../../shared/domain/organisation/employee.ts";
import { requireCoordinator } from "../../shared/domain/supervision/authority.ts";
import type { SupervisionPolicy } from "../../shared/domain/supervision/policy.ts";
import { giveRecommendations } from "../../shared/domain/supervision/recommendation.ts";
import { lineIn } from "../../shared/domain/supervision/unit-line.ts";
import {
  callOffVisit as callOff,
  photosOf,
  recordVisit as record,
  refuseNotTeam,
  replyToVisit as reply,
} from "../../shared/domain/supervision/visit.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { VisitRepository } from "../../shared/table/supervision/visits.ts";
import type { supervisionRoutes } from "./contract.ts";

interface Deps {
  readonly visits: VisitRepository;
  readonly city: CityWith<{ supervision: SupervisionPolicy }>;
}

/** Records a visit with its recommendations, all or nothing. */
export async function recordVisit(
  { params, body, principal, at }: Input<typeof supervisionRoutes.recordVisit>,
  { visits, city }: Deps,
) {
  const { id: by } = principal;
  const owners = [...new Set(body.recommendations.map(({ ownerNip }) => ownerNip))];
  const asked = { nip: by, photos: photosOf(body), owners };
  const { visit, draw, tree, calendar, checked, people } = await visits.toRecord(params, asked);
  if (visit === undefined) throw refuseNotTeam();
  const today = localDay(at, city.timeZone);
  const recorded = record(visit, found(draw), { record: body, checked, today, by, at });
  const { longestWorkingDays } = policyOn(city, today).supervision;
  const given = giveRecommendations(visit, {
    ...{ orders: body.recommendations, owners: people, longestWorkingDays, by, at },
    ...{ line: lineIn(tree, visit.unitId), today },
    calendar: calendarWith(calendarOf(city), calendar),
  });
  return visits.commitRecord(recorded, given);
}

export async function replyToVisit(
  { params, body, principal, at }: Input<typeof supervisionRoutes.reply>,
  { visits }: Pick<Deps, "visits">,
) {
  return visits.commit(reply(await visits.edit(params), { text: body.text, by: principal.id, at }));
}

export async function callOffVisit(
  { params, body, principal, at }: Input<typeof supervisionRoutes.callOff>,
  { visits, city }: Deps,
) {
  const { visit, programme, asker } = await visits.toCallOff(params, principal.id);
  requireCoordinator(principal, unitsHeadedOn(asker, localDay(at, city.timeZone)), found(programme));
  return visits.commit(callOff(visit, { reason: body.reason, by: principal.id, at }));
}
