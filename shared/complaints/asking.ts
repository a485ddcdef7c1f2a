import type { Principal } from "../auth/principal.ts";
import { localDay } from "../domain/calendar/calendar.ts";
import type { CityFacts } from "../domain/city.ts";
import { type Asking, requireComplaintSight } from "../domain/complaints/life/authority.ts";
import type { Employee } from "../domain/organisation/employee.ts";
import type { ComplaintRepository } from "../table/complaints/complaints.ts";

interface Asked {
  readonly principal: Principal;
  readonly at: string;
}

/** Who asks, on the city's day. */
export function askingOf({ principal, at }: Asked, employee: Employee | undefined, city: CityFacts): Asking {
  return { principal, employee, day: localDay(at, city.timeZone) };
}

/**
 * A complaint for one who may see it.
 * @throws DomainError `aggregate.not-found`, `complaint.not-yours`
 */
export async function visibleComplaint(
  input: Asked & { readonly params: { readonly trackingCode: string } },
  { complaints, city }: { readonly complaints: ComplaintRepository; readonly city: CityFacts },
) {
  const loaded = await complaints.withAsker(input.params.trackingCode, input.principal.id);
  requireComplaintSight(askingOf(input, loaded.employee, city), loaded.complaint);
  return loaded;
}
