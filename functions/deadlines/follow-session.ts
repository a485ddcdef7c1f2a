import { cityOfProcess } from "../../shared/cities/index.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { withoutSession } from "../../shared/domain/training/agenda.ts";
import { cancelEnrolment, isStanding } from "../../shared/domain/training/enrolment.ts";
import { after, movesUp } from "../../shared/domain/training/places.ts";
import { closeEnrolment, type Session, windUpSession } from "../../shared/domain/training/session.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import type { Table } from "../../shared/table/table.ts";
import {
  type SessionRecords,
  type SessionRepository,
  sessionRepository,
} from "../../shared/table/training/sessions.ts";

/**
 * Does what a session needs by now: once enrolment is over, whoever still waits although a place is free moves up; after a
 * cancellation, everybody enrolled is told. One that was looked at meanwhile stays as it is.
 */
export async function followSession({ key, at }: DueOn<Session>, table: Table): Promise<void> {
  const { timeZone } = cityOfProcess();
  const sessions = sessionRepository(table, timeZone);
  const records = await sessions.recordsAt(key);
  const { state, woundUpAt, enrolUntil } = records.session;
  if (state === "CANCELLED" && woundUpAt === undefined) return windUp(sessions, records, at);
  if (state === "OPEN" && localDay(at, timeZone) > enrolUntil) return close(sessions, records, at);
}

/** One by one, so that an interrupted run goes on where it stopped. */
async function windUp(sessions: SessionRepository, { session, enrolments }: SessionRecords, at: string) {
  const standing = enrolments.filter(isStanding);
  const agendas = await sessions.agendas([...standing.map(({ nip }) => nip), ...session.trainerNips]);
  for (const enrolment of standing) {
    const agenda = agendas.get(enrolment.nip);
    const without = withoutSession(agenda, session.id);
    const ended = cancelEnrolment(enrolment, at);
    await sessions.commitEnrolments([ended], [enrolment], without ? [[agenda, without]] : []);
  }
  await sessions.commit(windUpSession(session, at), { before: session, agendas });
}

async function close(sessions: SessionRepository, { session, enrolments }: SessionRecords, at: string) {
  let standing = enrolments;
  for (;;) {
    const [first, ...rest] = movesUp(session, standing, at);
    if (first === undefined) break;
    await sessions.commitEnrolments([first, ...rest], standing);
    standing = after(standing, [first, ...rest]);
  }
  await sessions.commit(closeEnrolment(session, at));
}
