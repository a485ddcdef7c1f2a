import * as z from "zod";
import { BothLanguagesSchema } from "../../both-languages.ts";
import { isYear, lastDayOf, monthsOf, PeriodIdSchema } from "../../calendar/period-id.ts";
import { named } from "../../once.ts";
import { type Employee, NipSchema, type Posting } from "../../organisation/employee.ts";
import { PlanYearSchema } from "../../planning/performance-plan.ts";
import {
  creditFactors,
  creditPoints,
  FUNCTIONAL_LEVELS,
  type FunctionalLevel,
  functionalLevelOf,
} from "../../rules/angka-kredit.ts";
import { type Predikat, PredikatSchema } from "../../rules/predikat.ts";
import type { Evaluation } from "../evaluation.ts";

/** Credit points of a year, part by part, with how each was computed. */
export const CreditPointsSchema = /* @__PURE__ */ named("CreditPoints", () =>
  z.object({
    nip: NipSchema(),
    name: z.string(),
    year: PlanYearSchema(),
    /** `YEAR`: the year's predikat is final. `PERIODS`: it is not, and these are the points so far, from the periodic ones. */
    basis: z.enum(["YEAR", "PERIODS"]),
    terms: z.array(
      z.object({
        period: PeriodIdSchema(),
        months: z.int(),
        position: z.string(),
        level: z.enum(FUNCTIONAL_LEVELS),
        predikat: PredikatSchema(),
        percent: z.number(),
        coefficient: z.number(),
        creditPoints: z.number(),
      }),
    ),
    /** Parts without points: not final yet, before the first known posting, or in a position without a level. */
    withoutPoints: z.array(
      z.object({
        period: PeriodIdSchema(),
        reason: z.enum(["NOT_FINAL", "NOT_POSTED", "NO_FUNCTIONAL_LEVEL"]),
      }),
    ),
    /** The sum over all parts, rounded once; each part's own points are rounded separately. */
    creditPoints: z.number(),
    formula: BothLanguagesSchema(),
  }),
);

interface HeldPosition {
  readonly position: string;
  /** Unknown for months closed before it was recorded. */
  readonly positionKind?: Posting["positionKind"] | undefined;
}

/** The level of a functional position; undefined for any other, whatever its name ends with. */
export function levelHeld({
  position,
  positionKind = "FUNGSIONAL",
}: HeldPosition): FunctionalLevel | undefined {
  return positionKind === "FUNGSIONAL" ? functionalLevelOf(position) : undefined;
}

interface Part {
  readonly period: string;
  readonly held: HeldPosition | undefined;
  readonly predikat: Predikat | undefined;
}

/**
 * Credit points of an employee for a year: by the year's predikat once final, for each month in a functional position by the
 * level held at its end; before that the points so far, by the final periodic predikat.
 * @param evaluations those of the year's months and quarters, and of the year itself
 * @source PermenPANRB 1/2023, PerBKN 3/2023; showing the points so far is policy
 */
export function creditPointsOfYear(
  employee: Employee,
  year: string,
  evaluations: readonly Evaluation[],
): z.infer<ReturnType<typeof CreditPointsSchema>> {
  const ofYear = evaluations.find(({ period }) => isYear(period))?.outcome;
  const parts = ofYear
    ? servedMonths(employee, year, ofYear.predikat)
    : evaluations.filter(({ period, stage }) => !isYear(period) && stage !== "MEASURED").map(partOf);
  const terms = parts.map(({ held, ...part }) => ({
    ...part,
    position: held?.position,
    months: monthsOf(part.period).length,
    level: held && levelHeld(held),
  }));
  const counted = terms.flatMap(({ level, predikat, position, ...rest }) =>
    level && predikat && position ? [{ ...rest, level, predikat, position }] : [],
  );
  return {
    ...{ nip: employee.nip, name: employee.name, year },
    basis: ofYear ? "YEAR" : "PERIODS",
    terms: counted.map((term) => ({ ...term, ...creditFactors(term), creditPoints: creditPoints([term]) })),
    withoutPoints: terms.flatMap((term) => {
      const reason = reasonWithoutPoints(term);
      return reason ? [{ period: term.period, reason }] : [];
    }),
    creditPoints: creditPoints(counted),
    formula: {
      id: "Σ (persentase predikat × koefisien jenjang × bulan ÷ 12) (PermenPANRB 1/2023, PerBKN 3/2023)",
      en: "Σ (percent of the predikat × coefficient of the level × months ÷ 12) (PermenPANRB 1/2023, PerBKN 3/2023)",
    },
  };
}

interface Term extends Pick<Part, "predikat"> {
  readonly position: string | undefined;
  readonly level: FunctionalLevel | undefined;
}

function reasonWithoutPoints({ position, level, predikat }: Term) {
  if (position === undefined) return "NOT_POSTED";
  if (level === undefined) return "NO_FUNCTIONAL_LEVEL";
  return predikat === undefined ? "NOT_FINAL" : undefined;
}

function partOf({ period, position, positionKind, outcome }: Evaluation): Part {
  return { period, held: { position, positionKind }, predikat: outcome?.predikat };
}

/** The months of a year, each with the position held on its last day. */
function servedMonths({ postings }: Employee, year: string, predikat: Predikat): Part[] {
  return monthsOf(year).map((period) => {
    const day = lastDayOf(period);
    return { period, predikat, held: postings.findLast(({ from }) => from <= day) };
  });
}
