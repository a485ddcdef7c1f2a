import type { Principal } from "../../shared/auth/principal.ts";
import { localDay, startOfDay } from "../../shared/domain/calendar/calendar.ts";
import { yearOf } from "../../shared/domain/calendar/period-id.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { firstAnswerableMonth } from "../../shared/domain/evaluation/close/reopening.ts";
import type { Waiting } from "../../shared/domain/evaluation/rating/rater-tasks.ts";
import { unitsHeadedOn } from "../../shared/domain/organisation/employee.ts";
import { raterOf } from "../../shared/domain/organisation/head-of-city.ts";
import { monthOfReport } from "../../shared/domain/reporting/work-report.ts";
import type { DeskLists, RaterDeskRepository } from "../../shared/table/evaluation/rater-desks.ts";
import { waitingIn } from "./waiting-lists.ts";

interface DeskDeps {
  readonly desks: Pick<RaterDeskRepository, "latestPeriods" | "lists" | "closed" | "employee" | "answeredBy">;
  readonly city: CityFacts;
}

interface Desk {
  readonly listed: readonly Waiting[];
  readonly team: Pick<DeskLists["team"], "items" | "cursor">;
}

/** Of somebody who is asked for what is their own alone. */
export const NO_DESK: Desk = { listed: [], team: { items: [] } };

/** The tasks in the lists of a rater or an office, and whom they rate. */
export async function deskOf(
  { principal, at }: { readonly principal: Principal; readonly at: string },
  { desks, city: { timeZone: zone } }: DeskDeps,
): Promise<Desk> {
  const today = localDay(at, zone);
  const periods = await desks.latestPeriods();
  const since = startOfDay(`${firstAnswerableMonth(periods, today)}-01`, zone);
  const lists = await desks.lists({
    roles: principal.roles,
    rater: raterOf(principal),
    since,
    year: yearOf(today),
  });
  const reported = [
    ...lists.reports.items.map(({ nip, id }) => monthOf(nip, id)),
    ...lists.escalated.items.map(({ nip, reportId }) => monthOf(nip, reportId)),
  ];
  const isObjected = lists.objections.items.length + lists.overdueObjections.items.length > 0;
  const [isClosed, self] = await Promise.all([
    desks.closed.among(reported, { periods, today }),
    isObjected ? desks.employee(principal.id) : undefined,
  ]);
  const headed = await desks.answeredBy(unitsHeadedOn(self, today), today);
  const isOpen = (nip: string, reportId: string) => !isClosed(monthOf(nip, reportId));
  const listed = waitingIn(lists, { isOpen, at, by: principal.id, headed });
  return { listed, team: lists.team };
}

const monthOf = (nip: string, reportId: string) => ({ nip, month: monthOfReport(reportId) });
