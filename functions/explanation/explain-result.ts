import { type City, policyOn } from "../../shared/cities/city.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { isMonth } from "../../shared/domain/evaluation/evaluated-period.ts";
import { requireEvaluationSight } from "../../shared/domain/evaluation/evaluation-authority.ts";
import { whyThisResult } from "../../shared/domain/evaluation/why-this-result.ts";
import { colleagueScores } from "../../shared/domain/feedback/colleague-scores.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import { firstBrokenLink } from "../../shared/table/event-log.ts";
import { found } from "../../shared/table/found.ts";
import type { explanationRoutes } from "./contract.ts";

interface Deps {
  readonly evaluations: EvaluationRepository;
  readonly city: City;
}

/** Whoever may see a result may see why it is what it is. */
export async function explainResult(
  { params: { nip, period }, principal, at }: Input<typeof explanationRoutes.why>,
  { evaluations, city }: Deps,
) {
  const { employee, evaluation } = await evaluations.closedPeriod(nip, period);
  const day = localDay(at, city.timeZone);
  requireEvaluationSight(principal, found(employee), { evaluation, day });
  const result = found(evaluation);
  const policy = city.policies.find(({ version }) => version === result.policyVersion);
  const { voices, ...records } = await evaluations.recordsOf(result);
  return whyThisResult(result, policy, {
    ...records,
    colleagues: isMonth(period)
      ? colleagueScores({
          ...{ nip, month: period, voices },
          terms: policyOn(city, `${period}-01`).feedback,
          today: localDay(result.closedAt, city.timeZone),
        })
      : undefined,
    brokenAtEvent: firstBrokenLink(records.events),
  });
}
