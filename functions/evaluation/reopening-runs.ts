import { completeReopening, openReopenings } from "../../shared/domain/evaluation/close/reopening.ts";
import type { Reopening } from "../../shared/domain/evaluation/close/reopening-schema.ts";
import type { RunSource, RunWork } from "../../shared/runs/kind.ts";
import { reopeningOf } from "../../shared/table/evaluation/close-runs.ts";
import type { PeriodRepository } from "../../shared/table/evaluation/periods.ts";
import { found } from "../../shared/table/found.ts";
import type { Deps } from "./close-unit.ts";
import { closeAgain, openAgain } from "./reopened-unit.ts";

interface Source {
  readonly periods: Pick<PeriodRepository, "find" | "commit">;
  readonly send: (messages: readonly object[]) => Promise<void>;
}

/**
 * The run that reopens a month for those whom a reopening covers, until it closes; after that nothing may be
 * opened.
 */
export function reopenSource({ periods, send }: Source): RunSource {
  return { kind: "reopen", send, parts: async (id) => (await whileOpen(id, periods))?.unitIds };
}

export function reopenWork(deps: Source & Deps): RunWork {
  return {
    ...reopenSource(deps),
    async part(message) {
      const reopening = await whileOpen(message.id, deps.periods);
      return reopening && openAgain(message, reopening, deps);
    },
    last: async () => {},
  };
}

/**
 * The close after a reopening. A unit set aside does not hold it up, as in the first close; its evaluations
 * accept no changes, and are frozen once HR retries the unit.
 */
export function closeAgainSource({ periods, send }: Source): RunSource {
  return { kind: "close-again", send, parts: async (id) => (await whileClosing(id, periods))?.unitIds };
}

export function closeAgainWork(deps: Source & Deps): RunWork {
  return {
    ...closeAgainSource(deps),
    async part(message) {
      const reopening = await whileClosing(message.id, deps.periods);
      return reopening && closeAgain(message, reopening, deps);
    },
    async last(id, { at }) {
      const { month, number } = reopeningOf(id);
      const period = found(await deps.periods.find(month));
      const reopening = period.reopenings?.find((one) => one.number === number);
      const completion = reopening && completeReopening(period, reopening, at);
      if (completion) await deps.periods.commit(completion);
    },
  };
}

async function whileOpen(id: string, periods: Source["periods"]): Promise<Reopening | undefined> {
  const { month, number } = reopeningOf(id);
  const period = await periods.find(month);
  const reopening = period && openReopenings(period).find((one) => one.number === number);
  // A message that arrives after the end would open something that nothing closes again.
  return reopening?.closingSince === undefined ? reopening : undefined;
}

async function whileClosing(id: string, periods: Source["periods"]): Promise<Reopening | undefined> {
  const { month, number } = reopeningOf(id);
  const reopening = (await periods.find(month))?.reopenings?.find((one) => one.number === number);
  return reopening?.closingSince === undefined ? undefined : reopening;
}
