import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { requireRater } from "../../shared/domain/organisation/authority.ts";
import { type Employee, postingOn } from "../../shared/domain/organisation/employee.ts";
import { withoutSession } from "../../shared/domain/training/agenda.ts";
import { answerEnrolment } from "../../shared/domain/training/enrolment.ts";
import { after, movesUp } from "../../shared/domain/training/places.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { enrolmentRoutes } from "./enrolment-contract.ts";
import type { SessionDeps } from "./session-deps.ts";

export async function approveEnrolment(
  { params, principal, at }: Input<typeof enrolmentRoutes.approve>,
  { sessions, city }: SessionDeps,
) {
  const { enrolment, employee } = await sessions.toApprove(params.sessionId, params.nip);
  requireSuperior(principal, employee, localDay(at, city.timeZone));
  const approved = answerEnrolment(enrolment, { reason: undefined, by: principal.id, at });
  return sessions.commitEnrolments([approved], [enrolment]);
}

/** The place goes to whoever has waited longest, in the same transaction. */
export async function rejectEnrolment(
  { params, body, principal, at }: Input<typeof enrolmentRoutes.rejectEnrolment>,
  { sessions, city }: SessionDeps,
) {
  const context = await sessions.toAnswer(params.sessionId, params.nip);
  const { session, enrolments, enrolment, employee, agenda } = context;
  requireSuperior(principal, employee, localDay(at, city.timeZone));
  const rejected = answerEnrolment(enrolment, { reason: body.reason, by: principal.id, at });
  const movedUp = movesUp(session, after(enrolments, [rejected]), at);
  const without = withoutSession(agenda, session.id);
  return sessions.commitEnrolments([rejected, ...movedUp], enrolments, without ? [[agenda, without]] : []);
}

/** The employee's present rater, or HR. */
function requireSuperior(
  principal: Input<typeof enrolmentRoutes.approve>["principal"],
  employee: Employee | undefined,
  today: string,
): void {
  const { raterNip } = postingOn(found(employee), today);
  if (!principal.roles.includes("HR")) requireRater(principal, raterNip);
}
