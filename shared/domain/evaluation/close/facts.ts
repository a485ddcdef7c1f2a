import * as z from "zod";
import { PeriodIdSchema } from "../../calendar/period-id.ts";
import { sumOfCounters } from "../../counters.ts";
import { ColleagueScoresSchema } from "../../feedback/colleague-scores.ts";
import { once } from "../../once.ts";
import { FedValueSchema } from "../../planning/feeds/fed-value.ts";
import { PerformancePlanSchema } from "../../planning/performance-plan.ts";
import { ExpectationSchema, PredikatSchema } from "../../rules/predikat.ts";
import { UnansweredReportsSchema } from "./unanswered-reports.ts";

const CountersSchema = once(() => z.record(z.string(), z.number()));

const PartSchema = once(() =>
  z.object({
    period: PeriodIdSchema(),
    months: z.int(),
    stage: z.string(),
    hasilKerja: ExpectationSchema().optional(),
    perilakuKerja: ExpectationSchema().optional(),
    predikat: PredikatSchema().optional(),
    /** Binds the part as it was: it can be looked up, and computed again for itself. */
    resultHash: z.string(),
  }),
);

/**
 * What a result is computed from, as it stood at the close. Plan, scorecard and counters of the unit go on changing;
 * these stay, so that the result can be computed again.
 */
export const EvaluationFactsSchema = once(() =>
  z.object({
    /** The plan of the year, in whatever state; absent where there was none. */
    plan: PerformancePlanSchema()
      .pick({ version: true, state: true, approach: true, results: true })
      // Absent where there are none.
      .extend({ ...PerformancePlanSchema().pick({ expectations: true, links: true }).partial().shape })
      .optional(),
    /** The scorecard's counters of the month, or of its months together. */
    counters: CountersSchema(),
    /** Reports that were open at the close; absent where there were none. */
    unanswered: UnansweredReportsSchema().optional(),
    /** By indicator of the plan, the value of those that feed themselves, with the counters that it came from. */
    fed: z.record(z.string(), FedValueSchema()).optional(),
    /** The unit's counters of the month: what citizens experienced; of several months, of the unit in which each was served. */
    service: CountersSchema(),
    /** What colleagues say of the behaviour; absent where fewer said anything than may be shown. */
    colleagues: ColleagueScoresSchema().optional(),
    /** Of a quarter or a year: how many months are in it, of 3 or 12. Absent of a month. */
    months: z.int().optional(),
    /** Of a quarter or a year: what it is made of, as it stood at the close, with the ratings that held then. */
    parts: z.array(PartSchema()).optional(),
  }),
);

export type EvaluationPart = z.infer<ReturnType<typeof PartSchema>>;
export type EvaluationFacts = z.infer<ReturnType<typeof EvaluationFactsSchema>>;

/** The counters that a result is computed from: those of the scorecard, with what unanswered reports are taken for. */
export function countedIn({ counters, unanswered }: EvaluationFacts): Readonly<Record<string, number>> {
  return unanswered?.counters ? sumOfCounters([counters, unanswered.counters]) : counters;
}
