import { portalPageOf } from "../../shared/deployment/site-address.ts";
import { qrPath } from "../../shared/documents/qr-path.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import {
  markAttendance,
  refuseDoorCode,
  requireSheet,
  requireToday,
} from "../../shared/domain/training/attendance.ts";
import { requireGives, requireNotCancelled } from "../../shared/domain/training/session.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { attendanceRoutes } from "./attendance-contract.ts";
import { doorCode, isDoorCode, isSheetCode, sheetCode } from "./door-code.ts";
import type { SessionDeps } from "./session-deps.ts";

/** What is noted already stays as it is. */
export async function noteAttendance(
  { params, body: { meeting, marks }, principal, at }: Input<typeof attendanceRoutes.noteAttendance>,
  { sessions, city }: SessionDeps,
) {
  const { session, enrolments } = await sessions.records(params.sessionId);
  requireGives(principal, session);
  const act = { meeting, today: localDay(at, city.timeZone), by: principal.id, at };
  const of = new Map(enrolments.map((one) => [one.nip, one]));
  const distinct = [...new Map(marks.map((mark) => [mark.nip, mark])).values()];
  const decisions = distinct.flatMap(
    (mark) => markAttendance(session, of.get(mark.nip), { ...mark, ...act }) ?? [],
  );
  return sessions.commitMarks(decisions, (noted) => {
    const after = new Map([...enrolments, ...noted].map((one) => [one.nip, one]));
    return { items: distinct.flatMap(({ nip }) => after.get(nip) ?? []) };
  });
}

export async function showDoor(
  { params: { sessionId }, query: { meeting }, principal, at }: Input<typeof attendanceRoutes.door>,
  { sessions, city }: SessionDeps,
) {
  const { session, secret } = await sessions.door(sessionId);
  requireGives(principal, session);
  requireToday(session, meeting, localDay(at, city.timeZone));
  const { doorSeconds: seconds } = policyAt(city, at).training.attendance;
  const shown = doorCode({ secret, sessionId, meeting, seconds }, at);
  return { ...shown, ...wayIn(sessionId, meeting, shown.code) };
}

/** Where a code leads: whoever is not signed in there does so first, and comes back to it. */
function wayIn(sessionId: string, meeting: number, code: string) {
  const address = `${portalPageOf()}/pelatihan/sesi/${sessionId}/hadir?pertemuan=${meeting}&kode=${code}`;
  return { address, ...qrPath(address) };
}

/** For a room without a screen: printed beforehand, and good on the day of each meeting only. */
export async function showSheet(
  { params: { sessionId }, principal, at }: Input<typeof attendanceRoutes.doorSheet>,
  { sessions, city }: SessionDeps,
) {
  const { session, secret } = await sessions.door(sessionId);
  requireGives(principal, session);
  requireNotCancelled(session);
  requireSheet(policyAt(city, at).training);
  const { title, room, meetings } = session;
  const sheets = meetings.map((times, meeting) => {
    const code = sheetCode({ secret, sessionId, meeting });
    return { ...times, meeting, code, ...wayIn(sessionId, meeting, code) };
  });
  return { title, ...(room && { room: room.name }), sheets };
}

export async function confirmPresence(
  {
    params: { sessionId },
    body: { meeting, code },
    principal,
    at,
  }: Input<typeof attendanceRoutes.confirmPresence>,
  { sessions, city }: SessionDeps,
) {
  const { id: nip } = principal;
  const { session, secret, enrolment } = await sessions.door(sessionId, nip);
  const today = localDay(at, city.timeZone);
  const mark = { nip, meeting, isPresent: true, today, by: nip, at };
  const decision = markAttendance(session, enrolment, mark);
  requireToday(session, meeting, today);
  const { doorSeconds: seconds, acceptsSheet } = policyAt(city, at).training.attendance;
  const door = { secret, sessionId, meeting, seconds };
  const isShown = isDoorCode(code, door, at) || (acceptsSheet && isSheetCode(code, door));
  if (!isShown) throw refuseDoorCode();
  if (decision === undefined) return found(enrolment);
  return sessions.commitEnrolments([decision], [found(enrolment)]);
}
