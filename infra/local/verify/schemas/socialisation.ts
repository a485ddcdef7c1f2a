import * as z from "zod";
import { once } from "../../../../shared/domain/once.ts";
import { AddressedSchema } from "../../../../shared/domain/socialisation/addressed.ts";
import {
  AnnouncementSchema,
  AnnouncementTextSchema,
} from "../../../../shared/domain/socialisation/announcement.ts";
import { ExplainerSchema } from "../../../../shared/domain/socialisation/explainers/explainer.ts";
import { ReceiptSchema } from "../../../../shared/domain/socialisation/receipt.ts";
import { CheckAnswersSchema } from "../../../../shared/domain/socialisation/understanding.ts";
import type * as items from "../../../../shared/table/socialisation/items.ts";
import { aggregate, attributes, schemasOf } from "./schemas-of.ts";

const ReachCountsSchema = once(() => {
  const count = z.int().min(0).exactOptional();
  return attributes(
    z.object({ reached: count, answered: count }),
    [z.templateLiteral(["first", z.int().min(0)]), z.int().min(0)],
    [z.templateLiteral(["now", z.int().min(0)]), z.int().min(0)],
  );
});

export const SOCIALISATION_SCHEMAS = schemasOf<typeof items>()({
  announcement: aggregate(AnnouncementSchema),
  announcementText: AnnouncementTextSchema,
  addressed: AddressedSchema,
  receipt: ReceiptSchema,
  checkAnswers: CheckAnswersSchema,
  reach: ReachCountsSchema,
  explainer: aggregate(ExplainerSchema),
});
