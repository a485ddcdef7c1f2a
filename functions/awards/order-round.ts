import type { Input } from "../../shared/http/exchange.ts";
import { completeWithout } from "../../shared/runs/begin-run.ts";
import { retryPart } from "../../shared/runs/retry-part.ts";
import { type BeginDeps, beginRound } from "./begin-round.ts";
import type { awardRoutes } from "./contract.ts";
import { awardSource } from "./run.ts";

/** HR has a month's candidates computed without waiting for the schedule. */
export async function computeRound(
  { body: { month }, principal, at }: Input<typeof awardRoutes.compute>,
  deps: BeginDeps,
) {
  return beginRound({ month, by: principal.id, at }, deps);
}

/** Retries a unit that could not be scored, once the cause is fixed. */
export async function retryUnit(
  { params: { month, unitId }, at }: Input<typeof awardRoutes.retryUnit>,
  deps: BeginDeps,
) {
  return retryPart(awardSource(deps), { id: month, part: unitId, at }, deps.runs);
}

/** Names the candidates without the units that could not be scored, because HR decided so. */
export async function completeRoundWithout(
  { params: { month }, at }: Input<typeof awardRoutes.completeWithout>,
  deps: BeginDeps,
) {
  await completeWithout(awardSource(deps), { id: month, at }, deps.runs);
  return deps.rounds.get(month);
}
