import type { City } from "../../shared/cities/city.ts";
import { requireSelf } from "../../shared/domain/authority.ts";
import { localDay } from "../../shared/domain/calendar.ts";
import { reviseReport as revise } from "../../shared/domain/work-report.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { UnitRepository } from "../../shared/table/units.ts";
import type { WorkReportRepository } from "../../shared/table/work-reports.ts";
import type { reportingRoutes } from "./contract.ts";
import { answerDueAt, pathUp } from "./submit-report.ts";

interface Deps {
  readonly reports: WorkReportRepository;
  readonly units: UnitRepository;
  readonly city: City;
}

export async function reviseReport(
  { params: { nip, reportId }, body, principal, at }: Input<typeof reportingRoutes.revise>,
  { reports, units, city }: Deps,
) {
  requireSelf(principal, nip);
  const { report, plan, period } = await reports.editWithPlan(nip, reportId);
  return reports.commit(
    revise(report, {
      content: body,
      plan,
      isMonthClosed: period !== undefined,
      today: localDay(at, city.timeZone),
      answerDueAt: answerDueAt(city, at),
      unitPath: body.obstacles === undefined ? undefined : await pathUp(report.unitId, units),
      by: principal.id,
      at,
    }),
  );
}
