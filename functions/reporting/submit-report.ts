import { type City, policyOn } from "../../shared/cities/city.ts";
import { requireSelf } from "../../shared/domain/authority.ts";
import { calendarOf, dueAt, localDay, monthOf } from "../../shared/domain/calendar.ts";
import { postingOn } from "../../shared/domain/employee.ts";
import { submitReport as submit } from "../../shared/domain/work-report.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import { found } from "../../shared/table/found.ts";
import type { UnitRepository } from "../../shared/table/units.ts";
import type { WorkReportRepository } from "../../shared/table/work-reports.ts";
import type { reportingRoutes } from "./contract.ts";

interface Deps {
  readonly reports: WorkReportRepository;
  readonly units: UnitRepository;
  readonly city: City;
}

/** Lays a day's work before whoever rates the employee on that day. */
export async function submitReport(
  { params: { nip }, body, principal, at }: Input<typeof reportingRoutes.submit>,
  { reports, units, city }: Deps,
) {
  requireSelf(principal, nip);
  const month = monthOf(body.day);
  const { employee, plan, period } = await reports.surroundings(nip, month);
  const { unitId, raterNip } = postingOn(found(employee), body.day);
  return reports.commit(
    submit({
      id: `${month}-${sortableId(at)}`,
      nip,
      unitId,
      raterNip,
      content: body,
      plan,
      isMonthClosed: period !== undefined,
      today: localDay(at, city.timeZone),
      answerDueAt: answerDueAt(city, at),
      unitPath: body.obstacles === undefined ? undefined : await pathUp(unitId, units),
      by: principal.id,
      at,
    }),
  );
}

/** A unit and those above it. */
export async function pathUp(unitId: string, units: UnitRepository): Promise<readonly string[]> {
  const { id, ancestors } = await units.get(unitId);
  return [id, ...ancestors];
}

/** The instant by which the rater is to answer, by the policy in force on the day of submission. */
export function answerDueAt(city: City, at: string): string {
  const { answerWorkingDays } = policyOn(city, localDay(at, city.timeZone)).reports;
  return dueAt(at, answerWorkingDays, calendarOf(city));
}
