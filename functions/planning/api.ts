import { cityOfProcess } from "../../shared/cities/index.ts";
import { surveyWeighting } from "../../shared/cities/survey-weighting.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { employeeRepository } from "../../shared/table/employees.ts";
import { indicatorValueRepository } from "../../shared/table/indicator-values.ts";
import { planAssignmentRepository } from "../../shared/table/plan-assignments.ts";
import { planCommentRepository } from "../../shared/table/plan-comments.ts";
import { planTemplateRepository } from "../../shared/table/plan-templates.ts";
import { planRepository } from "../../shared/table/plans.ts";
import { raterRequestRepository } from "../../shared/table/rater-requests.ts";
import type { Table } from "../../shared/table/table.ts";
import { unitRepository } from "../../shared/table/units.ts";
import { amendPlan, discardAmendment } from "./amend-plan.ts";
import { agreePlan, returnPlan, setExpectations } from "./answer-plan.ts";
import { correctRater, refuseRater } from "./answer-rater-request.ts";
import { answerComment, commentPlan, listComments } from "./comment-plan.ts";
import { planningRoutes } from "./contract.ts";
import { draftPlan } from "./draft-plan.ts";
import { linkResult, unlinkResult } from "./link-result.ts";
import { assignTemplate, previewAssignment, undoAssignment } from "./order-assignment.ts";
import { proposePlan, takePlanBack } from "./propose-plan.ts";
import {
  listAwaiting,
  listRevisions,
  listSupporters,
  readCoreValues,
  readPlan,
  readSuperiorResults,
} from "./read.ts";
import { listAssignmentLines, listAssignments, readAssignment } from "./read-assignments.ts";
import { readIndicatorValue } from "./read-value.ts";
import { listRaterRequests, readRaterRequest, requestRater } from "./request-rater.ts";
import { revisePlan } from "./revise-plan.ts";
import { listTemplates, readTemplate, rewriteTemplate, writeTemplate } from "./templates.ts";

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
    coreValues: readCoreValues,
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
    comment: commentPlan,
    comments: listComments,
    answerComment,
    writeTemplate,
    templates: listTemplates,
    template: readTemplate,
    rewriteTemplate,
    previewAssignment,
    assignments: listAssignments,
    assignment: readAssignment,
    assignmentLines: listAssignmentLines,
    assign: assignTemplate,
    undoAssignment,
  },
  (table: Table) => ({
    plans: planRepository(table),
    employees: employeeRepository(table),
    requests: raterRequestRepository(table),
    comments: planCommentRepository(table),
    templates: planTemplateRepository(table),
    assignments: planAssignmentRepository(table),
    units: unitRepository(table),
    values: indicatorValueRepository(table, surveyWeighting(cityOfProcess())),
    city: cityOfProcess(),
  }),
);
