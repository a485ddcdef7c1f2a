import * as z from "zod";
import { PeriodIdSchema } from "../../calendar/period-id.ts";
import { named } from "../../once.ts";
import { type Employee, lastPlaceOn, NipSchema, placeOn } from "../../organisation/employee.ts";
import { isAwayFromOffice } from "../../organisation/leave/leave.ts";
import { UnitIdSchema } from "../../organisation/organisation-unit.ts";
import type { Evaluation, EvaluationDecision } from "../evaluation.ts";
import { type LeftToHr, LeftToHrSchema } from "./schema.ts";

/** A result in HR's list of those for which a rater has to be found. */
export const UnratedResultSchema = /* @__PURE__ */ named("UnratedResult", () =>
  z.object({
    nip: NipSchema(),
    name: z.string(),
    period: PeriodIdSchema(),
    unitId: UnitIdSchema(),
    /** Who did not rate it; may still do so until HR assigns somebody else. */
    raterNip: NipSchema().optional(),
    ...LeftToHrSchema().shape,
  }),
);

export type UnratedResult = z.infer<ReturnType<typeof UnratedResultSchema>>;

/** An evaluation's place in HR's list; undefined if it has none. */
export function unratedResult({
  nip,
  name,
  period,
  unitId,
  stage,
  raterNip,
  leftToHr,
}: Evaluation): UnratedResult | undefined {
  if (stage !== "AWAITING_RATING" || leftToHr === undefined) return undefined;
  return { nip, name, period, unitId, ...(raterNip && { raterNip }), ...leftToHr };
}

interface Line {
  /** The rater whose time ran out; undefined if in no register. */
  readonly late: Employee | undefined;
  /** All raters above them, in any order. */
  readonly above: readonly Employee[];
  /** Local day. */
  readonly day: string;
}

/**
 * Who rates a result after a rater has missed the deadline: the nearest superior on the rater's line who is in service, not on
 * a long leave, not the employee, and has not missed it themselves. It never falls to the head of the city, who cannot know
 * the work of everybody: then HR has to find somebody.
 * @source policy
 */
export function nextRater(
  { nip, raterNip, lateRaters = [] }: Evaluation,
  { late, above, day }: Line,
): { readonly raterNip: string } | { readonly reason: LeftToHr["reason"] } {
  if (late === undefined) return { reason: "RATER_UNKNOWN" };
  const known = new Map(above.map((one) => [one.nip, one]));
  const passed = new Set([nip, raterNip, ...lateRaters.map((one) => one.nip)]);
  const seen = new Set<string>();
  const superiorOn = (one: Employee | undefined) => lastPlaceOn(one, day)?.raterNip;
  for (
    let next = superiorOn(late);
    next !== undefined && !seen.has(next);
    next = superiorOn(known.get(next))
  ) {
    const superior = known.get(next);
    const isThere =
      superior === undefined || (placeOn(superior, day) !== undefined && !isAwayFromOffice(superior, day));
    if (isThere && !passed.has(next)) return { raterNip: next };
    seen.add(next);
  }
  return { reason: seen.size > 0 ? "NOBODY_AVAILABLE" : "ONLY_HEAD_OF_CITY" };
}

/**
 * Leaves an unrated result to HR. Whoever was to rate it may still do so, until HR assigns somebody else; that they were late
 * is kept.
 * @source policy: whoever knows the work rates late rather than somebody who does not
 */
export function leaveToHr(
  evaluation: Evaluation,
  { reason, at }: { readonly reason: LeftToHr["reason"]; readonly at: string },
): EvaluationDecision {
  const { raterNip, ratingDueAt: until, lateRaters = [], ...rest } = evaluation;
  const late = raterNip && until && until < at ? [...lateRaters, { nip: raterNip, until }] : lateRaters;
  return {
    state: {
      ...rest,
      ...(raterNip && { raterNip }),
      ...(late.length > 0 && { lateRaters: late }),
      leftToHr: { since: at, reason },
    },
    event: { type: "RATING_LEFT_TO_HR", at, by: "SYSTEM", data: { raterNip: raterNip ?? "", reason } },
  };
}
