import { closeReopening, openReopenings } from "../../shared/domain/evaluation/close/reopening.ts";
import { orderOpen } from "../../shared/runs/resume-run.ts";
import { closeAgainRun, reopenRun } from "../../shared/table/evaluation/close-runs.ts";
import type { PeriodRepository } from "../../shared/table/evaluation/periods.ts";
import type { RunRepository } from "../../shared/table/runs/runs.ts";
import { committed } from "./commit-period.ts";
import { closeAgainSource, reopenSource } from "./reopening-runs.ts";

export interface Following {
  readonly periods: PeriodRepository;
  readonly runs: RunRepository;
  readonly send: (messages: readonly object[]) => Promise<void>;
}

/** Closes reopened months whose time is over, and resends orders that got lost. */
export async function followReopenings(at: string, deps: Following): Promise<void> {
  const { periods, runs } = deps;
  for (const listed of (await periods.latest()).filter((one) => openReopenings(one).length > 0)) {
    let period = listed;
    for (const reopening of openReopenings(listed)) {
      const { number, unitIds } = reopening;
      const closing = closeReopening(period, reopening, at);
      const run = closeAgainRun(period.period, number);
      if (closing) period = await committed(closing, periods, { run, total: unitIds.length });
      const isClosing = closing !== undefined || reopening.closingSince !== undefined;
      const { id } = isClosing ? run : reopenRun(period.period, number);
      await orderOpen(isClosing ? closeAgainSource(deps) : reopenSource(deps), { id, at }, runs);
    }
  }
}
