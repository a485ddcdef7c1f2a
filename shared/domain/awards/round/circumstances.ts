import { previousMonth } from "../../calendar/calendar.ts";
import { type ConductRecord, holdsWithin } from "../conduct-record.ts";
import type { AwardWinner } from "../decision/winner.ts";
import type { AwardRule } from "../rule.ts";
import type { Circumstances } from "./gates.ts";
import type { Nomination } from "./nomination.ts";

interface CircumstanceInputs {
  readonly month: string;
  /** Local day of the computation. */
  readonly today: string;
  readonly records: readonly ConductRecord[];
  readonly winners: readonly AwardWinner[];
  readonly nominations: readonly Nomination[];
  /** Undefined where the city stops nobody for them. */
  readonly overdue: readonly OverdueFollowUp[] | undefined;
}

/** A recommendation of supervision whose follow-up is owed past its deadline. */
export interface OverdueFollowUp {
  readonly ownerNip: string;
  readonly unitId: string;
  /** Local day. */
  readonly dueOn: string;
}

/**
 * What the gates check besides the evaluations. A sanction or a founded complaint counts if it was in force on any day from
 * the first of the month to the day of the computation. An overdue follow-up counts for its owner and for the unit that was visited,
 * not for units above it: they answer for their own.
 * @source policy
 */
export function circumstancesOf({
  month,
  today,
  records,
  winners,
  nominations,
  overdue,
}: CircumstanceInputs): Circumstances {
  const holding = records.filter((record) => holdsWithin(record, `${month}-01`, today));
  const lastDays = (isSanction: boolean) =>
    Object.fromEntries(
      holding
        .filter(({ kind }) => (kind === "HUKUMAN_DISIPLIN") === isSanction)
        .toSorted((one, other) => ((one.until ?? "~") < (other.until ?? "~") ? -1 : 1))
        .map(({ nip, unitId, until = "" }) => [nip ?? unitId ?? "", until]),
    );
  const inOrderOfMonths = winners.toSorted((one, other) => (one.month < other.month ? -1 : 1));
  const innovators = nominations.filter(
    ({ category, withdrawnAt }) => category === "INNOVATION" && withdrawnAt === undefined,
  );
  return {
    sanctions: lastDays(true),
    complaints: lastDays(false),
    ...(overdue && { overdue: earliestOf(overdue) }),
    winners: Object.fromEntries(inOrderOfMonths.map(({ id, month: won }) => [id, won])),
    nominated: [...new Set(innovators.map(({ nomineeId }) => nomineeId))].toSorted(),
  };
}

/** By owner and by unit, the earliest day. */
function earliestOf(overdue: readonly OverdueFollowUp[]): Readonly<Record<string, string>> {
  const latestFirst = overdue.toSorted((one, other) => (one.dueOn > other.dueOn ? -1 : 1));
  return Object.fromEntries(
    latestFirst.flatMap(({ ownerNip, unitId, dueOn }) => [
      [ownerNip, dueOn],
      [unitId, dueOn],
    ]),
  );
}

/** The earliest month whose winners cannot win in `month`; `month` itself if winners need no rest. */
export function firstBlockedMonth(
  month: string,
  { winnerRestMonths }: Pick<AwardRule, "winnerRestMonths">,
): string {
  let first = month;
  for (let count = 0; count < winnerRestMonths; count += 1) first = previousMonth(first);
  return first;
}
