import { cityOfProcess } from "../../shared/cities/index.ts";
import type { Employee } from "../../shared/domain/organisation/employee.ts";
import { handOnHelp } from "../../shared/domain/reporting/help-request.ts";
import { handOnReport } from "../../shared/domain/reporting/report-handover.ts";
import { reportingLineRepository } from "../../shared/table/organisation/reporting-lines.ts";
import { helpRequestRepository } from "../../shared/table/reporting/help-requests.ts";
import { workReportRepository } from "../../shared/table/reporting/work-reports.ts";
import type { Table } from "../../shared/table/table.ts";
import { successorFor } from "./successor-for.ts";

interface Leaving {
  readonly day: string;
  readonly at: string;
  readonly table: Table;
}

/** Hands reports that await somebody no longer in service, or on a long leave, to their successors. */
export async function handOnReports(leaver: Employee, { day, at, table }: Leaving): Promise<void> {
  const lines = reportingLineRepository(table, cityOfProcess().timeZone);
  const reports = workReportRepository(table);
  const { nip: fromNip } = leaver;
  for (const report of await lines.reportsAwaiting(fromNip)) {
    const toNip = await successorFor(report.nip, leaver, { day, lines });
    const passed = handOnReport(report, { fromNip, toNip, at });
    if (passed) await reports.commit(passed);
  }
}

/** Likewise requests for help, with their obstacles. */
export async function handOnHelpRequests(leaver: Employee, { day, at, table }: Leaving): Promise<void> {
  const lines = reportingLineRepository(table, cityOfProcess().timeZone);
  const help = helpRequestRepository(table);
  const { nip: fromNip } = leaver;
  for (const request of await help.allAwaiting(fromNip)) {
    // What was passed up goes to whoever is above the one who passed it, not back to them.
    const asker = request.passedUp.at(-1)?.by ?? request.nip;
    const toNip = await successorFor(asker, leaver, { day, lines });
    const passed = handOnHelp(request, { fromNip, toNip, at });
    if (passed) await help.commit(passed, request);
  }
}
