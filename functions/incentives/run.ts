import { completeRun } from "../../shared/domain/incentives/run.ts";
import type { RunSource, RunWork } from "../../shared/runs/kind.ts";
import type { IncentiveRunRepository } from "../../shared/table/incentives/runs.ts";
import { computeUnit } from "./compute-unit.ts";
import type { EvaluationSource } from "./payables.ts";

export interface Source {
  readonly runs: IncentiveRunRepository;
  readonly send: (messages: readonly object[]) => Promise<void>;
}

/**
 * An incentive run over all units. A unit set aside holds it up, since payroll gets the run whole. If HR
 * decides to go on without it, the others are paid; when the unit is computed later, it is added to the run,
 * and nobody is paid twice.
 * @source policy: a person decides who is paid later than others
 */
export function incentiveSource({ runs, send }: Source): RunSource {
  return {
    kind: "incentive",
    waits: true,
    send,
    parts: async (id) => (await runs.find(id))?.unitIds,
  };
}

export function incentiveWork(deps: Source & EvaluationSource): RunWork {
  return {
    ...incentiveSource(deps),
    part: async ({ id, part }) => ({ result: await computeUnit(await deps.runs.get(id), part, deps) }),
    async last(id, { at, setAside }) {
      const completion = completeRun(await deps.runs.get(id), await deps.runs.units(id), {
        at,
        leftOut: setAside,
      });
      if (completion) await deps.runs.commit(completion);
    },
  };
}
