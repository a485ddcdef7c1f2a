import type { Principal } from "../../shared/auth/principal.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import type { Employee } from "../../shared/domain/organisation/employee.ts";
import type { Reader } from "../../shared/domain/participation/sight.ts";

interface Asking {
  readonly principal: Principal;
  readonly at: string;
}

/** Whoever asks, as of the day of the request. */
export function readerOf(
  { principal, at }: Asking,
  employee: Employee | undefined,
  { timeZone }: Pick<CityFacts, "timeZone">,
): Reader {
  return { principal, employee, day: localDay(at, timeZone), zone: timeZone };
}
