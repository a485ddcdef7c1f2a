import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { reopenPeriod } from "../../shared/domain/evaluation/close/reopening.ts";
import type { Period } from "../../shared/domain/evaluation/period.ts";
import type { EvaluationPolicy } from "../../shared/domain/evaluation/policy.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { orderParts } from "../../shared/runs/begin-run.ts";
import { reopenRun } from "../../shared/table/evaluation/close-runs.ts";
import type { PeriodRepository } from "../../shared/table/evaluation/periods.ts";
import { beginning } from "../../shared/table/runs/runs.ts";
import type { periodRoutes } from "./period-contract.ts";
import { reopenSource } from "./reopening-runs.ts";
import { type Concern, unitsConcerned } from "./units-concerned.ts";

interface Deps extends Concern {
  readonly periods: PeriodRepository;
  readonly city: CityWith<{ evaluation: EvaluationPolicy }>;
  readonly send: (messages: readonly object[]) => Promise<void>;
}

/** Reopens a closed month; its evaluations follow through the queue, unit by unit. */
export async function reopen(
  { params: { period: month }, body, principal, at }: Input<typeof periodRoutes.reopen>,
  { periods, city, send, ...deps }: Deps,
): Promise<Period> {
  const [period, unitIds, isPaid] = await Promise.all([
    periods.edit(month),
    unitsConcerned(body.scope, month, deps),
    periods.isPaid(month),
  ]);
  const { evaluation: limits } = policyAt(city, at);
  const order = { order: body, unitIds, by: principal.id, at, zone: city.timeZone, limits, isPaid };
  const decision = reopenPeriod(period, order);
  const number = decision.state.reopenings?.length ?? 0;
  const run = reopenRun(month, number);
  const begun = { total: unitIds.length, at, by: principal.id };
  const reopened = await periods.commit(decision, [beginning(run, begun)]);
  await orderParts(reopenSource({ periods, send }), run.id, unitIds, { at, isAgain: false });
  return reopened;
}
