import { AppointmentLineSchema, AppointmentSchema } from "../../../../shared/domain/talent/appointment.ts";
import { AssessmentSchema } from "../../../../shared/domain/talent/assessment.ts";
import { CareerPlanSchema } from "../../../../shared/domain/talent/career-plan.ts";
import { TalentCircleSchema } from "../../../../shared/domain/talent/circle.ts";
import { StandardSchema } from "../../../../shared/domain/talent/standard.ts";
import { KeptSuccessionSchema } from "../../../../shared/domain/talent/succession.ts";
import type * as items from "../../../../shared/table/talent/items.ts";
import { aggregate, schemasOf } from "./schemas-of.ts";

export const TALENT_SCHEMAS = schemasOf<typeof items>()({
  talentCircle: aggregate(TalentCircleSchema),
  competencyStandard: aggregate(StandardSchema),
  competencyAssessment: aggregate(AssessmentSchema),
  careerPlan: aggregate(CareerPlanSchema),
  succession: aggregate(KeptSuccessionSchema),
  appointment: aggregate(AppointmentSchema),
  appointmentLine: AppointmentLineSchema,
});
