import * as z from "zod";
import { MonthSchema } from "../../shared/domain/calendar/period-id.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { SatisfactionSchema } from "../../shared/domain/surveys/results/satisfaction.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { surveyRoutes } from "./survey-contract.ts";
import { teamRoutes } from "./team-contract.ts";

const OfUnit = /* @__PURE__ */ once(() => z.strictObject({ unitId: UnitIdSchema() }));

const Count = /* @__PURE__ */ once(() => z.int().min(0));

const serviceRoutes = {
  serviceMonths: {
    method: "GET",
    path: "/v1/units/{unitId}/service-months",
    roles: ["EMPLOYEE", "HR", "COMPLAINT_OFFICER", "HEAD_OF_CITY"],
    summary: {
      id: "Perkembangan pelayanan sebuah unit: pengaduan dan kepuasan selama dua belas bulan, terbaru dahulu",
      en: "Trend of a unit's service: complaints and satisfaction over twelve months, newest first",
    },
    params: OfUnit,
    query: once(() =>
      z.strictObject({
        /** The last of the twelve months; the current month by default. */
        until: MonthSchema().optional(),
      }),
    ),
    reply: once(() =>
      z.object({
        items: z.array(
          z.object({
            month: z.string(),
            complaintsReceived: Count(),
            complaintsAnsweredInTime: Count(),
            complaintsAnsweredLate: Count(),
            complaintsEscalated: Count(),
            satisfaction: SatisfactionSchema(),
          }),
        ),
      }),
    ),
  },
  comments: {
    method: "GET",
    path: "/v1/units/{unitId}/survey-comments",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Saran tertulis dari survei sebulan, tanpa nomor dan alamat pribadi",
      en: "Comments from a month's survey, without personal numbers and addresses",
    },
    params: OfUnit,
    query: once(() => PageQuerySchema().extend({ month: MonthSchema() })),
    reply: once(() => pageOf(z.object({ receivedAt: z.string(), channel: z.string(), comment: z.string() }))),
  },
} satisfies Contract;

export const staffSurveyRoutes = { ...serviceRoutes, ...surveyRoutes, ...teamRoutes } satisfies Contract;
