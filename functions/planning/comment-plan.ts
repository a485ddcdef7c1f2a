import type { Principal } from "../../shared/auth/principal.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { requireCanSee, requireRater } from "../../shared/domain/organisation/authority.ts";
import { type Employee, postingOn } from "../../shared/domain/organisation/employee.ts";
import {
  answerComment as answer,
  type CommentSide,
  commentOnPlan,
} from "../../shared/domain/planning/comment.ts";
import { planOfYear } from "../../shared/domain/planning/performance-plan.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import { found } from "../../shared/table/found.ts";
import type { PlanCommentRepository } from "../../shared/table/planning/comments.ts";
import type { planningRoutes } from "./contract.ts";

interface Deps {
  readonly comments: PlanCommentRepository;
  readonly city: CityFacts;
}

export async function commentPlan(
  { params: { nip, year }, body, principal, at }: Input<typeof planningRoutes.comment>,
  { comments, city }: Deps,
) {
  const { employee, plan } = await comments.context(nip, year);
  const side = sideOf(principal, found(employee), localDay(at, city.timeZone));
  const saying = { id: sortableId(at), plan: planOfYear(plan, year), side, order: body };
  return comments.commit(commentOnPlan(saying, { by: principal.id, at }));
}

export async function answerComment(
  { params: { nip, year, commentId }, body, principal, at }: Input<typeof planningRoutes.answerComment>,
  { comments, city }: Deps,
) {
  const { comment, employee } = await comments.editWithEmployee(nip, year, commentId);
  const side = sideOf(principal, employee, localDay(at, city.timeZone));
  return comments.commit(answer(comment, { side, answer: body }, { by: principal.id, at }));
}

export async function listComments(
  { params: { nip, year }, query, principal, at }: Input<typeof planningRoutes.comments>,
  { comments, city }: Deps,
) {
  const { employee } = await comments.context(nip, year);
  requireCanSee(principal, found(employee), localDay(at, city.timeZone));
  return comments.list(nip, year, query);
}

/** The side of the employee or of today's rater; nobody else takes part. */
function sideOf(principal: Principal, employee: Employee, day: string): CommentSide {
  if (principal.id === employee.nip) return "EMPLOYEE";
  requireRater(principal, postingOn(employee, day).raterNip);
  return "RATER";
}
