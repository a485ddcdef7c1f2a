import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { needRepository } from "../../shared/table/development/needs.ts";
import { unitPlanRepository } from "../../shared/table/development/plans.ts";
import { serviceMonths } from "../../shared/table/surveys/service-months.ts";
import type { Table } from "../../shared/table/table.ts";
import { standardRepository } from "../../shared/table/talent/standards.ts";
import { developmentRoutes } from "./contract.ts";
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
    plans: unitPlanRepository(table),
    standards: standardRepository(table),
    services: serviceMonths(table),
    city: cityOfProcess(),
  }),
);
