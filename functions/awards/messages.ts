import * as z from "zod";
import { MonthSchema } from "../../shared/domain/calendar/period-id.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";

export const AWARD_QUEUE = "award-units";

/** "Weigh this unit's month", as of the instant at which the computation began. */
export const WeighUnitSchema = once(() =>
  z.strictObject({
    month: MonthSchema(),
    unitId: UnitIdSchema(),
    unitsTotal: z.int().min(1),
    at: z.iso.datetime(),
  }),
);

export type WeighUnit = z.infer<ReturnType<typeof WeighUnitSchema>>;
