import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { send } from "../../shared/queue/sender.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import { planAssignmentRepository } from "../../shared/table/planning/assignments.ts";
import { planTemplateRepository } from "../../shared/table/planning/templates.ts";
import { runRepository } from "../../shared/table/runs/runs.ts";
import type { Table } from "../../shared/table/table.ts";
import { planTemplateRoutes } from "./contract.ts";
import { ASSIGNMENTS_QUEUE } from "./messages.ts";
import { assignTemplate, retryUnit, undoAssignment } from "./order-assignment.ts";
import { previewAssignment } from "./preview-assignment.ts";
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
    retryUnit,
  },
  (table: Table) => ({
    templates: planTemplateRepository(table),
    assignments: planAssignmentRepository(table),
    units: unitRepository(table),
    parts: runRepository(table),
    send: (messages: readonly object[]) => send(ASSIGNMENTS_QUEUE, messages),
    city: cityOfProcess(),
  }),
);
