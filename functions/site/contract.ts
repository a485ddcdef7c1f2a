import * as z from "zod";
import { ComplaintPolicySchema } from "../../shared/domain/complaints/policy.ts";
import { once } from "../../shared/domain/once.ts";
import type { Contract } from "../../shared/http/contract.ts";

const Count = /* @__PURE__ */ once(() => z.int().min(0));

export const siteRoutes = {
  overview: {
    method: "GET",
    path: "/v1/public/overview",
    roles: "PUBLIC",
    summary: {
      id: "Janji layanan pengaduan daerah ini, dan angkanya bulan lalu",
      en: "What the city promises those who complain, and the figures of last month",
    },
    reply: once(() =>
      z.object({
        /** In working days, from the day after receipt. */
        promise: ComplaintPolicySchema().pick({
          verifyWorkingDays: true,
          firstResponseWorkingDays: true,
          resolveWorkingDays: true,
          complainantReplyWorkingDays: true,
          reopenWorkingDays: true,
          retentionYears: true,
        }),
        lastMonth: z.object({
          month: z.string(),
          received: Count(),
          answeredInTime: Count(),
          answeredLate: Count(),
          solved: Count(),
        }),
      }),
    ),
    cache: "public, max-age=300",
  },
} satisfies Contract;
