import * as z from "zod";
import { IncentiveRunIdSchema } from "../../shared/domain/incentives/incentive-run.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";

export const INCENTIVE_QUEUE = "incentive-units";

/** "Compute this unit's part of the run." */
export const ComputeUnitSchema = once(() =>
  z.strictObject({ runId: IncentiveRunIdSchema(), unitId: UnitIdSchema(), at: z.iso.datetime() }),
);

export type ComputeUnit = z.infer<ReturnType<typeof ComputeUnitSchema>>;
