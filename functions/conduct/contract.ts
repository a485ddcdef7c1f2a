import * as z from "zod";
import { ConductContentSchema, ConductRecordSchema } from "../../shared/domain/awards/conduct-record.ts";
import { freeText } from "../../shared/domain/free-text.ts";
import { once } from "../../shared/domain/once.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

/** What counts against an award; for HR only. */
export const conductRoutes = {
  recordConduct: {
    method: "POST",
    path: "/v1/conduct-records",
    roles: ["HR"],
    summary: {
      id: "Mencatat hukuman disiplin atau pengaduan yang terbukti, dengan masa berlakunya",
      en: "Record a disciplinary sanction or a founded complaint, with its dates",
    },
    guard: "key",
    body: ConductContentSchema,
    status: 201,
    reply: ConductRecordSchema,
  },
  conduct: {
    method: "GET",
    path: "/v1/conduct-records",
    roles: ["HR"],
    summary: {
      id: "Catatan disiplin dan pengaduan terbukti: yang berlaku atau yang dicabut, terakhir berakhir dahulu",
      en: "Conduct records: in force or lifted, the last to end first",
    },
    query: once(() =>
      PageQuerySchema().extend({ state: z.enum(["IN_FORCE", "LIFTED"]).default("IN_FORCE") }),
    ),
    reply: once(() => withPeople(pageOf(ConductRecordSchema()))),
  },
  liftConduct: {
    method: "POST",
    path: "/v1/conduct-records/{id}/lift",
    roles: ["HR"],
    summary: { id: "Mencabut catatan, dengan alasan", en: "Lift a record, with a reason" },
    guard: "version",
    params: once(() => z.strictObject({ id: z.string().max(64) })),
    body: once(() => z.strictObject({ reason: freeText().min(10).max(1_000) })),
    reply: ConductRecordSchema,
  },
} satisfies Contract;
