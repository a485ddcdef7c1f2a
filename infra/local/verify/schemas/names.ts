import * as z from "zod";
import { once } from "../../../../shared/domain/once.ts";
import { NipSchema } from "../../../../shared/domain/organisation/employee.ts";
import { UnitIdSchema } from "../../../../shared/domain/organisation/organisation-unit.ts";
import type * as items from "../../../../shared/table/names/items.ts";
import { MarkSchema, schemasOf } from "./schemas-of.ts";

export const NAME_SCHEMAS = schemasOf<typeof items>()({
  nameLine: once(() =>
    z.object({
      nip: NipSchema(),
      words: z.string().regex(/^[a-z0-9]+(?: [a-z0-9]+){0,4}$/),
      unitId: UnitIdSchema(),
    }),
  ),
  nipLine: once(() => z.object({ nip: NipSchema(), unitId: UnitIdSchema() })),
  nameInUse: MarkSchema,
});
