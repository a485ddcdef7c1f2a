import { calendarOf } from "../../shared/domain/calendar/calendar.ts";
import { daysOff } from "../../shared/domain/calendar/city-calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { CityCalendarRepository } from "../../shared/table/calendar/city-calendars.ts";
import type { publicationRoutes } from "./contract.ts";

/** The days off of a year; `isKnown` is false until the government's decree for it is recorded. */
export async function readDaysOff(
  { params: { year } }: Input<typeof publicationRoutes.daysOff>,
  { calendars, city }: { readonly calendars: CityCalendarRepository; readonly city: CityFacts },
) {
  const changes = await calendars.find();
  return { isKnown: calendarOf(city).knownYears.has(year), days: daysOff(city, changes, year) };
}
