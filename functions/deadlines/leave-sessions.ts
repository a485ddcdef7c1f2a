import { cityOfProcess } from "../../shared/cities/index.ts";
import type { Employee } from "../../shared/domain/organisation/employee.ts";
import { withoutSession } from "../../shared/domain/training/agenda.ts";
import { isStanding } from "../../shared/domain/training/enrolment.ts";
import { beginningOf } from "../../shared/domain/training/meetings.ts";
import { giveUpPlace } from "../../shared/domain/training/places.ts";
import type { Table } from "../../shared/table/table.ts";
import { sessionRepository } from "../../shared/table/training/sessions.ts";

interface Leaving {
  readonly at: string;
  readonly table: Table;
}

/**
 * Gives up a leaver's places in sessions that have not begun, so that whoever waits moves up. One that has begun is settled by who
 * was there. Repeating it changes nothing.
 */
export async function leaveSessions({ nip }: Employee, { at, table }: Leaving): Promise<void> {
  const city = cityOfProcess();
  const { timeZone: zone } = city;
  const sessions = sessionRepository(table, city);
  const { enrolments: own } = await sessions.ofAgenda(nip);
  for (const { sessionId } of own.filter(isStanding)) {
    const { session, enrolments, agenda } = await sessions.toWithdraw(sessionId, nip);
    if (at >= beginningOf(session.meetings, zone)) continue;
    const decisions = giveUpPlace(session, enrolments, { nip, by: "SYSTEM", at, zone });
    const without = withoutSession(agenda, sessionId);
    await sessions.commitEnrolments(decisions, enrolments, without ? [[agenda, without]] : []);
  }
}
