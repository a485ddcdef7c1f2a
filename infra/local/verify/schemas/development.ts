import * as z from "zod";
import { NeedSchema } from "../../../../shared/domain/development/need.ts";
import { UnitPlanSchema } from "../../../../shared/domain/development/unit-plan.ts";
import { DevelopmentYearSchema } from "../../../../shared/domain/development/year.ts";
import { once } from "../../../../shared/domain/once.ts";
import type * as items from "../../../../shared/table/development/items.ts";
import { aggregate, schemasOf } from "./schemas-of.ts";

export const DEVELOPMENT_SCHEMAS = schemasOf<typeof items>()({
  developmentNeed: aggregate(NeedSchema),
  developmentPlan: aggregate(UnitPlanSchema),
  proposedDevelopmentPlan: once(() =>
    z.object({ unitId: z.string(), year: z.string(), proposedBy: z.string(), proposedAt: z.string() }),
  ),
  developmentYear: aggregate(DevelopmentYearSchema),
});
