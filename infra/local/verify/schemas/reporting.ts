import * as z from "zod";
import { once } from "../../../../shared/domain/once.ts";
import { NipSchema } from "../../../../shared/domain/organisation/employee.ts";
import { UnitIdSchema } from "../../../../shared/domain/organisation/organisation-unit.ts";
import { EvidenceSchema, OfficeFileSchema } from "../../../../shared/domain/reporting/evidence.ts";
import { HelpRequestSchema } from "../../../../shared/domain/reporting/help-request.ts";
import { ObstacleSchema } from "../../../../shared/domain/reporting/obstacle.ts";
import { WorkReportSchema } from "../../../../shared/domain/reporting/work-report.ts";
import type * as items from "../../../../shared/table/reporting/items.ts";
import { aggregate, schemasOf } from "./schemas-of.ts";

export const REPORTING_SCHEMAS = schemasOf<typeof items>()({
  workReport: aggregate(WorkReportSchema),
  escalatedReport: once(() =>
    z.object({
      nip: NipSchema(),
      reportId: z.string(),
      unitId: UnitIdSchema(),
      raterNip: NipSchema().exactOptional(),
      submittedAt: z.iso.datetime(),
      answerDueAt: z.iso.datetime(),
      escalatedAt: z.iso.datetime(),
    }),
  ),
  obstacle: ObstacleSchema,
  helpRequest: aggregate(HelpRequestSchema),
  unitHelp: once(() => {
    const count = z.int().nonnegative().exactOptional();
    return z.object({ open: count, overdue: count });
  }),
  evidence: aggregate(EvidenceSchema),
  officeFile: aggregate(OfficeFileSchema),
  firstOffer: once(() => z.object({ reportId: z.string() })),
});
