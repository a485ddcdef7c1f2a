import { addDays, localDay } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { placeOn } from "../../shared/domain/organisation/employee.ts";
import {
  assess as decide,
  refuseNotAssessor,
  withdrawAssessment as withdraw,
} from "../../shared/domain/talent/assessment.ts";
import type { TalentPolicy } from "../../shared/domain/talent/policy.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import { found } from "../../shared/table/found.ts";
import type { AssessmentRepository } from "../../shared/table/talent/assessments.ts";
import type { talentRoutes } from "./contract.ts";

interface Deps {
  readonly assessments: AssessmentRepository;
  readonly city: CityWith<{ talent: TalentPolicy }>;
}

/** For HR, and the assessors whom it named. */
export async function assess(
  { params: { nip }, body, principal, at }: Input<typeof talentRoutes.assess>,
  { assessments, city }: Deps,
) {
  const { employee, assessor, circle } = await assessments.toAssess(nip, principal.id);
  const isAssessor = circle?.assessors.includes(principal.id) ?? false;
  if (!isAssessor && !principal.roles.includes("HR")) throw refuseNotAssessor();
  found(employee);
  const today = localDay(at, city.timeZone);
  const { assessmentDays } = policyOn(city, body.day).talent;
  return assessments.commit(
    decide({
      ...{ id: sortableId(at), nip, content: body, today, by: principal.id, at },
      raterOfAssessor: placeOn(assessor, today)?.raterNip,
      longestUntil: addDays(body.day, assessmentDays),
    }),
  );
}

export async function withdrawAssessment(
  { params, body, principal, at }: Input<typeof talentRoutes.withdrawAssessment>,
  { assessments }: Pick<Deps, "assessments">,
) {
  const assessment = await assessments.edit(params.nip, params.assessmentId);
  return assessments.commit(withdraw(assessment, { reason: body.reason, by: principal.id, at }));
}
