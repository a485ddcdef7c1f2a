import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { needRepository } from "../../shared/table/development/needs.ts";
import { unitPlanRepository } from "../../shared/table/development/plans.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { serviceMonths } from "../../shared/table/surveys/service-months.ts";
import type { Table } from "../../shared/table/table.ts";
import { standardRepository } from "../../shared/table/talent/standards.ts";
import { developmentRoutes } from "./contract.ts";
import { listFoundNeeds } from "./list-found-needs.ts";
import { addNeed, listNeeds, listUnitNeeds, refuseNeed, takeUpNeed } from "./needs.ts";
import {
  approvePlan,
  changePlan,
  draftPlan,
  listPlansOfYear,
  proposePlan,
  readBudget,
  readPlan,
  returnPlan,
  setBudget,
} from "./plans.ts";

export const handler = httpUnit(
  developmentRoutes,
  {
    needs: listNeeds,
    addNeed,
    takeUpNeed,
    refuseNeed,
    unitNeeds: listUnitNeeds,
    foundNeeds: listFoundNeeds,
    plan: readPlan,
    draftPlan,
    changePlan,
    proposePlan,
    approvePlan,
    returnPlan,
    plansOfYear: listPlansOfYear,
    budget: readBudget,
    setBudget,
  },
  (table: Table) => ({
    needs: needRepository(table),
    employees: employeeRepository(table),
    plans: unitPlanRepository(table),
    standards: standardRepository(table),
    services: serviceMonths(table),
    city: cityOfProcess(),
  }),
);
