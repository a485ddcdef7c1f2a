import * as z from "zod";
import { AwardRoundSchema } from "../../shared/domain/award-round.ts";
import { once } from "../../shared/domain/once.ts";
import { MonthSchema } from "../../shared/domain/period.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";

export const awardRoutes = {
  rounds: {
    method: "GET",
    path: "/v1/award-rounds",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: { id: "Daftar bulan penghargaan, terbaru dahulu", en: "Months of the award, newest first" },
    query: PageQuerySchema,
    reply: once(() => pageOf(AwardRoundSchema().omit({ candidates: true }))),
  },
  round: {
    method: "GET",
    path: "/v1/award-rounds/{month}",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Calon penerima penghargaan suatu bulan, dengan alasan peringkatnya",
      en: "The candidates of a month, with the reasons for their rank",
    },
    params: once(() => z.strictObject({ month: MonthSchema() })),
    reply: AwardRoundSchema,
  },
} satisfies Contract;
