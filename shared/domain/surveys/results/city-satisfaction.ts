import * as z from "zod";
import type { LocalMonth } from "../../calendar/calendar.ts";
import { type Counters, sumOfCounters } from "../../counters.ts";
import { named } from "../../once.ts";
import { UnitIdSchema } from "../../organisation/organisation-unit.ts";
import type { SatisfactionWeighting } from "../../rules/satisfaction-index.ts";
import { type SurveyResult, SurveyResultSchema, surveyResult } from "./result.ts";
import { MonthIndexSchema, ShownIndexSchema, shownIndex } from "./shown-index.ts";

/** What may be shown of the answers to some survey of a unit in a month. */
export interface UnitMonth {
  readonly unitId: string;
  readonly month: LocalMonth;
  readonly counters: Counters;
}

export const UnitIndexSchema = /* @__PURE__ */ named("UnitIndex", () =>
  ShownIndexSchema().extend({ unitId: UnitIdSchema() }),
);

export const CitySatisfactionSchema = /* @__PURE__ */ named("CitySatisfaction", () =>
  z.object({
    from: z.string(),
    until: z.string(),
    /** All answers of these months that may be shown, together. */
    city: SurveyResultSchema(),
    months: z.array(MonthIndexSchema()),
    /** Those that citizens have answered about. */
    units: z.array(UnitIndexSchema()),
  }),
);

export type CitySatisfaction = z.infer<ReturnType<typeof CitySatisfactionSchema>>;

interface Span {
  /** In order, at least one. */
  readonly months: readonly LocalMonth[];
  readonly weightingOf: (month: LocalMonth) => SatisfactionWeighting;
}

/**
 * A city's satisfaction over some months: every answer counts the same, whichever unit it is about, so that the index can be
 * recounted from the units' months, and no figure here tells more than these do. Sums over several months are weighted as the last.
 * @param counted what may be shown of the units' months; each edition of a survey by itself
 * @source policy; the index from PermenPANRB 14/2017
 */
export function citySatisfaction(
  counted: readonly UnitMonth[],
  { months, weightingOf }: Span,
): CitySatisfaction {
  const [from = "", until = ""] = [months[0], months.at(-1)];
  const resultOf = (some: readonly UnitMonth[] = [], month = until): SurveyResult =>
    surveyResult(sumOfCounters(some.map(({ counters }) => counters)), { weighting: weightingOf(month) });
  const ofMonths = Map.groupBy(counted, ({ month }) => month);
  const ofUnits = Map.groupBy(counted, ({ unitId }) => unitId);
  return {
    from,
    until,
    city: resultOf(counted),
    months: months.map((month) => ({ month, ...shownIndex(resultOf(ofMonths.get(month), month)) })),
    units: Array.from(ofUnits, ([unitId, some]) => ({ unitId, ...shownIndex(resultOf(some)) })),
  };
}
