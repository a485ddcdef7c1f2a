import { NeedSchema } from "../../../../shared/domain/development/need.ts";
import { UnitPlanSchema } from "../../../../shared/domain/development/unit-plan.ts";
import { DevelopmentYearSchema } from "../../../../shared/domain/development/year.ts";
import type * as items from "../../../../shared/table/development/items.ts";
import { aggregate, schemasOf } from "./schemas-of.ts";

export const DEVELOPMENT_SCHEMAS = schemasOf<typeof items>()({
  developmentNeed: aggregate(NeedSchema),
  developmentPlan: aggregate(UnitPlanSchema),
  developmentYear: aggregate(DevelopmentYearSchema),
});
