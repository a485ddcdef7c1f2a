import * as z from "zod";
import { named } from "../domain/once.ts";

/** `?limit=` and `?cursor=` of every list. */
export const PageQuerySchema = /* @__PURE__ */ named("PageQuery", () =>
  z.strictObject({
    limit: z.coerce.number().int().min(1).max(100).optional(),
    cursor: z.string().max(1_000).optional(),
  }),
);

/** One page of a list; `cursor` requests the next page and is absent on the last. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item).readonly(), cursor: z.string().optional() });
}
