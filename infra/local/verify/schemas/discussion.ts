import * as z from "zod";
import { FaqEntrySchema } from "../../../../shared/domain/discussion/faq.ts";
import { PostSchema } from "../../../../shared/domain/discussion/post.ts";
import { once } from "../../../../shared/domain/once.ts";
import { NipSchema } from "../../../../shared/domain/organisation/employee.ts";
import type * as items from "../../../../shared/table/discussion/items.ts";
import { aggregate, schemasOf } from "./schemas-of.ts";

export const DISCUSSION_SCHEMAS = schemasOf<typeof items>()({
  discussionQuestion: aggregate(PostSchema),
  discussionReply: aggregate(PostSchema),
  waitingQuestion: once(() =>
    z.object({
      topic: z.string(),
      questionId: z.string(),
      ownerId: z.string(),
      authorNip: NipSchema().optional(),
    }),
  ),
  faqEntry: aggregate(FaqEntrySchema),
});
