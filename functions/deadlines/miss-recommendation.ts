import { cityOfProcess } from "../../shared/cities/index.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { isInServiceOn } from "../../shared/domain/organisation/service.ts";
import {
  isMissed,
  missRecommendation as miss,
  type Recommendation,
} from "../../shared/domain/supervision/recommendation.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import { ownerRepository } from "../../shared/table/supervision/owners.ts";
import { visitRepository } from "../../shared/table/supervision/visits.ts";
import type { Table } from "../../shared/table/table.ts";
import { passRecommendationsOn } from "./hand-on-recommendations.ts";

/**
 * Notes that a recommendation was not followed up in time, and tells the team and its owner, or, if the owner has left the service,
 * whoever can name another; one followed up meanwhile stays.
 */
export async function missRecommendation({ key, at }: DueOn<Recommendation>, table: Table): Promise<void> {
  const recommendation = await table.get(key);
  if (!isMissed(recommendation, at)) return;
  const { ownerNip, programmeId, awaitsOwnerSince } = recommendation;
  const day = localDay(at, cityOfProcess().timeZone);
  const owners = ownerRepository(table);
  const owner = await owners.find(ownerNip);
  const hasLeft = owner !== undefined && !isInServiceOn(owner, day);
  const ownerLeft = hasLeft ? { headNip: await owners.headOfLead(programmeId, day) } : undefined;
  await visitRepository(table).commitRecommendation(miss(recommendation, { ownerLeft, at }));
  // They left before recommendations were passed on.
  if (hasLeft && awaitsOwnerSince === undefined) await passRecommendationsOn(owner, { day, at, table });
}
