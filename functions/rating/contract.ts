import * as z from "zod";
import { BothLanguagesSchema } from "../../shared/domain/both-languages.ts";
import { PeriodIdSchema } from "../../shared/domain/calendar/period-id.ts";
import { refuseNotDecider, refuseNotEvaluationRater } from "../../shared/domain/evaluation/authority.ts";
import { EvaluationSchema } from "../../shared/domain/evaluation/evaluation.ts";
import { ObjectionVerdictSchema } from "../../shared/domain/evaluation/objection/schema.ts";
import { UnratedResultSchema } from "../../shared/domain/evaluation/rating/next-rater.ts";
import {
  ReassignmentSchema,
  ReassignmentsSchema,
} from "../../shared/domain/evaluation/rating/reassignment.ts";
import { RatingContentSchema, ReasonSchema } from "../../shared/domain/evaluation/rating/schema.ts";
import { EvaluationTaskSchema } from "../../shared/domain/evaluation/task.ts";
import { named, once } from "../../shared/domain/once.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OfPeriod = /* @__PURE__ */ once(() => z.strictObject({ nip: NipSchema(), period: PeriodIdSchema() }));

/** A result in the list of a team's rater. */
const TeamEvaluationSchema = /* @__PURE__ */ named("TeamEvaluation", () =>
  EvaluationSchema().pick({
    nip: true,
    name: true,
    period: true,
    position: true,
    stage: true,
    advice: true,
    measures: true,
    scoreBasisPoints: true,
    ratingDueAt: true,
    withoutResult: true,
    rating: true,
    outcome: true,
    version: true,
  }),
);

export const ratingRoutes = {
  rate: {
    method: "PUT",
    path: "/v1/employees/{nip}/evaluations/{period}/rating",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    refuseStranger: refuseNotEvaluationRater,
    summary: {
      id: "Pejabat penilai menilai hasil kerja dan perilaku kerja; predikat mengikuti matriks",
      en: "Rate results and behaviour; the predikat follows from the matrix",
    },
    guard: "version",
    params: OfPeriod,
    body: RatingContentSchema,
    reply: EvaluationSchema,
  },
  reassign: {
    method: "PUT",
    path: "/v1/employees/{nip}/evaluations/{period}/rater",
    roles: ["HR"],
    summary: {
      id: "Mengganti pejabat penilai bulan yang sudah ditutup dan belum dinilai, dengan alasan",
      en: "Reassign the rating of a closed month that nobody has rated to another rater, with a reason",
    },
    guard: "version",
    params: OfPeriod,
    body: ReassignmentSchema,
    reply: EvaluationSchema,
  },
  unrated: {
    method: "GET",
    path: "/v1/unrated-results",
    roles: ["HR"],
    summary: {
      id: "Hasil yang terlewat dinilai dan tidak dapat beralih kepada atasan mana pun di bawah kepala daerah, beserta sebabnya",
      en: "Results that were not rated in time and could pass to no superior below the head of the city, and why",
    },
    query: PageQuerySchema,
    reply: once(() => withPeople(pageOf(UnratedResultSchema()))),
  },
  reassignMany: {
    method: "POST",
    path: "/v1/rating-reassignments",
    roles: ["HR"],
    summary: {
      id: "Menyerahkan banyak hasil yang belum dinilai kepada satu pejabat penilai; yang ditolak disebut satu per satu dengan alasannya",
      en: "Give many unrated results to one rater; each that is refused is named with its reason",
    },
    body: ReassignmentsSchema,
    reply: once(() => {
      const result = z.object({ nip: NipSchema(), period: PeriodIdSchema() });
      return z.object({
        assigned: z.array(result).readonly(),
        refused: z.array(result.extend({ code: z.string(), reason: BothLanguagesSchema() })).readonly(),
      });
    }),
  },
  receive: {
    method: "POST",
    path: "/v1/employees/{nip}/evaluations/{period}/receipt",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Pegawai menyatakan menerima dokumen evaluasi; masa keberatan dimulai",
      en: "Confirm receipt of the document as the employee; the objection period starts",
    },
    guard: "version",
    params: OfPeriod,
    reply: EvaluationSchema,
  },
  accept: {
    method: "POST",
    path: "/v1/employees/{nip}/evaluations/{period}/acceptance",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Pegawai menerima hasil; hasil menjadi final",
      en: "Accept the result as the employee, which makes it final",
    },
    guard: "version",
    params: OfPeriod,
    reply: EvaluationSchema,
  },
  object: {
    method: "POST",
    path: "/v1/employees/{nip}/evaluations/{period}/objection",
    roles: ["EMPLOYEE"],
    summary: {
      id: "Pegawai mengajukan keberatan dengan alasan kepada atasan pejabat penilai",
      en: "Object to the result as the employee, with reasons, to the rater's superior",
    },
    guard: "version",
    params: OfPeriod,
    body: once(() => z.strictObject({ reasons: ReasonSchema() })),
    reply: EvaluationSchema,
  },
  explain: {
    method: "POST",
    path: "/v1/employees/{nip}/evaluations/{period}/objection/explanation",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    refuseStranger: refuseNotEvaluationRater,
    summary: {
      id: "Pejabat penilai menjelaskan penilaiannya atas suatu keberatan",
      en: "Explain, as the rater, a rating that was objected to",
    },
    guard: "version",
    params: OfPeriod,
    body: once(() => z.strictObject({ text: ReasonSchema() })),
    reply: EvaluationSchema,
  },
  decide: {
    method: "POST",
    path: "/v1/employees/{nip}/evaluations/{period}/objection/decision",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    refuseStranger: refuseNotDecider,
    summary: {
      id: "Atasan pejabat penilai memutuskan keberatan; hasil menjadi final",
      en: "Decide the objection as the rater's superior; the result is then final",
    },
    guard: "version",
    params: OfPeriod,
    body: ObjectionVerdictSchema,
    reply: EvaluationSchema,
  },
  team: {
    method: "GET",
    path: "/v1/me/team-evaluations",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    summary: {
      id: "Evaluasi suatu bulan dari pegawai yang saya nilai, dengan saran dan batas waktunya",
      en: "A period's evaluations of those whom I rate, with advice and deadline",
    },
    query: once(() => PageQuerySchema().extend({ period: PeriodIdSchema() })),
    reply: once(() => withPeople(pageOf(TeamEvaluationSchema()))),
  },
  tasks: {
    method: "GET",
    path: "/v1/me/evaluation-tasks",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    summary: {
      id: "Penilaian yang beralih kepada saya, dan keberatan yang menunggu penjelasan atau keputusan saya",
      en: "Ratings passed on to me, and objections that await my explanation or decision",
    },
    query: PageQuerySchema,
    reply: once(() => pageOf(EvaluationTaskSchema())),
  },
} satisfies Contract;
