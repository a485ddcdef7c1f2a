import type { Enrolment, EnrolmentEvent } from "../../training/enrolment.ts";
import { firstDayOf } from "../../training/meetings.ts";
import type { Session, SessionEvent } from "../../training/session.ts";
import type { InboxKind } from "../sentences.ts";
import { deskOf, HR_DESK, type News, NOBODY, telling } from "./news.ts";

export const enrolmentNews = /* @__PURE__ */ telling<Enrolment, EnrolmentEvent>({
  ENROLMENT_MADE: (enrolment) => [ofEnrolment(enrolment, "ENROLMENT_MADE", deskOf(enrolment.raterNip))],
  ENROLMENT_REDIRECTED: (enrolment) => [ofEnrolment(enrolment, "ENROLMENT_MADE", deskOf(enrolment.raterNip))],
  ENROLMENT_APPROVED: (enrolment) => [ofEnrolment(enrolment, "ENROLMENT_APPROVED", enrolment.nip)],
  ENROLMENT_REJECTED: (enrolment) => [ofEnrolment(enrolment, "ENROLMENT_REJECTED", enrolment.nip)],
  ENROLMENT_MOVED_UP: (enrolment) => [ofEnrolment(enrolment, "ENROLMENT_MOVED_UP", enrolment.nip)],
  // The superior finds it gone from what awaits them.
  ENROLMENT_WITHDRAWN: NOBODY,
  ATTENDANCE_NOTED: NOBODY,
  // The hours recorded tell.
  ENROLMENT_ATTENDED: NOBODY,
  ENROLMENT_MISSED: (enrolment) => [ofEnrolment(enrolment, "ENROLMENT_MISSED", enrolment.nip)],
  ENROLMENT_CANCELLED: (enrolment) => [ofEnrolment(enrolment, "ENROLMENT_CANCELLED", enrolment.nip)],
});

export const sessionNews = /* @__PURE__ */ telling<Session, SessionEvent>({
  SESSION_PLANNED: (session) => toTrainers(session, "SESSION_GIVEN"),
  SESSION_CHANGED: (session) => toTrainers(session, "SESSION_GIVEN"),
  SESSION_CANCELLED: (session) => toTrainers(session, "SESSION_CANCELLED"),
  SESSION_WOUND_UP: NOBODY,
  SESSION_CLOSED: NOBODY,
  SESSION_ATTENDANCE_MISSING: (session) => [
    ...toTrainers(session, "ATTENDANCE_MISSING"),
    {
      ...{ to: HR_DESK, kind: "ATTENDANCE_MISSING", about: { sessionId: session.id } },
      facts: { day: firstDayOf(session.meetings) },
    },
  ],
  SESSION_ENDED: NOBODY,
  SESSION_EFFECT_MEASURED: NOBODY,
});

function ofEnrolment({ nip, sessionId, firstDay }: Enrolment, kind: InboxKind, to: string): News {
  return { to, kind, about: { nip, sessionId }, facts: { day: firstDay } };
}

function toTrainers({ id, trainerNips, meetings }: Session, kind: InboxKind): readonly News[] {
  const facts = { day: firstDayOf(meetings) };
  return trainerNips.map((to) => ({ to, kind, about: { sessionId: id }, facts }));
}
