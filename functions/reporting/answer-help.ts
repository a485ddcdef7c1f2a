import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { lastPlaceOn } from "../../shared/domain/organisation/employee.ts";
import { answerHelp as answer, requireAskedForHelp } from "../../shared/domain/reporting/help-request.ts";
import { helpDueAt, type ReportingCity } from "../../shared/domain/reporting/terms.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { HelpRequestRepository } from "../../shared/table/reporting/help-requests.ts";
import type { helpRoutes } from "./help-contract.ts";

interface Deps {
  readonly help: HelpRequestRepository;
  readonly city: ReportingCity;
}

/** What the head who is asked says; whoever is asked next is the head's own rater. */
export async function answerHelp(
  { params: { nip, reportId }, body, principal, at }: Input<typeof helpRoutes.answerHelp>,
  { help, city }: Deps,
) {
  const { request, head, calendar } = await help.toAnswer(nip, reportId, principal.id);
  requireAskedForHelp(principal, request);
  const isHighest = request.headNip === undefined;
  const above = isHighest
    ? ("nobody" as const)
    : { nip: lastPlaceOn(head, localDay(at, city.timeZone))?.raterNip };
  const nextDueAt = helpDueAt({ city, calendar }, at);
  const decision = answer(request, { ...body, above, nextDueAt, by: principal.id, at });
  return help.commit(decision, request);
}
