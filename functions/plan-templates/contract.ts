import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import {
  AssignmentLineSchema,
  AssignmentProgressSchema,
  PlanAssignmentSchema,
} from "../../shared/domain/planning/assignment.ts";
import { PlanYearSchema } from "../../shared/domain/planning/performance-plan.ts";
import {
  PlanTemplateSchema,
  TemplateIdSchema,
  TemplateOrderSchema,
} from "../../shared/domain/planning/template.ts";
import { RunPartsSchema } from "../../shared/domain/run.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";

const OfTemplate = /* @__PURE__ */ once(() => z.strictObject({ templateId: TemplateIdSchema() }));
const OfAssignment = /* @__PURE__ */ once(() => z.strictObject({ assignmentId: TemplateIdSchema() }));

/** Plans that everybody in a position starts from. */
export const planTemplateRoutes = {
  writeTemplate: {
    method: "POST",
    path: "/v1/plan-templates",
    roles: ["HR"],
    summary: { id: "Menyusun templat rencana untuk jabatan", en: "Write a plan template for positions" },
    guard: "key",
    body: TemplateOrderSchema,
    status: 201,
    reply: PlanTemplateSchema,
  },
  templates: {
    method: "GET",
    path: "/v1/plan-templates",
    roles: ["EMPLOYEE", "HR"],
    summary: { id: "Daftar templat rencana", en: "Plan templates" },
    query: PageQuerySchema,
    reply: once(() => pageOf(PlanTemplateSchema())),
  },
  template: {
    method: "GET",
    path: "/v1/plan-templates/{templateId}",
    roles: ["EMPLOYEE", "HR"],
    summary: { id: "Membaca satu templat rencana", en: "One plan template" },
    params: OfTemplate,
    reply: PlanTemplateSchema,
  },
  rewriteTemplate: {
    method: "PUT",
    path: "/v1/plan-templates/{templateId}",
    roles: ["HR"],
    summary: {
      id: "Mengubah templat; rencana yang sudah ditugaskan tidak ikut berubah",
      en: "Change a template; plans already assigned stay as they are",
    },
    guard: "version",
    params: OfTemplate,
    body: TemplateOrderSchema,
    reply: PlanTemplateSchema,
  },
  previewAssignment: {
    method: "POST",
    path: "/v1/plan-templates/{templateId}/assignments",
    roles: ["HR"],
    summary: {
      id: "Pratinjau penugasan templat: siapa yang akan menerimanya, belum mengubah apa pun",
      en: "Preview the assignment of a template: who would get it; nothing changes yet",
    },
    guard: "key",
    params: OfTemplate,
    body: once(() =>
      z.strictObject({
        year: PlanYearSchema(),
        unitId: UnitIdSchema(),
        /** Whether to include the employees of every unit below. */
        isWithBelow: z.boolean(),
      }),
    ),
    status: 202,
    reply: PlanAssignmentSchema,
  },
  assignments: {
    method: "GET",
    path: "/v1/plan-assignments",
    roles: ["HR"],
    summary: { id: "Daftar penugasan templat, terbaru dahulu", en: "Assignments of templates, newest first" },
    query: PageQuerySchema,
    reply: once(() => pageOf(PlanAssignmentSchema())),
  },
  assignment: {
    method: "GET",
    path: "/v1/plan-assignments/{assignmentId}",
    roles: ["HR"],
    summary: { id: "Kemajuan satu penugasan", en: "The progress of an assignment" },
    params: OfAssignment,
    reply: once(() =>
      PlanAssignmentSchema().extend({
        progress: AssignmentProgressSchema(),
        /** The newest run by unit: which units could not be done, and why. */
        parts: RunPartsSchema(),
      }),
    ),
  },
  assignmentLines: {
    method: "GET",
    path: "/v1/plan-assignments/{assignmentId}/lines",
    roles: ["HR"],
    summary: {
      id: "Tiap pegawai dalam penugasan, dan apa yang terjadi dengan rencananya",
      en: "The employees of an assignment, and what becomes of each one's plan",
    },
    params: OfAssignment,
    query: PageQuerySchema,
    reply: once(() => pageOf(AssignmentLineSchema())),
  },
  assign: {
    method: "POST",
    path: "/v1/plan-assignments/{assignmentId}/assign",
    roles: ["HR"],
    summary: {
      id: "Menugaskan templat kepada pegawai dalam pratinjau; masing-masing tepat sekali",
      en: "Assign the template to the employees in the preview, exactly once each",
    },
    guard: "version",
    params: OfAssignment,
    status: 202,
    reply: PlanAssignmentSchema,
  },
  undoAssignment: {
    method: "POST",
    path: "/v1/plan-assignments/{assignmentId}/undo",
    roles: ["HR"],
    summary: {
      id: "Membatalkan penugasan, kecuali rencana yang sudah disentuh pegawainya",
      en: "Undo an assignment, except for plans that their employees have touched",
    },
    guard: "version",
    params: OfAssignment,
    status: 202,
    reply: PlanAssignmentSchema,
  },
  retryUnit: {
    method: "POST",
    path: "/v1/plan-assignments/{assignmentId}/units/{unitId}/retry",
    roles: ["HR"],
    summary: {
      id: "Mencoba lagi suatu unit yang disisihkan dalam penugasan, setelah penyebabnya diperbaiki",
      en: "Tries a unit of an assignment again that was set aside, once its cause is mended",
    },
    params: once(() => OfAssignment().extend({ unitId: UnitIdSchema() })),
    status: 202,
    reply: RunPartsSchema,
  },
} satisfies Contract;
