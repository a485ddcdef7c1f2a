import { cityOfProcess } from "../../shared/cities/index.ts";
import { send } from "../../shared/queue/sender.ts";
import { RunMessageSchema } from "../../shared/runs/messages.ts";
import { runUnit } from "../../shared/runs/unit.ts";
import { awardRoundRepository } from "../../shared/table/awards/rounds.ts";
import { evaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import { periodRepository } from "../../shared/table/evaluation/periods.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import { AWARD_QUEUE } from "./messages.ts";
import { awardWork } from "./run.ts";

export const handler = runUnit(AWARD_QUEUE, RunMessageSchema, (table) => ({
  award: awardWork({
    rounds: awardRoundRepository(table),
    periods: periodRepository(table),
    evaluations: evaluationRepository(table),
    units: unitRepository(table),
    city: cityOfProcess(),
    send: (messages) => send(AWARD_QUEUE, messages),
  }),
}));
