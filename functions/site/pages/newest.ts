import { localDay, localMonth, previousMonth } from "../../../shared/domain/calendar/calendar.ts";
import type { Redirect } from "../../../shared/pages/page.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";

/** To the complaints of the last month that is over. */
export async function lastMonth({ city, at }: PageRequest): Promise<Redirect> {
  return { to: `/statistik/${previousMonth(localMonth(at, city.timeZone))}` };
}

export async function thisYear({ city, at }: PageRequest): Promise<Redirect> {
  return { to: `/kalender/${localDay(at, city.timeZone).slice(0, 4)}` };
}
