import { WHOLE_BASIS_POINTS } from "../basis-points.ts";
import type { IncentiveContent } from "./content.ts";
import {
  type Compared,
  type Counted,
  type IncentiveTotals,
  rupiahBefore,
  sumOf,
  totalsOf,
} from "./totals.ts";

/** How lines differ from what was, by class and by how much. */
export interface IncentiveDifference {
  /** By class of the table; employees in no class have no code. In the order of their codes. */
  readonly classes: readonly ClassTotals[];
  /** How many employees are in each of `CHANGE_SPANS`. */
  readonly changes: readonly number[];
}

interface ClassTotals {
  readonly code?: string;
  readonly totals: IncentiveTotals;
}

/**
 * Spans of change in basis points of the amount before, from the largest loss to the largest gain, both ends included. They
 * meet except for what lies between whole basis points; 0 is a span of its own.
 * @source policy choice: a tenth, a quarter and a half are what people ask about
 */
export const CHANGE_SPANS: readonly { readonly from?: number; readonly through?: number }[] = [
  { through: -5_001 },
  { from: -5_000, through: -2_501 },
  { from: -2_500, through: -1_001 },
  { from: -1_000, through: -1 },
  { from: 0, through: 0 },
  { from: 1, through: 1_000 },
  { from: 1_001, through: 2_500 },
  { from: 2_501, through: 5_000 },
  { from: 5_001 },
];

/**
 * Which of `CHANGE_SPANS` a line is in. A change is rounded away from 0 to a whole basis point, so that nobody who gets a rupiah
 * less counts as unchanged; whoever got nothing before and gets something is in the last.
 */
export function changeOf(line: Compared): number {
  const before = rupiahBefore(line);
  const change = line.amount.totalRupiah - before;
  const size =
    before === 0 ? Number.POSITIVE_INFINITY : Math.ceil((Math.abs(change) * WHOLE_BASIS_POINTS) / before);
  const basisPoints = change === 0 ? 0 : Math.sign(change) * size;
  return CHANGE_SPANS.findIndex(({ through }) => through === undefined || basisPoints <= through);
}

/** How the lines of a unit differ from what was. */
export function differenceOf(lines: readonly Counted[]): IncentiveDifference {
  const classes = Map.groupBy(lines, ({ amount }) => amount.classCode);
  return {
    classes: inOrder(
      [...classes].map(([code, of]) => ({
        ...(code !== undefined && { code }),
        totals: sumOf(of.map(totalsOf)),
      })),
    ),
    changes: CHANGE_SPANS.map((_, span) => lines.filter((line) => changeOf(line) === span).length),
  };
}

/** The differences of several units as one. */
export function sumOfDifferences(all: readonly IncentiveDifference[]): IncentiveDifference {
  const classes = Map.groupBy(
    all.flatMap((one) => one.classes),
    ({ code }) => code,
  );
  return {
    classes: inOrder(
      [...classes].map(([code, of]) => ({
        ...(code !== undefined && { code }),
        totals: sumOf(of.map(({ totals }) => totals)),
      })),
    ),
    changes: CHANGE_SPANS.map((_, span) => all.reduce((sum, { changes }) => sum + (changes[span] ?? 0), 0)),
  };
}

/** The name of a class in the rules of a run; undefined for those in none. */
export function classNameIn({ classes }: Pick<IncentiveContent, "classes">, code: string | undefined) {
  return classes.find((one) => one.code === code)?.name;
}

/** As numbers where codes are numbers; those in no class come last. */
function inOrder(classes: readonly ClassTotals[]): readonly ClassTotals[] {
  return classes.toSorted(({ code: one = "\uffff" }, { code: other = "\uffff" }) =>
    one.localeCompare(other, "id", { numeric: true }),
  );
}
