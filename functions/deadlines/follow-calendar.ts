import { complaintTerms } from "../../shared/cities/complaint-terms.ts";
import { cityOfProcess } from "../../shared/cities/index.ts";
import { markCalendarFollowed } from "../../shared/domain/calendar/city-calendar.ts";
import { DEADLINES_QUEUE } from "../../shared/domain/calendar/deadline.ts";
import { FOLLOWED_AT_ONCE, type Follow } from "../../shared/domain/complaints/clocks/calendar-follow.ts";
import { reschedule } from "../../shared/domain/complaints/clocks/deadlines.ts";
import { send } from "../../shared/queue/sender.ts";
import { cityCalendarRepository } from "../../shared/table/calendar/city-calendars.ts";
import { complaintRepository } from "../../shared/table/complaints/complaints.ts";
import { placedAt } from "../../shared/table/keys.ts";
import type { Table } from "../../shared/table/table.ts";

/**
 * Makes every open complaint follow the calendar. Called when the calendar changes, and again some minutes later by the sweep,
 * when no request that has read the old calendar can still be running; complaints that already follow it do not move.
 *
 * One message names the complaints of each of the others, so that none is sent on from message to message: AWS Lambda stops
 * what goes through one function sixteen times in a row.
 */
export async function followCalendar({ at, trackingCodes }: Follow, table: Table): Promise<void> {
  const complaints = complaintRepository(table, complaintTerms(cityOfProcess()));
  if (trackingCodes !== undefined) return moveAll({ at, trackingCodes }, complaints);

  const calendars = cityCalendarRepository(table);
  const calendar = await calendars.find();
  let codes: string[] = [];
  for await (const { trackingCode } of complaints.eachOpen()) {
    codes.push(trackingCode);
    if (codes.length < FOLLOWED_AT_ONCE) continue;
    await send(DEADLINES_QUEUE, [{ at, trackingCodes: codes } satisfies Follow]);
    codes = [];
  }
  if (codes.length > 0) await send(DEADLINES_QUEUE, [{ at, trackingCodes: codes } satisfies Follow]);
  const followed = calendar && markCalendarFollowed(calendar, at);
  if (followed) await calendars.commit(followed);
}

/** Moves complaints to their due dates under the current calendar. */
async function moveAll(
  { at, trackingCodes }: { readonly at: string; readonly trackingCodes: readonly string[] },
  complaints: ReturnType<typeof complaintRepository>,
): Promise<void> {
  for (const { complaint, terms } of await complaints.findAll(trackingCodes)) {
    const moved = reschedule(complaint, { placedAt: placedAt(complaint), terms, at });
    if (moved) await complaints.move(moved, { before: complaint, terms });
  }
}
