import type { Instant } from "../calendar/calendar.ts";
import type { EvaluationTask } from "../evaluation/task.ts";
import type { WorkReport } from "../reporting/work-report.ts";
import type { Scorecard } from "../scorecard/scorecard.ts";
import type { InboxEntry } from "./entry.ts";
import type { InboxKind } from "./sentences.ts";

const DAY_MILLISECONDS = 86_400_000;

const TASK_KINDS = {
  RATE: "RATING_DUE",
  EXPLAIN: "EXPLANATION_DUE",
  DECIDE: "DECISION_DUE",
} as const satisfies Record<EvaluationTask["kind"], InboxKind>;

const RESULT_KINDS: Readonly<Record<string, InboxKind>> = { RATED: "RECEIPT_DUE", RECEIVED: "OBJECTION_DUE" };

/** What is open for somebody, by what shows it while it is. */
export interface Open {
  /** Entries that were written with a deadline. */
  readonly entries: readonly InboxEntry[];
  readonly tasks: readonly EvaluationTask[];
  /** Reports that await their answer. */
  readonly reports: readonly Pick<WorkReport, "answerDueAt">[];
  /** The reader's own, of the latest months. */
  readonly scorecards: readonly Pick<Scorecard, "nip" | "month" | "resultStage" | "resultDueAt">[];
}

interface Near {
  readonly at: Instant;
  /** How many days before a deadline its reminder appears. */
  readonly recalledDays: number;
}

/**
 * The deadlines that are near, soonest first. They are computed from what is open and so are gone with it: nothing has to be
 * written when a deadline comes near, nor when it is met. Those for ratings are shown from the close on.
 */
export function deadlinesOf(
  { entries, tasks, reports, scorecards }: Open,
  near: Near,
): readonly InboxEntry[] {
  const recalled = [
    ...tasks.map(({ kind, nip, period, dueAt }) => ({
      kind: TASK_KINDS[kind],
      about: { nip, period },
      dueAt,
    })),
    ...scorecards.flatMap(({ nip, month, resultStage = "", resultDueAt }) => {
      const kind = RESULT_KINDS[resultStage];
      return kind ? [{ kind, about: { nip, period: month }, dueAt: resultDueAt }] : [];
    }),
    ...Array.from(
      Map.groupBy(reports, ({ answerDueAt }) => answerDueAt),
      ([dueAt, some]) => ({ kind: "REPORTS_DUE" as const, about: {}, facts: { count: some.length }, dueAt }),
    ),
  ].flatMap(({ dueAt, ...entry }) => {
    const from = dueAt && recalledFrom(dueAt, near);
    return from && dueAt ? [{ ...entry, dueAt, at: from }] : [];
  });
  const open = entries.flatMap((entry) => {
    const { dueAt = "", about } = entry;
    if (dueAt <= near.at) return [];
    const from = recalledFrom(dueAt, near);
    return [from ? { kind: "RATING_DUE" as const, about, dueAt, at: from } : entry];
  });
  return [...recalled, ...open].toSorted((one, other) => ((one.dueAt ?? "") < (other.dueAt ?? "") ? -1 : 1));
}

/** From when on a deadline's reminder appears; undefined before, and once it has passed. */
function recalledFrom(dueAt: Instant, { at, recalledDays }: Near): Instant | undefined {
  const from = new Date(Date.parse(dueAt) - recalledDays * DAY_MILLISECONDS).toISOString();
  return from <= at && at < dueAt ? from : undefined;
}
