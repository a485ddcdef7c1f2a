import { FOLLOW_QUEUE } from "../../shared/domain/calendar-follow.ts";
import { DEADLINES_QUEUE } from "../../shared/domain/deadline.ts";
import { send } from "../../shared/queue/sender.ts";
import { scheduleUnit } from "../../shared/schedule/schedule-unit.ts";
import { keys } from "../../shared/table/keys.ts";
import { sweep } from "./sweep.ts";

const CALENDAR = keys.cityCalendar().pk;

export const handler = scheduleUnit((at, table) =>
  sweep(at, table, async (deadlines) => {
    const others = deadlines.filter(({ key }) => key.pk !== CALENDAR);
    await send(DEADLINES_QUEUE, others);
    if (others.length < deadlines.length) await send(FOLLOW_QUEUE, [{ at }]);
  }),
);
