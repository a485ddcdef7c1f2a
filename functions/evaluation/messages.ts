import * as z from "zod";
import { PeriodIdSchema } from "../../shared/domain/evaluated-period.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation-unit.ts";

export const CLOSE_QUEUE = "period-close";

/** "Close this unit's period." */
export const CloseUnitSchema = once(() =>
  z.strictObject({ period: PeriodIdSchema(), unitId: UnitIdSchema(), at: z.iso.datetime() }),
);

export type CloseUnit = z.infer<ReturnType<typeof CloseUnitSchema>>;
