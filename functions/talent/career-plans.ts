import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import {
  canSee,
  isRater,
  refuseNotRater,
  refuseNotYours,
  requireRater,
  requireSelf,
} from "../../shared/domain/organisation/authority.ts";
import { type Employee, placeOn, postingOn } from "../../shared/domain/organisation/employee.ts";
import {
  agreeCareerPlan as agree,
  nextReview,
  proposeCareerPlan as propose,
  reviewCareerPlan as review,
  returnCareerPlan as sendBack,
} from "../../shared/domain/talent/career-plan.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { CareerPlanRepository } from "../../shared/table/talent/career-plans.ts";
import type { talentRoutes } from "./contract.ts";

interface Deps {
  readonly careerPlans: CareerPlanRepository;
  readonly city: CityFacts;
}

type Asking = Pick<Input<typeof talentRoutes.careerPlan>, "params" | "principal" | "at">;

/** For the employee, their rater, their mentor and HR. */
export async function readCareerPlan(
  { params: { nip }, principal, at }: Asking,
  { careerPlans, city }: Deps,
) {
  const { employee, plan } = await careerPlans.find(nip);
  const today = localDay(at, city.timeZone);
  const isMentor = plan?.state === "AGREED" && plan.mentorNip === principal.id;
  if (employee === undefined || !(isMentor || canSee(principal, employee, today))) throw refuseNotYours();
  const nextReviewOn = plan && nextReview(plan);
  const isTheirRater = ratesToday(principal, employee, today);
  return {
    ...(plan && { plan }),
    ...(nextReviewOn && { nextReviewOn }),
    acts: [
      ...(principal.id === nip ? (["PROPOSE"] as const) : []),
      ...(isTheirRater && plan?.state === "PROPOSED" ? (["AGREE"] as const) : []),
      ...((isTheirRater || isMentor) && nextReviewOn ? (["REVIEW"] as const) : []),
    ],
  };
}

function ratesToday(principal: Asking["principal"], employee: Employee, today: string): boolean {
  const place = placeOn(employee, today);
  return place !== undefined && principal.id !== employee.nip && isRater(principal, place.raterNip);
}

export async function proposeCareerPlan(input: Input<typeof talentRoutes.proposeCareerPlan>, deps: Deps) {
  const { act } = await ownPlan(input, deps);
  return deps.careerPlans.commit(propose(undefined, input.body, act));
}

export async function changeCareerPlan(input: Input<typeof talentRoutes.changeCareerPlan>, deps: Deps) {
  const { plan, act } = await ownPlan(input, deps);
  return deps.careerPlans.commit(propose(found(plan), input.body, act));
}

type Proposing = Pick<Input<typeof talentRoutes.proposeCareerPlan>, "params" | "body" | "principal" | "at">;

/** The caller's plan so far, and what its new content is decided on. */
async function ownPlan({ params: { nip }, body, principal, at }: Proposing, { careerPlans, city }: Deps) {
  requireSelf(principal, nip);
  const today = localDay(at, city.timeZone);
  const [{ plan, employee }, named] = await Promise.all([
    careerPlans.toChange(nip),
    careerPlans.named(body, (mentor) => placeOn(mentor, today)?.unitId),
  ]);
  return { plan, act: { ...named, employee: found(employee), today, by: principal.id, at } };
}

/** A plan that the caller answers as the employee's rater of today. */
async function ratersPlan({ params: { nip }, principal, at }: Asking, { careerPlans, city }: Deps) {
  const { employee, plan } = await careerPlans.toChange(nip);
  if (employee === undefined) throw refuseNotRater();
  const { raterNip } = postingOn(employee, localDay(at, city.timeZone));
  requireRater(principal, raterNip);
  return { plan: found(plan), raterNip };
}

export async function agreeCareerPlan(input: Input<typeof talentRoutes.agreeCareerPlan>, deps: Deps) {
  const { plan, raterNip } = await ratersPlan(input, deps);
  return deps.careerPlans.commit(agree(plan, raterNip, { by: input.principal.id, at: input.at }));
}

export async function returnCareerPlan(input: Input<typeof talentRoutes.returnCareerPlan>, deps: Deps) {
  const { plan } = await ratersPlan(input, deps);
  const { reason } = input.body;
  return deps.careerPlans.commit(sendBack(plan, { reason, by: input.principal.id, at: input.at }));
}

/** For the rater, and the mentor. */
export async function reviewCareerPlan(
  { params: { nip }, body, principal, at }: Input<typeof talentRoutes.reviewCareerPlan>,
  { careerPlans, city }: Deps,
) {
  const { employee, plan } = await careerPlans.toChange(nip);
  const isMentor = plan?.state === "AGREED" && plan.mentorNip === principal.id;
  if (employee === undefined) throw refuseNotRater();
  if (!isMentor && !ratesToday(principal, employee, localDay(at, city.timeZone))) throw refuseNotRater();
  return careerPlans.commit(review(found(plan), { note: body.note, by: principal.id, at }));
}
