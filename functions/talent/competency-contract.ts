import * as z from "zod";
import { freeText } from "../../shared/domain/free-text.ts";
import { once } from "../../shared/domain/once.ts";
import { refuseNotYours } from "../../shared/domain/organisation/authority.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import {
  AssessmentContentSchema,
  AssessmentIdSchema,
  AssessmentSchema,
  refuseNotAssessor,
} from "../../shared/domain/talent/assessment.ts";
import { TalentCircleContentSchema, TalentCircleSchema } from "../../shared/domain/talent/circle.ts";
import { CompetencyGapSchema } from "../../shared/domain/talent/profile.ts";
import {
  NewEditionSchema,
  StandardContentSchema,
  StandardEditionSchema,
  StandardIdSchema,
  StandardSchema,
} from "../../shared/domain/talent/standard.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OneStandard = /* @__PURE__ */ once(() => z.strictObject({ standardId: StandardIdSchema() }));
const OfEmployee = /* @__PURE__ */ once(() => z.strictObject({ nip: NipSchema() }));

/** Standards of posts, and what assessments found of those who hold them. */
export const competencyRoutes = {
  circle: {
    method: "GET",
    path: "/v1/talent/talent-circle",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Asesor dan tim manajemen talenta yang ditunjuk; pegawai hanya melihat apakah dirinya termasuk",
      en: "The assessors and the members of the talent circle; employees see only whether they are in it",
    },
    reply: once(() => withPeople(TalentCircleSchema())),
  },
  nameCircle: {
    method: "PUT",
    path: "/v1/talent/talent-circle",
    roles: ["HR"],
    summary: {
      id: "Menunjuk asesor kompetensi, dan siapa yang melihat peta talenta dan suksesi",
      en: "Name the assessors of competencies, and who sees boxes and successions",
    },
    guard: "seen",
    body: TalentCircleContentSchema,
    reply: TalentCircleSchema,
  },
  standards: {
    method: "GET",
    path: "/v1/talent/competency-standards",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: { id: "Standar kompetensi jabatan, menurut abjad", en: "Competency standards, by post" },
    query: PageQuerySchema,
    reply: once(() => pageOf(StandardSchema())),
  },
  setStandard: {
    method: "POST",
    path: "/v1/talent/competency-standards",
    roles: ["HR"],
    summary: {
      id: "Menetapkan standar kompetensi satu jabatan: manajerial, sosiokultural, teknis, level 1 sampai 5",
      en: "Set the competency standard of a post: managerial, socio-cultural, technical, levels 1 to 5",
    },
    guard: "key",
    body: StandardContentSchema,
    status: 201,
    reply: StandardSchema,
  },
  changeStandard: {
    method: "PUT",
    path: "/v1/talent/competency-standards/{standardId}",
    roles: ["HR"],
    summary: {
      id: "Menetapkan edisi baru standar kompetensi; edisi lama tetap tersimpan",
      en: "Set a new edition of a standard; earlier ones are kept",
    },
    guard: "version",
    params: OneStandard,
    body: NewEditionSchema,
    reply: StandardSchema,
  },
  profile: {
    method: "GET",
    path: "/v1/talent/employees/{nip}/competency-profile",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    refuseStranger: refuseNotYours,
    summary: {
      id: "Profil kompetensi pegawai terhadap standar jabatannya, dengan kesenjangannya",
      en: "An employee's competencies against the standard of their post, with the gaps",
    },
    params: OfEmployee,
    reply: once(() =>
      withPeople(
        z.object({
          nip: NipSchema(),
          position: z.string(),
          /** The edition in force today; absent if the post has no standard yet. */
          standard: StandardEditionSchema().optional(),
          competencies: z.array(CompetencyGapSchema()).readonly(),
          /** Newest first, with those that no longer count. */
          assessments: z.array(AssessmentSchema()),
        }),
      ),
    ),
  },
  assess: {
    method: "POST",
    path: "/v1/talent/employees/{nip}/competency-assessments",
    roles: ["EMPLOYEE", "HR"],
    refuseStranger: refuseNotAssessor,
    summary: {
      id: "Mencatat hasil penilaian kompetensi dan potensi; untuk pengelola kinerja dan asesor",
      en: "Record what an assessment found of competencies and potential; for HR and assessors",
    },
    guard: "key",
    params: OfEmployee,
    body: AssessmentContentSchema,
    status: 201,
    reply: AssessmentSchema,
  },
  withdrawAssessment: {
    method: "POST",
    path: "/v1/talent/employees/{nip}/competency-assessments/{assessmentId}/withdraw",
    roles: ["HR"],
    summary: {
      id: "Mencabut hasil penilaian yang keliru, dengan alasan",
      en: "Withdraw a faulty assessment with a reason",
    },
    guard: "version",
    params: once(() => z.strictObject({ nip: NipSchema(), assessmentId: AssessmentIdSchema() })),
    body: once(() => z.strictObject({ reason: freeText().min(5).max(1_000) })),
    reply: AssessmentSchema,
  },
} satisfies Contract;
