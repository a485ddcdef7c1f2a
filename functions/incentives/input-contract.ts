import * as z from "zod";
import { MonthSchema } from "../../shared/domain/calendar/period-id.ts";
import { freeText } from "../../shared/domain/free-text.ts";
import { IncentiveContentSchema } from "../../shared/domain/incentives/content.ts";
import {
  DisciplineOrderSchema,
  DisciplineRecordSchema,
} from "../../shared/domain/incentives/discipline-record.ts";
import {
  ProjectBonusIdSchema,
  ProjectBonusOrderSchema,
  ProjectBonusSchema,
} from "../../shared/domain/incentives/project-bonus.ts";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

/** Records per request; a larger office sends several. */
const RECORDS_AT_MOST = 1_000;

/** What people enter for a month, besides its results: discipline, and bonuses for projects. */
export const incentiveInputRoutes = {
  recordDiscipline: {
    method: "PUT",
    path: "/v1/discipline-records/{month}",
    roles: ["HR"],
    summary: {
      id: "Mencatat kehadiran dan disiplin banyak pegawai untuk sebulan, sebagai CSV atau daftar; yang dikirim ulang tidak mengubah apa pun",
      en: "Record many employees' presence and discipline for a month, as CSV or as a list; repeating it changes nothing",
    },
    params: once(() => z.strictObject({ month: MonthSchema() })),
    body: once(() =>
      z.union([
        z.strictObject({ records: z.array(DisciplineOrderSchema()).min(1).max(RECORDS_AT_MOST) }),
        /** Header `nip,hadir` (percent), then one column for each deduction code. */
        z.strictObject({ csv: z.string().min(1).max(200_000) }),
      ]),
    ),
    bodyLimitBytes: 256 * 1024,
    reply: once(() => z.object({ month: MonthSchema(), recorded: z.int(), unchanged: z.int() })),
  },
  discipline: {
    method: "GET",
    path: "/v1/employees/{nip}/discipline/{month}",
    roles: ["EMPLOYEE", "HR"],
    summary: {
      id: "Catatan kehadiran dan disiplin seorang pegawai untuk sebulan; pegawai melihat miliknya sendiri",
      en: "An employee's recorded discipline of a month; employees see their own",
    },
    params: once(() => z.strictObject({ nip: NipSchema(), month: MonthSchema() })),
    reply: once(() =>
      DisciplineRecordSchema().extend({
        /** What the table in force for the month deducts for the cases; a kind that it does not know is left out. */
        deductions: IncentiveContentSchema().shape.discipline.shape.deductions,
      }),
    ),
  },
  proposeBonus: {
    method: "POST",
    path: "/v1/project-bonuses",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Mengusulkan bonus bagi pegawai yang menyelesaikan proyek dengan baik, oleh pimpinan unitnya",
      en: "Propose a bonus for a project well done, as the head of the unit",
    },
    guard: "key",
    body: ProjectBonusOrderSchema,
    status: 201,
    reply: ProjectBonusSchema,
  },
  /** A page may have less than its limit, or nothing: employees see of it what they proposed. */
  bonuses: {
    method: "GET",
    path: "/v1/project-bonuses",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Usulan bonus proyek suatu bulan; pegawai melihat yang diusulkannya sendiri",
      en: "Proposed project bonuses of a month; employees see those that they proposed",
    },
    query: once(() => PageQuerySchema().extend({ month: MonthSchema() })),
    reply: once(() =>
      withPeople(
        pageOf(
          ProjectBonusSchema().extend({
            /** Whether the caller may decide it now, by the city's policy. */
            mayDecide: z.boolean(),
          }),
        ),
      ),
    ),
  },
  decideBonus: {
    method: "POST",
    path: "/v1/project-bonuses/{bonusId}/decide",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Menyetujui bonus proyek, atau menolaknya dengan alasan; bukan oleh pengusul atau penerimanya",
      en: "Approve a bonus, or refuse it with a reason; neither the proposer nor a recipient may",
    },
    guard: "version",
    params: once(() => z.strictObject({ bonusId: ProjectBonusIdSchema() })),
    body: once(() =>
      z.strictObject({ isApproved: z.boolean(), reason: freeText().min(10).max(2_000).optional() }),
    ),
    reply: ProjectBonusSchema,
  },
} satisfies Contract;
