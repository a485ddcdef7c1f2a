import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { evaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import { workSightRepository } from "../../shared/table/evaluation/work-sight.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import { liveMonthRepository } from "../../shared/table/scorecard/live-months.ts";
import { publicFeedbackRepository } from "../../shared/table/surveys/public-feedback.ts";
import type { Table } from "../../shared/table/table.ts";
import { evaluationRoutes } from "./contract.ts";
import { listEarlier, listEvaluations, readEvaluation } from "./read.ts";
import { readScorecard } from "./read-scorecard.ts";
import { readTeamScorecards } from "./read-team-scorecards.ts";
import { readUnitScorecard } from "./read-unit-scorecard.ts";

export const handler = httpUnit(
  evaluationRoutes,
  {
    scorecard: readScorecard,
    unitScorecard: readUnitScorecard,
    teamScorecards: readTeamScorecards,
    evaluations: listEvaluations,
    evaluation: readEvaluation,
    earlier: listEarlier,
  },
  (table: Table) => ({
    evaluations: evaluationRepository(table),
    employees: employeeRepository(table),
    feedback: publicFeedbackRepository(table),
    months: liveMonthRepository(table),
    units: unitRepository(table),
    sight: workSightRepository(table),
    city: cityOfProcess(),
  }),
);
