import { cityOfProcess } from "../../shared/cities/index.ts";
import { calendarOf, dueAt } from "../../shared/domain/calendar/calendar.ts";
import { calendarWith } from "../../shared/domain/calendar/city-calendar.ts";
import { policyOn } from "../../shared/domain/city.ts";
import type { Employee } from "../../shared/domain/organisation/employee.ts";
import { giveToAnother, loseOwner, regainOwner } from "../../shared/domain/supervision/pass-on.ts";
import { cityCalendarRepository } from "../../shared/table/calendar/city-calendars.ts";
import { reportingLineRepository } from "../../shared/table/organisation/reporting-lines.ts";
import { whoeverServes } from "../../shared/table/organisation/whoever-serves.ts";
import { headOfLead } from "../../shared/table/supervision/owners.ts";
import { allOwned, visitRepository } from "../../shared/table/supervision/visits.ts";
import type { Table } from "../../shared/table/table.ts";

interface Leaving {
  readonly day: string;
  readonly at: string;
  readonly table: Table;
}

/**
 * Gives a leaver's open recommendations to whoever rated them, or serves above. Where that is the head of the city, or one of the visit's team, whoever
 * runs the programme is told to name another owner. Repeating it changes nothing.
 */
export async function passRecommendationsOn(leaver: Employee, { day, at, table }: Leaving): Promise<void> {
  const city = cityOfProcess();
  const lines = reportingLineRepository(table, city.timeZone);
  const toNip = await whoeverServes(leaver.nip, { day, lines });
  const visits = visitRepository(table);
  const open = (await allOwned(table, leaver.nip)).filter(({ state }) => state === "OPEN");
  if (open.length === 0) return;
  const { returnedWorkingDays } = policyOn(city, day).supervision;
  const calendar = calendarWith(calendarOf(city), await cityCalendarRepository(table).find());
  const againAt = dueAt(at, returnedWorkingDays, calendar);
  for (const one of open) {
    const isTaken = toNip !== undefined && !one.inspectors.includes(toNip);
    const decision = isTaken
      ? giveToAnother(one, { toNip, reason: undefined, againAt, by: "SYSTEM", at })
      : loseOwner(one, { headNip: await headOfLead(table, one.programmeId, day), at });
    if (decision) await visits.commitRecommendation(decision);
  }
}

/** Gives whoever serves again back what nobody took over from them. Repeating it changes nothing. */
export async function regainRecommendations({ nip }: Employee, { day, at, table }: Leaving): Promise<void> {
  const visits = visitRepository(table);
  for (const one of await allOwned(table, nip)) {
    if (one.awaitsOwnerSince === undefined) continue;
    const headNip = await headOfLead(table, one.programmeId, day);
    const decision = regainOwner(one, { headNip, at });
    if (decision) await visits.commitRecommendation(decision);
  }
}
