import * as z from "zod";
import { MonthSchema, PeriodIdSchema } from "../../shared/domain/calendar/period-id.ts";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";

export const CLOSE_QUEUE = "period-close";

const ofUnit = once(() => ({
  unitId: UnitIdSchema(),
  at: z.iso.datetime(),
  /** Whoever comes up to this NIP has been done by a call before. */
  after: NipSchema().optional(),
}));

/** "Close this unit's month, quarter or year." */
const CloseUnitSchema = once(() => z.strictObject({ ...ofUnit(), period: PeriodIdSchema() }));

/**
 * "Open this unit's month again", "close again what that opened", or "take in whom the first close did not know"; of one
 * employee only where one is named.
 */
const ReopenedUnitSchema = once(() =>
  z.strictObject({
    ...ofUnit(),
    month: MonthSchema(),
    task: z.enum(["REOPEN", "CLOSE_AGAIN", "TAKE_IN"]),
    number: z.int(),
    nip: NipSchema().optional(),
  }),
);

export const CloseMessageSchema = once(() => z.union([ReopenedUnitSchema(), CloseUnitSchema()]));

export type CloseUnit = z.infer<ReturnType<typeof CloseUnitSchema>>;
export type ReopenedUnit = z.infer<ReturnType<typeof ReopenedUnitSchema>>;
export type CloseMessage = CloseUnit | ReopenedUnit;
