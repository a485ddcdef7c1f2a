import {
  missRecommendation as miss,
  type Recommendation,
} from "../../shared/domain/supervision/recommendation.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import { visitRepository } from "../../shared/table/supervision/visits.ts";
import type { Table } from "../../shared/table/table.ts";

/** Notes that a recommendation was not followed up in time, and tells its owner and the team; one followed up meanwhile stays. */
export async function missRecommendation({ key, at }: DueOn<Recommendation>, table: Table): Promise<void> {
  const decision = miss(await table.get(key), at);
  if (decision) await visitRepository(table).commitRecommendation(decision);
}
