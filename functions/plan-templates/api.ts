import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import { planAssignmentRepository } from "../../shared/table/planning/plan-assignments.ts";
import { planTemplateRepository } from "../../shared/table/planning/plan-templates.ts";
import type { Table } from "../../shared/table/table.ts";
import { planTemplateRoutes } from "./contract.ts";
import { assignTemplate, previewAssignment, undoAssignment } from "./order-assignment.ts";
import { listAssignmentLines, listAssignments, readAssignment } from "./read-assignments.ts";
import { listTemplates, readTemplate, rewriteTemplate, writeTemplate } from "./templates.ts";

export const handler = httpUnit(
  planTemplateRoutes,
  {
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
    templates: planTemplateRepository(table),
    assignments: planAssignmentRepository(table),
    units: unitRepository(table),
    city: cityOfProcess(),
  }),
);
