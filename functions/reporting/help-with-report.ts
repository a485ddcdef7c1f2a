import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { type Employee, placeOn } from "../../shared/domain/organisation/employee.ts";
import { type HelpRequest, reviseHelp } from "../../shared/domain/reporting/help-request.ts";
import { type Counting, helpDueAt } from "../../shared/domain/reporting/terms.ts";
import type { WorkReport } from "../../shared/domain/reporting/work-report.ts";

interface Asking extends Counting {
  readonly employee: Employee | undefined;
  /** As it was asked before; undefined if it was not. */
  readonly known?: HelpRequest | undefined;
  readonly by: string;
  readonly at: string;
}

/** What a report that is submitted or revised makes of its request for help, to be committed with it; nothing where it makes none. */
export function helpWith(report: WorkReport, { employee, known, city, calendar, by, at }: Asking) {
  const { id: reportId, nip, unitId, day, obstacles = "", asksForHelp = false, raterNip } = report;
  // Whoever is their head today can help, though the report may be of a day under another.
  const { raterNip: headNip } = placeOn(employee, localDay(at, city.timeZone)) ?? { raterNip };
  const dueAt = helpDueAt({ city, calendar }, at);
  const asking = { reportId, nip, unitId, day, obstacles, asksForHelp, headNip, dueAt, by, at };
  const decision = reviseHelp(known, asking);
  return decision && { help: { decision, before: known } };
}
