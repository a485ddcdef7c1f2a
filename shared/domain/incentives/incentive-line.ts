import * as z from "zod";
import { contentHash } from "../canonical.ts";
import { once } from "../once.ts";
import { incentiveAmount } from "./incentive-amount.ts";
import {
  IncentiveAmountSchema,
  type IncentiveInputs,
  IncentiveInputsSchema,
} from "./incentive-amount-schema.ts";
import type { IncentiveContent } from "./incentive-content.ts";

/** What lines come to: people by what is to be said of them, and rupiah. */
export const IncentiveTotalsSchema = once(() =>
  z.object({
    employees: z.int(),
    /** Positions and grades that no class names; their amount is 0. */
    unclassified: z.int(),
    /** With a case of discipline that the table does not know, which takes nothing off. */
    unknownCodes: z.int(),
    /** Results that an objection could still change. */
    notFinal: z.int(),
    totalRupiah: z.int(),
    /** Under the version before; the same as the total where there is none. */
    baselineRupiah: z.int(),
    /** Who gets more, or less, than under the version before. */
    gaining: z.int(),
    losing: z.int(),
  }),
);

/** What one employee gets, with all that it was made of. */
export const IncentiveLineSchema = once(() =>
  z.object({
    inputs: IncentiveInputsSchema(),
    amount: IncentiveAmountSchema(),
    /** Under the version before, of the same inputs. */
    baselineRupiah: z.int().optional(),
  }),
);

export type IncentiveTotals = Readonly<z.infer<ReturnType<typeof IncentiveTotalsSchema>>>;
export type IncentiveLine = Readonly<z.infer<ReturnType<typeof IncentiveLineSchema>>>;

/** What a run goes by: its rules, and those of the version before where it is compared to one. */
interface Rules {
  readonly content: IncentiveContent;
  readonly baseline?: IncentiveContent;
}

/** What somebody gets by the rules of a run. */
export function lineOf({ content, baseline }: Rules, inputs: IncentiveInputs): IncentiveLine {
  const amount = incentiveAmount(content, inputs);
  const before = baseline && incentiveAmount(baseline, inputs);
  return { inputs, amount, ...(before && { baselineRupiah: before.totalRupiah }) };
}

/** What a unit's part of a run came to. */
export interface UnitOfRun {
  readonly unitId: string;
  readonly totals: IncentiveTotals;
  readonly linesHash: string;
}

/** A unit's lines, added up, with the hash of them in the order of the employees' numbers. */
export function unitOfRun(unitId: string, lines: readonly IncentiveLine[]): UnitOfRun {
  const sorted = lines.toSorted((one, other) => (one.inputs.nip < other.inputs.nip ? -1 : 1));
  const content = sorted.map(({ inputs, amount, baselineRupiah = null }) => ({
    inputs,
    amount,
    baselineRupiah,
  }));
  return { unitId, totals: sumOf(lines.map(totalsOf)), linesHash: contentHash(content) };
}

function totalsOf({ inputs, amount, baselineRupiah }: IncentiveLine): IncentiveTotals {
  const { totalRupiah, problems } = amount;
  const before = baselineRupiah ?? totalRupiah;
  return {
    employees: 1,
    unclassified: Number(problems.includes("UNCLASSIFIED")),
    unknownCodes: Number(problems.includes("UNKNOWN_CODE")),
    notFinal: Number(!inputs.isFinal),
    totalRupiah,
    baselineRupiah: before,
    gaining: Number(totalRupiah > before),
    losing: Number(totalRupiah < before),
  };
}

const NOTHING: IncentiveTotals = {
  employees: 0,
  unclassified: 0,
  unknownCodes: 0,
  notFinal: 0,
  totalRupiah: 0,
  baselineRupiah: 0,
  gaining: 0,
  losing: 0,
};

function sumOf(all: readonly IncentiveTotals[]): IncentiveTotals {
  const names = Object.keys(NOTHING) as (keyof IncentiveTotals)[];
  const sums = names.map((name) => [name, all.reduce((sum, totals) => sum + totals[name], 0)]);
  return Object.fromEntries(sums) as unknown as IncentiveTotals;
}

/** What a whole run comes to. */
export function outcomeOfRun(units: readonly UnitOfRun[]): Pick<UnitOfRun, "totals" | "linesHash"> {
  const sorted = units.toSorted((one, other) => (one.unitId < other.unitId ? -1 : 1));
  return {
    totals: sumOf(sorted.map(({ totals }) => totals)),
    linesHash: contentHash(sorted.map(({ unitId, linesHash }) => [unitId, linesHash])),
  };
}
