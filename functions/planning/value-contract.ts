import * as z from "zod";
import { MonthSchema } from "../../shared/domain/calendar/period-id.ts";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { PartIdSchema } from "../../shared/domain/planning/content.ts";
import { FedComplaintSchema } from "../../shared/domain/planning/feeds/fed-complaints.ts";
import { PlanYearSchema } from "../../shared/domain/planning/performance-plan.ts";
import { IndicatorAchievementSchema } from "../../shared/domain/scorecard/scorecard.ts";
import type { Contract } from "../../shared/http/contract.ts";

export const valueRoutes = {
  indicatorYear: {
    method: "GET",
    path: "/v1/employees/{nip}/indicators/{indicatorId}/values",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    sight: ["DECIDERS"],
    summary: {
      id: "Nilai satu indikator bulan demi bulan dalam setahun, sampai bulan ini",
      en: "The values of one indicator in a year, month by month up to this one",
    },
    params: once(() => z.strictObject({ nip: NipSchema(), indicatorId: PartIdSchema() })),
    query: once(() => z.strictObject({ year: PlanYearSchema() })),
    reply: once(() => {
      const { target, actual, achievementBasisPoints } = IndicatorAchievementSchema().shape;
      return z.object({
        statement: z.string(),
        unitOfMeasure: z.string(),
        /** Only months in which the plan in force had the indicator. */
        items: z.array(z.object({ month: MonthSchema(), target, actual, achievementBasisPoints })),
      });
    }),
  },
  indicatorValue: {
    method: "GET",
    path: "/v1/employees/{nip}/indicators/{indicatorId}/values/{month}",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    sight: ["DECIDERS"],
    summary: {
      id: "Nilai satu indikator dalam sebulan, beserta laporan, survei, atau pengaduan asalnya",
      en: "The value of one indicator in a month, with the reports, surveys or complaints it was computed from",
    },
    params: once(() =>
      z.strictObject({ nip: NipSchema(), indicatorId: PartIdSchema(), month: MonthSchema() }),
    ),
    reply: once(() =>
      IndicatorAchievementSchema().extend({
        month: MonthSchema(),
        /** Whether the amounts add up, or the last accepted one stands. */
        isCumulative: z.boolean(),
        /** The accepted reports that count, oldest first; none for an indicator that is fed automatically. */
        reports: z.array(
          z.object({ id: z.string(), day: z.string(), amount: z.number(), acceptedAt: z.string() }),
        ),
        /** The complaints that count; none for an indicator that is reported by hand or fed by surveys. */
        complaints: z.array(FedComplaintSchema()).readonly(),
      }),
    ),
  },
} satisfies Contract;
