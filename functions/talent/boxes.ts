import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { talentBox } from "../../shared/domain/talent/box.ts";
import { isInCircle } from "../../shared/domain/talent/circle.ts";
import type { TalentPolicy } from "../../shared/domain/talent/policy.ts";
import { refuseNotCircle } from "../../shared/domain/talent/succession.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { inParallel } from "../../shared/in-parallel.ts";
import { found } from "../../shared/table/found.ts";
import type { EmployeeRepository } from "../../shared/table/organisation/employees.ts";
import type { AssessmentRepository } from "../../shared/table/talent/assessments.ts";
import type { talentRoutes } from "./contract.ts";

interface Deps {
  readonly assessments: AssessmentRepository;
  readonly employees: EmployeeRepository;
  readonly city: CityWith<{ talent: TalentPolicy }>;
}

/** People whose records are read at once. */
const AT_ONCE = 8;

/** For the talent circle, and where the city shows it for oneself. */
export async function readBox(
  { params: { nip }, principal, at }: Input<typeof talentRoutes.box>,
  { assessments, city }: Deps,
) {
  const today = localDay(at, city.timeZone);
  const { employee, circle } = await assessments.toAssess(nip, principal.id);
  const isShownOwn = principal.id === nip && policyOn(city, today).talent.showsOwnBox;
  if (!isShownOwn && !isInCircle(principal, circle)) throw refuseNotCircle();
  found(employee);
  return talentBox(await assessments.talentOf(nip, today), today);
}

/** For the talent circle, unit by unit and a page at a time: a person takes three queries. */
export async function listBoxesOfUnit(
  { params: { unitId }, query, principal, at }: Input<typeof talentRoutes.boxesOfUnit>,
  { assessments, employees, city }: Deps,
) {
  const { circle } = await assessments.toAssess(principal.id, principal.id);
  if (!isInCircle(principal, circle)) throw refuseNotCircle();
  const today = localDay(at, city.timeZone);
  const { items: staff, ...page } = await employees.ofUnit(unitId, query);
  const items = await inParallel(staff, AT_ONCE, async ({ nip }) => ({
    nip,
    ...talentBox(await assessments.talentOf(nip, today), today),
  }));
  return { ...page, items };
}
