import * as z from "zod";
import { EnteredDaySchema } from "../../calendar/entered-day.ts";
import { freeText } from "../../free-text.ts";
import { named } from "../../once.ts";
import { NipSchema } from "../../organisation/employee.ts";
import { UnitIdSchema } from "../../organisation/organisation-unit.ts";

/** Whose month is reopened. */
const ScopeSchema = /* @__PURE__ */ named("Scope", () =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("EMPLOYEE"), nip: NipSchema() }),
    z.strictObject({ kind: z.literal("UNIT"), unitId: UnitIdSchema() }),
    z.strictObject({ kind: z.literal("CITY") }),
  ]),
);

/** HR's order to reopen a month. */
export const ReopeningOrderSchema = /* @__PURE__ */ named("ReopeningOrder", () =>
  z.strictObject({
    scope: ScopeSchema(),
    reason: freeText().min(10).max(1_000),
    /** Last local day on which reports of the month are accepted and answered again. */
    lastDay: EnteredDaySchema(),
    /** Needed if the month's incentive has been paid: why it is reopened nonetheless. */
    afterPaymentReason: freeText().min(10).max(1_000).optional(),
  }),
);

export type ReopeningOrder = z.infer<ReturnType<typeof ReopeningOrderSchema>>;

/** A closed month that is open again for somebody, until it closes again. */
export const ReopeningSchema = /* @__PURE__ */ named("EvaluationReopening", () =>
  z.object({
    ...ReopeningOrderSchema().shape,
    lastDay: z.iso.date(),
    /** Counts from 1. */
    number: z.int(),
    by: z.string(),
    at: z.string(),
    /** End of the last day; the next run of the close freezes the month again. */
    closesAt: z.string(),
    /** Units in which somebody may be affected. */
    unitIds: z.array(UnitIdSchema()),
    closingSince: z.string().optional(),
    closedAt: z.string().optional(),
  }),
);

export type Reopening = z.infer<ReturnType<typeof ReopeningSchema>>;
