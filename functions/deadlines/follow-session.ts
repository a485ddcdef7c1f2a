import { cityOfProcess } from "../../shared/cities/index.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { policyOn } from "../../shared/domain/city.ts";
import { withoutSession } from "../../shared/domain/training/agenda.ts";
import { cancelEnrolment, isStanding } from "../../shared/domain/training/enrolment.ts";
import { lastDayOf } from "../../shared/domain/training/meetings.ts";
import { after, movesUp } from "../../shared/domain/training/places.ts";
import {
  awaitsEffect,
  closeEnrolment,
  type Session,
  settlementDue,
  windUpSession,
} from "../../shared/domain/training/session.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import type { Table } from "../../shared/table/table.ts";
import {
  type SessionRecords,
  type SessionRepository,
  sessionRepository,
} from "../../shared/table/training/sessions.ts";
import { measureSession } from "./measure-session.ts";
import { settleSession } from "./settle-session.ts";

/**
 * Does what a session needs by now: once enrolment is over, whoever still waits although a place is free moves up; once it is
 * over, hours are recorded, and some months later what became of those who attended; after a cancellation, everybody enrolled
 * is told. One that was looked at meanwhile stays as it is.
 */
export async function followSession({ key, at }: DueOn<Session>, table: Table): Promise<void> {
  const city = cityOfProcess();
  const sessions = sessionRepository(table, city);
  const records = await sessions.recordsAt(key);
  const { state, woundUpAt, enrolUntil } = records.session;
  if (state === "CANCELLED" && woundUpAt === undefined) return windUp(sessions, records, at);
  if (state === "OPEN" && localDay(at, city.timeZone) > enrolUntil) return close(sessions, records, at);
  const { training } = policyOn(city, lastDayOf(records.session.meetings));
  if (awaitsEffect(records.session))
    return measureSession(records, { training, zone: city.timeZone, at }, { sessions, table });
  const isOver = at > settlementDue(records.session, training, city.timeZone);
  if (state === "CLOSED" && isOver) return settleSession(sessions, records, { training, at });
}

/** One by one, so that an interrupted run continues where it stopped. */
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
