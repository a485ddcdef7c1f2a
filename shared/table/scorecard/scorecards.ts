import { refuseClosed } from "../../domain/evaluation/period.ts";
import * as items from "../items.ts";
import { count, type Projection } from "../projection.ts";

/** Whose month an event counts for, where they served, and when it happened. */
interface Counted {
  readonly nip: string;
  readonly month: string;
  readonly unitId: string;
  readonly at: string;
}

interface Move {
  readonly add: Readonly<Record<string, number>>;
  readonly set?: Readonly<Record<string, unknown>>;
  /** Attributes whose names are data. */
  readonly setNamed?: readonly (readonly [name: string, value: unknown])[];
  readonly remove?: readonly string[];
}

/**
 * Moves a scorecard in the transaction of the event that it counts. If the evidence is frozen, that
 * transaction fails, however late it comes. Only this item is checked, so employees never wait for each
 * other.
 */
export function scorecardProjection({ nip, month, unitId, at }: Counted, move: Move): Projection {
  const { add, set, setNamed = [], remove = [] } = move;
  return count({
    key: items.scorecard.key(nip, month),
    add: { ...add, moves: 1 },
    set: { ...set, nip, month, unitId, changedAt: at },
    setNamed,
    remove,
    gate: { absent: ["frozenAt"], refusal: () => refuseClosed(month) },
  });
}

/**
 * Moves a scorecard of the month that is running: of whoever answers a complaint, is visited by supervision, or proposed what is adopted. It cannot be frozen
 * yet, so this sets no condition: nobody who complains or answers is refused because of it.
 */
export function runningMonthProjection(
  { nip, month, at }: Omit<Counted, "unitId">,
  add: Readonly<Record<string, number>>,
): Projection {
  const set = { nip, month, changedAt: at };
  return count({ key: items.scorecard.key(nip, month), add: { ...add, moves: 1 }, set });
}

/** Freezes a scorecard as it was read. @param moves its move count at that time */
export function freezeScorecard(
  { nip, month, unitId, at }: Counted,
  moves: number | undefined,
  refusal: () => Error,
): Projection {
  return count({
    key: items.scorecard.key(nip, month),
    set: { nip, month, unitId, frozenAt: at },
    gate: {
      absent: moves === undefined ? ["frozenAt", "moves"] : ["frozenAt"],
      ...(moves !== undefined && { same: { moves } }),
      refusal,
    },
  });
}

/** Freezes the scorecard of somebody who has no result of the month: nobody answers what they left open. */
export function freezeWithoutResult({ nip, month, at }: Omit<Counted, "unitId">): Projection {
  return count({ key: items.scorecard.key(nip, month), set: { frozenAt: at }, remove: ["openUntil"] });
}

/** Lets the scorecard of somebody count again who has no result of a month that was reopened. @param openUntil an instant */
export function thawScorecard({ nip, month }: Pick<Counted, "nip" | "month">, openUntil: string): Projection {
  return count({ key: items.scorecard.key(nip, month), set: { openUntil }, remove: ["frozenAt"] });
}
