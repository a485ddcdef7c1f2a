import * as z from "zod";
import { type Employee, NipSchema } from "./employee.ts";
import type { Evaluation } from "./evaluation.ts";
import { once } from "./once.ts";
import { PlanYearSchema } from "./performance-plan.ts";
import { MonthSchema } from "./period.ts";
import { creditFactors, creditPoints, FUNCTIONAL_LEVELS, functionalLevelOf } from "./rules/angka-kredit.ts";
import { PredikatSchema } from "./rules/predikat.ts";

/** Credit points of a year so far, month by month, with what each was made from. */
export const CreditPointsSchema = once(() =>
  z.object({
    nip: NipSchema(),
    name: z.string(),
    year: PlanYearSchema(),
    months: z.array(
      z.object({
        month: MonthSchema(),
        position: z.string(),
        level: z.enum(FUNCTIONAL_LEVELS),
        predikat: PredikatSchema(),
        percent: z.number(),
        coefficient: z.number(),
        creditPoints: z.number(),
      }),
    ),
    /** Months that give none: the result is not final yet, or the position has no level. */
    withoutPoints: z.array(
      z.object({ month: MonthSchema(), reason: z.enum(["NOT_FINAL", "NO_FUNCTIONAL_LEVEL"]) }),
    ),
    /** Of all months together, rounded once; the months are rounded each for themselves. */
    creditPoints: z.number(),
    formula: z.string(),
  }),
);

/**
 * Credit points of an employee from the final results of a year. Each month counts by the position held at its end.
 * @source PermenPANRB 1/2023, PerBKN 3/2023; a month as the part of a year is the city's cadence
 */
export function creditPointsOfYear(
  { nip, name }: Employee,
  year: string,
  evaluations: readonly Evaluation[],
): z.infer<ReturnType<typeof CreditPointsSchema>> {
  const terms = evaluations.map(({ month, position, outcome }) => ({
    ...{ month, position },
    level: functionalLevelOf(position),
    predikat: outcome?.predikat,
    months: 1,
  }));
  const counted = terms.flatMap(({ level, predikat, ...rest }) =>
    level && predikat ? [{ ...rest, level, predikat }] : [],
  );
  return {
    ...{ nip, name, year },
    months: counted.map((term) => ({ ...term, ...creditFactors(term), creditPoints: creditPoints([term]) })),
    withoutPoints: terms
      .filter(({ level, predikat }) => !level || !predikat)
      .map(({ month, level }) => ({
        month,
        reason: level ? ("NOT_FINAL" as const) : ("NO_FUNCTIONAL_LEVEL" as const),
      })),
    creditPoints: creditPoints(counted),
    formula: "Σ (persentase predikat × koefisien jenjang × bulan ÷ 12) (PermenPANRB 1/2023, PerBKN 3/2023)",
  };
}
