import { httpUnit } from "../../shared/http/http-unit.ts";
import { awardRoundRepository } from "../../shared/table/award-rounds.ts";
import type { Table } from "../../shared/table/table.ts";
import { awardRoutes } from "./contract.ts";
import { listRounds, readRound } from "./read.ts";

export const handler = httpUnit(awardRoutes, { rounds: listRounds, round: readRound }, (table: Table) => ({
  rounds: awardRoundRepository(table),
}));
