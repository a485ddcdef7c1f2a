import * as z from "zod";
import { contentHash } from "../canonical.ts";
import { named } from "../once.ts";
import { incentiveAmount } from "./amount.ts";
import { IncentiveAmountSchema, type IncentiveInputs, IncentiveInputsSchema } from "./amount-schema.ts";
import type { IncentiveContent } from "./content.ts";
import { differenceOf, type IncentiveDifference } from "./difference.ts";
import { type IncentiveTotals, sumOf, totalsOf } from "./totals.ts";

/** One employee's amount, with everything behind it. */
export const IncentiveLineSchema = /* @__PURE__ */ named("IncentiveLine", () =>
  z.object({
    inputs: IncentiveInputsSchema(),
    amount: IncentiveAmountSchema(),
    /** Under the previous version, with the same inputs. */
    baselineRupiah: z.int().optional(),
    /** On a correction's line: what was paid before. The difference to the amount is paid, or claimed back. */
    paidRupiah: z.int().optional(),
  }),
);

export type IncentiveLine = Readonly<z.infer<ReturnType<typeof IncentiveLineSchema>>>;

/** The rules of a run, and the previous version's if it is compared with one. */
interface Rules {
  readonly content: IncentiveContent;
  readonly baseline?: IncentiveContent;
}

/** One employee's line under the rules of a run. */
export function lineOf({ content, baseline }: Rules, inputs: IncentiveInputs): IncentiveLine {
  const amount = incentiveAmount(content, inputs);
  const before = baseline && incentiveAmount(baseline, inputs);
  return { inputs, amount, ...(before && { baselineRupiah: before.totalRupiah }) };
}

/**
 * One employee's line of a correction, by the rules of the month's final run; undefined if nothing has to be corrected: the
 * amount is as paid, or the result can still change.
 * @param paidRupiah what the month's runs have paid so far; 0 for somebody they did not know
 * @source policy: corrected once the result is final, so that nobody pays back what they get again later
 */
export function correctionOf(
  rules: Rules,
  inputs: IncentiveInputs,
  paidRupiah: number,
): IncentiveLine | undefined {
  if (!inputs.isFinal) return undefined;
  const line = lineOf(rules, inputs);
  return line.amount.totalRupiah === paidRupiah ? undefined : { ...line, paidRupiah };
}

/** What a line of a final run or a correction pays; a negative amount is claimed back. In whole rupiah. */
export function rupiahPaid({ amount, paidRupiah = 0 }: Pick<IncentiveLine, "amount" | "paidRupiah">): number {
  return amount.totalRupiah - paidRupiah;
}

/** The outcome of a run for one unit. */
export interface UnitOfRun extends IncentiveDifference {
  readonly unitId: string;
  readonly totals: IncentiveTotals;
  readonly linesHash: string;
}

/** A unit's lines summed up, with their hash in NIP order. */
export function unitOfRun(unitId: string, lines: readonly IncentiveLine[]): UnitOfRun {
  const sorted = lines.toSorted((one, other) => (one.inputs.nip < other.inputs.nip ? -1 : 1));
  const content = sorted.map(({ inputs, amount, baselineRupiah = null, paidRupiah }) => ({
    ...{ inputs, amount, baselineRupiah },
    ...(paidRupiah !== undefined && { paidRupiah }),
  }));
  return {
    unitId,
    totals: sumOf(lines.map(totalsOf)),
    linesHash: contentHash(content),
    ...differenceOf(lines),
  };
}

/** The outcome of a whole run. */
export function outcomeOfRun(units: readonly UnitOfRun[]): Pick<UnitOfRun, "totals" | "linesHash"> {
  const sorted = units.toSorted((one, other) => (one.unitId < other.unitId ? -1 : 1));
  return {
    totals: sumOf(sorted.map(({ totals }) => totals)),
    linesHash: contentHash(sorted.map(({ unitId, linesHash }) => [unitId, linesHash])),
  };
}
