import * as z from "zod";
import { PeriodIdSchema } from "../../shared/domain/calendar/period-id.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import type { Contract } from "../../shared/http/contract.ts";

const OfUnit = /* @__PURE__ */ once(() =>
  z.strictObject({ unitId: UnitIdSchema(), period: PeriodIdSchema() }),
);
/** `BELOW`: the unit and those below it, which is the default. */
const Scope = /* @__PURE__ */ once(() => z.strictObject({ scope: z.enum(["UNIT", "BELOW"]).optional() }));

export const spreadsheetRoutes = {
  csv: {
    method: "GET",
    path: "/v1/units/{unitId}/results/{period}/results.csv",
    roles: ["HR"],
    summary: {
      id: "Hasil suatu bulan, triwulan, atau tahun di suatu unit dan unit di bawahnya sebagai CSV",
      en: "The results of a month, quarter or year in a unit and those below it, as CSV",
    },
    params: OfUnit,
    query: Scope,
    reply: "text/csv",
    fileName: "hasil-kinerja.csv",
  },
  xlsx: {
    method: "GET",
    path: "/v1/units/{unitId}/results/{period}/results.xlsx",
    roles: ["HR"],
    summary: {
      id: "Hasil suatu bulan, triwulan, atau tahun di suatu unit dan unit di bawahnya sebagai buku kerja XLSX",
      en: "The results of a month, quarter or year in a unit and those below it, as an XLSX workbook",
    },
    params: OfUnit,
    query: Scope,
    reply: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    fileName: "hasil-kinerja.xlsx",
  },
} satisfies Contract;
