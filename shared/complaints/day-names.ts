import { type CityCalendar, daysOff } from "../domain/calendar/city-calendar.ts";
import type { CityFacts } from "../domain/city.ts";

/** What the days off of the years in which a complaint runs are called. */
export function dayNames(
  city: CityFacts,
  calendar: CityCalendar | undefined,
  receivedAt: string | undefined,
) {
  const year = Number(receivedAt?.slice(0, 4));
  const names = new Map(
    [year, year + 1, year + 2]
      .flatMap((each) => daysOff(city, calendar, each))
      .map(({ day, name }) => [day, name]),
  );
  return (day: string) => names.get(day);
}
