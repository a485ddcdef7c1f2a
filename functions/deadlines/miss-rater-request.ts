import type { RaterRequest } from "../../shared/domain/organisation/raters/request.ts";
import { markCorrectionOverdue } from "../../shared/domain/organisation/raters/request.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import { raterRequestRepository } from "../../shared/table/organisation/rater-requests.ts";
import type { Table } from "../../shared/table/table.ts";

/** Escalates an unanswered request to the head of the city; one answered meanwhile, or escalated before, stays. */
export async function missRaterRequest({ key, at }: DueOn<RaterRequest>, table: Table): Promise<void> {
  const requests = raterRequestRepository(table);
  const decision = markCorrectionOverdue(await requests.at(key), at);
  if (decision) await requests.commit(decision);
}
