import type { Decision } from "../../domain/aggregate.ts";
import type { CalendarEvent, CityCalendar } from "../../domain/calendar/city-calendar.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";

export type CityCalendarRepository = ReturnType<typeof cityCalendarRepository>;

export function cityCalendarRepository(table: Table) {
  const key = items.cityCalendar.key();
  return {
    find: () => table.find(key),
    /**
     * A change that open deadlines still have to follow stays due until they do, so a crash cannot lose it.
     */
    commit: (decision: Decision<CityCalendar, CalendarEvent>) => {
      const { followBy } = decision.state;
      return table.commit([
        {
          key,
          decision,
          placement: followBy === undefined ? {} : { due: items.cityCalendar.due.at(followBy) },
        },
      ]);
    },
  };
}
