import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { send } from "../../shared/queue/sender.ts";
import { evaluationRepository } from "../../shared/table/evaluations.ts";
import { liveMonthRepository } from "../../shared/table/live-months.ts";
import { periodRepository } from "../../shared/table/periods.ts";
import { publicFeedbackRepository } from "../../shared/table/public-feedback.ts";
import type { Table } from "../../shared/table/table.ts";
import { unitRepository } from "../../shared/table/units.ts";
import { evaluationRoutes } from "./contract.ts";
import { CLOSE_QUEUE, type CloseMessage } from "./messages.ts";
import { listEarlier, listPeriods, readEvaluation, readPeriod } from "./read.ts";
import { readScorecard } from "./read-scorecard.ts";
import { readUnitScorecard } from "./read-unit-scorecard.ts";
import { reopen } from "./reopen-period.ts";

export const handler = httpUnit(
  evaluationRoutes,
  {
    scorecard: readScorecard,
    unitScorecard: readUnitScorecard,
    evaluation: readEvaluation,
    periods: listPeriods,
    period: readPeriod,
    reopen,
    earlier: listEarlier,
  },
  (table: Table) => ({
    evaluations: evaluationRepository(table),
    feedback: publicFeedbackRepository(table),
    periods: periodRepository(table),
    months: liveMonthRepository(table),
    units: unitRepository(table),
    city: cityOfProcess(),
    send: (messages: readonly CloseMessage[]) => send(CLOSE_QUEUE, messages),
  }),
);
