import * as z from "zod";
import { MonthSchema } from "../../../../shared/domain/calendar/period-id.ts";
import { BonusGrantSchema } from "../../../../shared/domain/incentives/amount-schema.ts";
import { IncentiveContentSchema } from "../../../../shared/domain/incentives/content.ts";
import { DisciplineRecordSchema } from "../../../../shared/domain/incentives/discipline-record.ts";
import { IncentiveLineSchema } from "../../../../shared/domain/incentives/line.ts";
import { ProjectBonusSchema } from "../../../../shared/domain/incentives/project-bonus.ts";
import { IncentiveRunSchema } from "../../../../shared/domain/incentives/run.ts";
import { IncentiveTableSchema } from "../../../../shared/domain/incentives/table.ts";
import { once } from "../../../../shared/domain/once.ts";
import type * as items from "../../../../shared/table/incentives/items.ts";
import { aggregate, attributes, schemasOf } from "./schemas-of.ts";

export const INCENTIVE_SCHEMAS = schemasOf<typeof items>()({
  incentiveTable: aggregate(IncentiveTableSchema),
  tableInForce: once(() => z.object({ id: z.string() })),
  incentiveRun: aggregate(() =>
    IncentiveRunSchema().extend({
      content: IncentiveContentSchema(),
      baseline: IncentiveContentSchema().exactOptional(),
    }),
  ),
  paidMonth: once(() => z.object({ month: MonthSchema() })),
  incentiveLine: IncentiveLineSchema,
  disciplineRecord: aggregate(DisciplineRecordSchema),
  projectBonus: aggregate(ProjectBonusSchema),
  grantedBonuses: once(() =>
    attributes(z.object({}), [z.templateLiteral(["bonus:", z.string()]), BonusGrantSchema()]),
  ),
});
