import * as z from "zod";
import { DayOffSchema } from "../../shared/domain/calendar/city-calendar.ts";
import { MonthSchema } from "../../shared/domain/calendar/period-id.ts";
import {
  ComplaintCountsSchema,
  CountedComplaintSchema,
} from "../../shared/domain/complaints/figures/statistics.ts";
import { ServiceNameSchema } from "../../shared/domain/complaints/parts.ts";
import { ComplaintPolicySchema } from "../../shared/domain/complaints/policy.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";

const OfMonth = /* @__PURE__ */ once(() => z.strictObject({ month: MonthSchema() }));
const CACHE = "public, max-age=300";

export const publicationRoutes = {
  ofMonth: {
    method: "GET",
    path: "/v1/public/complaint-statistics/{month}",
    roles: "PUBLIC",
    summary: {
      id: "Pengaduan yang diterima dalam sebulan, seluruh daerah dan per unit: tuntas, tidak tuntas, terlambat, dibuka kembali, tidak puas; yang terlambat di dua unit terhitung pada keduanya",
      en: "Complaints received in a month, for the city and by unit: solved, unsolved, late, reopened, dissatisfied; a complaint late at two units counts for both",
    },
    params: OfMonth,
    reply: once(() =>
      z.object({
        month: z.string(),
        /** What the city promised for that month, in working days from the day after receipt. */
        promise: ComplaintPolicySchema().pick({ firstResponseWorkingDays: true }),
        city: ComplaintCountsSchema(),
        units: z
          .array(ComplaintCountsSchema().extend({ unitId: z.string(), unitName: z.string() }))
          .readonly(),
      }),
    ),
    cache: CACHE,
  },
  ofMonthCsv: {
    method: "GET",
    path: "/v1/public/complaint-statistics/{month}/csv",
    roles: "PUBLIC",
    summary: {
      id: "Angka yang sama sebagai CSV",
      en: "The same figures as CSV",
    },
    params: OfMonth,
    reply: "text/csv",
    cache: CACHE,
  },
  complaints: {
    method: "GET",
    path: "/v1/public/complaint-statistics/{month}/complaints",
    roles: "PUBLIC",
    summary: {
      id: "Setiap pengaduan sebulan tanpa isi dan tanpa nomor: dari sini semua angka dapat dihitung ulang",
      en: "Every complaint of a month, without its text and its code: all figures can be recomputed from it",
    },
    params: OfMonth,
    query: PageQuerySchema,
    reply: once(() => pageOf(CountedComplaintSchema())),
    cache: CACHE,
  },
  services: {
    method: "GET",
    path: "/v1/public/units/{unitId}/services",
    roles: "PUBLIC",
    summary: {
      id: "Layanan sebuah unit, sebagaimana disebut di titik layanan dan surveinya, menurut abjad",
      en: "A unit's services as its service points and surveys name them, in alphabetical order",
    },
    params: once(() => z.strictObject({ unitId: UnitIdSchema() })),
    reply: once(() => z.object({ items: z.array(ServiceNameSchema()).readonly() })),
    cache: CACHE,
  },
  daysOff: {
    method: "GET",
    path: "/v1/public/calendar/{year}",
    roles: "PUBLIC",
    summary: {
      id: "Hari libur, cuti bersama, dan hari libur daerah setahun: dasar setiap tenggat",
      en: "A year's holidays, joint leave and city days off, as every deadline counts them",
    },
    params: once(() => z.strictObject({ year: z.coerce.number().int().min(2_020).max(2_100) })),
    reply: once(() => z.object({ isKnown: z.boolean(), days: z.array(DayOffSchema()).readonly() })),
    cache: "public, max-age=300",
  },
} satisfies Contract;
