import * as z from "zod";
import { INTEGRITY_FIGURES } from "../../../../shared/domain/integrity/figures.ts";
import { MESSAGE_KINDS } from "../../../../shared/domain/integrity/messages.ts";
import { IntegrityPhotoIdSchema } from "../../../../shared/domain/integrity/photo.ts";
import { IntegrityReportSchema } from "../../../../shared/domain/integrity/report.ts";
import { once } from "../../../../shared/domain/once.ts";
import type * as items from "../../../../shared/table/integrity/items.ts";
import { aggregate, BytesSchema, schemasOf } from "./schemas-of.ts";

export const INTEGRITY_SCHEMAS = schemasOf<typeof items>()({
  integrityReport: aggregate(IntegrityReportSchema),
  integrityMessage: once(() =>
    z.object({
      at: z.string(),
      from: z.enum(["REPORTER", "OFFICER"]),
      kind: z.enum(MESSAGE_KINDS),
      sealed: z.string(),
      photo: IntegrityPhotoIdSchema().optional(),
    }),
  ),
  integrityContact: once(() => z.object({ wrappedKey: BytesSchema(), sealed: BytesSchema() })),
  integrityFigures: once(() => z.partialRecord(z.enum(INTEGRITY_FIGURES), z.int().min(0))),
});
