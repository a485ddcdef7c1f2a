import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { evaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import { organisationPredikatRepository } from "../../shared/table/evaluation/organisation-predikat.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import type { Table } from "../../shared/table/table.ts";
import { calibrationRoutes } from "./contract.ts";
import { readDistribution, setOrganisationPredikat } from "./distribution.ts";
import { listUnitPredikat } from "./list-unit-predikat.ts";
import { listRaters, listUnitEvaluations } from "./read.ts";

export const handler = httpUnit(
  calibrationRoutes,
  {
    distribution: readDistribution,
    setOrganisationPredikat,
    unitPredikat: listUnitPredikat,
    raters: listRaters,
    unitEvaluations: listUnitEvaluations,
  },
  (table: Table) => ({
    evaluations: evaluationRepository(table),
    employees: employeeRepository(table),
    unitStandings: organisationPredikatRepository(table),
    units: unitRepository(table),
    city: cityOfProcess(),
  }),
);
