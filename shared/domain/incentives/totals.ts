import * as z from "zod";
import { named } from "../once.ts";
import type { IncentiveAmount, IncentiveInputs } from "./amount-schema.ts";

/** Totals over lines: head counts by remark, and rupiah. */
export const IncentiveTotalsSchema = /* @__PURE__ */ named("IncentiveTotals", () =>
  z.object({
    employees: z.int(),
    /** Employees whose position and grade are in no class; their amount is 0. */
    unclassified: z.int(),
    /** Employees with a discipline code unknown to the table, which deducts nothing. */
    unknownCodes: z.int(),
    /** Results that an objection could still change. */
    notFinal: z.int(),
    totalRupiah: z.int(),
    /** Under the previous version, or paid before a correction; equals the total if there is neither. */
    baselineRupiah: z.int(),
    /** Employees who get more, or less, than that. */
    gaining: z.int(),
    losing: z.int(),
  }),
);

export type IncentiveTotals = Readonly<z.infer<ReturnType<typeof IncentiveTotalsSchema>>>;

/** What somebody would get, or was paid, without this run; as much as with it where there is nothing to compare with. In whole rupiah. */
export function rupiahBefore({ amount, baselineRupiah, paidRupiah }: Compared): number {
  return paidRupiah ?? baselineRupiah ?? amount.totalRupiah;
}

/** What a line of a run says of an amount and of what was before. */
export interface Compared {
  readonly amount: IncentiveAmount;
  readonly baselineRupiah?: number | undefined;
  readonly paidRupiah?: number | undefined;
}

/** A line, as far as totals count it. */
export interface Counted extends Compared {
  readonly inputs: Pick<IncentiveInputs, "isFinal">;
}

/** What one line adds. */
export function totalsOf(line: Counted): IncentiveTotals {
  const { inputs, amount } = line;
  const { totalRupiah, problems } = amount;
  const before = rupiahBefore(line);
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

export function sumOf(all: readonly IncentiveTotals[]): IncentiveTotals {
  const names = Object.keys(NOTHING) as (keyof IncentiveTotals)[];
  const sums = names.map((name) => [name, all.reduce((sum, totals) => sum + totals[name], 0)]);
  return Object.fromEntries(sums) as unknown as IncentiveTotals;
}
