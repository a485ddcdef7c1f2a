import type { EvaluationPolicy } from "../../evaluation/policy.ts";
import type { FeedbackPolicy } from "../../feedback/policy.ts";

/** The part of a city's policy on awards that explainers quote. */
interface AwardTerms {
  readonly minimumAcceptedReports: number;
  readonly rule: { readonly winnerRestMonths: number };
  readonly decision: {
    readonly minimumMembers: number;
    readonly objectionWorkingDays: number;
    readonly answerWorkingDays: number;
  };
}

/** The policies whose numbers explainers quote. */
export interface ExplainedPolicies {
  readonly evaluation: EvaluationPolicy;
  readonly feedback: FeedbackPolicy;
  readonly awards: AwardTerms;
}

/** Basis points as percent; weights of a policy are seldom finer. */
const percent = (basisPoints: number) => basisPoints / 100;

/** What the names in explainers stand for under a city's policy, so that no text can say another number than the one that counts. */
export function factsOf({
  evaluation,
  feedback,
  awards,
}: ExplainedPolicies): Readonly<Record<string, number>> {
  const { withColleagues, withoutColleagues } = evaluation.score;
  return {
    closesOnDay: evaluation.closesOnDay,
    achievementWith: percent(withColleagues.ACHIEVEMENT),
    raterWith: percent(withColleagues.RATER_BEHAVIOUR),
    colleaguesWith: percent(withColleagues.COLLEAGUE_BEHAVIOUR),
    achievementWithout: percent(withoutColleagues.ACHIEVEMENT),
    raterWithout: percent(withoutColleagues.RATER_BEHAVIOUR),
    meetsFrom: percent(evaluation.advice.meetsFromBasisPoints),
    exceedsFrom: percent(evaluation.advice.exceedsFromBasisPoints),
    ratingDays: evaluation.ratingWorkingDays,
    receiptDays: evaluation.receiptWorkingDays,
    objectionDays: evaluation.objectionWorkingDays,
    explanationDays: evaluation.explanationWorkingDays,
    decisionDays: evaluation.decisionWorkingDays,
    minimumRatings: evaluation.raterFlags.minimumRatings,
    deviation: percent(evaluation.raterFlags.deviationBasisPoints),
    shownOnDay: feedback.shownOnDay,
    k: feedback.minimumGivers,
    minimumReports: awards.minimumAcceptedReports,
    restMonths: awards.rule.winnerRestMonths,
    panelMembers: awards.decision.minimumMembers,
    awardObjectionDays: awards.decision.objectionWorkingDays,
    awardAnswerDays: awards.decision.answerWorkingDays,
  };
}
