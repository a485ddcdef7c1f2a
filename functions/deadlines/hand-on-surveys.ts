import { cityOfProcess } from "../../shared/cities/index.ts";
import { monthOf, nextMonth } from "../../shared/domain/calendar/calendar.ts";
import type { Employee } from "../../shared/domain/organisation/employee.ts";
import { handOnFollowUps } from "../../shared/domain/surveys/closing.ts";
import { NO_LONGER_SERVES } from "../../shared/domain/surveys/points/roster-words.ts";
import { servesOn, writeStaffing } from "../../shared/domain/surveys/points/staffing.ts";
import { reportingLineRepository } from "../../shared/table/organisation/reporting-lines.ts";
import { whoeverServes } from "../../shared/table/organisation/whoever-serves.ts";
import { staffingRepository } from "../../shared/table/surveys/staffings.ts";
import { surveyRepository } from "../../shared/table/surveys/surveys.ts";
import type { Table } from "../../shared/table/table.ts";

interface Leaving {
  readonly day: string;
  readonly at: string;
  readonly table: Table;
}

/** Rosters are written a month or two ahead. */
const MONTHS_AHEAD = 12;

/**
 * Takes somebody who no longer serves, or is on a long leave, off the rosters of the days to come. Repeating it changes
 * nothing.
 */
export async function clearRosters(leaver: Employee, { day, at, table }: Leaving): Promise<void> {
  const staffings = staffingRepository(table);
  for (const month of monthsFrom(monthOf(day))) {
    for (const { code } of await staffings.ofEmployee(leaver.nip, month)) {
      const { point, staffing } = await staffings.context(code, month, []);
      const days = (staffing?.days ?? [])
        .filter((one) => one.day >= day && one.nips.includes(leaver.nip) && !servesOn(leaver, one.day))
        .map((one) => ({ day: one.day, nips: one.nips.filter((nip) => nip !== leaver.nip) }));
      if (days.length === 0) continue;
      const change = { month, days, reason: NO_LONGER_SERVES.id };
      const decision = writeStaffing(staffing, point, change, { by: "SYSTEM", at, today: day });
      await staffings.commit(decision, point, staffing);
    }
  }
}

/** Gives a leaver's open follow-ups of surveys to their last rater, or whoever serves above; the head of the city owns none. */
export async function passFollowUpsOn(leaver: Employee, { day, at, table }: Leaving): Promise<void> {
  const surveys = surveyRepository(table);
  const lines = reportingLineRepository(table, cityOfProcess().timeZone);
  const toNip = await whoeverServes(leaver.nip, { day, lines });
  if (toNip === undefined) return;
  const owed = await surveys.followUpsOf(leaver.nip);
  for (const surveyId of new Set(owed.map((one) => one.surveyId))) {
    const decision = handOnFollowUps(await surveys.edit(surveyId), { fromNip: leaver.nip, toNip, at });
    if (decision) await surveys.commit(decision);
  }
}

function monthsFrom(first: string): readonly string[] {
  const months = [first];
  while (months.length <= MONTHS_AHEAD) months.push(nextMonth(months.at(-1) ?? first));
  return months;
}
