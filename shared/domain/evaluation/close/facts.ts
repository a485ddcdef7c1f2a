import * as z from "zod";
import { MonthSchema, PeriodIdSchema } from "../../calendar/period-id.ts";
import { sumOfCounters } from "../../counters.ts";
import { ColleagueScoresSchema } from "../../feedback/colleague-scores.ts";
import { named } from "../../once.ts";
import { AbsenceSchema, monthsServed } from "../../organisation/leave/absence.ts";
import { FedValueSchema } from "../../planning/feeds/fed-value.ts";
import { PerformancePlanSchema } from "../../planning/performance-plan.ts";
import { ExpectationSchema, PredikatSchema } from "../../rules/predikat.ts";
import type { TermInForce } from "../../scorecard/scorecard.ts";
import { UnansweredReportsSchema } from "./unanswered-reports.ts";

const CountersSchema = /* @__PURE__ */ named("Counters", () => z.record(z.string(), z.number()));

const PartSchema = /* @__PURE__ */ named("Part", () =>
  z.object({
    period: PeriodIdSchema(),
    months: z.int(),
    stage: z.string(),
    hasilKerja: ExpectationSchema().optional(),
    perilakuKerja: ExpectationSchema().optional(),
    predikat: PredikatSchema().optional(),
    /** Identifies the part as it was: it can be looked up and recomputed on its own. */
    resultHash: z.string(),
  }),
);

/** Consecutive months under the same terms of a plan, with what was counted in them. */
const TermSchema = /* @__PURE__ */ named("Term", () =>
  z.object({
    from: MonthSchema(),
    until: MonthSchema(),
    months: z.int(),
    plan: PerformancePlanSchema().pick({ results: true }),
    counters: CountersSchema(),
    /** Absent if every working day was served. */
    absence: AbsenceSchema().optional(),
    fed: z.record(z.string(), FedValueSchema()).optional(),
  }),
);
export type EvaluationTerm = z.infer<ReturnType<typeof TermSchema>>;

/**
 * What a result is computed from, as of the close. The plan, scorecard and unit counters keep changing; these facts stay, so
 * that the result can be recomputed.
 */
export const EvaluationFactsSchema = /* @__PURE__ */ named("EvaluationFacts", () =>
  z.object({
    /** The year's plan, in whatever state; absent if there was none. */
    plan: PerformancePlanSchema()
      .pick({ version: true, state: true, approach: true, results: true })
      // Absent if there are none.
      .extend({ ...PerformancePlanSchema().pick({ expectations: true, links: true }).partial().shape })
      .optional(),
    /** The scorecard's counters for the month, or the sum over its months. */
    counters: CountersSchema(),
    /** Reports that were open at the close; absent if there were none. */
    unanswered: UnansweredReportsSchema().optional(),
    /** The values of fed indicators, by indicator, with the counters they came from. */
    fed: z.record(z.string(), FedValueSchema()).optional(),
    /** The unit's counters for the month, as citizens experienced it; over several months, of the unit served in each month. */
    service: CountersSchema(),
    /** Colleagues' feedback on behaviour; absent if too few gave any for it to be shown. */
    colleagues: ColleagueScoresSchema().optional(),
    /** Days on which the employee did not serve, left out of the targets; absent if there were none. */
    absence: AbsenceSchema().optional(),
    /** In a quarter or a year: how many months were measured, of 3 or 12. Absent in a month. */
    months: z.int().optional(),
    /**
     * In a quarter or year in which the plan was amended: the terms in force, in order; `plan` is the last of
     * them.
     */
    terms: z.array(TermSchema()).optional(),
    /** In a quarter or year: the evaluations that it is made from, with their ratings, as of the close. */
    parts: z.array(PartSchema()).optional(),
  }),
);

export type EvaluationPart = z.infer<ReturnType<typeof PartSchema>>;
export type EvaluationFacts = z.infer<ReturnType<typeof EvaluationFactsSchema>>;

/**
 * The counters that a result is computed from: the scorecard's, plus those of unanswered reports where they
 * count.
 */
export function countersIn({ counters, unanswered }: EvaluationFacts): Readonly<Record<string, number>> {
  return unanswered?.counters ? sumOfCounters([counters, unanswered.counters]) : counters;
}

/** The terms in force in a period, each with what was counted under it; empty without a plan. */
export function termsInForce(
  facts: EvaluationFacts,
): readonly (TermInForce & Omit<Partial<EvaluationTerm>, "absence">)[] {
  const { plan, fed, months = 1, terms, absence } = facts;
  if (terms)
    return terms.map(({ absence: missed, ...term }) => ({
      ...term,
      served: monthsServed(missed, term.months),
    }));
  if (plan === undefined) return [];
  return [{ plan, counters: countersIn(facts), fed, months, served: monthsServed(absence, months) }];
}
