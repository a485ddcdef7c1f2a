import { cityOfProcess } from "../../shared/cities/index.ts";
import { FOLLOW_QUEUE } from "../../shared/domain/calendar-follow.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { send } from "../../shared/queue/sender.ts";
import { cityCalendarRepository } from "../../shared/table/city-calendars.ts";
import type { Table } from "../../shared/table/table.ts";
import { changeDay } from "./change-day.ts";
import { calendarRoutes } from "./contract.ts";

export const handler = httpUnit(calendarRoutes, { changeDay }, (table: Table) => ({
  calendars: cityCalendarRepository(table),
  city: cityOfProcess(),
  announce: (at: string) => send(FOLLOW_QUEUE, [{ at }]),
}));
