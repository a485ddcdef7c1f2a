import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { TemplateIdSchema } from "../../shared/domain/planning/template.ts";

export const ASSIGNMENTS_QUEUE = "plan-assignments";

/** "Do this unit's part of the assignment's run." */
export const AssignUnitSchema = once(() =>
  z.strictObject({
    assignmentId: TemplateIdSchema(),
    run: z.int(),
    unitId: UnitIdSchema(),
    /** Who ordered the run, and when. */
    by: z.string(),
    at: z.iso.datetime(),
  }),
);

export type AssignUnit = z.infer<ReturnType<typeof AssignUnitSchema>>;
