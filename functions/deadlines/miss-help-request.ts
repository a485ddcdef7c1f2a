import { type HelpRequest, missHelp } from "../../shared/domain/reporting/help-request.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import { helpRequestRepository } from "../../shared/table/reporting/help-requests.ts";
import type { Table } from "../../shared/table/table.ts";

/** Notes that a request for help was not answered in time, and tells its author and the head; one answered meanwhile stays. */
export async function missHelpRequest({ key, at }: DueOn<HelpRequest>, table: Table): Promise<void> {
  const requests = helpRequestRepository(table);
  const request = await requests.at(key);
  const decision = missHelp(request, at);
  if (decision) await requests.commit(decision, request);
}
