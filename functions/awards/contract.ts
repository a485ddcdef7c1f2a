import * as z from "zod";
import { CandidateSchema } from "../../shared/domain/awards/round/candidate.ts";
import { FairnessReportSchema } from "../../shared/domain/awards/round/fairness-report.ts";
import { NominationContentSchema, NominationSchema } from "../../shared/domain/awards/round/nomination.ts";
import { AwardRoundSchema } from "../../shared/domain/awards/round/round.ts";
import { StandingSchema } from "../../shared/domain/awards/round/standing.ts";
import { MonthSchema } from "../../shared/domain/calendar/period-id.ts";
import { once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { RunPartsSchema } from "../../shared/domain/run.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OfMonth = /* @__PURE__ */ once(() => z.strictObject({ month: MonthSchema() }));
// Its inputs would let somebody find out by trial and error who has a sanction.
const Round = /* @__PURE__ */ once(() => AwardRoundSchema().omit({ circumstancesHash: true }));

export const awardRoutes = {
  rounds: {
    method: "GET",
    path: "/v1/award-rounds",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: { id: "Daftar bulan penghargaan, terbaru dahulu", en: "Months of the award, newest first" },
    query: PageQuerySchema,
    reply: once(() => pageOf(Round())),
  },
  compute: {
    method: "POST",
    path: "/v1/award-rounds",
    roles: ["HR"],
    summary: {
      id: "Memulai penghitungan calon bulan yang sudah ditutup, bila jadwalnya terlewat; satu bulan tepat satu kali",
      en: "Start the computation for a closed month whose scheduled run was missed; once per month",
    },
    guard: "key",
    body: OfMonth,
    status: 201,
    reply: Round,
  },
  round: {
    method: "GET",
    path: "/v1/award-rounds/{month}",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Calon penerima penghargaan suatu bulan per kategori, dengan alasan peringkatnya dan usulan unit",
      en: "The candidates of a month by category, with the reasons for their rank and the nominations by units",
    },
    params: OfMonth,
    reply: once(() =>
      withPeople(
        Round().extend({
          /** Progress by unit: which units could not be scored, and why. */
          parts: RunPartsSchema(),
          candidates: z.array(CandidateSchema()),
          nominations: z.array(NominationSchema()),
        }),
      ),
    ),
  },
  retryUnit: {
    method: "POST",
    path: "/v1/award-rounds/{month}/units/{unitId}/retry",
    roles: ["HR"],
    summary: {
      id: "Mencoba lagi penghitungan suatu unit yang disisihkan, setelah penyebabnya diperbaiki",
      en: "Tries the weighing of a unit again that was set aside, once its cause is mended",
    },
    params: once(() => OfMonth().extend({ unitId: UnitIdSchema() })),
    status: 202,
    reply: RunPartsSchema,
  },
  completeWithout: {
    method: "POST",
    path: "/v1/award-rounds/{month}/complete-without",
    roles: ["HR"],
    summary: {
      id: "Menetapkan calon tanpa unit yang disisihkan; unit itu tidak dapat ikut lagi pada bulan ini",
      en: "Names the candidates without the units that are set aside; they can take part in this month no more",
    },
    params: OfMonth,
    status: 202,
    reply: Round,
  },
  standing: {
    method: "GET",
    path: "/v1/award-rounds/{month}/standings/{nip}",
    roles: ["EMPLOYEE", "HR"],
    summary: {
      id: "Mengapa seseorang termasuk atau tidak termasuk calon: syarat yang menghentikan dan jaraknya; untuk diri sendiri dan pengelola kinerja",
      en: "Why somebody is or is not on the list: which gate, and by how much; about oneself, and for HR",
    },
    params: once(() => OfMonth().extend({ nip: NipSchema() })),
    reply: StandingSchema,
  },
  fairness: {
    method: "GET",
    path: "/v1/award-rounds/{month}/fairness",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: {
      id: "Sebaran calon dan penerima menurut unit, jabatan, dan jenis kelamin; pengaruh penilai; keputusan yang menyimpang dari peringkat",
      en: "How candidates and winners are spread by unit, position and sex; rater effects; decisions that departed from the rank",
    },
    params: OfMonth,
    reply: FairnessReportSchema,
  },
  fairnessCsv: {
    method: "GET",
    path: "/v1/award-rounds/{month}/fairness/csv",
    roles: ["HR", "HEAD_OF_CITY"],
    summary: { id: "Laporan yang sama sebagai CSV", en: "The same report as CSV" },
    params: OfMonth,
    reply: "text/csv",
  },
  nominate: {
    method: "POST",
    path: "/v1/award-rounds/{month}/nominations",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Pimpinan unit mengusulkan pegawai atau unit di bawahnya, dengan uraian, sampai calon bulan itu dihitung",
      en: "Nominate an employee, or a unit below, with a text, as the head of a unit, until the month is computed",
    },
    guard: "key",
    params: OfMonth,
    body: NominationContentSchema,
    status: 201,
    reply: NominationSchema,
  },
  withdrawNomination: {
    method: "POST",
    path: "/v1/award-rounds/{month}/nominations/{category}/{nomineeId}/withdraw",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Menarik usulan sendiri, sampai calon bulan itu dihitung",
      en: "Withdraw one's own nomination, until the month is computed",
    },
    guard: "version",
    params: once(() => {
      const { category, nomineeId } = NominationContentSchema().shape;
      return OfMonth().extend({ category, nomineeId });
    }),
    reply: NominationSchema,
  },
  nominations: {
    method: "GET",
    path: "/v1/award-rounds/{month}/nominations",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Usulan unit suatu bulan, juga sebelum dihitung; pimpinan unit melihat usulannya sendiri",
      en: "The nominations of a month, even before it is computed; heads of units see their own",
    },
    params: OfMonth,
    reply: once(() =>
      withPeople(
        z.object({
          /** Whether the month is still open to nominations, and to withdrawing them. */
          isOpen: z.boolean(),
          items: z.array(NominationSchema().extend({ unitName: z.string().optional() })),
        }),
      ),
    ),
  },
} satisfies Contract;
