import type { Circumstances } from "../../shared/domain/awards/round/gates.ts";
import type { AwardCity } from "../../shared/domain/awards/terms.ts";
import type { RunSource, RunWork } from "../../shared/runs/kind.ts";
import type { AwardRoundRepository } from "../../shared/table/awards/rounds.ts";
import type { EvaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import type { PeriodRepository } from "../../shared/table/evaluation/periods.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import { nameCandidates } from "./complete-round.ts";
import { weighUnit } from "./weigh-unit.ts";

export interface Source {
  readonly rounds: AwardRoundRepository;
  readonly periods: Pick<PeriodRepository, "closedUnits">;
  readonly send: (messages: readonly object[]) => Promise<void>;
}

/**
 * The scoring of a month; its parts are the units that were closed when it began. A unit set aside holds it
 * up, since a month is computed only once and nobody in that unit could be named later; HR may decide to go
 * on without it.
 * @source policy: a person decides who is left out of an award
 */
export function awardSource({ rounds, periods, send }: Source): RunSource {
  return {
    kind: "award",
    waits: true,
    send,
    async parts(month) {
      const round = await rounds.find(month);
      if (round?.state !== "COMPUTING") return undefined;
      const leftOut = new Set(round.leftOut?.map(({ part }) => part));
      const closed = await periods.closedUnits(month);
      return closed
        .filter(({ unitId, closedAt = "" }) => closedAt <= round.computingSince && !leftOut.has(unitId))
        .map(({ unitId }) => unitId);
    },
  };
}

interface Deps extends Source {
  readonly evaluations: Pick<EvaluationRepository, "eachOfUnit" | "findMany">;
  readonly units: Pick<UnitRepository, "findMany">;
  readonly city: AwardCity;
}

/** What all units of a month share is read once for all the parts of a batch. */
export function awardWork(deps: Deps): RunWork {
  const known = new Map<string, Promise<Circumstances>>();
  function circumstancesOf(month: string): Promise<Circumstances> {
    const circumstances = known.get(month) ?? deps.rounds.circumstances(month);
    known.set(month, circumstances);
    return circumstances;
  }
  return {
    ...awardSource(deps),
    async part({ id: month, part: unitId }, { at }) {
      const circumstances = await circumstancesOf(month);
      return { result: await weighUnit({ month, unitId, at }, { ...deps, circumstances }) };
    },
    last: (month, ending) => nameCandidates(month, ending, deps),
  };
}
