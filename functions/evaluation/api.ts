import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { evaluationRepository } from "../../shared/table/evaluations.ts";
import { liveMonthRepository } from "../../shared/table/live-months.ts";
import { periodRepository } from "../../shared/table/periods.ts";
import { publicFeedbackRepository } from "../../shared/table/public-feedback.ts";
import type { Table } from "../../shared/table/table.ts";
import { evaluationRoutes } from "./contract.ts";
import { listPeriods, readEvaluation, readPeriod } from "./read.ts";
import { readScorecard } from "./read-scorecard.ts";
import { readUnitScorecard } from "./read-unit-scorecard.ts";

export const handler = httpUnit(
  evaluationRoutes,
  {
    scorecard: readScorecard,
    unitScorecard: readUnitScorecard,
    evaluation: readEvaluation,
    periods: listPeriods,
    period: readPeriod,
  },
  (table: Table) => ({
    evaluations: evaluationRepository(table),
    feedback: publicFeedbackRepository(table),
    periods: periodRepository(table),
    months: liveMonthRepository(table),
    city: cityOfProcess(),
  }),
);
