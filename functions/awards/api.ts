import { httpUnit } from "../../shared/http/unit.ts";
import { awardDecisionRepository } from "../../shared/table/awards/decisions.ts";
import { awardPanelRepository } from "../../shared/table/awards/panels.ts";
import { evaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import type { Table } from "../../shared/table/table.ts";
import { awardRoutes } from "./contract.ts";
import { beginDeps } from "./deps.ts";
import { fairnessCsv, readFairness } from "./fairness.ts";
import { listNominations, nominate, withdrawNomination } from "./nominate.ts";
import { completeRoundWithout, computeRound, retryUnit } from "./order-round.ts";
import { listRounds, readRound } from "./read.ts";
import { readStanding } from "./read-standing.ts";

export const handler = httpUnit(
  awardRoutes,
  {
    rounds: listRounds,
    compute: computeRound,
    completeWithout: completeRoundWithout,
    retryUnit,
    round: readRound,
    standing: readStanding,
    fairness: readFairness,
    fairnessCsv,
    nominate,
    withdrawNomination,
    nominations: listNominations,
  },
  (table: Table) => ({
    ...beginDeps(table),
    panels: awardPanelRepository(table),
    decisions: awardDecisionRepository(table),
    evaluations: evaluationRepository(table),
  }),
);
