import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { isMonth } from "../../shared/domain/calendar/period-id.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import type { ResultPolicy } from "../../shared/domain/evaluation/policy.ts";
import { whyThisResult } from "../../shared/domain/evaluation/result/why-this-result.ts";
import { colleagueScores } from "../../shared/domain/feedback/colleague-scores.ts";
import type { FeedbackPolicy } from "../../shared/domain/feedback/policy.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import { firstBrokenLink } from "../../shared/table/event-log.ts";
import { found } from "../../shared/table/found.ts";
import type { explanationRoutes } from "./contract.ts";
import { type Seeing, seesWhole } from "./see-result.ts";

interface Deps extends Seeing {
  readonly evaluations: EvaluationRepository;
  readonly city: CityWith<ResultPolicy & { feedback: FeedbackPolicy }>;
}

/**
 * Anybody who may see a result may see how it came about; those who see it as one of their unit's results do
 * not see the objection's text.
 */
export async function explainResult(
  { params: { nip, period }, principal, at }: Input<typeof explanationRoutes.why>,
  { evaluations, city, ...seeing }: Deps,
) {
  const { employee, evaluation } = await evaluations.closedPeriod(nip, period);
  const asked = { employee: found(employee), evaluation, day: localDay(at, city.timeZone) };
  const isWhole = await seesWhole(principal, asked, seeing);
  const { objection, ...frozen } = await evaluations.known(evaluation, period);
  const result = { ...frozen, ...(isWhole && objection && { objection }) };
  const policy = city.policies.find(({ version }) => version === result.policyVersion);
  const { feedback, ...records } = await evaluations.recordsOf(result);
  return whyThisResult(result, policy, {
    ...records,
    colleagues: isMonth(period)
      ? colleagueScores({
          ...{ nip, month: period, feedback },
          terms: policyOn(city, `${period}-01`).feedback,
          today: localDay(result.closedAt, city.timeZone),
        })
      : undefined,
    brokenAtEvent: firstBrokenLink(records.events),
  });
}
