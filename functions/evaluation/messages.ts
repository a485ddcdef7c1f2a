import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation-unit.ts";
import { MonthSchema } from "../../shared/domain/period.ts";

export const CLOSE_QUEUE = "period-close";

/** "Close this unit's month." */
export const CloseUnitSchema = once(() =>
  z.strictObject({ month: MonthSchema(), unitId: UnitIdSchema(), at: z.iso.datetime() }),
);

export type CloseUnit = z.infer<ReturnType<typeof CloseUnitSchema>>;
