import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { evaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import type { Table } from "../../shared/table/table.ts";
import { explanationRoutes } from "./contract.ts";
import { explainResult } from "./explain-result.ts";

export const handler = httpUnit(explanationRoutes, { why: explainResult }, (table: Table) => ({
  evaluations: evaluationRepository(table),
  city: cityOfProcess(),
}));
