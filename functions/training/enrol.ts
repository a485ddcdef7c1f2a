import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { postingOn } from "../../shared/domain/organisation/employee.ts";
import { withEntry, withoutSession } from "../../shared/domain/training/agenda.ts";
import { enrol as decide } from "../../shared/domain/training/enrolment.ts";
import { drawFree, freePlaces, giveUpPlace, movesUp } from "../../shared/domain/training/places.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { enrolmentRoutes } from "./enrolment-contract.ts";
import type { SessionDeps } from "./session-deps.ts";

/** Whoever waits already goes first: a place that was left free meanwhile is theirs. */
export async function enrol(
  { params, principal, at }: Input<typeof enrolmentRoutes.enrol>,
  { sessions, city }: SessionDeps,
) {
  const { id: nip } = principal;
  const { session, own, employee, agenda, taken, waiting } = await sessions.toEnrol(params.sessionId, nip);
  const today = localDay(at, city.timeZone);
  const { raterNip } = postingOn(found(employee), today);
  const free = freePlaces(session, taken);
  // Two acts at the same moment can leave a place free while somebody waits: only then are all enrolments read.
  const isLeftBehind = free.length > 0 && waiting.length > 0;
  const records = isLeftBehind ? await sessions.records(session.id) : { enrolments: [] };
  const movedUp = movesUp(session, records.enrolments, at);
  const stillFree = free.filter((place) => !movedUp.some(({ state }) => state.place === place));
  const enrolled = decide(session, own, {
    ...{ nip, today, agenda, raterNip, by: nip, at },
    place: drawFree(stillFree, Math.random()),
    standing: taken.length + waiting.length,
  });
  const { id: sessionId, title, meetings } = session;
  const entered = withEntry(agenda, nip, { sessionId, title, role: "PARTICIPANT", meetings });
  return sessions.commitEnrolments([enrolled, ...movedUp], records.enrolments, [[agenda, entered]]);
}

/** The place goes to whoever has waited longest, in the same transaction. */
export async function withdraw(
  { params, principal, at }: Input<typeof enrolmentRoutes.withdraw>,
  { sessions, city }: SessionDeps,
) {
  const { id: nip } = principal;
  const { session, enrolments, agenda } = await sessions.toWithdraw(params.sessionId, nip);
  const decisions = giveUpPlace(session, enrolments, { nip, by: nip, at, zone: city.timeZone });
  const without = withoutSession(agenda, session.id);
  return sessions.commitEnrolments(decisions, enrolments, without ? [[agenda, without]] : []);
}
