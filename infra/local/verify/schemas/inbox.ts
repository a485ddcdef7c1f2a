import * as z from "zod";
import { InboxAboutSchema } from "../../../../shared/domain/inbox/about.ts";
import { InboxEntrySchema } from "../../../../shared/domain/inbox/entry.ts";
import { once } from "../../../../shared/domain/once.ts";
import type * as items from "../../../../shared/table/inbox/items.ts";
import { schemasOf } from "./schemas-of.ts";

const EntrySchema = once(() => {
  const { kind, at } = InboxEntrySchema().shape;
  return z.object({
    ...{ kind, at },
    about: z.strictObject(InboxAboutSchema().shape),
    facts: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
    dueAt: z.iso.datetime().exactOptional(),
  });
});

export const INBOX_SCHEMAS = schemasOf<typeof items>()({
  inboxEntry: EntrySchema,
  inboxDeadline: EntrySchema,
  inboxSeen: once(() => z.object({ upTo: z.iso.datetime() })),
});
