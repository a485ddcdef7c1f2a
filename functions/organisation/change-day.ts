import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { changeDay as change } from "../../shared/domain/calendar/city-calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { CityCalendarRepository } from "../../shared/table/calendar/city-calendars.ts";
import type { calendarRoutes } from "./calendar-contract.ts";

interface Deps {
  readonly calendars: CityCalendarRepository;
  readonly city: CityFacts;
  /** Makes open complaints follow immediately; if it fails, the sweep does so within minutes. */
  readonly announce: (at: string) => Promise<void>;
}

/** Changes a day of the city's calendar; repeating it changes nothing. */
export async function changeDay(
  { params: { day }, body, principal, at }: Input<typeof calendarRoutes.changeDay>,
  { calendars, city, announce }: Deps,
) {
  const calendar = await calendars.find();
  const today = localDay(at, city.timeZone);
  const decision = change(calendar, { ...body, day, today, by: principal.id, at });
  if (decision === undefined) return { ...body, day, version: calendar?.version ?? 0 };
  const { version } = await calendars.commit(decision);
  await announce(at);
  return { ...body, day, version };
}
