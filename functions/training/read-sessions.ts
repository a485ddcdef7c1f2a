import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import { effectAfter } from "../../shared/domain/training/after/effect.ts";
import { openAsks } from "../../shared/domain/training/after/test-answers.ts";
import { budgetUses } from "../../shared/domain/training/budget.ts";
import { trainingCosts } from "../../shared/domain/training/costs.ts";
import { awaitsEffect, requireGives, shownTo } from "../../shared/domain/training/session.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { BudgetRepository } from "../../shared/table/training/budgets.ts";
import type { enrolmentRoutes } from "./enrolment-contract.ts";
import type { sessionRoutes } from "./session-contract.ts";
import type { SessionDeps } from "./session-deps.ts";

export async function listSessions(
  { query: { from, ...page }, principal, at }: Input<typeof sessionRoutes.sessions>,
  { sessions, city }: SessionDeps,
) {
  const { items, ...more } = await sessions.list(from ?? localDay(at, city.timeZone), page);
  const { training } = policyAt(city, at);
  return { items: items.map((session) => shownTo(principal, session, training)), ...more };
}

export async function readSession(
  { params, principal, at }: Input<typeof sessionRoutes.session>,
  { sessions, city }: SessionDeps,
) {
  const { session, own, taken, waiting, test, ...answered } = await sessions.view(
    params.sessionId,
    principal.id,
  );
  const turn = waiting.indexOf(principal.id) + 1;
  const { training: policy } = policyAt(city, at);
  const hasTest = test !== undefined;
  const asked = { session, enrolment: own, policy, zone: city.timeZone, at };
  return {
    ...shownTo(principal, session, policy),
    ...{
      taken: taken.length,
      waiting: waiting.length,
      hasTest,
      asks: openAsks({ ...asked, ...answered, hasTest }),
    },
    ...(awaitsEffect(session) && { effectAfter: effectAfter(session.meetings) }),
    ...(own && { own }),
    ...(turn > 0 && { turn }),
  };
}

export async function readCosts(
  { params: { year } }: Input<typeof sessionRoutes.costs>,
  { budgets }: { readonly budgets: BudgetRepository },
) {
  const ofYear = await budgets.year(year);
  return { ...trainingCosts(year, ofYear.sessions), budgets: budgetUses(ofYear) };
}

export async function listMySessions(
  { principal, at }: Input<typeof sessionRoutes.mySessions>,
  { sessions, city }: SessionDeps,
) {
  const own = await sessions.ofAgenda(principal.id);
  const { training } = policyAt(city, at);
  return { ...own, sessions: own.sessions.map((session) => shownTo(principal, session, training)) };
}

/** For those who give the session, and HR. */
export async function listEnrolments(
  { params, principal }: Input<typeof enrolmentRoutes.enrolments>,
  { sessions }: SessionDeps,
) {
  const { session, enrolments } = await sessions.records(params.sessionId);
  requireGives(principal, session);
  return { items: [...enrolments] };
}

/** The head of the city approves by role, not by NIP. */
export async function listAwaitingEnrolments(
  { query, principal: { id, roles } }: Input<typeof enrolmentRoutes.awaitingEnrolments>,
  { sessions }: SessionDeps,
) {
  return sessions.awaiting(roles.includes("HEAD_OF_CITY") ? undefined : id, query);
}
