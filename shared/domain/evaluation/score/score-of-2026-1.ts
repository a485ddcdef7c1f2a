import { WHOLE_BASIS_POINTS } from "../../basis-points.ts";
import { divideHalfUp } from "../../rounding.ts";
import { countersIn, type EvaluationFacts } from "../close/facts.ts";
import type { ResultPolicy } from "../policy.ts";
import { satisfactionOf } from "./satisfaction-measure.ts";
import { MEASURES_OF_2026_1, type MeasureOf2026v1 } from "./terms.ts";
import { type Measured, type WeighedMeasures, weighMeasures } from "./weighted-measures.ts";

/**
 * The score by rules 2026.1, before the score layer: measures of the results and of the unit's service, by the awards'
 * weights. Evaluations frozen under them are recomputed by them.
 * @source measures and weights were the city's policy
 */
export function scoreOf2026v1(
  facts: EvaluationFacts,
  achievement: Measured,
  policy: ResultPolicy,
): WeighedMeasures {
  const measured: Record<MeasureOf2026v1, Measured> = {
    ACHIEVEMENT: achievement,
    REPORTING: measureReporting(countersIn(facts)),
    SATISFACTION: satisfactionOf(facts.service, policy),
    COMPLAINT_TIMELINESS: measureTimeliness(facts.service),
  };
  return weighMeasures(MEASURES_OF_2026_1, measured, policy.awards.weightsBasisPoints);
}

/** The share of submitted reports that were accepted; without any reports, 0. */
function measureReporting({
  reportsAccepted: accepted = 0,
  reportsReturned: returned = 0,
  reportsAwaiting: awaiting = 0,
}: EvaluationFacts["counters"]): Measured {
  // Reports that the rater left unanswered do not count against the employee.
  const answered = accepted + returned;
  return {
    valueBasisPoints: answered + awaiting === 0 ? 0 : share(accepted, answered),
    evidence: { accepted, returned, awaiting },
  };
}

function measureTimeliness({
  complaintsAnsweredInTime: inTime = 0,
  complaintsAnsweredLate: late = 0,
}: EvaluationFacts["service"]): Measured {
  return {
    ...(inTime + late > 0 && { valueBasisPoints: share(inTime, inTime + late) }),
    evidence: { inTime, late },
  };
}

/** A share in basis points, rounded half-up; the share of nothing is the whole. */
function share(part: number, whole: number): number {
  return whole === 0
    ? WHOLE_BASIS_POINTS
    : divideHalfUp(BigInt(part) * BigInt(WHOLE_BASIS_POINTS), BigInt(whole));
}
