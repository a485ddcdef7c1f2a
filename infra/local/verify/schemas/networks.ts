import * as z from "zod";
import { once } from "../../../../shared/domain/once.ts";
import type * as items from "../../../../shared/table/networks/items.ts";
import { schemasOf } from "./schemas-of.ts";

export const NETWORK_SCHEMAS = schemasOf<typeof items>()({
  wrongSecrets: once(() => z.object({ tries: z.int(), lastAt: z.iso.datetime() })),
  filings: once(() => z.object({ filed: z.int().exactOptional(), joined: z.int().exactOptional() })),
  networkSalt: once(() => z.object({ salt: z.string() })),
});
