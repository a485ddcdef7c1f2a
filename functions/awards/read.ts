import type { Input } from "../../shared/http/exchange.ts";
import { unitsOf } from "../../shared/runs/progress.ts";
import type { NominationRepository } from "../../shared/table/awards/nominations.ts";
import { type AwardRoundRepository, awardRun } from "../../shared/table/awards/rounds.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { RunRepository } from "../../shared/table/runs/runs.ts";
import type { awardRoutes } from "./contract.ts";

interface Deps {
  readonly rounds: AwardRoundRepository;
  readonly nominations: NominationRepository;
  readonly runs: RunRepository;
  readonly units: UnitRepository;
}

export async function listRounds(
  { query }: Input<typeof awardRoutes.rounds>,
  { rounds }: Pick<Deps, "rounds">,
) {
  return rounds.list(query);
}

export async function readRound(
  { params: { month } }: Input<typeof awardRoutes.round>,
  { rounds, nominations, runs, units }: Deps,
) {
  const [round, run] = await Promise.all([rounds.get(month), runs.find(awardRun(month))]);
  const [candidates, nominated, parts] = await Promise.all([
    rounds.candidates(round),
    nominations.ofMonth(month),
    unitsOf(run, { runs, units }),
  ]);
  return { ...round, parts, candidates, nominations: nominated };
}
