import { randomBytes } from "node:crypto";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { isStanding } from "../../shared/domain/training/enrolment.ts";
import { lastDayOf } from "../../shared/domain/training/meetings.ts";
import { movesUp, takenOf } from "../../shared/domain/training/places.ts";
import {
  cancelSession as cancel,
  changeSession as change,
  planSession as plan,
} from "../../shared/domain/training/session.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { BudgetRepository } from "../../shared/table/training/budgets.ts";
import type { sessionRoutes } from "./session-contract.ts";
import type { SessionDeps } from "./session-deps.ts";
import { weigh } from "./weigh.ts";

interface PlanningDeps extends SessionDeps {
  readonly budgets: BudgetRepository;
}

export async function planSession(
  { body: { courseId, ...content }, principal, at }: Input<typeof sessionRoutes.plan>,
  { sessions, budgets, city }: PlanningDeps,
) {
  const [{ course, trainers }, year] = await Promise.all([
    sessions.toPlan(courseId, content.trainerNips),
    budgets.around(content),
  ]);
  const id = `${lastDayOf(content.meetings).slice(0, 4)}-${sortableId(at)}`;
  const act = { by: principal.id, at, today: localDay(at, city.timeZone) };
  const decision = plan(id, course, content, { trainers, ...act });
  const secret = randomBytes(32).toString("base64url");
  const weighed = weigh(decision.state, year, { city, at });
  return sessions.commit(decision, { agendas: agendasOf(trainers), secret, ...weighed });
}

/** Whoever waits moves up into places that are added. */
export async function changeSession(
  { params, body, principal, at }: Input<typeof sessionRoutes.changeSession>,
  { sessions, budgets, city }: PlanningDeps,
) {
  const [{ session, enrolments, trainers }, year] = await Promise.all([
    sessions.toChange(params.sessionId, body.trainerNips),
    budgets.around(body),
  ]);
  const counts = { taken: takenOf(enrolments), enrolled: enrolments.filter(isStanding).length };
  const act = { by: principal.id, at, today: localDay(at, city.timeZone) };
  const decision = change(session, body, { trainers, ...counts, ...act });
  const left = session.trainerNips.filter((nip) => !body.trainerNips.includes(nip));
  const agendas = new Map([...agendasOf(trainers), ...(await sessions.agendas(left))]);
  const movedUp = movesUp(decision.state, enrolments, at);
  const weighed = weigh(decision.state, year, { city, at });
  return sessions.commit(decision, { before: session, agendas, movedUp, ...weighed });
}

export async function cancelSession(
  { params, body, principal, at }: Input<typeof sessionRoutes.cancel>,
  { sessions, city }: SessionDeps,
) {
  const session = await sessions.edit(params.sessionId);
  const today = localDay(at, city.timeZone);
  return sessions.commit(cancel(session, { reason: body.reason, by: principal.id, at, today }));
}

function agendasOf(trainers: Awaited<ReturnType<SessionDeps["sessions"]["toPlan"]>>["trainers"]) {
  return new Map([...trainers].map(([nip, { agenda }]) => [nip, agenda]));
}
