import { endReopening as end, openReopenings } from "../../shared/domain/evaluation/close/reopening.ts";
import type { Period } from "../../shared/domain/evaluation/period.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { orderParts } from "../../shared/runs/begin-run.ts";
import { closeAgainRun } from "../../shared/table/evaluation/close-runs.ts";
import type { PeriodRepository } from "../../shared/table/evaluation/periods.ts";
import { beginning } from "../../shared/table/runs/runs.ts";
import type { periodRoutes } from "./period-contract.ts";
import { closeAgainSource } from "./reopening-runs.ts";

interface Deps {
  readonly periods: PeriodRepository;
  readonly send: (messages: readonly object[]) => Promise<void>;
}

/** Closes a reopening before its last day; its evaluations are frozen again through the queue. */
export async function endReopening(
  { params: { period: month, number }, principal, at }: Input<typeof periodRoutes.endReopening>,
  { periods, send }: Deps,
): Promise<Period> {
  const decision = end(await periods.edit(month), number, { by: principal.id, at });
  const unitIds = openReopenings(decision.state).find((one) => one.number === number)?.unitIds ?? [];
  const run = closeAgainRun(month, number);
  const begun = { total: unitIds.length, at, by: principal.id };
  const ended = await periods.commit(decision, [beginning(run, begun)]);
  await orderParts(closeAgainSource({ periods, send }), run.id, unitIds, { at, isAgain: false });
  return ended;
}
