import { ikm, SATISFACTION_ELEMENTS } from "../../rules/satisfaction-index.ts";
import type { EvaluationFacts } from "../close/facts.ts";
import type { ResultPolicy } from "../policy.ts";
import type { Measured } from "./weighed-measures.ts";

/**
 * What citizens answered of the unit, as the index in basis points; unknown where fewer answered than the city asks for.
 * @source PermenPANRB 14/2017; the least number of answers is policy
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
