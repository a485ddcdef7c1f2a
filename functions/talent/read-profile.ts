import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { refuseNotYours, requireCanSee } from "../../shared/domain/organisation/authority.ts";
import { lastPlaceOn } from "../../shared/domain/organisation/employee.ts";
import { profileAgainst } from "../../shared/domain/talent/profile.ts";
import { editionOn } from "../../shared/domain/talent/standard.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { AssessmentRepository } from "../../shared/table/talent/assessments.ts";
import type { StandardRepository } from "../../shared/table/talent/standards.ts";
import type { talentRoutes } from "./contract.ts";

interface Deps {
  readonly employees: EmployeeRepository;
  readonly standards: StandardRepository;
  readonly assessments: AssessmentRepository;
  readonly city: CityFacts;
}

/** For the employee, their rater and HR. */
export async function readProfile(
  { params: { nip }, principal, at }: Input<typeof talentRoutes.profile>,
  { employees, standards, assessments, city }: Deps,
) {
  const [[employee], found] = await Promise.all([employees.findMany([nip]), assessments.of(nip)]);
  const today = localDay(at, city.timeZone);
  if (employee === undefined) throw refuseNotYours();
  requireCanSee(principal, employee, today);
  const { position = "" } = lastPlaceOn(employee, today) ?? {};
  const [standard] = await standards.ofPosts([position]);
  const edition = editionOn(standard, today);
  return {
    nip,
    position,
    ...(edition && { standard: edition }),
    competencies: edition ? profileAgainst(edition, found, today) : [],
    assessments: found,
  };
}
