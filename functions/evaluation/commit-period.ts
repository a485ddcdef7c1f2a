import type { RunOf } from "../../shared/domain/run.ts";
import type { PeriodRepository } from "../../shared/table/evaluation/periods.ts";
import { found, isOvertaken } from "../../shared/table/found.ts";
import { beginning } from "../../shared/table/runs/runs.ts";

/** The period as decided, or as a concurrent run has decided it, which is the same. */
export async function committed(
  decision: Parameters<PeriodRepository["commit"]>[0],
  periods: PeriodRepository,
  begun?: { readonly run: RunOf; readonly total: number },
) {
  const { at } = decision.event;
  try {
    return await periods.commit(
      decision,
      begun && [beginning(begun.run, { total: begun.total, at, by: "SYSTEM" })],
    );
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    return found(await periods.find(decision.state.period));
  }
}
