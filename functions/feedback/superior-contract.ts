import * as z from "zod";
import { MonthSchema } from "../../shared/domain/calendar/period-id.ts";
import {
  FeedbackContentSchema,
  FeedbackIdSchema,
  FeedbackSchema,
  FeedbackTextSchema,
} from "../../shared/domain/feedback/feedback.ts";
import { once } from "../../shared/domain/once.ts";
import { refuseNotRater } from "../../shared/domain/organisation/authority.ts";
import { NipSchema } from "../../shared/domain/organisation/employee.ts";
import type { Contract } from "../../shared/http/contract.ts";
import { PageQuerySchema, pageOf } from "../../shared/http/paging.ts";
import { withPeople } from "../../shared/http/people-schema.ts";

const OfEmployee = /* @__PURE__ */ once(() => z.strictObject({ nip: NipSchema() }));

/** Feedback from the superior. */
export const superiorRoutes = {
  give: {
    method: "POST",
    path: "/v1/employees/{nip}/feedback",
    roles: ["EMPLOYEE", "HEAD_OF_CITY"],
    refuseStranger: refuseNotRater,
    summary: {
      id: "Memberi umpan balik kepada bawahan; ia langsung melihatnya",
      en: "Give feedback to somebody whom one rates; they see it immediately",
    },
    guard: "key",
    params: OfEmployee,
    body: FeedbackContentSchema,
    status: 201,
    reply: FeedbackSchema,
  },
  list: {
    method: "GET",
    path: "/v1/employees/{nip}/feedback",
    roles: ["EMPLOYEE", "HR", "HEAD_OF_CITY"],
    sight: ["DECIDERS"],
    summary: { id: "Umpan balik atasan sebulan", en: "The superior's feedback of a month" },
    params: OfEmployee,
    query: once(() => PageQuerySchema().extend({ month: MonthSchema() })),
    reply: once(() => withPeople(pageOf(FeedbackSchema()))),
  },
  reply: {
    method: "POST",
    path: "/v1/employees/{nip}/feedback/{feedbackId}/reply",
    roles: ["EMPLOYEE"],
    summary: { id: "Menanggapi umpan balik atasan (hak jawab)", en: "Reply to the superior's feedback" },
    guard: "version",
    params: once(() => z.strictObject({ nip: NipSchema(), feedbackId: FeedbackIdSchema() })),
    body: once(() => z.strictObject({ text: FeedbackTextSchema() })),
    reply: FeedbackSchema,
  },
} satisfies Contract;
