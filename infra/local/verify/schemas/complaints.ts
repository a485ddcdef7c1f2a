import * as z from "zod";
import { ComplaintClassSchema, ComplaintSchema } from "../../../../shared/domain/complaints/complaint.ts";
import type { Figure } from "../../../../shared/domain/complaints/figures/figures.ts";
import { ComplaintFileSchema } from "../../../../shared/domain/complaints/files/file.ts";
import { RoutingSchema } from "../../../../shared/domain/complaints/intake/routing-rules.ts";
import { TrackingCodeSchema } from "../../../../shared/domain/complaints/intake/tracking-code.ts";
import { AnswerTemplateSchema } from "../../../../shared/domain/complaints/life/answer-template.ts";
import { NoticeSchema } from "../../../../shared/domain/complaints/views/notices.ts";
import { once } from "../../../../shared/domain/once.ts";
import { UnitIdSchema } from "../../../../shared/domain/organisation/organisation-unit.ts";
import type * as items from "../../../../shared/table/complaints/items.ts";
import { aggregate, attributes, BytesSchema, schemasOf } from "./schemas-of.ts";

const FigureSchema = once(() =>
  z.custom<Figure>(
    (name) => typeof name === "string" && /^(complaints[A-Z]\w+|answeredAfterDays:\d+)$/.test(name),
  ),
);

const OfComplaint = once(() => z.object({ trackingCode: TrackingCodeSchema() }));

export const COMPLAINT_SCHEMAS = schemasOf<typeof items>()({
  complaint: aggregate(ComplaintSchema),
  complaintMessage: once(() =>
    z.object({
      from: z.enum(["COMPLAINANT", "STAFF"]),
      kind: z.enum(["QUESTION", "REPLY", "REMARK", "FILE"]),
      text: z.string(),
      file: z.object({ id: z.string(), mediaType: z.string(), sizeBytes: z.int() }).exactOptional(),
      at: z.iso.datetime(),
      by: z.string(),
    }),
  ),
  complaintNote: once(() => z.object({ text: z.string(), at: z.iso.datetime(), by: z.string() })),
  openComplaint: OfComplaint,
  assignedComplaint: OfComplaint,
  complaintFile: aggregate(() => {
    const slot = ComplaintFileSchema().extend({
      object: z.string(),
      announcedAt: z.iso.datetime(),
      refusedAt: z.iso.datetime().exactOptional(),
    });
    const { mediaType, sizeBytes, sha256 } = slot.shape;
    return z.discriminatedUnion("state", [
      slot.extend({ state: z.literal("KEPT") }),
      // What a form will bring is unknown until it is checked.
      slot.extend({
        state: z.literal("AWAITING_FILE"),
        mediaType: mediaType.exactOptional(),
        sizeBytes: sizeBytes.exactOptional(),
        sha256: sha256.exactOptional(),
      }),
    ]);
  }),
  complaintContact: once(() => z.object({ wrappedKey: BytesSchema(), sealed: BytesSchema() })),
  complaintFollower: once(() => z.object({ joinedAt: z.iso.datetime() })),
  complaintsAlike: once(() =>
    attributes(z.object({ complaints: z.int().exactOptional() }), [
      z.templateLiteral(["code-", z.string()]),
      z.object({ at: z.iso.datetime(), latitude: z.number().optional(), longitude: z.number().optional() }),
    ]),
  ),
  complaintFigures: once(() =>
    z.object({
      month: z.string(),
      class: ComplaintClassSchema().optional(),
      figures: z.array(
        z.object({ unitId: UnitIdSchema(), counts: z.partialRecord(FigureSchema(), z.int()) }),
      ),
    }),
  ),
  complainedDay: once(() =>
    z.object({ unitId: UnitIdSchema(), point: z.string(), day: z.iso.date(), complaints: z.int() }),
  ),
  notice: NoticeSchema,
  answerTemplate: aggregate(AnswerTemplateSchema),
  routing: aggregate(RoutingSchema),
});
