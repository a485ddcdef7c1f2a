import * as z from "zod";
import { EnteredDaySchema } from "../../shared/domain/calendar/entered-day.ts";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import {
  OrganisationUnitSchema,
  UnitClosingSchema,
  UnitIdSchema,
} from "../../shared/domain/organisation/organisation-unit.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OfUnit = /* @__PURE__ */ once(() => z.strictObject({ unitId: UnitIdSchema() }));

/** The end of a unit. */
export const closingRoutes = {
  beforeClosing: {
    method: "GET",
    path: "/v1/units/{unitId}/closing",
    roles: ["ADMIN"],
    summary: {
      id: "Apa yang harus diselesaikan sebelum sebuah unit dapat ditutup: pegawai dan unit yang masih tinggal sesudah hari terakhirnya",
      en: "What has to be settled before a unit can close: the people and units that stay after its last day",
    },
    params: OfUnit,
    query: once(() => z.strictObject({ lastDay: EnteredDaySchema() })),
    reply: once(() =>
      withPeople(
        z.object({
          /** Whether it holds all others, and so cannot close. */
          isTopmost: z.boolean(),
          /** The units below that stay open. */
          units: z.array(z.object({ unitId: UnitIdSchema(), name: z.string() })),
          /** How many are posted there after its last day, or ordered to act as its head. */
          peopleCount: z.int().min(0),
          /** The first hundred of them. */
          nips: z.array(NipSchema()).max(100),
        }),
      ),
    ),
  },
  closeUnit: {
    method: "PUT",
    path: "/v1/units/{unitId}/closing",
    roles: ["ADMIN"],
    summary: {
      id: "Mencatat penutupan unit: hari terakhirnya, nomor peraturannya, dan unit yang melanjutkan tugasnya; dapat dibetulkan sampai hari terakhir itu lewat",
      en: "Record the end of a unit: its last day, its decree, and the unit that goes on with its work; to be corrected until that day is over",
    },
    guard: "version",
    params: OfUnit,
    body: once(() => {
      const { decree, successorId } = UnitClosingSchema().shape;
      return z.strictObject({ lastDay: EnteredDaySchema(), decree, successorId });
    }),
    reply: OrganisationUnitSchema,
  },
  withdrawClosing: {
    method: "DELETE",
    path: "/v1/units/{unitId}/closing",
    roles: ["ADMIN"],
    summary: {
      id: "Membatalkan penutupan unit yang hari terakhirnya belum lewat",
      en: "Take back the end of a unit whose last day is not over",
    },
    guard: "version",
    params: OfUnit,
    reply: OrganisationUnitSchema,
  },
} satisfies Contract;
