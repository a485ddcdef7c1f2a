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
}

/**
 * What the gates check besides the evaluations. A sanction or a founded complaint counts if it was in force on any day from
 * the first of the month to the day of the computation.
 * @source policy
 */
export function circumstancesOf({
  month,
  today,
  records,
  winners,
  nominations,
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
    winners: Object.fromEntries(inOrderOfMonths.map(({ id, month: won }) => [id, won])),
    nominated: [...new Set(innovators.map(({ nomineeId }) => nomineeId))].toSorted(),
  };
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
