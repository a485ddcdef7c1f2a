import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";
import { PlanContentSchema } from "./content.ts";
import { type Act, PlanYearSchema } from "./performance-plan.ts";
import { ASSIGNMENT_STATES } from "./states.ts";
import { type PlanTemplate, TemplateIdSchema } from "./template.ts";
import { ASSIGNMENT_WORDS } from "./words.ts";

/**
 * The assignment of a template to everybody in some units who holds one of its positions. A preview shows who would get it,
 * then it is assigned as previewed, and it may be undone; each of these is a run over the units, and can be ordered again if
 * it stops. The content is the template's at the time of the preview.
 * @source policy
 */
export const PlanAssignmentSchema = /* @__PURE__ */ named("PlanAssignment", () =>
  z.object({
    id: TemplateIdSchema(),
    templateId: TemplateIdSchema(),
    title: z.string(),
    positions: z.array(z.string()),
    content: PlanContentSchema(),
    year: PlanYearSchema(),
    unitIds: z.array(UnitIdSchema()),
    state: z.enum(ASSIGNMENT_STATES),
    /** Number of runs ordered, from 1. */
    run: z.int(),
    createdAt: z.string(),
    version: z.int(),
  }),
);

/** The outcome for one employee. */
export const AssignmentLineSchema = /* @__PURE__ */ named("AssignmentLine", () =>
  z.object({
    nip: NipSchema(),
    name: z.string(),
    unitId: UnitIdSchema(),
    position: z.string(),
    /**
     * `READY` to be assigned · `HAS_PLAN` for the year already · `OTHER_FORM`: the template is not in the form for the
     * position · `ASSIGNED` · `UNDONE` · `TOUCHED` by the employee, or commented on, and therefore not undone
     */
    outcome: z.enum(["READY", "HAS_PLAN", "OTHER_FORM", "ASSIGNED", "UNDONE", "TOUCHED"]),
    /** The plan's version when it was assigned. */
    planVersion: z.int().optional(),
  }),
);

export type AssignmentLine = z.infer<ReturnType<typeof AssignmentLineSchema>>;
export type AssignmentOutcome = AssignmentLine["outcome"];

/** Progress of the latest run: units done, and employees in them by outcome. */
export const AssignmentProgressSchema = /* @__PURE__ */ named("AssignmentProgress", () =>
  z.object({
    unitsDone: z.int(),
    READY: z.int(),
    HAS_PLAN: z.int(),
    OTHER_FORM: z.int(),
    ASSIGNED: z.int(),
    UNDONE: z.int(),
    TOUCHED: z.int(),
  }),
);

export type AssignmentProgress = z.infer<ReturnType<typeof AssignmentProgressSchema>>;
export type PlanAssignment = z.infer<ReturnType<typeof PlanAssignmentSchema>> & Aggregate;
export type PlanAssignmentDecision = Decision<
  PlanAssignment,
  DomainEvent<
    "ASSIGNMENT_PREVIEW_ORDERED" | "ASSIGNMENT_ORDERED" | "ASSIGNMENT_UNDO_ORDERED" | "ASSIGNMENT_RUN_DONE"
  >
>;

const refuse = /* @__PURE__ */ refusals("plan-assignment", {
  "not-previewed": {
    kind: "conflict",
    id: "Penugasan ini {state}. Yang dapat ditugaskan adalah yang pratinjaunya sudah selesai; tunggu pratinjaunya, atau buat pratinjau baru.",
    en: "This assignment is {state}. Only one whose preview is complete can be assigned: wait for the preview, or order a new one.",
    source: {
      id: "kebijakan: tidak seorang pun menerima rencana yang belum diperiksa",
      en: "policy: nobody gets a plan that has not been reviewed",
    },
  },
  "not-assigned": {
    kind: "conflict",
    id: "Penugasan ini {state}. Yang dapat dibatalkan adalah yang sudah selesai ditugaskan.",
    en: "This assignment is {state}. Only a completed assignment can be undone.",
    source: { id: "kebijakan", en: "policy" },
  },
});

interface PreviewOrder {
  readonly id: string;
  readonly year: string;
  readonly unitIds: readonly string[];
}

/** Orders a preview of who would get a template. */
export function orderPreview(
  template: PlanTemplate,
  { id, year, unitIds }: PreviewOrder,
  act: Act,
): PlanAssignmentDecision {
  const { id: templateId, title, positions, content } = template;
  return {
    state: {
      ...NEW_AGGREGATE,
      ...{ id, templateId, title, positions, content, year },
      unitIds: [...unitIds],
      state: "PREVIEWING",
      run: 1,
      createdAt: act.at,
    },
    event: {
      type: "ASSIGNMENT_PREVIEW_ORDERED",
      ...act,
      data: { templateId, templateVersion: template.version, year, unitIds },
    },
  };
}

/** Assigns as previewed. @throws DomainError `plan-assignment.not-previewed` */
export function orderAssignment(assignment: PlanAssignment, act: Act): PlanAssignmentDecision {
  const { state, run } = assignment;
  if (state !== "PREVIEWED" && state !== "ASSIGNING")
    throw refuse("not-previewed", { state: ASSIGNMENT_WORDS[state] });
  return {
    state: { ...assignment, state: "ASSIGNING", run: run + 1 },
    event: { type: "ASSIGNMENT_ORDERED", ...act, data: { run: run + 1 } },
  };
}

/** Orders the withdrawal of every plan that nobody has touched. @throws DomainError `plan-assignment.not-assigned` */
export function orderUndo(assignment: PlanAssignment, act: Act): PlanAssignmentDecision {
  const { state, run } = assignment;
  if (state !== "ASSIGNED" && state !== "UNDOING")
    throw refuse("not-assigned", { state: ASSIGNMENT_WORDS[state] });
  return {
    state: { ...assignment, state: "UNDOING", run: run + 1 },
    event: { type: "ASSIGNMENT_UNDO_ORDERED", ...act, data: { run: run + 1 } },
  };
}

const DONE = { PREVIEWING: "PREVIEWED", ASSIGNING: "ASSIGNED", UNDOING: "UNDONE" } as const;

const PURPOSES = {
  PREVIEWING: "PREVIEW",
  PREVIEWED: "PREVIEW",
  ASSIGNING: "ASSIGN",
  ASSIGNED: "ASSIGN",
  UNDOING: "UNDO",
  UNDONE: "UNDO",
} as const;

/** What the newest run does with a unit, even when complete, in case a unit is retried. */
export function assignmentPurpose({ state }: PlanAssignment): "PREVIEW" | "ASSIGN" | "UNDO" {
  return PURPOSES[state];
}

/** Completes the newest run; undefined if it already was complete. */
export function completeAssignmentRun(
  assignment: PlanAssignment,
  at: string,
): PlanAssignmentDecision | undefined {
  const { state, run } = assignment;
  if (!(state in DONE)) return undefined;
  return {
    state: { ...assignment, state: DONE[state as keyof typeof DONE] },
    event: { type: "ASSIGNMENT_RUN_DONE", by: "SYSTEM", at, data: { run } },
  };
}

/** The number of lines by outcome. */
export function tally(
  lines: Iterable<Pick<AssignmentLine, "outcome">>,
): Omit<AssignmentProgress, "unitsDone"> {
  const counts = { READY: 0, HAS_PLAN: 0, OTHER_FORM: 0, ASSIGNED: 0, UNDONE: 0, TOUCHED: 0 };
  for (const { outcome } of lines) counts[outcome] += 1;
  return counts;
}
