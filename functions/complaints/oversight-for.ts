import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { oversightUnitAmong } from "../../shared/domain/complaints/intake/oversight.ts";
import { MISCONDUCT } from "../../shared/domain/complaints/misconduct.ts";
import type { ComplaintPolicy } from "../../shared/domain/complaints/policy.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";

interface Deps {
  readonly units: UnitRepository;
  readonly city: CityWith<{ complaints: ComplaintPolicy }>;
}

/** The unit that examines a complaint of a class; undefined unless it is misconduct, and where the city has none. */
export async function oversightFor(
  named: string | undefined,
  { units, city }: Deps,
  at: string,
): Promise<OrganisationUnit | undefined> {
  if (named !== MISCONDUCT) return undefined;
  const { oversightUnitId } = policyAt(city, at).complaints;
  return oversightUnitAmong(await units.all(), { named: oversightUnitId, day: localDay(at, city.timeZone) });
}
