import { ikm, SATISFACTION_ELEMENTS } from "../../rules/satisfaction-index.ts";
import type { EvaluationFacts } from "../close/facts.ts";
import type { ResultPolicy } from "../policy.ts";
import type { Measured } from "./weighted-measures.ts";

/**
 * The satisfaction index of the unit in basis points; unknown if fewer citizens answered than the city requires.
 * @source PermenPANRB 14/2017; the minimum number of answers is policy
 */
export function satisfactionOf(
  service: EvaluationFacts["service"],
  { surveys, awards }: Pick<ResultPolicy, "surveys" | "awards">,
): Measured {
  const answers = service.surveyAnswers ?? 0;
  const sums = SATISFACTION_ELEMENTS.map(({ code }) => service[`sum${code}`]).filter(
    (sum) => sum !== undefined,
  );
  if (answers === 0 || answers < awards.minimumSurveyAnswers || sums.length < SATISFACTION_ELEMENTS.length)
    return { evidence: { answers } };
  return {
    valueBasisPoints: Math.round(ikm(sums, answers, surveys.weighting).ikm * 100),
    evidence: { answers },
  };
}
