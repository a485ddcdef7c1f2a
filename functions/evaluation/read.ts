import type { City } from "../../shared/cities/city.ts";
import { surveyWeighting } from "../../shared/cities/survey-weighting.ts";
import { requireSight } from "../../shared/domain/authority.ts";
import { localDay } from "../../shared/domain/calendar.ts";
import { handledComplaints } from "../../shared/domain/complaint-officers.ts";
import { requireEvaluationSight } from "../../shared/domain/evaluation-authority.ts";
import { achievements, totalAchievement } from "../../shared/domain/scorecard.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EvaluationRepository } from "../../shared/table/evaluations.ts";
import { found } from "../../shared/table/found.ts";
import type { PeriodRepository } from "../../shared/table/periods.ts";
import type { PublicFeedbackRepository } from "../../shared/table/public-feedback.ts";
import type { evaluationRoutes } from "./contract.ts";

interface Deps {
  readonly evaluations: EvaluationRepository;
  readonly city: City;
}

/** The month as it stands now: counters and the plan's indicators, computed as they are read. */
export async function readScorecard(
  { params: { nip, month }, principal, at }: Input<typeof evaluationRoutes.scorecard>,
  { evaluations, feedback, city }: Deps & { readonly feedback: PublicFeedbackRepository },
) {
  const weighting = surveyWeighting(city)(month);
  const day = localDay(at, city.timeZone);
  const [{ employee, plan, scorecard, fed }, staffed] = await Promise.all([
    evaluations.liveMonth(nip, month, weighting),
    principal.id === nip ? feedback.ofEmployee(nip, month, day) : undefined,
  ]);
  requireSight(principal, found(employee), day);
  const complaints = handledComplaints(scorecard);
  return {
    nip,
    month,
    planState: plan?.state ?? ("NONE" as const),
    reportsAwaiting: scorecard?.reportsAwaiting ?? 0,
    reportsAccepted: scorecard?.reportsAccepted ?? 0,
    reportsReturned: scorecard?.reportsReturned ?? 0,
    obstacles: scorecard?.obstacles ?? 0,
    ...(complaints && { complaints }),
    achievements: plan ? achievements(plan, scorecard, fed) : [],
    ...(plan && { achievementBasisPoints: totalAchievement(plan, scorecard, fed) }),
    ...(staffed && {
      publicFeedback: staffed.map(({ code, name, service, feedback: said }) => ({
        point: { code, name, service },
        feedback: said,
      })),
    }),
  };
}

export async function readEvaluation(
  { params: { nip, month }, principal, at }: Input<typeof evaluationRoutes.evaluation>,
  { evaluations, city }: Deps,
) {
  const { employee, evaluation } = await evaluations.closedMonth(nip, month);
  const day = localDay(at, city.timeZone);
  requireEvaluationSight(principal, found(employee), { evaluation, day });
  return found(evaluation);
}

export async function listPeriods(
  { query }: Input<typeof evaluationRoutes.periods>,
  { periods }: { readonly periods: PeriodRepository },
) {
  return periods.list(query);
}

export async function readPeriod(
  { params: { month } }: Input<typeof evaluationRoutes.period>,
  { periods }: { readonly periods: PeriodRepository },
) {
  const { period, unitsDone } = await periods.withProgress(month);
  return { ...found(period), unitsDone };
}
