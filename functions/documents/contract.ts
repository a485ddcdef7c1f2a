import * as z from "zod";
import { PeriodIdSchema } from "../../shared/domain/calendar/period-id.ts";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { BehaviourTextsSchema } from "../../shared/domain/rules/berakhlak.ts";
import type { Contract } from "../../shared/http/contract.ts";

const OfPeriod = /* @__PURE__ */ once(() => z.strictObject({ nip: NipSchema(), period: PeriodIdSchema() }));

export const documentRoutes = {
  document: {
    method: "GET",
    path: "/v1/employees/{nip}/evaluations/{period}/document",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Dokumen evaluasi kinerja pegawai, untuk dibaca dan dicetak",
      en: "The document of an employee's evaluation, to read and print",
    },
    params: OfPeriod,
    reply: "text/html",
  },
  behaviourTexts: {
    method: "GET",
    path: "/v1/behaviour-texts",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Panduan perilaku BerAKHLAK yang berlaku pada suatu hari",
      en: "The BerAKHLAK behaviours in force on a given day",
    },
    query: once(() => z.strictObject({ day: z.iso.date().optional() })),
    reply: BehaviourTextsSchema,
  },
} satisfies Contract;
