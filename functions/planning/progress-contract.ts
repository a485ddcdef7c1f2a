import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { PlanYearSchema } from "../../shared/domain/planning/performance-plan.ts";
import { PlanProgressSchema, StaffPlanSchema } from "../../shared/domain/planning/progress.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";

/** The city's progress in agreeing its plans. */
export const progressRoutes = {
  progress: {
    method: "GET",
    path: "/v1/plan-progress/{year}",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Kemajuan kesepakatan rencana kinerja setahun, unit demi unit: belum ada, draf, diajukan, disepakati, dan rencana pimpinannya",
      en: "Progress of a year's plans, unit by unit: none, draft, proposed, agreed, and the plan of the unit's head",
    },
    params: once(() => z.strictObject({ year: PlanYearSchema() })),
    query: PageQuerySchema,
    reply: once(() => pageOf(PlanProgressSchema())),
  },
  unitProgress: {
    method: "GET",
    path: "/v1/plan-progress/{year}/units/{unitId}",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Kemajuan rencana tiap pegawai sebuah unit: yang belum punya rencana lebih dahulu",
      en: "The plans of a unit's own staff: those without one first",
    },
    params: once(() => z.strictObject({ year: PlanYearSchema(), unitId: UnitIdSchema() })),
    reply: once(() =>
      z.object({ unitId: UnitIdSchema(), name: z.string(), items: z.array(StaffPlanSchema()).readonly() }),
    ),
  },
} satisfies Contract;
