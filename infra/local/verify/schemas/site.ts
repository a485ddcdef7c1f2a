import * as z from "zod";
import { once } from "../../../../shared/domain/once.ts";
import type * as items from "../../../../shared/table/site/items.ts";
import { schemasOf } from "./schemas-of.ts";

export const SITE_SCHEMAS = schemasOf<typeof items>()({
  pageKey: once(() => z.object({ secret: z.string().length(43) })),
});
