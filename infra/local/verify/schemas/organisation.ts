import * as z from "zod";
import { BothLanguagesSchema } from "../../../../shared/domain/both-languages.ts";
import { once } from "../../../../shared/domain/once.ts";
import { EmployeeSchema, NipSchema } from "../../../../shared/domain/organisation/employee.ts";
import { ImportRowSchema } from "../../../../shared/domain/organisation/import-row.ts";
import {
  OrganisationUnitSchema,
  UnitIdSchema,
} from "../../../../shared/domain/organisation/organisation-unit.ts";
import { RaterRequestSchema } from "../../../../shared/domain/organisation/raters/request.ts";
import { StaffImportSchema } from "../../../../shared/domain/organisation/staff-import.ts";
import type * as items from "../../../../shared/table/organisation/items.ts";
import { aggregate, schemasOf } from "./schemas-of.ts";

export const ORGANISATION_SCHEMAS = schemasOf<typeof items>()({
  unit: aggregate(OrganisationUnitSchema),
  unitTree: once(() => z.object({ changes: z.int().min(1) })),
  employee: aggregate(EmployeeSchema),
  raterHandover: once(() => z.object({ nip: NipSchema() })),
  lineChange: once(() => z.object({ nip: NipSchema(), moves: z.literal(true).exactOptional() })),
  actingHead: once(() => z.object({ nip: NipSchema() })),
  teamMember: once(() =>
    z.object({
      nip: NipSchema(),
      name: z.string(),
      unitId: UnitIdSchema(),
      until: z.iso.date().exactOptional(),
      away: z.array(z.object({ from: z.iso.date(), until: z.iso.date() })).exactOptional(),
    }),
  ),
  importRow: ImportRowSchema,
  siasnPerson: once(() => z.object({ nip: NipSchema() })),
  raterRequest: aggregate(RaterRequestSchema),
  staffImport: aggregate(StaffImportSchema),
  importProblem: once(() =>
    z.object({
      line: z.int(),
      nip: NipSchema().exactOptional(),
      name: z.string().exactOptional(),
      column: z.string().nullable(),
      reason: BothLanguagesSchema(),
      cells: z.array(z.string()).exactOptional(),
    }),
  ),
});
