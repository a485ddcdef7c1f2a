import { type Instant, yearsAfter } from "../calendar/calendar.ts";
import type { IntegrityPolicy } from "./policy.ts";
import { hasEnded, type IntegrityClock, type IntegrityDecision, type IntegrityReport } from "./report.ts";

/** By what a report is kept. */
interface Keeping {
  readonly policy: IntegrityPolicy;
  /** The city's time zone. */
  readonly zone: string;
}

interface Running {
  readonly clock: IntegrityClock;
  readonly dueAt: Instant;
}

/** What runs on a report now, missed or not, the earliest first. */
export function runningClocks(report: IntegrityReport): readonly Running[] {
  const { state, screenDueAt, examineDueAt, retaliation, forgottenAt } = report;
  if (forgottenAt !== undefined) return [];
  const running: Running[] = [];
  if (state === "DITERIMA") running.push({ clock: "SCREENING", dueAt: screenDueAt });
  else if (!hasEnded(report)) running.push({ clock: "EXAMINATION", dueAt: examineDueAt });
  if (retaliation && retaliation.answeredAt === undefined)
    running.push({ clock: "RETALIATION", dueAt: retaliation.dueAt });
  return running.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
}

const isNoted = ({ missed }: IntegrityReport, running: Running) =>
  missed.some(({ clock, dueAt }) => clock === running.clock && dueAt === running.dueAt);

/** When the sweep looks at a report again; undefined once it is forgotten. */
export function lookedAtNext(report: IntegrityReport, keeping: Keeping): Instant | undefined {
  const waiting = runningClocks(report).find((running) => !isNoted(report, running));
  return waiting?.dueAt ?? forgetAt(report, keeping);
}

/** Notes the first clock that has run out; undefined if none has. */
export function missClock(report: IntegrityReport, at: Instant): IntegrityDecision | undefined {
  const missed = runningClocks(report).find((running) => !isNoted(report, running) && at > running.dueAt);
  if (missed === undefined) return undefined;
  return {
    state: { ...report, missed: [...report.missed, { ...missed, at }] },
    event: { type: "INTEGRITY_MISSED", by: "SYSTEM", at, data: { ...missed } },
  };
}

/**
 * When a report is no longer kept: years after its end, or after it last told of retaliation; undefined while it is open, and if it is
 * forgotten already.
 * @source UU 27/2022: personal data is kept no longer than its purpose requires; the period is the city's policy
 */
export function forgetAt(
  { state, endedAt, forgottenAt, retaliation }: IntegrityReport,
  { policy: { retentionYears }, zone }: Keeping,
): Instant | undefined {
  if (endedAt === undefined || forgottenAt !== undefined) return undefined;
  if (retaliation && retaliation.answeredAt === undefined) return undefined;
  const from = retaliation && retaliation.at > endedAt ? retaliation.at : endedAt;
  return yearsAfter(from, retentionYears[state as keyof typeof retentionYears], zone);
}

/** The tombstone of a report: how it went, without its keys or a word of it. Undefined before its time. */
export function forgetReport(
  report: IntegrityReport,
  { at, ...keeping }: Keeping & { readonly at: Instant },
): IntegrityDecision | undefined {
  const due = forgetAt(report, keeping);
  if (due === undefined || at < due) return undefined;
  const { keys: _, sealedAccount: __, photos: ___, ...kept } = report;
  return {
    state: { ...kept, hasContact: false, messages: 0, forgottenAt: at },
    event: { type: "INTEGRITY_FORGOTTEN", by: "SYSTEM", at, data: {} },
  };
}
