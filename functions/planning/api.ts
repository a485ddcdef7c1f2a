import { cityOfProcess } from "../../shared/cities/index.ts";
import { measuringOf } from "../../shared/domain/scorecard/measuring.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { workSightRepository } from "../../shared/table/evaluation/work-sight.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { planCommentRepository } from "../../shared/table/planning/comments.ts";
import { indicatorValueRepository } from "../../shared/table/planning/indicator-values.ts";
import { planRepository } from "../../shared/table/planning/plans.ts";
import { suggestionRepository } from "../../shared/table/planning/suggestions.ts";
import type { Table } from "../../shared/table/table.ts";
import { amendPlan, discardAmendment } from "./amend-plan.ts";
import { agreePlan, returnPlan, setExpectations } from "./answer-plan.ts";
import { answerSuggestion } from "./answer-suggestion.ts";
import { answerComment, commentPlan, listComments } from "./comment-plan.ts";
import { planningRoutes } from "./contract.ts";
import { draftPlan } from "./draft-plan.ts";
import { linkResult, unlinkResult } from "./link-result.ts";
import { proposePlan, retractProposal } from "./propose-plan.ts";
import { listAwaiting, listRevisions, listSupporters, readPlan, readSuperiorResults } from "./read.ts";
import { readProgress, readUnitProgress } from "./read-progress.ts";
import { listAwaitingSuggestions, listMySuggestions, readUnitIndicators } from "./read-suggestions.ts";
import { readIndicatorValue } from "./read-value.ts";
import { readIndicatorYear } from "./read-value-year.ts";
import { revisePlan } from "./revise-plan.ts";
import { suggest } from "./suggest.ts";

export const handler = httpUnit(
  planningRoutes,
  {
    draft: draftPlan,
    read: readPlan,
    revise: revisePlan,
    propose: proposePlan,
    takeBack: retractProposal,
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
    unitIndicators: readUnitIndicators,
    suggest,
    mySuggestions: listMySuggestions,
    awaitingSuggestions: listAwaitingSuggestions,
    answerSuggestion,
    indicatorYear: readIndicatorYear,
    indicatorValue: readIndicatorValue,
    comment: commentPlan,
    comments: listComments,
    answerComment,
    progress: readProgress,
    unitProgress: readUnitProgress,
  },
  (table: Table) => ({
    plans: planRepository(table),
    suggestions: suggestionRepository(table),
    employees: employeeRepository(table),
    comments: planCommentRepository(table),
    sight: workSightRepository(table),
    values: indicatorValueRepository(table, (month, at) => measuringOf(cityOfProcess(), month, at)),
    city: cityOfProcess(),
  }),
);
