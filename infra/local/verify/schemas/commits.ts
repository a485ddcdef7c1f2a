import * as z from "zod";
import { once } from "../../../../shared/domain/once.ts";
import type * as items from "../../../../shared/table/commits/items.ts";
import { BytesSchema, HashSchema, schemasOf } from "./schemas-of.ts";

export const COMMIT_SCHEMAS = schemasOf<typeof items>()({
  event: once(() =>
    z.object({
      type: z.string().regex(/^[A-Z_]+$/),
      at: z.iso.datetime(),
      by: z.string(),
      data: z.record(z.string(), z.unknown()).exactOptional(),
      number: z.int().min(1),
      previousHash: z.union([HashSchema(), z.literal("")]),
      hash: HashSchema(),
    }),
  ),
  firstReply: once(() => z.object({ requestHash: z.string(), sealed: BytesSchema() })),
});
