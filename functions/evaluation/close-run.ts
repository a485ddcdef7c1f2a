import { unitsToClose } from "../../shared/domain/evaluation/close/units-to-close.ts";
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
 * The close of a period; its parts are all units that were open in it, including those founded meanwhile. A unit set aside does
 * not hold it up: nobody in other units must wait for a fault in one to be paid, rated or awarded. The period
 * is then closed without that unit, which stays listed until HR retries it and it closes too. Whatever is
 * made from the period later (its quarter, its year, an incentive) checks for the unit, and names it as well.
 * @source policy: no unit is held up by another
 */
export function closeSource({ periods, units, send }: Source): RunSource {
  return {
    kind: "close",
    send,
    async parts(period, { parts }) {
      const state = (await periods.find(period))?.state;
      if (state === undefined) return undefined;
      if (state !== "CLOSING") return [...parts.keys()];
      return unitsToClose(await units.all(), period).map(({ id }) => id);
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
