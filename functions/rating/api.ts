import { cityOfProcess } from "../../shared/cities/index.ts";
import { evaluationTerms } from "../../shared/domain/evaluation/terms.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { evaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import type { Table } from "../../shared/table/table.ts";
import { decideObjection, explainRating } from "./answer-objection.ts";
import { acceptResult, confirmReceipt, objectToResult } from "./answer-result.ts";
import { ratingRoutes } from "./contract.ts";
import { rateEmployee } from "./rate-employee.ts";
import { listTasks, listTeam, listUnrated } from "./read.ts";
import { reassignRating } from "./reassign-rating.ts";
import { reassignRatings } from "./reassign-ratings.ts";

export const handler = httpUnit(
  ratingRoutes,
  {
    rate: rateEmployee,
    reassign: reassignRating,
    unrated: listUnrated,
    reassignMany: reassignRatings,
    receive: confirmReceipt,
    accept: acceptResult,
    object: objectToResult,
    explain: explainRating,
    decide: decideObjection,
    team: listTeam,
    tasks: listTasks,
  },
  (table: Table) => {
    const city = cityOfProcess();
    return {
      evaluations: evaluationRepository(table),
      employees: employeeRepository(table),
      city,
      termsOf: evaluationTerms(city),
    };
  },
);
