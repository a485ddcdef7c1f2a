import { effectDue, measureEffect } from "../../shared/domain/training/after/effect.ts";
import type { TrainingPolicy } from "../../shared/domain/training/policy.ts";
import { noteEffect } from "../../shared/domain/training/session.ts";
import type { Table } from "../../shared/table/table.ts";
import { effectRepository } from "../../shared/table/training/effects.ts";
import type { SessionRecords, SessionRepository } from "../../shared/table/training/sessions.ts";

interface Measuring {
  readonly training: TrainingPolicy;
  /** The city's time zone. */
  readonly zone: string;
  readonly at: string;
}

/** Measures what became of those who attended a session, once the months after it are closed. */
export async function measureSession(
  { session, enrolments }: SessionRecords,
  { training: policy, zone, at }: Measuring,
  { sessions, table }: { readonly sessions: SessionRepository; readonly table: Table },
): Promise<void> {
  if (at <= effectDue(session.meetings, zone)) return;
  const attended = enrolments.filter(({ state }) => state === "ATTENDED").map(({ nip }) => nip);
  const people = await effectRepository(table).around(session, attended);
  const { effect, sums } = measureEffect(session.meetings, { ...people, policy });
  await sessions.commit(noteEffect(session, effect, at), { effect: sums });
}
