import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { isOffered } from "../../shared/domain/complaints/intake/offered-units.ts";
import type { ComplaintPolicy } from "../../shared/domain/complaints/policy.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { publicComplaintRoutes } from "./public-contract.ts";

interface Deps {
  readonly units: UnitRepository;
  readonly city: CityWith<{ complaints: ComplaintPolicy }>;
}

/** The city's units, and which of them a citizen is asked to choose from. */
export async function listUnits(
  { at }: Pick<Input<typeof publicComplaintRoutes.units>, "at">,
  { units, city }: Deps,
) {
  const { complaints } = policyAt(city, at);
  const day = localDay(at, city.timeZone);
  const all = await units.all();
  return { items: all.map((unit) => ({ ...unit, isOffered: isOffered(unit, complaints, day) })) };
}
