import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { planRepository } from "../../shared/table/plans.ts";
import type { Table } from "../../shared/table/table.ts";
import { agreePlan, returnPlan } from "./answer-plan.ts";
import { planningRoutes } from "./contract.ts";
import { draftPlan } from "./draft-plan.ts";
import { proposePlan } from "./propose-plan.ts";
import { listAwaiting, readPlan } from "./read.ts";
import { revisePlan } from "./revise-plan.ts";

export const handler = httpUnit(
  planningRoutes,
  {
    draft: draftPlan,
    read: readPlan,
    revise: revisePlan,
    propose: proposePlan,
    agree: agreePlan,
    return: returnPlan,
    awaiting: listAwaiting,
  },
  (table: Table) => ({ plans: planRepository(table), city: cityOfProcess() }),
);
