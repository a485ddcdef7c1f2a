import * as z from "zod";
import { COMPLAINT_STATUSES, ComplaintClassSchema } from "../../shared/domain/complaints/complaint.ts";
import { freeText } from "../../shared/domain/free-text.ts";
import { once } from "../../shared/domain/once.ts";
import { OrganisationUnitSchema, UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { PersonReferenceSchema } from "../../shared/domain/organisation/person-reference.ts";
import type { Contract } from "../../shared/http/contract.ts";

export const searchRoutes = {
  search: {
    method: "GET",
    path: "/v1/search",
    roles: ["EMPLOYEE", "HR", "COMPLAINT_OFFICER", "HEAD_OF_CITY", "ADMIN"],
    summary: {
      id: "Mencari pegawai, unit, dan pengaduan yang boleh dilihat pemanggil; salah ketik dan ejaan lama dimaafkan",
      en: "Search the people, units and complaints that the caller may see; typing errors and old spellings are forgiven",
    },
    query: once(() =>
      z.strictObject({
        /** Words of a name or their beginnings, the first digits of a NIP, or a whole tracking code. */
        q: freeText().min(2).max(80),
      }),
    ),
    reply: once(() =>
      z.object({
        /** At most 10, the best first. */
        people: z.array(
          PersonReferenceSchema().extend({
            unit: z.object({ id: UnitIdSchema(), name: z.string() }),
            /** Whether they are in service today; only HR finds those who are not. */
            isInService: z.boolean(),
          }),
        ),
        /** At most 10, the best first. */
        units: z.array(
          OrganisationUnitSchema()
            .pick({ id: true, name: true, kind: true, ancestors: true, closing: true })
            .extend({ parentName: z.string().optional() }),
        ),
        complaints: z.array(
          z.object({
            trackingCode: z.string(),
            status: z.enum(COMPLAINT_STATUSES),
            class: ComplaintClassSchema().optional(),
            unitId: UnitIdSchema(),
            /** When the next deadline runs out; absent if none is running. */
            dueAt: z.iso.datetime().optional(),
          }),
        ),
      }),
    ),
  },
} satisfies Contract;
