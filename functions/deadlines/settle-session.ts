import { randomBytes } from "node:crypto";
import { drawTrackingCode } from "../../shared/domain/complaints/intake/tracking-code.ts";
import {
  hasAttended,
  isNoted,
  settleEnrolment,
  taughtHours,
} from "../../shared/domain/training/attendance.ts";
import { isStanding } from "../../shared/domain/training/enrolment.ts";
import { lastDayOf } from "../../shared/domain/training/meetings.ts";
import type { TrainingPolicy } from "../../shared/domain/training/policy.ts";
import { endSession, missAttendance, type Session } from "../../shared/domain/training/session.ts";
import { grantTraining, type TrainingContent } from "../../shared/domain/training/training.ts";
import type { SessionRecords, SessionRepository } from "../../shared/table/training/sessions.ts";

/**
 * Records the hours of whoever attended a session that is over, and of those who gave it, one by one: an interrupted run
 * continues where it stopped. Where nothing was noted, its trainers are told first.
 */
export async function settleSession(
  sessions: SessionRepository,
  { session, enrolments }: SessionRecords,
  { training: policy, at }: { readonly training: TrainingPolicy; readonly at: string },
): Promise<void> {
  const standing = enrolments.filter(isStanding);
  const isMissing = standing.length > 0 && !isNoted(enrolments);
  if (isMissing && session.attendanceMissingAt === undefined) {
    await sessions.commit(missAttendance(session, at));
    return;
  }
  const grant = (nip: string, content: TrainingContent) =>
    grantTraining(session.id, content, { nip, certificateCode: drawTrackingCode(randomBytes), at });
  let attended = 0;
  for (const enrolment of standing) {
    const hasBeen = hasAttended(enrolment, session, policy);
    attended += Number(hasBeen);
    const content = contentOf(session, "PARTICIPANT", session.hours);
    const training = hasBeen ? grant(enrolment.nip, content) : undefined;
    await sessions.settle(settleEnrolment(enrolment, hasBeen, at), { before: enrolment, training });
  }
  if (isNoted(enrolments)) {
    const content = contentOf(session, "INTERNAL_TRAINER", taughtHours(session));
    await sessions.grant(session.trainerNips.map((nip) => grant(nip, content)));
  }
  // Those an interrupted run has settled count as well.
  const count = enrolments.filter(({ state }) => state === "ATTENDED").length + attended;
  await sessions.commit(endSession(session, count, at));
}

function contentOf(
  { title, path, form, meetings, provider }: Session,
  role: TrainingContent["role"],
  hours: number,
): TrainingContent {
  return { title, path, ...(form && { form }), role, hours, day: lastDayOf(meetings), provider };
}
