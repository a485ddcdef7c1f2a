import { send } from "../../shared/queue/sender.ts";
import { RunMessageSchema } from "../../shared/runs/messages.ts";
import { runUnit } from "../../shared/runs/unit.ts";
import { evaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import { incentiveRunRepository } from "../../shared/table/incentives/runs.ts";
import { INCENTIVE_QUEUE } from "./messages.ts";
import { incentiveWork } from "./run.ts";

export const handler = runUnit(INCENTIVE_QUEUE, RunMessageSchema, (table) => ({
  incentive: incentiveWork({
    runs: incentiveRunRepository(table),
    evaluations: evaluationRepository(table),
    send: (messages) => send(INCENTIVE_QUEUE, messages),
  }),
}));
