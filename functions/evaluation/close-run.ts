import { completeClose } from "../../shared/domain/evaluation/period.ts";
import type { RunSource, RunWork } from "../../shared/runs/kind.ts";
import type { PeriodRepository } from "../../shared/table/evaluation/periods.ts";
import { found } from "../../shared/table/found.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import { closeUnit, type Deps } from "./close-unit.ts";

export interface Source {
  readonly periods: PeriodRepository;
  readonly units: Pick<UnitRepository, "all">;
  readonly send: (messages: readonly object[]) => Promise<void>;
}

/**
 * The close of a period: its parts are all units that there are, those founded while it goes on among them. It does not wait
 * for a unit that is set aside: whoever is paid, rated or awarded in the other units must not wait for a fault in one. The
 * period is then closed without that unit, which is named until HR has it tried again and it closes too; what is made of the
 * period later (its quarter, its year, an incentive) asks for the unit, and names it in its turn.
 * @source policy: no unit is held up by another
 */
export function closeSource({ periods, units, send }: Source): RunSource {
  return {
    kind: "close",
    send,
    async parts(period, { parts }) {
      const state = (await periods.find(period))?.state;
      if (state === undefined) return undefined;
      return state === "CLOSING" ? (await units.all()).map(({ id }) => id) : [...parts.keys()];
    },
  };
}

export function closeWork(deps: Source & Deps): RunWork {
  return {
    ...closeSource(deps),
    part: (message) => closeUnit(message, deps),
    async last(period, { at, setAside }) {
      const unitsSetAside = setAside.map(({ part }) => part);
      const completion = completeClose(found(await deps.periods.find(period)), { at, unitsSetAside });
      if (completion) await deps.periods.commit(completion);
    },
  };
}
