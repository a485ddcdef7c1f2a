import { measureEffect } from "../../shared/domain/training/after/effect.ts";
import type { TrainingPolicy } from "../../shared/domain/training/policy.ts";
import { noteEffect } from "../../shared/domain/training/session.ts";
import type { EffectRepository } from "../../shared/table/training/effects.ts";
import type { SessionRecords, SessionRepository } from "../../shared/table/training/sessions.ts";

interface Deps {
  readonly sessions: SessionRepository;
  readonly effects: EffectRepository;
}

/** Measures what became of those who attended a session, once the months after it are closed. */
export async function measureSession(
  { session, enrolments }: SessionRecords,
  { training: policy, at }: { readonly training: TrainingPolicy; readonly at: string },
  { sessions, effects }: Deps,
): Promise<void> {
  const attended = enrolments.filter(({ state }) => state === "ATTENDED").map(({ nip }) => nip);
  const people = await effects.around(session, attended);
  const { effect, sums } = measureEffect(session.meetings, { ...people, policy });
  await sessions.commit(noteEffect(session, effect, at), { effect: sums });
}
