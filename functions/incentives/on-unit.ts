import { eachMessage, queueUnit } from "../../shared/queue/consumer.ts";
import { evaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import { incentiveRunRepository } from "../../shared/table/incentives/incentive-runs.ts";
import { computeUnit } from "./compute-unit.ts";
import { ComputeUnitSchema } from "./messages.ts";

export const handler = queueUnit(
  ComputeUnitSchema,
  eachMessage((message, table) =>
    computeUnit(message, {
      runs: incentiveRunRepository(table),
      evaluations: evaluationRepository(table),
    }),
  ),
);
