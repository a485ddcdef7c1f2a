import * as z from "zod";
import { TrackingCodeSchema } from "../../../../shared/domain/complaints/intake/tracking-code.ts";
import { MailSchema } from "../../../../shared/domain/mail/mail.ts";
import { UnitIdSchema } from "../../../../shared/domain/organisation/organisation-unit.ts";
import type * as items from "../../../../shared/table/mail/items.ts";
import { aggregate, schemasOf } from "./schemas-of.ts";

export const MAIL_SCHEMAS = schemasOf<typeof items>()({
  mail: aggregate(() => {
    const { shape } = MailSchema();
    return MailSchema().extend({
      id: z.string(),
      trackingCode: TrackingCodeSchema(),
      to: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("REPORTER") }),
        z.object({ kind: z.literal("HEAD"), unitId: UnitIdSchema() }),
      ]),
      sentAt: z.exactOptional(shape.sentAt.unwrap()),
      dueAt: z.exactOptional(shape.dueAt.unwrap()),
      reason: z.exactOptional(shape.reason.unwrap()),
      claimedAt: z.string().exactOptional(),
    });
  }),
});
