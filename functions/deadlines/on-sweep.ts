import {
  DEADLINES_QUEUE,
  type Deadline,
  MAIL_QUEUE,
  STAFF_DEADLINES_QUEUE,
} from "../../shared/domain/calendar/deadline.ts";
import type { Follow } from "../../shared/domain/organisation/calendar-follow.ts";
import { send } from "../../shared/queue/sender.ts";
import { scheduleUnit } from "../../shared/schedule/schedule-unit.ts";
import * as keys from "../../shared/table/item-keys.ts";
import { sweep } from "./sweep.ts";

const CALENDAR = keys.cityCalendar().pk;
const MAIL = keys.mail("", "").pk;
const OF_STAFF = [keys.employee("").pk, keys.raterRequest("").pk];

export const handler = scheduleUnit((at, table) =>
  sweep(at, table, async (deadlines) => {
    const byQueue = Map.groupBy(deadlines, queueOf);
    for (const [queue, due] of byQueue) {
      await send(
        queue,
        due.map((deadline): Deadline | Follow => (isOfCalendar(deadline) ? { at } : deadline)),
      );
    }
  }),
);

/** What is due on the calendar is that open complaints follow it. */
function isOfCalendar({ key: { pk } }: Deadline): boolean {
  return pk === CALENDAR;
}

function queueOf({ key: { pk } }: Deadline): string {
  if (pk.startsWith(MAIL)) return MAIL_QUEUE;
  return OF_STAFF.some((prefix) => pk.startsWith(prefix)) ? STAFF_DEADLINES_QUEUE : DEADLINES_QUEUE;
}
