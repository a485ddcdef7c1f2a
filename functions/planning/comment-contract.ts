import * as z from "zod";
import { once } from "../../shared/domain/once.ts";
import { refuseNotRater } from "../../shared/domain/organisation/authority.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import {
  CommentAnswerSchema,
  CommentIdSchema,
  CommentOrderSchema,
  PlanCommentSchema,
} from "../../shared/domain/planning/comment.ts";
import { PlanYearSchema } from "../../shared/domain/planning/performance-plan.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";
import { OfYear } from "./plan-contract.ts";

/** The dialogue on a plan. */
export const commentRoutes = {
  comment: {
    method: "POST",
    path: "/v1/employees/{nip}/plans/{year}/comments",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    refuseStranger: refuseNotRater,
    summary: {
      id: "Memberi catatan atau usulan atas rencana, oleh pegawai atau pejabat penilainya",
      en: "Comment on a plan, or suggest a change to it, as the employee or the rater",
    },
    guard: "key",
    params: OfYear,
    body: CommentOrderSchema,
    status: 201,
    reply: PlanCommentSchema,
  },
  comments: {
    method: "GET",
    path: "/v1/employees/{nip}/plans/{year}/comments",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    summary: {
      id: "Catatan dan usulan atas rencana, beserta jawabannya, terlama dahulu",
      en: "Comments on a plan and their answers, oldest first",
    },
    params: OfYear,
    query: PageQuerySchema,
    reply: once(() => withPeople(pageOf(PlanCommentSchema()))),
  },
  answerComment: {
    method: "POST",
    path: "/v1/employees/{nip}/plans/{year}/comments/{commentId}/answer",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    summary: {
      id: "Menjawab catatan atau usulan pihak lain, sekali",
      en: "Answer the other side's comment, once",
    },
    guard: "version",
    params: once(() =>
      z.strictObject({ nip: NipSchema(), year: PlanYearSchema(), commentId: CommentIdSchema() }),
    ),
    body: CommentAnswerSchema,
    reply: PlanCommentSchema,
    refuseStranger: refuseNotRater,
  },
} satisfies Contract;
