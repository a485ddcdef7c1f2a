import * as z from "zod";
import { once } from "../../../../shared/domain/once.ts";
import { NipSchema } from "../../../../shared/domain/organisation/employee.ts";
import { PlanRevisionSchema } from "../../../../shared/domain/planning/amendment.ts";
import { AssignmentLineSchema, PlanAssignmentSchema } from "../../../../shared/domain/planning/assignment.ts";
import { PlanCommentSchema } from "../../../../shared/domain/planning/comment.ts";
import { PerformancePlanSchema } from "../../../../shared/domain/planning/performance-plan.ts";
import { SuggestionSchema } from "../../../../shared/domain/planning/suggestion.ts";
import { PlanTemplateSchema } from "../../../../shared/domain/planning/template.ts";
import type * as items from "../../../../shared/table/planning/items.ts";
import { aggregate, schemasOf } from "./schemas-of.ts";

/**
 * A plan, or what remains of an assigned one that was withdrawn: it has no results and is shown to nobody.
 */
const StoredPlanSchema = once(() => {
  const plan = PerformancePlanSchema();
  const { results } = plan.shape;
  const withdrawn = plan.extend({ results: z.array(results.element).length(0), withdrawnAt: z.string() });
  return z.union([plan, withdrawn]);
});

export const PLANNING_SCHEMAS = schemasOf<typeof items>()({
  plan: aggregate(StoredPlanSchema),
  planRevision: PlanRevisionSchema,
  planSupporter: once(() =>
    z.object({
      superiorResultId: z.string(),
      nip: NipSchema(),
      name: z.string(),
      resultId: z.string(),
      statement: z.string(),
    }),
  ),
  planComment: aggregate(PlanCommentSchema),
  indicatorSuggestion: aggregate(SuggestionSchema),
  planTemplate: aggregate(PlanTemplateSchema),
  planAssignment: aggregate(PlanAssignmentSchema),
  assignmentLine: AssignmentLineSchema,
});
