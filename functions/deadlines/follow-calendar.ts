import { complaintTerms } from "../../shared/cities/complaint-terms.ts";
import { cityOfProcess } from "../../shared/cities/index.ts";
import { markCalendarFollowed } from "../../shared/domain/calendar/city-calendar.ts";
import { DEADLINES_QUEUE } from "../../shared/domain/calendar/deadline.ts";
import { reschedule } from "../../shared/domain/complaints/clocks/deadlines.ts";
import { COMPLAINT_DESK } from "../../shared/domain/complaints/complaint.ts";
import type { Follow } from "../../shared/domain/organisation/calendar-follow.ts";
import { send } from "../../shared/queue/sender.ts";
import { cityCalendarRepository } from "../../shared/table/calendar/city-calendars.ts";
import { complaintRepository } from "../../shared/table/complaints/complaints.ts";
import { placedAt } from "../../shared/table/keys.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import type { Table } from "../../shared/table/table.ts";

/**
 * Makes every open complaint follow the calendar, with a message for each unit. Called when the calendar changes, and again
 * some minutes later by the sweep, when no request that has read the old calendar can still be running; complaints that
 * already follow it do not move.
 */
export async function followCalendar(follow: Follow, table: Table): Promise<void> {
  const { at, unitId, cursor } = follow;
  if (unitId !== undefined) return followInUnit({ at, unitId, cursor }, table);

  const calendars = cityCalendarRepository(table);
  const [calendar, units] = await Promise.all([calendars.find(), unitRepository(table).all()]);
  const places = new Set([COMPLAINT_DESK, ...units.map(({ id }) => id)]);
  await send(
    DEADLINES_QUEUE,
    [...places].map((place): Follow => ({ unitId: place, at })),
  );
  const followed = calendar && markCalendarFollowed(calendar, at);
  if (followed) await calendars.commit(followed);
}

/** Open complaints per message; moving one takes a transaction of some ten milliseconds. */
const PAGE_ITEMS = 200;

/**
 * Moves a page of a unit's open complaints to their due dates under the current calendar, and sends for the
 * next page.
 */
async function followInUnit({ unitId, cursor, at }: Follow & { readonly unitId: string }, table: Table) {
  const termsOf = complaintTerms(cityOfProcess());
  const complaints = complaintRepository(table, termsOf);
  const [calendar, page] = await Promise.all([
    cityCalendarRepository(table).find(),
    complaints.ofUnit(unitId, "OPEN", { limit: PAGE_ITEMS, cursor }),
  ]);
  for (const complaint of page.items) {
    const terms = termsOf(complaint, calendar);
    const stands = placedAt(complaint);
    const moved = reschedule(complaint, { placedAt: stands, terms, at });
    if (moved) await complaints.move(moved, { before: complaint, terms });
  }
  if (page.cursor) await send(DEADLINES_QUEUE, [{ unitId, at, cursor: page.cursor }]);
}
