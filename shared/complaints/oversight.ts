import { localDay } from "../domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../domain/city.ts";
import { oversightAmong } from "../domain/complaints/intake/oversight.ts";
import type { ComplaintPolicy } from "../domain/complaints/policy.ts";
import type { OrganisationUnit } from "../domain/organisation/organisation-unit.ts";
import type { UnitRepository } from "../table/organisation/units.ts";

export interface OversightDeps {
  readonly units: UnitRepository;
  readonly city: CityWith<{ complaints: ComplaintPolicy }>;
}

/** The unit that examines misconduct as the city has decided on a day; undefined where it has established none. */
export async function oversightOf(
  at: string,
  { units, city }: OversightDeps,
): Promise<OrganisationUnit | undefined> {
  const { oversightUnitId } = policyOn(city, localDay(at, city.timeZone)).complaints;
  return oversightAmong(await units.all(), oversightUnitId);
}
