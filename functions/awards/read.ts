import type { Input } from "../../shared/http/exchange.ts";
import type { AwardRoundRepository } from "../../shared/table/award-rounds.ts";
import type { awardRoutes } from "./contract.ts";

interface Deps {
  readonly rounds: AwardRoundRepository;
}

export async function listRounds({ query }: Input<typeof awardRoutes.rounds>, { rounds }: Deps) {
  return rounds.list(query);
}

export async function readRound({ params: { month } }: Input<typeof awardRoutes.round>, { rounds }: Deps) {
  return rounds.get(month);
}
