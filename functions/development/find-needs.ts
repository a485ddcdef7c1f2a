import { addYears, type LocalDay, monthOf } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { type FoundNeed, findNeeds } from "../../shared/domain/development/found-need.ts";
import type { DevelopmentPolicy } from "../../shared/domain/development/policy.ts";
import { type Employee, lastPlaceOn } from "../../shared/domain/organisation/employee.ts";
import { firstDayUnshown } from "../../shared/domain/surveys/answers/counted-day.ts";
import { profileAgainst } from "../../shared/domain/talent/profile.ts";
import { editionOn } from "../../shared/domain/talent/standard.ts";
import type { NeedRecords, NeedRepository } from "../../shared/table/development/needs.ts";
import type { ServiceMonthRepository } from "../../shared/table/surveys/service-months.ts";
import type { StandardRepository } from "../../shared/table/talent/standards.ts";

export interface FindingDeps {
  readonly needs: NeedRepository;
  readonly standards: StandardRepository;
  readonly services: Pick<ServiceMonthRepository, "between">;
  readonly city: CityWith<{ development: DevelopmentPolicy }>;
}

interface Finding {
  readonly employee: Employee;
  readonly year: string;
  readonly today: LocalDay;
  readonly at: string;
}

/** What the last twelve months have on record of somebody, wherever they served. */
export function recordsOf(nip: string, today: LocalDay, needs: NeedRepository): Promise<NeedRecords> {
  return needs.records(nip, { from: addYears(today, -1), to: today });
}

/**
 * What the last twelve months show of somebody: six queries at once, and one for each edition of a survey that their unit's
 * running month has answers to.
 * @param read their records, where the caller read them beside something else
 */
export async function findNeedsOf(
  { employee, year, today, at }: Finding,
  { needs, standards, services, city }: FindingDeps,
  read?: NeedRecords,
): Promise<readonly FoundNeed[]> {
  const place = lastPlaceOn(employee, today);
  if (place === undefined) return [];
  const months = { from: monthOf(addYears(today, -1)), to: monthOf(today) };
  const [records, served, [standard]] = await Promise.all([
    read ?? recordsOf(employee.nip, today, needs),
    services.between(place.unitId, months, firstDayUnshown(at, city.timeZone)),
    standards.ofPosts([place.position]),
  ]);
  const edition = editionOn(standard, today);
  const gaps = edition ? profileAgainst(edition, records.assessments, today) : [];
  const { development: policy } = policyOn(city, today);
  return findNeeds({ ...records, gaps, months: served }, { year, policy });
}
