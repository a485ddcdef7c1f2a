import { cityOfProcess } from "../../shared/cities/index.ts";
import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import { forgetReport, missClock } from "../../shared/domain/integrity/clocks.ts";
import type { IntegrityReport } from "../../shared/domain/integrity/report.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import { integrityReportRepository } from "../../shared/table/integrity/reports.ts";
import type { Table } from "../../shared/table/table.ts";
import { deleteSealedPhoto } from "../../shared/uploads/integrity-objects.ts";

/** Notes what was missed on an integrity report, or forgets it at the end of its retention; it reads nothing of what it says. */
export async function missIntegrityDeadline(
  { key, at }: DueOn<IntegrityReport>,
  table: Table,
): Promise<void> {
  const city = cityOfProcess();
  const reports = integrityReportRepository(table);
  const { integrity: policy } = policyAt(city, at);
  const basis = { policy, zone: city.timeZone };
  let before: IntegrityReport = await reports.at(key);
  for (;;) {
    const decision = missClock(before, at);
    if (decision === undefined) break;
    before = await reports.commit(decision, { ...basis, before }, (report) => report);
  }
  const forgotten = forgetReport(before, { ...basis, at });
  if (forgotten === undefined) return;
  await Promise.all((await reports.photos(before.id)).map(deleteSealedPhoto));
  await reports.forget(forgotten, { ...basis, before });
}
