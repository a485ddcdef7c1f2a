import { cityOfProcess } from "../../shared/cities/index.ts";
import { surveyWeighting } from "../../shared/cities/survey-weighting.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { employeeRepository } from "../../shared/table/employees.ts";
import { indicatorValueRepository } from "../../shared/table/indicator-values.ts";
import { planRepository } from "../../shared/table/plans.ts";
import { raterRequestRepository } from "../../shared/table/rater-requests.ts";
import type { Table } from "../../shared/table/table.ts";
import { amendPlan, discardAmendment } from "./amend-plan.ts";
import { agreePlan, returnPlan, setExpectations } from "./answer-plan.ts";
import { correctRater, refuseRater } from "./answer-rater-request.ts";
import { planningRoutes } from "./contract.ts";
import { draftPlan } from "./draft-plan.ts";
import { linkResult, unlinkResult } from "./link-result.ts";
import { proposePlan, takePlanBack } from "./propose-plan.ts";
import { listAwaiting, listRevisions, listSupporters, readPlan, readSuperiorResults } from "./read.ts";
import { readIndicatorValue } from "./read-value.ts";
import { listRaterRequests, readRaterRequest, requestRater } from "./request-rater.ts";
import { revisePlan } from "./revise-plan.ts";

export const handler = httpUnit(
  planningRoutes,
  {
    draft: draftPlan,
    read: readPlan,
    revise: revisePlan,
    propose: proposePlan,
    takeBack: takePlanBack,
    agree: agreePlan,
    return: returnPlan,
    expectations: setExpectations,
    amend: amendPlan,
    discardAmendment,
    revisions: listRevisions,
    awaiting: listAwaiting,
    superiorResults: readSuperiorResults,
    link: linkResult,
    unlink: unlinkResult,
    supporters: listSupporters,
    indicatorValue: readIndicatorValue,
    requestRater,
    raterRequest: readRaterRequest,
    raterRequests: listRaterRequests,
    correctRater,
    refuseRater,
  },
  (table: Table) => ({
    plans: planRepository(table),
    employees: employeeRepository(table),
    requests: raterRequestRepository(table),
    values: indicatorValueRepository(table, surveyWeighting(cityOfProcess())),
    city: cityOfProcess(),
  }),
);
